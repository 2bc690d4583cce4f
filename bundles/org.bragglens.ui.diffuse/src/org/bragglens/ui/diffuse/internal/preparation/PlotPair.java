// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import java.util.Optional;

import org.bragglens.ui.image.ImageContent;
import org.bragglens.ui.image.ImagePlot;

/** Joins two plots: they show their images in the same way, and the same part of them where both lie on the same axes. */
final class PlotPair {

    private PlotPair() {
    }

    static void join(ImagePlot left, ImagePlot right) {
        follow(left, right);
        follow(right, left);
    }

    private static void follow(ImagePlot leader, ImagePlot other) {
        leader.onAppearance(() -> other.setAppearance(leader.appearance()));
        leader.viewport().onChange(() -> {
            Optional<ImageContent> one = leader.content();
            if (one.isPresent() && other.content().isPresent() && one.get().hasPointsOf(other.content().get())) {
                other.viewport().setWindow(leader.viewport().window());
                other.viewport().setCursor(leader.viewport().cursor());
                other.viewport().setLine(leader.viewport().line());
            }
        });
    }
}
