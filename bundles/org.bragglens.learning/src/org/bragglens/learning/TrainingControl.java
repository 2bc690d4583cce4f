// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

/** The two ways out of a running training; both act within a second, from any thread. */
public final class TrainingControl {

    private volatile boolean stop;
    private volatile boolean cancel;

    /** Ends the training and keeps the best weights so far. */
    public void stopAndKeep() {
        stop = true;
    }

    /** Ends the training and keeps nothing. */
    public void cancel() {
        cancel = true;
    }

    public boolean isStopped() {
        return stop || cancel;
    }

    public boolean isCancelled() {
        return cancel;
    }
}
