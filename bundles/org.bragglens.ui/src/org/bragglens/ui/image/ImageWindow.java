// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Optional;

import org.bragglens.ui.plot.Span;

/**
 * Which part of an image is visible, in coordinates of its axes.
 *
 * @param first  part of the first axis; empty for all of it
 * @param second part of the second axis; empty for all of it
 */
public record ImageWindow(Optional<Span> first, Optional<Span> second) {

    /** Everything is visible. */
    public static final ImageWindow ALL = new ImageWindow(Optional.empty(), Optional.empty());

    public static ImageWindow of(Span first, Span second) {
        return new ImageWindow(Optional.of(first), Optional.of(second));
    }
}
