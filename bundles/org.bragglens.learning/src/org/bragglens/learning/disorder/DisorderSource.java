// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Optional;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;

/**
 * Images and encodings as samples. While a network learns, every second image has its axes exchanged, and its encoding with it: c(u,v)
 * becomes c(v,u). That is the only symmetry that makes another sample of one. To turn an image by 180° changes nothing, nor do opposite
 * spins; a mirror that turns one axis round makes c(u,−v) of c(u,v), which an encoding does not hold; and spins that change their sign in
 * every second row move the image by half a period, which is no whole number of points, and change their mean.
 */
public final class DisorderSource implements SampleSource {

    private static final long EXCHANGE = Seeds.step("disorder exchange");

    private final DisorderPairs pairs;
    private final int[] indices;
    private final DisorderInput input;
    private final Optional<Long> seed;

    private DisorderSource(DisorderPairs pairs, int[] indices, DisorderInput input, Optional<Long> seed) {
        this.pairs = pairs;
        this.indices = indices;
        this.input = input;
        this.seed = seed;
    }

    /** Pairs {@code indices}, with axes exchanged by chance. */
    static DisorderSource training(DisorderPairs pairs, int[] indices, DisorderInput input, long seed) {
        return new DisorderSource(pairs, indices, input, Optional.of(seed));
    }

    /** Pairs {@code indices} as they are. */
    static DisorderSource validation(DisorderPairs pairs, int[] indices, DisorderInput input) {
        return new DisorderSource(pairs, indices, input, Optional.empty());
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
        if (seed.isPresent() && exchanges(Seeds.generator(seed.get(), EXCHANGE, epoch, item))) {
            image = DisorderTask.transposed(input.points(), image);
            encoding = DisorderTask.transposed(input.span(), encoding);
        }
        input.scale(image, values);
        input.target(image, encoding, target);
    }

    private static boolean exchanges(RandomGenerator random) {
        return random.nextBoolean();
    }
}
