// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Locale;
import java.util.Optional;

import org.bragglens.base.colour.ColourMap;
import org.bragglens.diffuse.Encoding;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.PlotColours;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** An encoding as a matrix, u down and v to the right, each number in the colour of its size and above its standard error. */
final class MatrixCanvas extends Canvas {

    private static final int MARGIN = 4;
    private static final int GAP = 2;
    /** Width of a cell by its height, at most. */
    private static final int WIDEST = 2;
    /** Colours fainter than those of images, as words stand on them. */
    private static final double FAINT = 0.5;

    private final Font small;
    private Optional<Encoding> encoding = Optional.empty();
    private Optional<double[]> errors = Optional.empty();

    MatrixCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        small = FontDescriptor.createFrom(getFont()).increaseHeight(-2).createFont(getDisplay());
        addListener(SWT.Dispose, e -> small.dispose());
        addListener(SWT.Paint, e -> paint(e.gc));
        Widgets.spoken(this, () -> encoding.map(shown -> "Correlations " + shown.toText()).orElse("Correlations"));
    }

    void show(Encoding newEncoding, Optional<double[]> newErrors) {
        encoding = Optional.of(newEncoding);
        errors = newErrors;
        setToolTipText(tip());
        redraw();
    }

    private String tip() {
        return "Correlations c(u,v) = ⟨s(a,b) s(a+u,b+v)⟩ − ⟨s⟩²: u counts down, along h, v to the right, along k"
                + (errors.isPresent() ? ";\nbelow each its standard error" : "");
    }

    private void paint(GC gc) {
        Point size = getSize();
        RGB ground = PlotColours.ground(getDisplay());
        gc.setBackground(new Color(ground));
        gc.fillRectangle(0, 0, size.x, size.y);
        if (encoding.isEmpty()) {
            return;
        }
        Encoding shown = encoding.get();
        int line = gc.getFontMetrics().getHeight();
        gc.setForeground(new Color(PlotColours.text(getDisplay())));
        int top = line + 3 * GAP;
        // squares, or where there is little height wider than high: numbers are
        int height = Math.max(1, Math.min((size.y - top - MARGIN) / shown.span(), (size.x - 2 * MARGIN) / shown.span()));
        int width = Math.max(1, Math.min((size.x - 2 * MARGIN) / shown.span(), WIDEST * height));
        int left = (size.x - width * shown.span()) / 2;
        // in the middle, as the images are
        int first = top + Math.max(0, (size.y - MARGIN - top - height * shown.span()) / 2);
        gc.drawText("Correlations", left, first - top + GAP, true);
        for (int u = 0; u < shown.span(); u++) {
            for (int v = 0; v < shown.span(); v++) {
                cell(gc, shown, u, v, new Rectangle(left + v * width, first + u * height, width - GAP, height - GAP));
            }
        }
    }

    private void cell(GC gc, Encoding shown, int u, int v, Rectangle place) {
        RGB ground = PlotColours.ground(getDisplay());
        RGB colour = ground;
        if (u + v > 0) {
            int rgb = ColourMap.DIVERGING.rgb((shown.get(u, v) + 1) / 2);
            colour = PlotColours.mixed(new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF), ground, FAINT);
            gc.setBackground(new Color(colour));
            gc.fillRectangle(place);
        }
        // on dark ground the middle of the colours is lighter than that
        gc.setForeground(new Color(PlotColours.textOn(colour)));
        // 0 is added because a small negative number would be rounded to a negative zero
        double rounded = Math.rint(100 * shown.get(u, v)) / 100 + 0.0;
        String number = u + v == 0 ? "1" : String.format(Locale.ROOT, "%.2f", rounded).replace('-', '\u2212');
        Optional<String> error = errors.filter(e -> u + v > 0)
                .map(e -> String.format(Locale.ROOT, "±%.3f", e[u * shown.span() + v - 1]).replace("±0.", "±."));
        Font usual = gc.getFont();
        if (gc.textExtent(number).x > place.width || gc.getFontMetrics().getHeight() > place.height) {
            gc.setFont(small);
        }
        int line = gc.getFontMetrics().getHeight();
        boolean hasRoom = error.isPresent() && 2 * line <= place.height;
        int y = place.y + (place.height - (hasRoom ? 2 * line : line)) / 2;
        centred(gc, number, place, y);
        if (hasRoom) {
            gc.setFont(small);
            centred(gc, error.get(), place, y + line);
        }
        gc.setFont(usual);
    }

    private static void centred(GC gc, String text, Rectangle place, int y) {
        gc.drawText(text, place.x + (place.width - gc.textExtent(text).x) / 2, y, true);
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 160 : wHint, hHint == SWT.DEFAULT ? 160 : hHint);
    }
}
