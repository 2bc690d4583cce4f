// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bragglens.learning.Evaluation;
import org.bragglens.ui.plot.PlotColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A confusion matrix: counts, coloured by their share of the row. Rows are the true classes. */
final class ConfusionView extends Canvas {

    private static final int GAP = 6;
    private static final int WIDEST = 110;
    private static final int HIGHEST = 60;
    private static final String CORNER = "true ↓  called →";

    private Optional<Evaluation> evaluation = Optional.empty();
    private List<Integer> shown = List.of();

    ConfusionView(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, this::explain);
    }

    void show(Optional<Evaluation> newEvaluation) {
        evaluation = newEvaluation;
        shown = newEvaluation.map(Confusion::occurring).orElse(List.of());
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
        int high = Math.clamp((size.y - top - GAP) / classes, 2, HIGHEST);
        return new Rectangle(left, top, wide * classes, high * classes);
    }

    private void explain(Event e) {
        String text = null;
        if (evaluation.isPresent() && !shown.isEmpty()) {
            GC gc = new GC(this);
            Rectangle cells = cells(gc);
            gc.dispose();
            if (cells.contains(e.x, e.y)) {
                text = Confusion.words(evaluation.get(), shown.get(Math.min(shown.size() - 1,
                        (e.y - cells.y) * shown.size() / cells.height)),
                        shown.get(Math.min(shown.size() - 1, (e.x - cells.x) * shown.size() / cells.width)));
            }
        }
        if (!Objects.equals(text, getToolTipText())) {
            setToolTipText(text);
        }
    }
}
