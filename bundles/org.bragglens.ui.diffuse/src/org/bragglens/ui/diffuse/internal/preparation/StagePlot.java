// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import java.util.Optional;

import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionStage;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.image.ImageContent;
import org.bragglens.ui.image.ImagePlot;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** One stage of a preparation: what was done, and the image. */
final class StagePlot {

    private final Label title;
    private final ImagePlot plot;
    private Optional<SectionStage> shown = Optional.empty();
    private boolean shownMarked;

    /** @param name of the widgets in tests */
    StagePlot(Composite parent, String name) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        title = Widgets.named(Widgets.quietLabel(area), name + ".title");
        // two lines for both, so that the images stand side by side at one height
        int lines = 2 * title.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        GridDataFactory.fillDefaults().grab(true, false).hint(120, lines).applyTo(title);
        plot = Widgets.named(new ImagePlot(area), name);
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 120).applyTo(plot);
    }

    ImagePlot plot() {
        return plot;
    }

    /** @param other what is said where there is no stage */
    void show(Optional<SectionStage> stage, SectionContext context, boolean marked, String other) {
        String words = stage.map(StageImage::words).orElse("");
        Widgets.setText(title, words);
        title.setToolTipText(words);
        plot.setMessage(other);
        if (!same(stage) || marked != shownMarked) {
            shown = stage;
            shownMarked = marked;
            Optional<ImageContent> image = stage.map(s -> StageImage.of(s, context, marked));
            if (image.isPresent() && plot.content().isPresent() && !image.get().hasPointsOf(plot.content().get())) {
                plot.viewport().reset();
            }
            plot.show(image);
        }
    }

    /** The same object: comparing all points of two stages would take longer than drawing one. */
    private boolean same(Optional<SectionStage> stage) {
        return stage.isPresent() == shown.isPresent() && (stage.isEmpty() || stage.get() == shown.get());
    }
}
