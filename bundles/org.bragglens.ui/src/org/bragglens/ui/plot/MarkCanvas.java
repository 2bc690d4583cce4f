// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** Rows of marks between the curves and their axis, pixel column under pixel column. */
final class MarkCanvas extends Canvas {

    /** A mark that matters less than this share of the one that matters most is drawn short. */
    private static final double WEAK = 0.01;

    /** What the cursor points at: marks of one row, the one that matters most first. */
    record Pointed(MarkRow row, int column, List<Integer> marks) {
    }

    /** A row as it is drawn. */
    private record Drawn(MarkRow row, int[] columns, double strongest, List<MarkLabels.Placed> labels) {
    }

    private final Map<Integer, Integer> widths = new HashMap<>();
    private MarkArrangement arrangement = MarkArrangement.NONE;
    private List<Drawn> rows = List.of();
    private int hidden;
    private Span visible = new Span(0, 1);

    MarkCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    /** How rows are arranged in a plot of {@code height} pixels. */
    MarkArrangement arrangement(int number, int height) {
        GC gc = new GC(this);
        try {
            return MarkArrangement.of(number, gc.getFontMetrics().getHeight(), height);
        } finally {
            gc.dispose();
        }
    }

    void show(List<MarkRow> newRows, MarkArrangement newArrangement, Span newVisible, int width) {
        arrangement = newArrangement;
        visible = newVisible;
        List<MarkRow> shown = newRows.subList(0, Math.min(newRows.size(), arrangement.shown()));
        hidden = newRows.size() - shown.size();
        rows = new ArrayList<>();
        GC gc = new GC(this);
        try {
            for (MarkRow row : shown) {
                int[] columns = row.columns(visible, Math.max(1, width));
                double strongest = 0;
                for (double weight : row.weights()) {
                    strongest = Math.max(strongest, weight);
                }
                rows.add(new Drawn(row, columns, strongest,
                        arrangement.labelled() ? MarkLabels.of(row, columns, c -> width(gc, c)) : List.of()));
            }
        } finally {
            gc.dispose();
        }
        redraw();
    }

    /** The labels of a row as they are drawn, from left to right. */
    List<String> labels(int row) {
        return rows.get(row).labels.stream().map(p -> rows.get(row).row.words().label(p.mark())).toList();
    }

    /** What lies within {@code reach} pixels of a point of this canvas. */
    Optional<Pointed> at(int x, int y, int reach) {
        int number = arrangement.rowHeight() == 0 ? 0 : y / arrangement.rowHeight();
        return y < 0 || number >= rows.size() ? Optional.empty() : pointed(rows.get(number), x, reach);
    }

    /** What lies within {@code reach} pixels of a column, in every row. */
    List<Pointed> at(int x, int reach) {
        return rows.stream().flatMap(r -> pointed(r, x, reach).stream()).toList();
    }

    private Optional<Pointed> pointed(Drawn drawn, int x, int reach) {
        List<Integer> marks = drawn.row.near(visible, drawn.columns.length, x, reach);
        return marks.isEmpty() ? Optional.empty()
                : Optional.of(new Pointed(drawn.row,
                        Reduction.column(drawn.row.x()[marks.getFirst()], visible, drawn.columns.length), marks));
    }

    /** Every label is measured at every zoom, and asking the graphics system for each takes a hundred times as long. */
    private int width(GC gc, int character) {
        return widths.computeIfAbsent(character, c -> gc.textExtent(Character.toString(c)).x);
    }

    private void paint(GC gc) {
        Point size = getSize();
        gc.setBackground(new Color(PlotColours.ground(getDisplay())));
        gc.fillRectangle(0, 0, size.x, size.y);
        for (int i = 0; i < rows.size(); i++) {
            paint(gc, rows.get(i), i * arrangement.rowHeight() + MarkArrangement.GAP);
        }
        if (hidden > 0) {
            String more = "and " + hidden + " more";
            Point extent = gc.textExtent(more);
            gc.setForeground(new Color(PlotColours.quiet(getDisplay())));
            gc.drawText(more, size.x - extent.x, size.y - extent.y, false);
        }
    }

    private void paint(GC gc, Drawn drawn, int top) {
        RGB colour = PlotColours.curve(drawn.row.colour());
        gc.setForeground(new Color(colour));
        int mark = arrangement.mark();
        for (int column = 0; column < drawn.columns.length; column++) {
            if (drawn.columns[column] >= 0) {
                boolean weak = drawn.row.weights()[drawn.columns[column]] < WEAK * drawn.strongest;
                gc.drawLine(column, top, column, top + (weak ? mark / 2 : mark) - 1);
            }
        }
        Color text = new Color(PlotColours.text(getDisplay()));
        for (MarkLabels.Placed label : drawn.labels) {
            gc.setForeground(new Color(colour));
            gc.drawLine(label.column(), top, label.column(), top + mark + MarkArrangement.STEM - 1);
            gc.setForeground(text);
            paint(gc, label, top + mark + MarkArrangement.STEM);
        }
    }

    private void paint(GC gc, MarkLabels.Placed label, int top) {
        MarkText text = label.text();
        gc.drawText(text.plain(), label.left(), top, true);
        int x = label.left();
        int bar = top + Math.max(1, gc.getFontMetrics().getAscent() / 6);
        for (int i = 0; i < text.plain().length(); i++) {
            int width = width(gc, text.plain().charAt(i));
            if (text.barred()[i]) {
                gc.drawLine(x + 1, bar, x + width - 2, bar);
            }
            x += width;
        }
    }
}
