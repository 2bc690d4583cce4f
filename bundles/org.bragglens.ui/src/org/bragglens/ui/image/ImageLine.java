// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

/** A straight line in an image. */
public record ImageLine(ImagePoint from, ImagePoint to) {

    /** In the axes' own units, which must be the same for that to mean anything. */
    public double length() {
        return Math.hypot(to.first() - from.first(), to.second() - from.second());
    }
}
