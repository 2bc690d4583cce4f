// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.image.ImageAppearance;
import org.bragglens.ui.image.ImageContent;
import org.bragglens.ui.image.ImagePlot;
import org.bragglens.ui.image.ImageViewport;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The interpretation by models of one span: the correlations and the four pictures, side by side, under a title that chooses the row. */
final class PanelRow {

    /** What the rows have in common, so that one zooms with the other. */
    record Views(ImageViewport reciprocal, ImageViewport lattice) {

        Views() {
            this(new ImageViewport(), new ImageViewport());
        }
    }

    private static final int COLUMNS = 5;

    private final Composite area;
    private final Button title;
    private final MatrixCanvas matrix;
    private final ImagePlot measured;
    private final ImagePlot made;
    private final ImagePlot difference;
    private final ImagePlot lattice;
    private Optional<InterpretationRow> shown = Optional.empty();

    /**
     * @param number     of the row, for the names of its widgets
     * @param choose     hears that somebody wants this row's correlations
     * @param appearance hears of another appearance of the images, for all rows
     */
    PanelRow(Composite parent, int number, Views views, Runnable choose, Consumer<ImageAppearance> appearance) {
        String prefix = "row" + number + ".";
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).equalWidth(true).margins(2, 0).spacing(2, 0).applyTo(area);
        title = Widgets.named(new Button(area, SWT.RADIO), prefix + "title");
        title.setToolTipText("The sliders hold the correlations of the chosen row.\n"
                + "R² is of the mean image of the lattices; of single ones the median");
        title.addListener(SWT.Selection, e -> {
            if (title.getSelection()) {
                choose.run();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).hint(200, SWT.DEFAULT).applyTo(title);
        matrix = placed(Widgets.named(new MatrixCanvas(area), prefix + "matrix"));
        measured = placed(Widgets.named(new ImagePlot(area, views.reciprocal), prefix + "measured"));
        made = placed(Widgets.named(new ImagePlot(area, views.reciprocal), prefix + "made"));
        difference = placed(Widgets.named(new ImagePlot(area, views.reciprocal), prefix + "difference"));
        lattice = placed(Widgets.named(new ImagePlot(area, views.lattice), prefix + "lattice"));
        List.of(measured, made, difference, lattice).forEach(p -> p.setDense(true));
        measured.setMessage("No section");
        difference.setAppearance(ImageAppearance.DIFFERENCE);
        difference.setMessage("No section");
        lattice.setAppearance(ImageAppearance.SPINS);
        List.of(measured, made).forEach(plot -> plot.onAppearance(() -> appearance.accept(plot.appearance())));
    }

    Composite control() {
        return area;
    }

    /** The row in hand has its title's button pressed, which there is none of where there is one row. */
    void show(InterpretationRow row, boolean chosen) {
        title.setSelection(chosen);
        if (shown.isPresent() && shown.get().equals(row)) {
            return;
        }
        title.setText(row.title());
        matrix.show(row.encoding(), row.errors());
        Panels panels = row.panels();
        boolean sameColours = shown.isPresent() && shown.get().panels().range().equals(panels.range());
        if (!sameColours) {
            List.of(measured, made).forEach(p -> p.setAppearance(p.appearance().with(panels.range())));
            difference.setAppearance(difference.appearance().with(panels.deviation()));
        }
        show(measured, shown.flatMap(s -> s.panels().measured()), panels.measured());
        show(made, shown.map(s -> s.panels().made()), Optional.of(panels.made()));
        show(difference, shown.flatMap(s -> s.panels().difference()), panels.difference());
        show(lattice, shown.map(s -> s.panels().lattice()), Optional.of(panels.lattice()));
        shown = Optional.of(row);
    }

    /** Shows the images in the colours that somebody chose in another one. */
    void setAppearance(ImageAppearance appearance) {
        measured.setAppearance(appearance);
        made.setAppearance(appearance);
        difference.setAppearance(difference.appearance().with(appearance.orientation()).with(appearance.symmetry()));
    }

    private static void show(ImagePlot plot, Optional<ImageContent> before, Optional<ImageContent> now) {
        if (now.isEmpty() ? plot.content().isPresent() : before.isEmpty() || before.get().values() != now.get().values()) {
            plot.show(now);
        }
    }

    private static <C extends Control> C placed(C control) {
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 140).applyTo(control);
        return control;
    }
}
