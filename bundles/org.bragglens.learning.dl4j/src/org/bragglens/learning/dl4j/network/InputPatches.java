// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

/**
 * The windows that the first convolution reads, one row each, laid out while samples are copied into native memory: that convolution
 * is then one matrix product, and no gradient with respect to the input is ever computed.
 */
final class InputPatches {

    private final Node.Input input;
    private final Node.Convolution convolution;
    private final int samples;
    private final float[] rows;
    private final Floats patches;

    InputPatches(Node.Input input, Node.Convolution convolution, int samples, Operations memory) {
        this.input = input;
        this.convolution = convolution;
        this.samples = samples;
        int columns = input.channels() * convolution.kernel();
        rows = new float[samples * convolution.width() * columns];
        patches = memory.zeros((long) samples * convolution.width(), columns);
        if (input.position()) {
            float[] position = new float[input.points()];
            for (int i = 0; i < position.length; i++) {
                position[i] = (float) (2.0 * i / Math.max(1, position.length - 1) - 1);
            }
            for (int s = 0; s < samples; s++) {
                fill(position, 0, s, 1);
            }
        }
    }

    /** Shape {samples · places, channels · kernel}; a row holds the taps of the first channel, then those of the second. */
    Floats patches() {
        return patches;
    }

    /** @param values samples one after the other, beginning with number {@code first} */
    void feed(float[] values, int first) {
        for (int s = 0; s < samples; s++) {
            fill(values, (first + s) * input.points(), s, 0);
        }
        patches.write(rows);
    }

    private void fill(float[] values, int offset, int sample, int channel) {
        int kernel = convolution.kernel();
        int columns = input.channels() * kernel;
        if (kernel == convolution.stride() && convolution.padding() == 0 && input.channels() == 1) {
            // windows that lie one behind the other are rows already
            int length = convolution.width() * kernel;
            System.arraycopy(values, offset, rows, sample * length, length);
            return;
        }
        for (int place = 0; place < convolution.width(); place++) {
            int target = (sample * convolution.width() + place) * columns + channel * kernel;
            int start = place * convolution.stride() - convolution.padding();
            int from = Math.max(0, -start);
            int to = Math.min(kernel, input.points() - start);
            // taps beyond either end stay zero
            System.arraycopy(values, offset + start + from, rows, target + from, to - from);
        }
    }
}
