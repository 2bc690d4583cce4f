// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.XrayTube;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.PlotColours;
import org.bragglens.ui.viewer.internal.WavelengthModel.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The wavelength of the selected pattern: shown where it is known, asked for where it is not. */
final class WavelengthBar {

    private final WavelengthModel model;
    private final Composite bar;
    private final Label message;
    private final Combo field;
    private final Label unit;
    private final Button use;
    private final Button useForAll;
    private final Label problem;
    private Optional<Words> shown = Optional.empty();

    WavelengthBar(Composite parent, WavelengthModel model) {
        this.model = model;
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
        Optional<Words> words = model.words();
        Widgets.setShown(bar, words.isPresent());
        if (words.isPresent() && !words.equals(shown)) {
            show(words.get());
            shown = words;
        }
        Widgets.setShown(useForAll, model.canUseForAll());
        String text = "Use for all " + model.asking().size() + " that ask";
        if (!useForAll.getText().equals(text)) {
            useForAll.setText(text);
            useForAll.requestLayout();
        }
    }

    private void show(Words words) {
        Widgets.setText(message, words.message());
        Widgets.setText(unit, words.unit());
        if (shown.filter(words::keepsTyped).isEmpty()) {
            field.setText(words.number());
            Widgets.setText(problem, "");
        }
        Color background = words.asks() ? new Color(PlotColours.attention(bar.getDisplay())) : null;
        for (Control control : List.of(bar, message, unit, problem)) {
            control.setBackground(background);
        }
        field.setBackground(new Color(PlotColours.ground(bar.getDisplay())));
        field.setEnabled(words.isEditable());
        field.setToolTipText(words.tip());
        Widgets.setShown(use, words.asks());
    }

    private void apply(boolean all) {
        String wrong = model.use(field.getText(), all);
        Widgets.setText(problem, wrong);
        problem.setToolTipText(wrong.isEmpty() ? null : wrong);
    }
}
