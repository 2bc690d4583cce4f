// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.stream.IntStream;

import org.bragglens.ui.plot.Span;

/**
 * Which points along one axis a row of pixels shows: of many points all that lie in the pixel, else the nearest one.
 *
 * @param from first point of each pixel; −1 where there is none
 * @param to   behind the last point of each pixel
 */
record AxisLookup(int[] from, int[] to) {

    /** A rounding error may not tell whether a point lies in a pixel. */
    private static final double TINY = 1e-9;

    /**
     * @param points     on the axis
     * @param visible    coordinates that the pixels take
     * @param pixels     how many there are
     * @param reversed   whether the first pixel lies at the upper end of what is visible
     * @param sign       1, or −1 for the places on the other side of the origin
     * @param translated whether a place without a point may be moved by whole numbers
     */
    static AxisLookup of(ImageAxis axis, int points, Span visible, int pixels, boolean reversed, int sign, boolean translated) {
        int[] from = new int[pixels];
        int[] to = new int[pixels];
        double half = visible.length() / pixels / 2 / Math.abs(axis.step());
        for (int pixel = 0; pixel < pixels; pixel++) {
            double share = (pixel + 0.5) / pixels;
            double at = sign * visible.at(reversed ? 1 - share : share);
            double index = axis.index(translated ? at + translation(axis, points, at) : at);
            int nearest = (int) Math.floor(index + 0.5);
            if (nearest < 0 || nearest >= points) {
                from[pixel] = -1;
                to[pixel] = -1;
                continue;
            }
            int low = Math.max(0, (int) Math.ceil(index - half - TINY));
            int high = Math.min(points, (int) Math.ceil(index + half - TINY));
            from[pixel] = low < high ? low : nearest;
            to[pixel] = low < high ? high : nearest + 1;
        }
        return new AxisLookup(from, to);
    }

    /** Whether a pixel shows other points than the one before it. */
    boolean differs(int pixel) {
        return from[pixel] != from[pixel - 1] || to[pixel] != to[pixel - 1];
    }

    /** What some of the pixels show. */
    AxisLookup only(int[] pixels) {
        return new AxisLookup(IntStream.of(pixels).map(p -> from[p]).toArray(), IntStream.of(pixels).map(p -> to[p]).toArray());
    }

    /** The smallest whole number that brings a coordinate to where the axis has points; 0 if none does. */
    static double translation(ImageAxis axis, int points, double coordinate) {
        Span span = axis.span(points);
        double move = coordinate < span.from() ? Math.ceil(span.from() - coordinate)
                : coordinate >= span.to() ? -Math.ceil(coordinate - span.to()) : 0;
        double moved = coordinate + move;
        return moved >= span.from() && moved <= span.to() ? move : 0;
    }
}
