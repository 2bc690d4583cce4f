// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;

/** Noise with a bump whose width is its class: something small that a network can learn in seconds. */
record Bumps(long seed, int size, int points, TargetSpace targets) implements SampleSource {

    static final TargetSpace CLASSES = new TargetSpace.Classes(List.of("narrow", "middle", "wide"));

    static Bumps classes(long seed, int size, int points) {
        return new Bumps(seed, size, points, CLASSES);
    }

    @Override
    public int[] inputShape() {
        return new int[] { points };
    }

    @Override
    public void sample(long epoch, int item, float[] input, float[] target) {
        RandomGenerator random = Seeds.generator(seed, epoch, item);
        int kind = item % 3;
        double width = 1.5 * (1 << kind);
        double centre = random.nextDouble(0.2, 0.8) * points;
        for (int i = 0; i < points; i++) {
            double u = (i - centre) / width;
            input[i] = (float) (Math.exp(-0.5 * u * u) + 0.05 * random.nextGaussian());
        }
        for (int i = 0; i < target.length; i++) {
            target[i] = targets instanceof TargetSpace.Classes ? (i == kind ? 1 : 0) : (float) (i == 0 ? width / 3 : centre / points);
        }
    }
}
