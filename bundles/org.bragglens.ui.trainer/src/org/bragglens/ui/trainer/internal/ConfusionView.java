// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bragglens.learning.Evaluation;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.PlotColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A confusion matrix: counts, coloured by their share of the row. Rows are the true classes. A click marks a cell, arrows mark the one
 * beside it, and what it says stands below the matrix.
 */
final class ConfusionView extends Canvas {

    private static final int GAP = 6;
    private static final int WIDEST = 110;
    private static final int HIGHEST = 60;
    private static final String CORNER = "true ↓  called →";

    private Optional<Evaluation> evaluation = Optional.empty();
    private List<Integer> shown = List.of();

    private Optional<ConfusionCell> marked = Optional.empty();

    ConfusionView(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, this::explain);
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        // a canvas that takes keys keeps them all, and nobody would get out of it by keyboard
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        Widgets.spoken(this, () -> ("Confusion matrix " + words()).strip());
    }

    /** What the marked cell says; empty where none is marked. */
    String words() {
        return marked.map(this::words).orElse("");
    }

    void show(Optional<Evaluation> newEvaluation) {
        evaluation = newEvaluation;
        shown = newEvaluation.map(Confusion::occurring).orElse(List.of());
        marked = Optional.empty();
        redraw();
    }

    private void paint(GC gc) {
        Point size = getSize();
        RGB ground = PlotColours.ground(getDisplay());
        gc.setBackground(new Color(ground));
        gc.fillRectangle(0, 0, size.x, size.y);
        if (evaluation.isEmpty()) {
            return;
        }
        Rectangle cells = cells(gc);
        int wide = cells.width / Math.max(1, shown.size());
        int high = cells.height / Math.max(1, shown.size());
        int[][] counts = evaluation.get().confusion();
        for (int r = 0; r < shown.size(); r++) {
            int support = IntStream.of(counts[shown.get(r)]).sum();
            for (int c = 0; c < shown.size(); c++) {
                int count = counts[shown.get(r)][shown.get(c)];
                RGB colour = PlotColours.share(support == 0 ? 0 : (double) count / support, getDisplay());
                Rectangle cell = new Rectangle(cells.x + c * wide, cells.y + r * high, wide, high);
                gc.setBackground(new Color(colour));
                gc.fillRectangle(cell.x, cell.y, wide - 1, high - 1);
                String text = Integer.toString(count);
                if (gc.textExtent(text).x < wide && gc.getFontMetrics().getHeight() < high + 4) {
                    gc.setForeground(new Color(PlotColours.textOn(colour)));
                    centred(gc, text, cell);
                }
            }
        }
        labels(gc, cells, wide, high);
        gc.setForeground(new Color(PlotColours.quiet(getDisplay())));
        gc.drawRectangle(cells.x - 1, cells.y - 1, wide * shown.size(), high * shown.size());
        marked.ifPresent(cell -> mark(gc, new Rectangle(cells.x + cell.column() * wide, cells.y + cell.row() * high, wide, high)));
    }

    private void mark(GC gc, Rectangle cell) {
        gc.setForeground(new Color(PlotColours.text(getDisplay())));
        gc.setLineWidth(isFocusControl() ? 3 : 1);
        gc.drawRectangle(cell.x, cell.y, cell.width - 2, cell.height - 2);
        gc.setLineWidth(1);
        gc.drawText(words(), GAP, getSize().y - gc.getFontMetrics().getHeight() - GAP / 2, true);
    }

    private static void centred(GC gc, String text, Rectangle cell) {
        Point extent = gc.textExtent(text);
        gc.drawText(text, cell.x + (cell.width - extent.x) / 2, cell.y + (cell.height - extent.y) / 2, true);
    }

    private void labels(GC gc, Rectangle cells, int wide, int high) {
        gc.setForeground(new Color(PlotColours.text(getDisplay())));
        int line = gc.getFontMetrics().getHeight();
        boolean turned = longest(gc) >= wide;
        for (int k = 0; k < shown.size(); k++) {
            String label = evaluation.orElseThrow().labels().get(shown.get(k));
            Point extent = gc.textExtent(label);
            if (high + 4 >= line) {
                gc.drawText(label, cells.x - GAP - extent.x, cells.y + k * high + (high - extent.y) / 2, true);
            }
            if (!turned) {
                gc.drawText(label, cells.x + k * wide + (wide - extent.x) / 2, cells.y - GAP - extent.y, true);
            } else if (wide + 4 >= line) {
                upwards(gc, label, cells.x + k * wide + (wide - extent.y) / 2f, cells.y - GAP);
            }
        }
        gc.setForeground(new Color(PlotColours.quiet(getDisplay())));
        gc.drawText(CORNER, GAP, GAP, true);
    }

    private static void upwards(GC gc, String text, float x, float y) {
        Transform turned = new Transform(gc.getDevice());
        turned.translate(x, y);
        turned.rotate(-90);
        gc.setTransform(turned);
        gc.drawText(text, 0, 0, true);
        gc.setTransform(null);
        turned.dispose();
    }

    private int longest(GC gc) {
        return shown.stream().mapToInt(k -> gc.textExtent(evaluation.orElseThrow().labels().get(k)).x).max().orElse(0);
    }

    /** Where the cells are. */
    private Rectangle cells(GC gc) {
        int classes = Math.max(1, shown.size());
        int names = longest(gc);
        int left = Math.max(names, gc.textExtent(CORNER).x) + 2 * GAP;
        Point size = getSize();
        int wide = Math.clamp((size.x - left - GAP) / classes, 2, WIDEST);
        int top = (names >= wide ? names : gc.getFontMetrics().getHeight()) + 2 * GAP;
        int words = gc.getFontMetrics().getHeight() + GAP;
        int high = Math.clamp((size.y - top - GAP - words) / classes, 2, HIGHEST);
        return new Rectangle(left, top, wide * classes, high * classes);
    }

    private void explain(Event e) {
        String text = at(e).map(this::words).orElse(null);
        if (!Objects.equals(text, getToolTipText())) {
            setToolTipText(text);
        }
    }

    private void press(Event e) {
        setFocus();
        at(e).ifPresent(this::mark);
    }

    private void key(Event e) {
        int down = e.keyCode == SWT.ARROW_UP ? -1 : e.keyCode == SWT.ARROW_DOWN ? 1 : 0;
        int right = e.keyCode == SWT.ARROW_LEFT ? -1 : e.keyCode == SWT.ARROW_RIGHT ? 1 : 0;
        if ((down != 0 || right != 0) && !shown.isEmpty()) {
            mark(ConfusionCell.moved(marked, down, right, shown.size()));
        }
    }

    private void mark(ConfusionCell cell) {
        marked = Optional.of(cell);
        redraw();
        getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
    }

    /** The cell under the mouse. */
    private Optional<ConfusionCell> at(Event e) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        GC gc = new GC(this);
        Rectangle cells = cells(gc);
        gc.dispose();
        return cells.contains(e.x, e.y) ? Optional.of(new ConfusionCell((e.y - cells.y) * shown.size() / cells.height,
                (e.x - cells.x) * shown.size() / cells.width)) : Optional.empty();
    }

    private String words(ConfusionCell cell) {
        return Confusion.words(evaluation.orElseThrow(), shown.get(cell.row()), shown.get(cell.column()));
    }
}
