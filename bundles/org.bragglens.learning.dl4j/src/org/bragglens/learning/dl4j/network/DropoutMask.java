// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;

/** What one {@link Node.Dropout} multiplies the samples of a lane with: for each sample a function of key and number alone. */
final class DropoutMask {

    /** Random bits a number. */
    private static final int BITS = 16;
    private static final int RANGE = 1 << BITS;
    /** That one draw is enough for. */
    private static final int NUMBERS = Long.SIZE / BITS;

    private final int place;
    private final int threshold;
    private final int samples;
    private final int size;
    private final float[] values;
    private final Floats mask;

    /** @param place of the node among its graph's, so that no two nodes drop alike */
    DropoutMask(Node.Dropout node, int place, int samples, Operations memory) {
        this.place = place;
        this.samples = samples;
        threshold = (int) Math.round(node.rate() * RANGE);
        size = node.shape().size();
        values = new float[Math.multiplyExact(samples, size)];
        mask = memory.zeros(values.length);
    }

    /** Zero, or the inverse of the share that is kept. */
    Floats mask() {
        return mask;
    }

    /**
     * @param key   of the step
     * @param first number of the lane's first sample in the step
     */
    void draw(long key, int first) {
        // looked up instead of decided: no processor foretells a random branch
        float[] keptOrNot = { (float) ((double) RANGE / (RANGE - threshold)), 0 };
        for (int s = 0; s < samples; s++) {
            RandomGenerator random = Seeds.generator(key, place, first + s);
            int end = (s + 1) * size;
            for (int i = s * size; i < end; i += NUMBERS) {
                long bits = random.nextLong();
                for (int k = i; k < Math.min(end, i + NUMBERS); k++) {
                    values[k] = keptOrNot[(int) ((bits & (RANGE - 1)) - threshold >>> (Long.SIZE - 1))];
                    bits >>>= BITS;
                }
            }
        }
        mask.write(values);
    }
}
