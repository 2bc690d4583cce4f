// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import org.bragglens.ui.plot.PlotColours;
import org.bragglens.ui.plot.Ticks;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** Draws the bar of an image's colours with marks of the values that they stand for. */
final class BarPainter {

    /** Pixels between two labels beside each other, without the labels themselves. */
    private static final int BETWEEN = 18;

    private BarPainter() {
    }

    static void paint(GC gc, ColourScale colours, ImageLayout layout, int labels, Display display) {
        boolean below = layout.bar() == ImageLayout.Bar.BELOW;
        int length = below ? layout.width() : layout.height();
        int width = below ? length : ImageLayout.BAR;
        int height = below ? ImageLayout.BAR : length;
        int[] line = new int[length];
        for (int i = 0; i < length; i++) {
            double share = (i + 0.5) / length;
            line[i] = colours.map().rgb(below ? share : 1 - share);
        }
        Image bar = new Image(display, ImagePainter.data(line, below ? length : 1, below ? 1 : length));
        try {
            gc.drawImage(bar, 0, 0, below ? length : 1, below ? 1 : length, layout.barX(), layout.barY(), width, height);
        } finally {
            bar.dispose();
        }
        gc.setForeground(new Color(PlotColours.quiet(display)));
        gc.drawRectangle(layout.barX() - 1, layout.barY() - 1, width + 1, height + 1);
        int text = gc.getFontMetrics().getHeight();
        int most = length / (below ? labels + BETWEEN : 2 * text + 1);
        for (Ticks.Tick tick : colours.ticks(most).major()) {
            int along = (int) Math.round(colours.heights().shareOf(tick.at()) * (length - 1));
            mark(gc, layout, tick.label(), below ? along : length - 1 - along, text, display);
        }
    }

    private static void mark(GC gc, ImageLayout layout, String label, int along, int text, Display display) {
        Color quiet = new Color(PlotColours.quiet(display));
        Color ink = new Color(PlotColours.text(display));
        if (layout.bar() == ImageLayout.Bar.BELOW) {
            int x = layout.barX() + along;
            int y = layout.barY() + ImageLayout.BAR;
            gc.setForeground(quiet);
            gc.drawLine(x, y, x, y + ImageLayout.MARK);
            gc.setForeground(ink);
            gc.drawText(label, x - gc.textExtent(label).x / 2, y + ImageLayout.MARK + 1, true);
        } else {
            int x = layout.barX() + ImageLayout.BAR;
            int y = layout.barY() + along;
            gc.setForeground(quiet);
            gc.drawLine(x, y, x + ImageLayout.MARK, y);
            gc.setForeground(ink);
            gc.drawText(label, x + ImageLayout.MARK + ImageLayout.GAP, y - text / 2, true);
        }
    }
}
