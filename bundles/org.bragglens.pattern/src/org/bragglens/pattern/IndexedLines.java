// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import java.util.List;

/** Knows the lines of the crystal that a pattern was simulated from. Any thread may ask. */
@FunctionalInterface
public interface IndexedLines {

    /**
     * The lines from Q = 0 to {@code q}, and in any case to where the simulated pattern ends, in the order of falling d. Takes its time. Of
     * cells that are so large that nobody could tell their lines apart, it ends earlier.
     *
     * @param q in Å⁻¹, above 0
     */
    List<IndexedLine> upTo(double q);
}
