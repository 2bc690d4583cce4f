// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import org.bragglens.ui.plot.Span;

/**
 * Where an image lies on the screen.
 *
 * @param x           leftmost pixel
 * @param y           uppermost pixel
 * @param width       pixels, at least 1
 * @param height      pixels, at least 1
 * @param first       visible part of the first axis
 * @param second      visible part of the second axis
 * @param orientation which of the two goes to the right
 */
record ImageGeometry(int x, int y, int width, int height, Span first, Span second, ImageOrientation orientation) {

    /** Whether the first axis goes to the right (and the second up), else down (and the second to the right). */
    boolean firstAcross() {
        return orientation == ImageOrientation.GRAPH;
    }

    /** What is visible along the axis to the right. */
    Span across() {
        return firstAcross() ? first : second;
    }

    /** What is visible along the other axis. */
    Span upright() {
        return firstAcross() ? second : first;
    }

    /** The place under a pixel, which may have fractions: a pixel's middle is at 0.5. */
    ImagePoint at(double px, double py) {
        double right = across().at((px - x) / width);
        double share = (py - y) / height;
        double other = upright().at(firstAcross() ? 1 - share : share);
        return firstAcross() ? new ImagePoint(right, other) : new ImagePoint(other, right);
    }

    double xOf(ImagePoint point) {
        return x + across().shareOf(firstAcross() ? point.first() : point.second()) * width;
    }

    double yOf(ImagePoint point) {
        double share = upright().shareOf(firstAcross() ? point.second() : point.first());
        return y + (firstAcross() ? 1 - share : share) * height;
    }

    boolean contains(double px, double py) {
        return px >= x && px < x + width && py >= y && py < y + height;
    }

    /** Pixels that a stretch of the first axis takes. */
    double pixelsFirst(double length) {
        return length / first.length() * (firstAcross() ? width : height);
    }

    /** Pixels that a stretch of the second axis takes. */
    double pixelsSecond(double length) {
        return length / second.length() * (firstAcross() ? height : width);
    }
}
