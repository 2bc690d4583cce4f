// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base;

/** How many threads the program computes with. Results never depend on it. */
public final class Threads {

    private static final String LIMIT = "org.bragglens.threads";
    private static final String COMMON_POOL = "java.util.concurrent.ForkJoinPool.common.parallelism";

    private Threads() {
    }

    /** The number that was asked for, else the number of processors. */
    public static int count() {
        return Math.max(1, Integer.getInteger(LIMIT, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Sets the number for this program; to be called before anything is computed, for the pool of parallel streams reads it once.
     *
     * @throws IllegalArgumentException if it is not between 1 and 1024
     */
    public static void limit(int threads) {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("the number of threads lies between 1 and 1024");
        }
        System.setProperty(LIMIT, Integer.toString(threads));
        // the thread that starts a parallel stream works too
        System.setProperty(COMMON_POOL, Integer.toString(threads - 1));
    }
}
