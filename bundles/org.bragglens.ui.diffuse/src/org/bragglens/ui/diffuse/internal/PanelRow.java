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
import org.eclipse.swt.widgets.Label;

/** The interpretation by models of one span: the correlations and the four pictures, side by side, under a title that chooses the row. */
final class PanelRow {

    /** What the rows have in common, so that one zooms with the other. */
    record Views(ImageViewport reciprocal, ImageViewport lattice) {

        Views() {
            this(new ImageViewport(), new ImageViewport());
        }
    }

    private final Composite area;
    private final Button choice;
    private final Label title;
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
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 0).spacing(2, 0).applyTo(area);
        choice = Widgets.named(new Button(area, SWT.RADIO), prefix + "choice");
        choice.setToolTipText("The sliders hold the correlations of the chosen row");
        choice.addListener(SWT.Selection, e -> {
            if (choice.getSelection()) {
                choose.run();
            }
        });
        // beside the button: one whose words change is drawn again and again for a while
        title = Widgets.named(new Label(area, SWT.NONE), prefix + "title");
        title.addListener(SWT.MouseDown, e -> choose.run());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(4, 0).hint(200, SWT.DEFAULT).applyTo(title);
        Composite pictures = new Composite(area, SWT.NONE);
        pictures.setLayout(new PanelLayout());
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(400, 120).applyTo(pictures);
        matrix = Widgets.named(new MatrixCanvas(pictures), prefix + "matrix");
        measured = Widgets.named(new ImagePlot(pictures, views.reciprocal), prefix + "measured");
        made = Widgets.named(new ImagePlot(pictures, views.reciprocal), prefix + "made");
        difference = Widgets.named(new ImagePlot(pictures, views.reciprocal), prefix + "difference");
        lattice = Widgets.named(new ImagePlot(pictures, views.lattice), prefix + "lattice");
        List.of(measured, made, difference, lattice).forEach(p -> p.setDense(true));
        measured.setMessage("Nothing interpreted yet");
        difference.setAppearance(ImageAppearance.DIFFERENCE);
        difference.setMessage("Nothing interpreted yet");
        lattice.setAppearance(ImageAppearance.SPINS);
        List.of(measured, made).forEach(plot -> plot.onAppearance(() -> appearance.accept(plot.appearance())));
    }

    Composite control() {
        return area;
    }

    /** The row in hand has its title's button pressed, which there is none of where there is one row. */
    void show(InterpretationRow row, boolean chosen) {
        if (choice.getSelection() != chosen) {
            choice.setSelection(chosen);
        }
        if (shown.isPresent() && shown.get().equals(row)) {
            return;
        }
        if (shown.isEmpty() || shown.get().span() != row.span()) {
            choice.setText("Span " + row.span());
            choice.requestLayout();
        }
        if (!title.getText().equals(row.title())) {
            title.setText(row.title());
            title.setToolTipText(row.title() + "\nR² is of the mean image of the lattices; of single ones the median");
        }
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
}
