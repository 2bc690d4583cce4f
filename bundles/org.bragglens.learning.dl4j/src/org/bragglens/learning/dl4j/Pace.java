// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.util.ArrayDeque;
import java.util.Deque;

/** Samples a second over the last seconds, and when it is time to tell. */
final class Pace {

    private static final double WINDOW = 5;
    private static final double INTERVAL = 0.25;

    private record Mark(double seconds, long samples) {
    }

    private final Deque<Mark> marks = new ArrayDeque<>();
    private long samples;
    private double told = Double.NEGATIVE_INFINITY;

    /** @param seconds on a clock of the caller's */
    void add(double seconds, int count) {
        samples += count;
        marks.addLast(new Mark(seconds, samples));
        while (marks.size() > 2 && seconds - marks.peekFirst().seconds > WINDOW) {
            marks.removeFirst();
        }
    }

    /** True at most a few times a second. */
    boolean isDue(double seconds) {
        if (seconds - told < INTERVAL) {
            return false;
        }
        told = seconds;
        return true;
    }

    /** All samples so far. */
    long total() {
        return samples;
    }

    /** 0 before there are two marks. */
    double samplesPerSecond() {
        if (marks.size() < 2) {
            return 0;
        }
        Mark first = marks.peekFirst();
        Mark last = marks.peekLast();
        return (last.samples - first.samples) / Math.max(1e-9, last.seconds - first.seconds);
    }

    /** How long so many samples will take at this pace; NaN as long as it is not known. */
    double secondsFor(double count) {
        double pace = samplesPerSecond();
        return pace > 0 ? count / pace : Double.NaN;
    }
}
