// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.Encoding;

/**
 * What a file of training pairs shall hold.
 *
 * @param span    of the encodings
 * @param count   of the pairs
 * @param seed    of all chance; pair i depends on (seed, i) alone
 * @param program that makes it, with its version
 */
public record PairPlan(DiffuseSettings settings, int span, int count, long seed, String program) {

    /** The most pairs of a file. */
    public static final int MAX_COUNT = 1_000_000;

    /** @throws IllegalArgumentException with a message for people */
    public PairPlan {
        Encoding.size(span);
        checkCount(count);
        if (settings.lattice().size() < 2 * span) {
            throw new IllegalArgumentException("size must be at least " + 2 * span + " for correlations of span " + span + ", not "
                    + settings.lattice().size());
        }
    }

    /** @throws IllegalArgumentException with a message for people, if no file has so many pairs */
    public static void checkCount(long count) {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("the number of pairs must lie between 1 and " + MAX_COUNT + ", not " + count);
        }
    }
}
