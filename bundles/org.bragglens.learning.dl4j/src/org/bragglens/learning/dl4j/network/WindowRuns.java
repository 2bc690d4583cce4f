// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

/**
 * The windows of a convolution over one sample as runs of places that lie one behind the other in the input as well as in a window. Taps
 * beyond the edges of the input are in no run.
 */
final class WindowRuns {

    private final int[] from;
    private final int[] place;
    private final int[] tap;
    private final int[] length;
    private final int count;

    WindowRuns(Shape in, Windows down, Windows across) {
        int most = Math.multiplyExact(Math.multiplyExact(down.count(), across.count()), down.kernel());
        from = new int[most];
        place = new int[most];
        tap = new int[most];
        length = new int[most];
        int n = 0;
        for (int window = 0; window < down.count() * across.count(); window++) {
            int left = window % across.count() * across.stride() - across.padding();
            int first = Math.max(0, -left);
            int size = Math.min(across.kernel(), in.width() - left) - first;
            for (int k = 0; k < down.kernel(); k++) {
                int row = window / across.count() * down.stride() - down.padding() + k;
                if (row >= 0 && row < in.height() && size > 0) {
                    from[n] = row * in.width() + left + first;
                    place[n] = window;
                    tap[n] = k * across.kernel() + first;
                    length[n++] = size;
                }
            }
        }
        count = n;
    }

    int count() {
        return count;
    }

    /** Place of the input that run {@code i} begins at. */
    int from(int i) {
        return from[i];
    }

    /** Window of run {@code i}. */
    int place(int i) {
        return place[i];
    }

    /** Tap of the window that run {@code i} begins at. */
    int tap(int i) {
        return tap[i];
    }

    /** Places of run {@code i}. */
    int length(int i) {
        return length[i];
    }
}
