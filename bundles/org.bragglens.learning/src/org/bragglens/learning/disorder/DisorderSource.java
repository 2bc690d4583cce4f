// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;

/**
 * Images and encodings as samples. While a network learns, every second image has its axes exchanged, and its encoding with it: c(u,v)
 * becomes c(v,u). Of simulated images that their points determine, every second is moved by half a period of h, and every second by half a
 * period of k: spins that change their sign in every second row ({@link HalfPeriodShift}). Measured ones are not, for they are not periodic.
 * No other symmetry makes another sample of one: to turn an image by 180° changes nothing, nor do opposite spins; and a mirror that
 * turns one axis round makes c(u,−v) of c(u,v), which an encoding does not hold.
 */
public final class DisorderSource implements SampleSource {

    private static final long EQUIVALENT = Seeds.step("disorder exchange");

    private final DisorderPairs pairs;
    private final int[] indices;
    private final DisorderInput input;
    private final Optional<Long> seed;
    private final Optional<HalfPeriodShift> shift;

    private DisorderSource(DisorderPairs pairs, int[] indices, DisorderInput input, Optional<Long> seed) {
        this.pairs = pairs;
        this.indices = indices;
        this.input = input;
        this.seed = seed;
        shift = HalfPeriodShift.of(input.points(), input.extent());
    }

    /** Pairs {@code indices}, each as one of its equivalents by chance. */
    static DisorderSource training(DisorderPairs pairs, int[] indices, DisorderInput input, long seed) {
        return new DisorderSource(pairs, indices, input, Optional.of(seed));
    }

    /** Pairs {@code indices} as they are. */
    static DisorderSource validation(DisorderPairs pairs, int[] indices, DisorderInput input) {
        return new DisorderSource(pairs, indices, input, Optional.empty());
    }

    /** In words, what becomes of the samples of {@link #training}. */
    static String augmentation(DisorderPairs pairs, int[] indices, DisorderInput input) {
        DisorderSource source = training(pairs, indices, input, 0);
        return "axes exchanged in half of the samples"
                + (Arrays.stream(indices).anyMatch(i -> source.movable(i).isPresent()) ? "; simulated images moved by half a period of h in half"
                        + " of the samples, and of k in half" : "");
    }

    /** What moves image {@code i}, if its points determine it. */
    private Optional<HalfPeriodShift> movable(int i) {
        OptionalInt lotSize = pairs.lotSize(i);
        return lotSize.isEmpty() ? Optional.empty() : shift.filter(s -> s.suits(lotSize.getAsInt()));
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    public int[] inputShape() {
        return new int[] {input.points(), input.points()};
    }

    @Override
    public TargetSpace targets() {
        return DisorderTask.targets(input.span());
    }

    @Override
    public void sample(long epoch, int item, float[] values, float[] target) {
        float[] image = new float[values.length];
        pairs.image(indices[item], image);
        double[] encoding = pairs.reached(indices[item]);
        if (seed.isPresent()) {
            RandomGenerator random = Seeds.generator(seed.get(), EQUIVALENT, epoch, item);
            if (random.nextBoolean()) {
                image = DisorderTask.transposed(input.points(), image);
                encoding = DisorderTask.transposed(input.span(), encoding);
            }
            Optional<HalfPeriodShift> movable = movable(indices[item]);
            if (movable.isPresent()) {
                boolean rows = random.nextBoolean();
                boolean columns = random.nextBoolean();
                image = rows ? movable.get().alongRows(image) : image;
                image = columns ? movable.get().alongColumns(image) : image;
                encoding = HalfPeriodShift.moved(input.span(), encoding, rows, columns);
            }
        }
        input.scale(image, values);
        input.target(image, encoding, target);
    }
}
