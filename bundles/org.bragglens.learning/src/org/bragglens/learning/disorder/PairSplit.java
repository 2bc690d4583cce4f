// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.bragglens.base.Seeds;

/**
 * Which pairs are learned from, which tell when to stop, and which are asked about in the end only. Each list rises.
 *
 * @param training   learned from
 * @param validation of the pairs that are not held out; early stopping looks at them
 * @param heldOut    the same ones for every seed and limit, so that models of several trainings can be compared on them
 */
record PairSplit(int[] training, int[] validation, int[] heldOut) {

    /** Places below the seed. */
    private static final long HELD_OUT = Seeds.step("disorder held out");
    private static final long VALIDATION = Seeds.step("disorder validation");

    /**
     * @param settings shares and limit
     * @throws IllegalArgumentException with a message for people, if nothing is left to learn from or to validate with
     */
    static PairSplit of(int size, SplitSettings settings, long seed) {
        int[] all = shuffled(IntStream.range(0, size).toArray(), Seeds.generator(0, HELD_OUT));
        int held = (int) Math.round(settings.heldOut() * size);
        int[] rest = Arrays.copyOfRange(all, held, size);
        if (settings.limit() > 0 && settings.limit() < rest.length) {
            rest = Arrays.copyOf(rest, settings.limit());
        }
        rest = shuffled(rest, Seeds.generator(seed, VALIDATION));
        int validating = (int) Math.round(settings.validation() * rest.length);
        if (validating == 0 || validating == rest.length) {
            throw new IllegalArgumentException("of " + size + " pairs none are left to learn from, or none to validate with");
        }
        return new PairSplit(sorted(rest, validating, rest.length), sorted(rest, 0, validating), sorted(all, 0, held));
    }

    /** The same parts of a set that ends earlier. */
    PairSplit within(int size) {
        return new PairSplit(below(training, size), below(validation, size), below(heldOut, size));
    }

    private static int[] below(int[] indices, int size) {
        return Arrays.stream(indices).filter(i -> i < size).toArray();
    }

    private static int[] sorted(int[] all, int from, int to) {
        int[] part = Arrays.copyOfRange(all, from, to);
        Arrays.sort(part);
        return part;
    }

    private static int[] shuffled(int[] indices, RandomGenerator random) {
        for (int i = indices.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int swapped = indices[i];
            indices[i] = indices[k];
            indices[k] = swapped;
        }
        return indices;
    }
}
