// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The line below a plot: where the cursor is on the left, what the strip's colours mean on the right. */
final class PlotFooter extends Canvas {

    private static final int GRADIENT = 90;
    private static final int GAP = 6;

    private final String hint;
    private String text = "";
    private Optional<ColourStrip> strip = Optional.empty();

    /** @param hint stands there while there is nothing to read, if there is room for it */
    PlotFooter(Composite parent, String hint) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.hint = hint;
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    void setText(String newText) {
        if (!newText.equals(text)) {
            text = newText;
            redraw();
        }
    }

    String text() {
        return text;
    }

    void setStrip(Optional<ColourStrip> newStrip) {
        strip = newStrip;
        redraw();
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setBackground(new Color(PlotColours.ground(getDisplay())));
        gc.fillRectangle(0, 0, size.x, size.y);
        int end = size.x - GAP;
        if (strip.isPresent()) {
            end = legend(gc, strip.get(), size);
        }
        gc.setForeground(new Color(PlotColours.quiet(getDisplay())));
        gc.setClipping(0, 0, Math.max(0, end - GAP), size.y);
        boolean fits = gc.textExtent(hint).x < end - 2 * GAP;
        gc.drawText(text.isEmpty() && fits ? hint : text, GAP, 2, true);
    }

    /** Draws from the right and answers where it began. */
    private int legend(GC gc, ColourStrip meaning, Point size) {
        int height = gc.getFontMetrics().getHeight();
        gc.setForeground(new Color(PlotColours.text(getDisplay())));
        int x = size.x - GAP - gc.textExtent(meaning.positive()).x;
        gc.drawText(meaning.positive(), x, 2, true);
        x -= GAP + GRADIENT;
        for (int i = 0; i < GRADIENT; i++) {
            gc.setForeground(new Color(PlotColours.diverging(2.0 * i / (GRADIENT - 1) - 1, getDisplay())));
            gc.drawLine(x + i, 4, x + i, height);
        }
        gc.setForeground(new Color(PlotColours.quiet(getDisplay())));
        gc.drawRectangle(x - 1, 3, GRADIENT + 1, height - 2);
        x -= GAP + gc.textExtent(meaning.negative()).x;
        gc.setForeground(new Color(PlotColours.text(getDisplay())));
        gc.drawText(meaning.negative(), x, 2, true);
        return x;
    }
}
