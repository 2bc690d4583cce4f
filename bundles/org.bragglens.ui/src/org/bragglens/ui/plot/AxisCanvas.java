// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Marks, labels and title beside one edge of the curves. */
final class AxisCanvas extends Canvas {

    private static final int MARK = 5;
    private static final int FINE_MARK = 3;
    private static final int GAP = 3;

    private final boolean horizontal;
    private String title = "";
    private Ticks ticks = Ticks.NONE;
    private Span visible = new Span(0, 1);
    private int offset;
    private int length;

    AxisCanvas(Composite parent, boolean horizontal) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.horizontal = horizontal;
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    /**
     * @param offset first pixel of the curves in this canvas
     * @param length pixels that {@code visible} takes
     */
    void show(String newTitle, Ticks newTicks, Span newVisible, int newOffset, int newLength) {
        title = newTitle;
        ticks = newTicks;
        visible = newVisible;
        offset = newOffset;
        length = newLength;
        redraw();
    }

    /** Pixels that the axis takes across its own direction. */
    int thickness(Ticks wanted) {
        GC gc = new GC(this);
        try {
            int line = gc.getFontMetrics().getHeight();
            int labels = line;
            if (!horizontal) {
                labels = wanted.major().stream().mapToInt(t -> gc.textExtent(t.label()).x).max().orElse(0);
                // in steps, so that the curves do not jump at every other number
                labels = (labels / 12 + 1) * 12;
            }
            return MARK + GAP + labels + GAP + line + GAP;
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setBackground(new Color(PlotColours.ground(getDisplay())));
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setForeground(new Color(PlotColours.quiet(getDisplay())));
        for (double at : ticks.minor()) {
            mark(gc, at, FINE_MARK, size);
        }
        for (Ticks.Tick tick : ticks.major()) {
            mark(gc, tick.at(), MARK, size);
        }
        gc.setForeground(new Color(PlotColours.text(getDisplay())));
        for (Ticks.Tick tick : ticks.major()) {
            label(gc, tick, size);
        }
        title(gc, size);
    }

    private int pixel(double at) {
        double share = visible.shareOf(at);
        return offset + (int) Math.round((horizontal ? share : 1 - share) * (length - 1));
    }

    private void mark(GC gc, double at, int markLength, Point size) {
        int p = pixel(at);
        if (p < offset || p >= offset + length) {
            return;
        }
        if (horizontal) {
            gc.drawLine(p, 0, p, markLength - 1);
        } else {
            gc.drawLine(size.x - markLength, p, size.x - 1, p);
        }
    }

    private void label(GC gc, Ticks.Tick tick, Point size) {
        int p = pixel(tick.at());
        if (p < offset || p >= offset + length) {
            return;
        }
        Point extent = gc.textExtent(tick.label());
        if (horizontal) {
            int x = Math.min(p - extent.x / 2, size.x - extent.x);
            gc.drawText(tick.label(), Math.max(0, x), MARK + GAP, true);
        } else {
            int y = p - extent.y / 2;
            gc.drawText(tick.label(), size.x - MARK - GAP - extent.x, y, true);
        }
    }

    private void title(GC gc, Point size) {
        Point extent = gc.textExtent(title);
        int middle = offset + length / 2;
        if (horizontal) {
            gc.drawText(title, middle - extent.x / 2, size.y - extent.y - GAP, true);
            return;
        }
        Transform turned = new Transform(gc.getDevice());
        try {
            turned.translate(GAP, Math.max(extent.x, middle + extent.x / 2));
            turned.rotate(-90);
            gc.setTransform(turned);
            gc.drawText(title, 0, 0, true);
            gc.setTransform(null);
        } finally {
            turned.dispose();
        }
    }
}
