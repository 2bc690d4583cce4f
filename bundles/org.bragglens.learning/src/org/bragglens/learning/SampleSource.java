// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

/**
 * A supply of samples for training or evaluation. Every sample is a function of (epoch, item) alone, so that it is the same on any
 * number of threads and after a resume.
 */
public interface SampleSource {

    /** Samples in one epoch. */
    int size();

    /** Shape of one input without the batch, for example {2048} or {64, 64}. */
    int[] inputShape();

    TargetSpace targets();

    /**
     * Writes one sample; called by several threads at once.
     *
     * @param epoch  from 0; sources that never change ignore it
     * @param item   0 ≤ item &lt; {@link #size()}
     * @param input  to be filled, all of the input shape's points in row-major order
     * @param target to be filled, {@link TargetSpace#width()} numbers
     */
    void sample(long epoch, int item, float[] input, float[] target);

    /** Number of points of one input. */
    default int inputSize() {
        int size = 1;
        for (int n : inputShape()) {
            size *= n;
        }
        return size;
    }
}
