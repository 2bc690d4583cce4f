// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.bragglens.base.Seeds;

/**
 * Which pairs are learned from, which tell when to stop, and which are asked about in the end only. Each list rises. Simulated pairs are
 * drawn until each part has its share. Of measured ones, which become more from time to time, every image has its part by its content
 * alone, so that none that was held out once is learned later or from another file.
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
     * Of simulated pairs.
     *
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

    /**
     * Of measured pairs; a part may be empty. The limit is for simulated ones.
     */
    static PairSplit ofMeasured(DisorderPairs pairs, SplitSettings settings, long seed) {
        int[] part = IntStream.range(0, pairs.size()).map(i -> {
            long place = Long.parseUnsignedLong(pairs.imageHash(i).substring(0, 16), 16);
            return Seeds.generator(0, HELD_OUT, place).nextDouble() < settings.heldOut() ? 2
                    : Seeds.generator(seed, VALIDATION, place).nextDouble() < settings.validation() ? 1 : 0;
        }).toArray();
        return new PairSplit(having(part, 0), having(part, 1), having(part, 2));
    }

    private static int[] having(int[] part, int wanted) {
        return IntStream.range(0, part.length).filter(i -> part[i] == wanted).toArray();
    }

    /**
     * Of several sources, each as if it were alone.
     *
     * @throws IllegalArgumentException with a message for people, if nothing is left to learn from or to validate with
     */
    static PairSplit of(JoinedPairs pairs, SplitSettings settings, long seed) {
        List<PairSplit> parts = new ArrayList<>();
        for (int s = 0; s < pairs.sources().size(); s++) {
            DisorderPairs each = pairs.sources().get(s).pairs();
            PairSplit part = each.isMeasured() ? ofMeasured(each, settings, seed) : of(each.size(), settings, seed);
            parts.add(part.from(pairs.start(s)));
        }
        PairSplit joined = new PairSplit(joined(parts, PairSplit::training), joined(parts, PairSplit::validation),
                joined(parts, PairSplit::heldOut));
        if (joined.training.length == 0 || joined.validation.length == 0) {
            throw new IllegalArgumentException("of " + pairs.size() + " measured pairs none are left to learn from, or none to validate "
                    + "with; learn from simulated ones too");
        }
        return joined;
    }

    private static int[] joined(List<PairSplit> parts, Function<PairSplit, int[]> which) {
        return parts.stream().map(which).flatMapToInt(Arrays::stream).toArray();
    }

    private PairSplit from(int start) {
        return new PairSplit(moved(training, start), moved(validation, start), moved(heldOut, start));
    }

    private static int[] moved(int[] indices, int by) {
        return Arrays.stream(indices).map(i -> i + by).toArray();
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
