// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Locale;

import org.bragglens.ui.form.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;

/** One correlation: a slider from −1 to 1, a field for the exact number, and what the lattice reached. */
final class CorrelationCell {

    private static final int COLUMNS = 4;
    /** Steps of the slider on either side of 0. */
    private static final int STEPS = 100;
    /** Page up and page down. */
    private static final int PAGE = 10;
    /** Up and down in the field. */
    private static final double NUDGE = 0.001;
    /** A lattice of 2500 sites has correlations in steps of 0.0016, and nearly all that can be met are met within this. */
    static final double MET = 0.01;

    /** Hears of every number that a person sets. */
    interface Edited {

        void set(int u, int v, double value);
    }

    private final int u;
    private final int v;
    private final Edited edited;
    private final Scale scale;
    private final Text text;
    private final Label reached;
    private final Composite area;
    private double shown = Double.NaN;
    private double shownReached = Double.NaN;
    private boolean showing;

    CorrelationCell(Composite parent, int u, int v, Edited edited) {
        this.u = u;
        this.v = v;
        this.edited = edited;
        String name = "c" + u + v;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        Widgets.label(area, "c(" + u + "," + v + ")");
        text = Widgets.named(new Text(area, SWT.BORDER), name + ".text");
        Widgets.spoken(text, () -> "Correlation c(" + u + "," + v + "), number");
        text.setToolTipText("Between −1 and 1; up and down change it by " + NUDGE);
        GridDataFactory.swtDefaults().hint(52, SWT.DEFAULT).applyTo(text);
        reached = Widgets.named(new Label(area, SWT.NONE), name + ".reached");
        reached.setForeground(reached.getDisplay().getSystemColor(SWT.COLOR_RED));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(64, SWT.DEFAULT).applyTo(reached);
        scale = Widgets.named(new Scale(area, SWT.HORIZONTAL), name);
        Widgets.spoken(scale, () -> "Correlation c(" + u + "," + v + "), " + text.getText());
        scale.setMaximum(2 * STEPS);
        scale.setIncrement(1);
        scale.setPageIncrement(PAGE);
        scale.setToolTipText("⟨s(a,b) s(a+" + u + ",b+" + v + ")⟩ − ⟨s⟩²; arrows change it by 0.01, page up and down by 0.1");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(3, 1).hint(110, SWT.DEFAULT).applyTo(scale);
        scale.addListener(SWT.Selection, e -> set((scale.getSelection() - STEPS) / (double) STEPS));
        text.addListener(SWT.Modify, e -> typed());
        text.addListener(SWT.KeyDown, this::nudge);
        text.addListener(SWT.FocusOut, e -> write(shown));
    }

    /** Shows what is wanted, and in red what was reached instead where that is another number. */
    void show(double wanted, double got) {
        if (wanted != shown) {
            shown = wanted;
            int at = (int) Math.round((wanted + 1) * STEPS);
            if (at != scale.getSelection()) {
                scale.setSelection(at);
            }
            if (parsed() != wanted) {
                write(wanted);
            }
        }
        // NaN where it is met: nothing is said then
        double said = Math.abs(wanted - got) <= MET ? Double.NaN : got;
        if (Double.compare(said, shownReached) != 0) {
            shownReached = said;
            boolean isMet = Double.isNaN(said);
            // its place is as large as it gets, so nothing is laid out anew
            reached.setText(isMet ? "" : "→ " + String.format(Locale.ROOT, "%.3f", got).replace('-', '\u2212'));
            reached.setToolTipText(isMet ? null
                    : "The lattice reached " + got + ": together with the others this correlation cannot be met");
        }
    }

    /** @param wide whether the slider stands behind the field instead of below it */
    void setWide(boolean wide) {
        GridLayoutFactory.createFrom((GridLayout) area.getLayout()).numColumns(wide ? COLUMNS : COLUMNS - 1).applyTo(area);
        GridDataFactory.createFrom((GridData) scale.getLayoutData()).grab(true, false).span(wide ? 1 : COLUMNS - 1, 1).applyTo(scale);
        GridDataFactory.createFrom((GridData) reached.getLayoutData()).grab(!wide, false).applyTo(reached);
        if (wide) {
            scale.moveAbove(reached);
        } else {
            scale.moveBelow(reached);
        }
    }

    private void set(double value) {
        write(value);
        edited.set(u, v, value);
    }

    private void typed() {
        double value = parsed();
        if (!showing && value != shown && Math.abs(value) <= 1) {
            edited.set(u, v, value);
        }
    }

    private void nudge(Event e) {
        int direction = e.keyCode == SWT.ARROW_UP ? 1 : e.keyCode == SWT.ARROW_DOWN ? -1 : 0;
        double value = parsed();
        if (direction != 0 && !Double.isNaN(value)) {
            e.doit = false;
            set(Math.clamp(Math.rint((value + direction * NUDGE) / NUDGE) * NUDGE, -1, 1));
        }
    }

    private double parsed() {
        try {
            return Double.parseDouble(text.getText().strip().replace('\u2212', '-'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void write(double value) {
        showing = true;
        text.setText(String.format(Locale.ROOT, "%.4f", value).replaceFirst("0{1,2}$", ""));
        showing = false;
    }
}
