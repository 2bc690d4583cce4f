// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.diffuse.Encoding;
import org.bragglens.ui.form.Widgets;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A slider for each correlation, laid out as the matrix: u down, v to the right, none for c(0,0). */
final class CorrelationSliders {

    /** Of a cell with its slider in line. */
    private static final int WIDE = 300;

    private final CorrelationsModel model;
    private final Composite area;
    private final List<CorrelationCell> cells = new ArrayList<>();
    private int span;
    private boolean wide;

    CorrelationSliders(Composite parent, CorrelationsModel model) {
        this.model = model;
        area = Widgets.named(new Composite(parent, SWT.NONE), "correlations.sliders");
    }

    /** Where there is room for it, every slider stands in one line with its number: {@code width} is that of all. */
    void fit(int width) {
        boolean now = width >= WIDE * span;
        if (now != wide) {
            wide = now;
            cells.forEach(c -> c.setWide(wide));
            area.layout(true, true);
        }
    }

    Composite control() {
        return area;
    }

    /** Whether there are sliders for another span now. */
    boolean refresh() {
        Encoding wanted = model.correlations().wanted();
        boolean isOther = wanted.span() != span;
        if (isOther) {
            create(wanted.span());
        }
        // before the first lattice, and while one of another span is shown, nothing is known of what is reached
        Encoding reached = model.made().map(m -> m.of() == model.correlations() || m.of().wanted().equals(wanted) ? m.sample().reached()
                : wanted).orElse(wanted);
        for (int i = 0; i < cells.size(); i++) {
            int u = (i + 1) / span;
            int v = (i + 1) % span;
            cells.get(i).show(wanted.get(u, v), reached.get(u, v));
        }
        return isOther;
    }

    private void create(int newSpan) {
        span = newSpan;
        cells.clear();
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        GridLayoutFactory.fillDefaults().numColumns(span).equalWidth(true).margins(6, 2).spacing(10, 2).applyTo(area);
        new Label(area, SWT.NONE);
        for (int i = 1; i < span * span; i++) {
            CorrelationCell cell = new CorrelationCell(area, i / span, i % span, model::set);
            cell.setWide(wide);
            cells.add(cell);
        }
        area.requestLayout();
    }
}
