// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

/** Hears how far a file of training pairs is; always in the thread that asked for the file. */
@FunctionalInterface
public interface PairProgress {

    /**
     * @param made  pairs that the file has by now
     * @param fresh of them those that this run has made
     * @param count pairs that it shall have
     */
    void pairs(int made, int fresh, int count);
}
