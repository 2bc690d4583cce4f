// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

/**
 * A place in an image.
 *
 * @param first  coordinate along the first axis, for instance h
 * @param second coordinate along the second axis, for instance k
 */
public record ImagePoint(double first, double second) {

    /** {@code share} of the way from here to {@code other}. */
    public ImagePoint towards(ImagePoint other, double share) {
        return new ImagePoint(first + (other.first - first) * share, second + (other.second - second) * share);
    }
}
