// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import org.bragglens.ui.plot.PlotColours;
import org.bragglens.ui.plot.Span;
import org.bragglens.ui.plot.Ticks;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;

/** Draws the axes left of an image and below it: marks and labels, and apart from them the titles. */
final class AxesPainter {

    private static final int DISTANCE_ACROSS = 64;
    private static final int DISTANCE_UPRIGHT = 40;

    private AxesPainter() {
    }

    static Ticks across(ImageGeometry geometry, ImageAxis axis) {
        return ticks(axis, geometry.across(), Math.max(2, geometry.width() / DISTANCE_ACROSS));
    }

    static Ticks upright(ImageGeometry geometry, ImageAxis axis) {
        return ticks(axis, geometry.upright(), Math.max(2, geometry.height() / DISTANCE_UPRIGHT));
    }

    private static Ticks ticks(ImageAxis axis, Span visible, int most) {
        return axis.isCounted() ? Ticks.whole(visible, most) : Ticks.linear(visible, most);
    }

    static void paint(GC gc, ImageGeometry geometry, ImageContent content, Display display) {
        ImageAxis across = geometry.firstAcross() ? content.first() : content.second();
        ImageAxis upright = geometry.firstAcross() ? content.second() : content.first();
        Color quiet = new Color(PlotColours.quiet(display));
        Color text = new Color(PlotColours.text(display));
        int bottom = geometry.y() + geometry.height();
        int line = gc.getFontMetrics().getHeight();
        for (Ticks.Tick tick : across(geometry, across).major()) {
            int x = geometry.x() + pixel(geometry.across().shareOf(tick.at()), geometry.width());
            gc.setForeground(quiet);
            gc.drawLine(x, bottom, x, bottom + ImageLayout.MARK);
            gc.setForeground(text);
            gc.drawText(tick.label(), x - gc.textExtent(tick.label()).x / 2, bottom + ImageLayout.MARK + 2, true);
        }
        for (Ticks.Tick tick : upright(geometry, upright).major()) {
            double share = geometry.upright().shareOf(tick.at());
            int y = geometry.y() + pixel(geometry.firstAcross() ? 1 - share : share, geometry.height());
            gc.setForeground(quiet);
            gc.drawLine(geometry.x() - 1 - ImageLayout.MARK, y, geometry.x() - 1, y);
            gc.setForeground(text);
            int width = gc.textExtent(tick.label()).x;
            gc.drawText(tick.label(), geometry.x() - ImageLayout.MARK - ImageLayout.GAP - width, y - line / 2, true);
        }
    }

    static void paintTitles(GC gc, ImageGeometry geometry, ImageContent content, Display display) {
        ImageAxis across = geometry.firstAcross() ? content.first() : content.second();
        ImageAxis upright = geometry.firstAcross() ? content.second() : content.first();
        gc.setForeground(new Color(PlotColours.text(display)));
        Point extent = gc.textExtent(across.title());
        int bottom = geometry.y() + geometry.height() + ImageLayout.MARK + 2;
        gc.drawText(across.title(), geometry.x() + (geometry.width() - extent.x) / 2, bottom + gc.getFontMetrics().getHeight(), true);
        turned(gc, upright.title(), geometry, labels(gc, upright(geometry, upright)));
    }

    /** Pixels that labels need. */
    static int labels(GC gc, Ticks ticks) {
        int most = ticks.major().stream().mapToInt(t -> gc.textExtent(t.label()).x).max().orElse(0);
        // in steps, so that the image does not jump at every other number
        return (most / 12 + 1) * 12;
    }

    private static int pixel(double share, int length) {
        return (int) Math.floor(Math.clamp(share * length, 0, length - 1));
    }

    /** Beside the labels, from the bottom up. */
    private static void turned(GC gc, String title, ImageGeometry geometry, int labels) {
        Point extent = gc.textExtent(title);
        Transform turned = new Transform(gc.getDevice());
        Transform before = new Transform(gc.getDevice());
        try {
            gc.getTransform(before);
            gc.getTransform(turned);
            turned.translate(geometry.x() - ImageLayout.MARK - 2 * ImageLayout.GAP - labels - extent.y,
                    geometry.y() + (geometry.height() + extent.x) / 2);
            turned.rotate(-90);
            gc.setTransform(turned);
            gc.drawText(title, 0, 0, true);
            gc.setTransform(before);
        } finally {
            before.dispose();
            turned.dispose();
        }
    }
}
