// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;

/**
 * Images and encodings as samples. While a network learns, simulated pairs show another image of their lattice each time, where that is
 * known ({@link DisorderPairs#another}), and every second image has its axes exchanged, and its encoding with it: c(u,v) becomes c(v,u).
 * Where a network learns from images as measured, a share of the simulated ones becomes that afterwards ({@link AsMeasured}). No other
 * symmetry makes another sample of one: to turn an image by 180° changes nothing, nor do opposite spins; and a mirror that turns one axis
 * round makes c(u,−v) of c(u,v), which an encoding does not hold.
 */
public final class DisorderSource implements SampleSource {

    private static final long EQUIVALENT = Seeds.step("disorder exchange");
    private static final long MEASURED = Seeds.step("disorder as measured");

    private final DisorderPairs pairs;
    private final int[] indices;
    private final DisorderInput input;
    private final Optional<Long> seed;
    private final Optional<AsMeasured> asMeasured;

    private DisorderSource(DisorderPairs pairs, int[] indices, DisorderInput input, Optional<Long> seed, Optional<AsMeasured> asMeasured) {
        this.pairs = pairs;
        this.indices = indices;
        this.input = input;
        this.seed = seed;
        this.asMeasured = asMeasured;
    }

    /** Pairs {@code indices}, each as one of its equivalents by chance. */
    static DisorderSource training(DisorderPairs pairs, int[] indices, DisorderInput input, long seed) {
        return training(pairs, indices, input, seed, Optional.empty());
    }

    /** The same, a share of the simulated ones as measured and prepared, each time with other chance. */
    static DisorderSource training(DisorderPairs pairs, int[] indices, DisorderInput input, long seed, Optional<AsMeasured> asMeasured) {
        return new DisorderSource(pairs, indices, input, Optional.of(seed), asMeasured);
    }

    /** Pairs {@code indices} as they are. */
    static DisorderSource validation(DisorderPairs pairs, int[] indices, DisorderInput input) {
        return new DisorderSource(pairs, indices, input, Optional.empty(), Optional.empty());
    }

    /** In words, what becomes of the samples of {@link #training}. */
    static String augmentation(DisorderPairs pairs, int[] indices) {
        RandomGenerator any = Seeds.generator(0, EQUIVALENT);
        boolean anew = Arrays.stream(indices).anyMatch(i -> pairs.another(i, any).isPresent());
        boolean turned = pairs.settings().lattice().size() % 2 == 0;
        return "axes exchanged in half of the samples" + (anew ? "; simulated lattices seen through other lots each time" + (turned
                ? ", spins turned in every second row in half of the samples, and in every second column in half" : "") : "");
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
        LabelledImage shown = seed.isPresent() ? equivalent(epoch, item) : stored(item);
        input.scale(shown.intensities(), values);
        input.target(shown.intensities(), shown.correlations(), target);
    }

    private LabelledImage stored(int item) {
        float[] image = new float[inputSize()];
        pairs.image(indices[item], image);
        return new LabelledImage(image, pairs.reached(indices[item]));
    }

    private LabelledImage equivalent(long epoch, int item) {
        RandomGenerator random = Seeds.generator(seed.get(), EQUIVALENT, epoch, item);
        boolean exchanged = random.nextBoolean();
        LabelledImage image = pairs.another(indices[item], random).orElseGet(() -> stored(item));
        if (exchanged) {
            image = new LabelledImage(DisorderTask.transposed(input.points(), image.intensities()),
                    DisorderTask.transposed(input.span(), image.correlations()));
        }
        return asMeasured.isPresent() && !pairs.isMeasured(indices[item])
                ? new LabelledImage(measured(image.intensities(), asMeasured.get(), epoch, item), image.correlations()) : image;
    }

    /** After the exchange, for what measuring does knows h from k; of chance of its own, so that without it all else is the same. */
    private float[] measured(float[] image, AsMeasured how, long epoch, int item) {
        boolean drawn = Seeds.generator(seed.get(), MEASURED, epoch, item).nextDouble() < how.share();
        return drawn ? how.image(image, input.points(), input.extent(), MEASURED, epoch, item) : image;
    }
}
