// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

/**
 * The windows that a convolution of the sample reads, one row each, laid out while samples are copied into native memory: that
 * convolution is then one matrix product, and no gradient with respect to the input is ever computed.
 */
final class InputWindows {

    /** Fewer numbers than this are copied one by one. */
    private static final int SHORT = 8;

    private final Node.Input input;
    private final Node.Convolution convolution;
    private final int samples;
    private final WindowRuns runs;
    private final float[] rows;
    private final Floats matrix;

    InputWindows(Node.Convolution convolution, int samples, Operations memory) {
        input = (Node.Input) convolution.in();
        this.convolution = convolution;
        this.samples = samples;
        runs = new WindowRuns(input.points(), convolution.down(), convolution.across());
        int columns = convolution.windowSize();
        int places = convolution.shape().places();
        rows = new float[Math.multiplyExact(samples, Math.multiplyExact(places, columns))];
        matrix = memory.zeros((long) samples * places, columns);
        if (input.position()) {
            float[] position = new float[input.points().width()];
            for (int i = 0; i < position.length; i++) {
                position[i] = (float) (2.0 * i / Math.max(1, position.length - 1) - 1);
            }
            for (int s = 0; s < samples; s++) {
                fill(position, 0, s, 1);
            }
        }
    }

    /** Shape {samples · places, channels · kernel}; a row holds the taps of the first channel, then those of the second. */
    Floats matrix() {
        return matrix;
    }

    /** @param values samples one after the other, beginning with number {@code first} */
    void feed(float[] values, int first) {
        for (int s = 0; s < samples; s++) {
            fill(values, (first + s) * input.points().size(), s, 0);
        }
        matrix.write(rows);
    }

    private void fill(float[] values, int offset, int sample, int channel) {
        Windows down = convolution.down();
        Windows across = convolution.across();
        Shape points = input.points();
        if (points.height() == 1 && across.kernel() == across.stride() && across.padding() == 0 && input.channels() == 1) {
            // windows that lie one behind the other are rows already
            int length = across.count() * across.kernel();
            System.arraycopy(values, offset, rows, sample * length, length);
            return;
        }
        int first = sample * convolution.shape().places() * convolution.windowSize() + channel * down.kernel() * across.kernel();
        for (int i = 0; i < runs.count(); i++) {
            int from = offset + runs.from(i);
            int to = first + runs.place(i) * convolution.windowSize() + runs.tap(i);
            int length = runs.length(i);
            if (length > SHORT) {
                System.arraycopy(values, from, rows, to, length);
            } else {
                for (int k = 0; k < length; k++) {
                    rows[to + k] = values[from + k];
                }
            }
        }
    }
}
