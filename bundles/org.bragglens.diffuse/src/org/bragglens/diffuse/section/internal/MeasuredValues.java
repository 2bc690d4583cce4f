// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Arrays;

import org.bragglens.diffuse.section.Section;

/** The intensities of the measured points of a section in ascending order; of more than 2²² points every n-th. */
final class MeasuredValues {

    private static final int MOST = 1 << 22;

    private final double[] sorted;

    private MeasuredValues(double[] sorted) {
        this.sorted = sorted;
    }

    static MeasuredValues of(Section section) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        int stride = Sections.count(measured) / MOST + 1;
        double[] some = new double[values.length / stride + 1];
        int count = 0;
        int seen = 0;
        for (int i = 0; i < values.length; i++) {
            if (measured[i] && seen++ % stride == 0) {
                some[count++] = values[i];
            }
        }
        double[] sorted = Arrays.copyOf(some, count);
        Arrays.sort(sorted);
        return new MeasuredValues(sorted);
    }

    double[] sorted() {
        return sorted;
    }

    /** With straight lines between values. */
    double percentile(double percent) {
        double place = percent / 100 * (sorted.length - 1);
        int below = Math.min((int) place, Math.max(0, sorted.length - 2));
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }
}
