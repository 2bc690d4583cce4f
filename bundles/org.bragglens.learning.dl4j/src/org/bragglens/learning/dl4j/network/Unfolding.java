// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.Arrays;

/** The windows of a convolution of a small map with many channels, copied out one a row, and their gradients added back. */
final class Unfolding {

    private final Node.Convolution convolution;
    private final int samples;
    private final WindowRuns runs;
    private final Floats matrix;
    private final float[] map;
    private final float[] rows;

    Unfolding(Node.Convolution convolution, int samples, Operations memory) {
        this.convolution = convolution;
        this.samples = samples;
        runs = new WindowRuns(convolution.in().shape(), convolution.down(), convolution.across());
        int places = samples * convolution.shape().places();
        matrix = memory.zeros(places, convolution.windowSize());
        map = new float[Math.multiplyExact(samples, convolution.in().shape().size())];
        rows = new float[Math.multiplyExact(places, convolution.windowSize())];
    }

    /** Shape {samples · places, kernel · channels}. */
    Floats matrix() {
        return matrix;
    }

    Step unfold(Floats in) {
        return () -> {
            in.read(map);
            // taps beyond the edges must be zero after a backward pass too
            Arrays.fill(rows, 0);
            each((at, to, length) -> System.arraycopy(map, at, rows, to, length));
            matrix.write(rows);
        };
    }

    /** Out of {@link #matrix}, which holds the gradients of the windows; overwrites {@code gradient}. */
    Step fold(Floats gradient) {
        return () -> {
            matrix.read(rows);
            Arrays.fill(map, 0);
            each((at, to, length) -> {
                for (int i = 0; i < length; i++) {
                    map[at + i] += rows[to + i];
                }
            });
            gradient.write(map);
        };
    }

    /** A run of numbers in the map and in the rows. */
    private interface Run {
        void visit(int inMap, int inRows, int length);
    }

    private void each(Run run) {
        int channels = convolution.in().channels();
        for (int s = 0; s < samples; s++) {
            int firstInMap = s * convolution.in().shape().size();
            int firstInRows = s * convolution.shape().places() * convolution.windowSize();
            for (int i = 0; i < runs.count(); i++) {
                run.visit(firstInMap + runs.from(i) * channels,
                        firstInRows + runs.place(i) * convolution.windowSize() + runs.tap(i) * channels, runs.length(i) * channels);
            }
        }
    }
}
