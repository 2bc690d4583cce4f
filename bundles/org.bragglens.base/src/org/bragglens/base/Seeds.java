// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random generators that depend on a seed and on what they are for, never on which thread asks first.
 * A sample's generator is {@code Seeds.generator(seed, epoch, index)}: the same seed gives the same bytes on any number of threads.
 */
public final class Seeds {

    private Seeds() {
    }

    /** A fresh generator for the place {@code path} below {@code seed}. */
    public static RandomGenerator generator(long seed, long... path) {
        return new SplittableRandom(derive(seed, path));
    }

    /** The seed of the place {@code path} below {@code seed}; different paths give unrelated seeds. */
    public static long derive(long seed, long... path) {
        long state = mix(seed + 0x9E3779B97F4A7C15L);
        for (long step : path) {
            // the factor keeps seed and step apart: a plain sum or xor makes all places (n, n) one
            state = mix(state * 0xD1342543DE82EF95L + mix(step + 0x9E3779B97F4A7C15L)) + 0x9E3779B97F4A7C15L;
        }
        return state;
    }

    /** A name as a step of a path. Splits of training sets depend on it: it never changes. */
    public static long step(String name) {
        long hash = 1125899906842597L;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return hash;
    }

    /** The finaliser of MurmurHash3 in Stafford's variant 13 (as in SplitMix64, doi:10.1145/2714064.2660195). */
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
