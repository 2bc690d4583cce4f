// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;

/** Images of 20 × 16 points with a spot and noise, and where the spot is: from −1 to 1 down and across. */
record Spots(long seed, int size) implements SampleSource {

    static final int HEIGHT = 20;
    static final int WIDTH = 16;
    static final TargetSpace TARGETS = new TargetSpace.Vector(List.of("down", "across"));
    private static final double RADIUS = 2.5;

    @Override
    public int[] inputShape() {
        return new int[] { HEIGHT, WIDTH };
    }

    @Override
    public TargetSpace targets() {
        return TARGETS;
    }

    @Override
    public void sample(long epoch, int item, float[] input, float[] target) {
        RandomGenerator random = Seeds.generator(seed, item);
        target[0] = (float) random.nextDouble(-1, 1);
        target[1] = (float) random.nextDouble(-1, 1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double v = (y - (1 + target[0]) * (HEIGHT - 1) / 2) / RADIUS;
                double u = (x - (1 + target[1]) * (WIDTH - 1) / 2) / RADIUS;
                input[y * WIDTH + x] = (float) (Math.exp(-0.5 * (u * u + v * v)) + 0.05 * random.nextGaussian());
            }
        }
    }
}
