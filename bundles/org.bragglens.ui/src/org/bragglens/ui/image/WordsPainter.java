// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.List;

import org.bragglens.ui.plot.PlotColours;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;

/** Writes an image's name above it and, below it, what is read there; words for a place without an image. */
final class WordsPainter {

    private static final String HINT = "Drag to zoom \u00b7 wheel zooms at the cursor \u00b7 Shift+drag moves"
            + " \u00b7 Ctrl+drag draws a profile \u00b7 double-click shows all";
    private static final String SHORT_HINT = "Drag or wheel zooms \u00b7 Ctrl+drag: profile";

    private WordsPainter() {
    }

    /** @param readings what is read, the longest way of saying it first; empty where nothing is */
    static void paint(GC gc, ImageContent content, List<String> readings, ImageLayout layout, Point size, Display display) {
        above(gc, content.name(), layout, size, display);
        if (layout.footerY() < size.y) {
            gc.setForeground(new Color(PlotColours.quiet(display)));
            String words = fitting(gc, size).of(readings.isEmpty() ? List.of(HINT, SHORT_HINT, "") : readings);
            gc.drawText(words, ImageLayout.GAP, layout.footerY(), true);
        }
    }

    /** A small image has one line for both: what it is called, and while something is read there that, with its name if there is room. */
    static void paintDense(GC gc, ImageContent content, List<String> readings, ImageLayout layout, Point size, Display display) {
        List<String> variants = readings.isEmpty() ? List.of(content.name())
                : List.of(content.name() + "   " + readings.getFirst(), readings.get(1), readings.getLast());
        above(gc, fitting(gc, size).of(variants), layout, size, display);
    }

    private static void above(GC gc, String words, ImageLayout layout, Point size, Display display) {
        String shown = fitting(gc, size).of(List.of(words));
        gc.setForeground(new Color(PlotColours.text(display)));
        int left = Math.min(layout.x(), Math.max(ImageLayout.GAP, size.x - gc.textExtent(shown).x - ImageLayout.GAP));
        gc.drawText(shown, left, layout.y() - gc.getFontMetrics().getHeight() - ImageLayout.GAP / 2, true);
    }

    /** In the middle, in as many lines as that takes. */
    static void paintMessage(GC gc, String message, Point size, Display display) {
        gc.setForeground(new Color(PlotColours.quiet(display)));
        List<String> lines = fitting(gc, size).lines(message);
        int line = gc.getFontMetrics().getHeight();
        int y = (size.y - line * lines.size()) / 2;
        for (String words : lines) {
            gc.drawText(words, (size.x - gc.textExtent(words).x) / 2, y, true);
            y += line;
        }
    }

    private static FittingWords fitting(GC gc, Point size) {
        return new FittingWords(words -> gc.textExtent(words).x, size.x - 2 * ImageLayout.GAP);
    }
}
