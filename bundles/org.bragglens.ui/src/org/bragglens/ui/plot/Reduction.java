// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.Arrays;

/**
 * What of a long curve can be seen: at most the lowest and the highest point of every pixel column, in their order, so that no peak is
 * lost and a hundred thousand points are drawn as fast as a thousand.
 *
 * @param x ascending
 * @param y same length
 */
public record Reduction(double[] x, double[] y) {

    /** Lines end so far outside, as a share of the visible part, that their ends are not seen. */
    private static final double MARGIN = 0.02;

    /**
     * @param x       ascending
     * @param y       same length
     * @param visible part of the axis; where a line leaves it, a point a little outside is made
     * @param columns pixels that the visible part is wide
     */
    public static Reduction of(double[] x, double[] y, Span visible, int columns) {
        int first = firstAtOrAbove(x, visible.from());
        int last = firstAtOrAbove(x, Math.nextUp(visible.to())) - 1;
        double[] rx = new double[Math.min(last - first + 1, 2 * columns) + 2];
        double[] ry = new double[rx.length];
        int n = edge(x, y, first, visible.at(-MARGIN), rx, ry, 0);
        if (last - first < 2 * columns) {
            int count = last - first + 1;
            System.arraycopy(x, first, rx, n, count);
            System.arraycopy(y, first, ry, n, count);
            n = edge(x, y, last + 1, visible.at(1 + MARGIN), rx, ry, n + count);
            return new Reduction(Arrays.copyOf(rx, n), Arrays.copyOf(ry, n));
        }
        int i = first;
        while (i <= last) {
            int column = column(x[i], visible, columns);
            int low = i;
            int high = i;
            for (i++; i <= last && column(x[i], visible, columns) == column; i++) {
                low = y[i] < y[low] ? i : low;
                high = y[i] > y[high] ? i : high;
            }
            int one = Math.min(low, high);
            int other = Math.max(low, high);
            rx[n] = x[one];
            ry[n++] = y[one];
            if (other != one) {
                rx[n] = x[other];
                ry[n++] = y[other];
            }
        }
        n = edge(x, y, last + 1, visible.at(1 + MARGIN), rx, ry, n);
        return new Reduction(Arrays.copyOf(rx, n), Arrays.copyOf(ry, n));
    }

    /** Index of the first element of the ascending {@code x} that is not below {@code value}; its length if there is none. */
    static int firstAtOrAbove(double[] x, double value) {
        int low = 0;
        int high = x.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (x[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The pixel column of a coordinate in the visible part. */
    static int column(double x, Span visible, int columns) {
        return Math.min(columns - 1, (int) (visible.shareOf(x) * columns));
    }

    /**
     * Where the line between the points {@code next − 1} and {@code next} crosses {@code at}. The points themselves may be millions of
     * pixels away in a deep zoom, further than anybody can draw.
     */
    private static int edge(double[] x, double[] y, int next, double at, double[] rx, double[] ry, int n) {
        if (next <= 0 || next >= x.length) {
            return n;
        }
        double crossing = Math.clamp(at, x[next - 1], x[next]);
        double share = (crossing - x[next - 1]) / (x[next] - x[next - 1]);
        rx[n] = crossing;
        ry[n] = y[next - 1] * (1 - share) + y[next] * share;
        return n + 1;
    }
}
