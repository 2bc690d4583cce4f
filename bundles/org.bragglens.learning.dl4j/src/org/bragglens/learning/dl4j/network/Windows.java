// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

/**
 * How the windows of a convolution or a pooling lie along one direction of its input.
 *
 * @param kernel  places that a window covers
 * @param stride  places from one window to the next
 * @param padding places of zeros assumed before the first and after the last place of the input
 * @param count   windows
 */
record Windows(int kernel, int stride, int padding, int count) {

    /** Along the height of a sequence. */
    static final Windows SINGLE = new Windows(1, 1, 0, 1);

    /** With as much padding as keeps about length / stride places. */
    static Windows padded(int length, int kernel, int stride) {
        int padding = Math.max(0, kernel - stride + 1) / 2;
        return new Windows(kernel, stride, padding, most(length, kernel, stride, padding));
    }

    /** One behind the other, without those places that do not fill a window. */
    static Windows tiles(int length, int kernel) {
        return new Windows(kernel, kernel, 0, length / kernel);
    }

    /** Kernel = stride, with the least padding that gives {@code count} windows. */
    static Windows sparse(int length, int stride, int count) {
        int padding = 0;
        while (most(length, stride, stride, padding) < count) {
            padding++;
        }
        return new Windows(stride, stride, padding, count);
    }

    /** Windows that there can be; 0 if the input is too short. */
    static int most(int length, int kernel, int stride, int padding) {
        int room = length + 2 * padding - kernel;
        return room < 0 ? 0 : room / stride + 1;
    }

    boolean fit(int length) {
        return count >= 1 && count <= most(length, kernel, stride, padding);
    }

    /** Whether they lie one behind the other and cover all of an input of that length. */
    boolean tile(int length) {
        return kernel == stride && padding == 0 && length == count * kernel;
    }
}
