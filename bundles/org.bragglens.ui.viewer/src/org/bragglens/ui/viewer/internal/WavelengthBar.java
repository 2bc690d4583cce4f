// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.PlotColours;
import org.bragglens.ui.session.OpenPattern;
import org.bragglens.ui.session.Session;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The wavelength of the selected pattern: shown where it is known, asked for where it is not, and never filled in by itself. */
final class WavelengthBar {

    private final Session session;
    private final Composite bar;
    private final Label message;
    private final Combo field;
    private final Label unit;
    private final Button use;
    private final Button useForAll;
    private final Label problem;
    private Optional<OpenPattern> shown = Optional.empty();

    WavelengthBar(Composite parent, Session session) {
        this.session = session;
        bar = Widgets.named(new Composite(parent, SWT.NONE), "wavelength.bar");
        GridLayoutFactory.swtDefaults().numColumns(6).margins(6, 2).spacing(6, 0).applyTo(bar);
        message = Widgets.named(Widgets.label(bar, ""), "wavelength.message");
        field = Widgets.named(new Combo(bar, SWT.DROP_DOWN | SWT.BORDER), "wavelength");
        XrayTube.names().forEach(field::add);
        field.addListener(SWT.DefaultSelection, e -> apply(false));
        field.addListener(SWT.Selection, e -> apply(false));
        GridDataFactory.swtDefaults().hint(120, SWT.DEFAULT).applyTo(field);
        unit = Widgets.named(Widgets.label(bar, "Å"), "wavelength.origin");
        use = Widgets.button(bar, "wavelength.use", "Use", "The selected pattern was measured with this wavelength", () -> apply(false));
        useForAll = Widgets.button(bar, "wavelength.useForAll", "Use for all that ask",
                "Every pattern whose wavelength nobody has said was measured with this one", () -> apply(true));
        problem = Widgets.named(Widgets.label(bar, ""), "wavelength.problem");
        problem.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_RED));
        for (Control control : List.of(use, useForAll)) {
            GridDataFactory.swtDefaults().applyTo(control);
        }
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(problem);
    }

    Control control() {
        return bar;
    }

    void refresh() {
        Optional<OpenPattern> selected = session.state().selectedPattern();
        Widgets.setShown(bar, selected.isPresent());
        if (selected.isEmpty() || selected.equals(shown)) {
            refreshAll();
            return;
        }
        boolean same = shown.isPresent() && shown.get().id() == selected.get().id()
                && shown.get().pattern().radiation().equals(selected.get().pattern().radiation());
        shown = selected;
        Radiation radiation = selected.get().pattern().radiation();
        boolean asks = asks(selected.get());
        boolean needless = !radiation.isKnown() && !asks;
        Widgets.setText(message, asks ? "Wavelength unknown: enter it to classify, and to see Q and d" : "Wavelength");
        Widgets.setText(unit, radiation.isKnown() ? "Å, " + origin(radiation) : needless ? "Å (unknown, and not needed here)" : "Å");
        if (!same) {
            field.setText(radiation.isKnown() ? String.format(Locale.ROOT, "%.5g", radiation.wavelength()) : "");
            Widgets.setText(problem, "");
        }
        Color background = asks ? new Color(PlotColours.attention(bar.getDisplay())) : null;
        for (Control control : List.of(bar, message, unit, problem)) {
            control.setBackground(background);
        }
        field.setBackground(new Color(PlotColours.ground(bar.getDisplay())));
        boolean simulated = radiation.origin() == Radiation.Origin.SIMULATION;
        field.setEnabled(!simulated);
        field.setToolTipText(simulated ? "A simulated pattern keeps the wavelength that its lines were computed for"
                : "A wavelength in Å such as 0.4133, or an anode such as CuKa (both lines) or CuKa1; Enter uses it");
        Widgets.setShown(use, asks);
        refreshAll();
    }

    private void refreshAll() {
        long asking = session.state().patterns().stream().filter(WavelengthBar::asks).count();
        Widgets.setShown(useForAll, asking > 1 && shown.filter(WavelengthBar::asks).isPresent());
        String text = "Use for all " + asking + " that ask";
        if (!useForAll.getText().equals(text)) {
            useForAll.setText(text);
            useForAll.requestLayout();
        }
    }

    private static boolean asks(OpenPattern open) {
        return !open.pattern().converts(PatternAxis.Q);
    }

    private static String origin(Radiation radiation) {
        String lines = radiation.lines().size() > 1 ? " (first of " + radiation.lines().size() + " lines)" : "";
        return switch (radiation.origin()) {
            case FILE -> "from the file" + lines;
            case OPTION -> "entered here" + lines;
            case SIMULATION -> "of the simulation" + lines;
            case UNKNOWN -> "";
        };
    }

    private void apply(boolean all) {
        if (shown.isEmpty()) {
            return;
        }
        try {
            Radiation radiation = XrayTube.named(field.getText().strip(), Radiation.Origin.OPTION);
            Widgets.setText(problem, "");
            session.enterRadiation(all ? session.state().patterns().stream().filter(WavelengthBar::asks).map(OpenPattern::id).toList()
                    : List.of(shown.get().id()), radiation);
        } catch (IllegalArgumentException e) {
            Widgets.setText(problem, e.getMessage());
            problem.setToolTipText(e.getMessage());
        }
    }
}
