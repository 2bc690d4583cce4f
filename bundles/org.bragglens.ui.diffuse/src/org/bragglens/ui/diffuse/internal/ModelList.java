// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.work.JobExecutor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The models that can be asked: a box for each, ticked where it is. */
final class ModelList {

    private static final FileChooser.Kind MODELS = new FileChooser.Kind("Models", List.of("braggmodel"));

    private final ModelChoice model;
    private final Supplier<FileChooser> chooser;
    private final Composite row;
    private final Button other;
    private final List<Button> boxes = new ArrayList<>();
    private List<DisorderModelFile> shown = List.of();

    /** @param row that the boxes stand in */
    ModelList(Composite row, ModelChoice model, Supplier<FileChooser> chooser) {
        this.model = model;
        this.chooser = chooser;
        this.row = row;
        Label title = Widgets.label(row, "Models");
        title.setToolTipText("Models of one span answer together, those of several spans one below the other");
        other = Widgets.button(row, "disorder.models.other", "Other…", "Opens another model file", this::chooseFile);
    }

    void refresh() {
        ModelShelf shelf = model.shelf();
        if (!shelf.known().equals(shown)) {
            shown = shelf.known();
            createBoxes();
        }
        for (int i = 0; i < shown.size(); i++) {
            boolean chosen = shelf.chosen().contains(shown.get(i));
            if (boxes.get(i).getSelection() != chosen) {
                boxes.get(i).setSelection(chosen);
            }
        }
    }

    private void createBoxes() {
        boxes.forEach(Button::dispose);
        boxes.clear();
        for (DisorderModelFile file : shown) {
            Button box = Widgets.named(Widgets.check(row, file.label()), "disorder.model." + file.name());
            box.setToolTipText(file.file().toString());
            box.addListener(SWT.Selection, e -> model.choose(file, box.getSelection()));
            box.moveAbove(other);
            boxes.add(box);
        }
        row.requestLayout();
    }

    private void chooseFile() {
        chooser.get().open(row.getShell(), "Choose a model for disorder", MODELS)
                .ifPresent(file -> new JobExecutor("Read a model").execute(() -> model.addFile(file)));
    }
}
