// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bragglens.learning.patterns.Prediction;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.PlotColours;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Probabilities as bars. A click on one asks for its activation map. */
final class ProbabilityBars extends Canvas {

    private static final int GAP = 6;
    private static final double PALE = 0.45;

    private final Consumer<String> chosen;
    private final Font bold;
    private Optional<Prediction> prediction = Optional.empty();
    private Optional<String> marked = Optional.empty();

    /** @param chosen hears the label of a bar that was clicked */
    ProbabilityBars(Composite parent, Consumer<String> chosen) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.chosen = chosen;
        bold = FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).createFont(getDisplay());
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.Dispose, e -> bold.dispose());
        Widgets.spoken(this, this::words);
    }

    /** @param newMarked label whose activation map is shown */
    void show(Optional<Prediction> newPrediction, Optional<String> newMarked) {
        prediction = newPrediction;
        marked = newMarked;
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 260 : wHint, hHint == SWT.DEFAULT ? 7 * rowHeight() + GAP : hHint);
    }

    /** For those who do not see the bars. */
    private String words() {
        return prediction.map(p -> ShownClasses.of(p).stream()
                .map(i -> String.format(Locale.ROOT, "%s %.0f %%", p.labels().get(i), 100 * p.probabilities().get(i)))
                .collect(Collectors.joining(", "))).orElse("");
    }

    /** As high as is pleasant, or as there is room for. */
    private int rowHeight() {
        GC gc = new GC(this);
        int text = gc.getFontMetrics().getHeight();
        gc.dispose();
        int rows = prediction.map(p -> ShownClasses.of(p).size()).orElse(0);
        return rows == 0 || getSize().y == 0 ? text + GAP : Math.clamp(getSize().y / rows, text - 2, text + GAP);
    }

    private void press(Event e) {
        prediction.ifPresent(p -> {
            int row = e.y / rowHeight();
            List<Integer> order = ShownClasses.of(p);
            if (row >= 0 && row < order.size()) {
                chosen.accept(p.labels().get(order.get(row)));
            }
        });
    }

    private void paint(GC gc) {
        Point size = getSize();
        RGB ground = PlotColours.ground(getDisplay());
        gc.setBackground(new Color(ground));
        gc.fillRectangle(0, 0, size.x, size.y);
        if (prediction.isEmpty()) {
            return;
        }
        Prediction p = prediction.get();
        List<Integer> order = ShownClasses.of(p);
        gc.setFont(bold);
        int names = order.stream().mapToInt(i -> gc.textExtent(p.labels().get(i)).x).max().orElse(0);
        int numbers = gc.textExtent("100.0 %").x;
        int row = rowHeight();
        int left = GAP + names + GAP;
        int width = Math.max(10, size.x - left - GAP - numbers - GAP);
        RGB strong = PlotColours.curve(0);
        RGB pale = PlotColours.mixed(strong, ground, PALE);
        for (int r = 0; r < order.size(); r++) {
            int i = order.get(r);
            boolean best = i == p.best();
            int y = r * row;
            int line = y + (row - gc.getFontMetrics().getHeight()) / 2;
            gc.setFont(best ? bold : getFont());
            gc.setForeground(new Color(PlotColours.text(getDisplay())));
            String name = p.labels().get(i);
            gc.drawText(name, GAP + names - gc.textExtent(name).x, line, true);
            gc.setBackground(new Color(PlotColours.mixed(ground, PlotColours.quiet(getDisplay()), 0.12)));
            gc.fillRectangle(left, y + 2, width, row - 5);
            gc.setBackground(new Color(best ? strong : pale));
            gc.fillRectangle(left, y + 2, (int) Math.round(p.probabilities().get(i) * width), row - 5);
            if (marked.isPresent() && marked.get().equals(name)) {
                gc.setForeground(new Color(PlotColours.curve(1)));
                gc.setLineWidth(2);
                gc.drawRectangle(left - 1, y + 1, width + 2, row - 3);
                gc.setLineWidth(1);
                gc.setForeground(new Color(PlotColours.text(getDisplay())));
            }
            String percent = String.format(Locale.ROOT, "%.1f %%", 100 * p.probabilities().get(i));
            gc.drawText(percent, size.x - GAP - gc.textExtent(percent).x, line, true);
        }
    }
}
