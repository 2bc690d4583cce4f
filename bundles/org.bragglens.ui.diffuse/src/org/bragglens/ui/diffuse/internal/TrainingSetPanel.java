// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Sends what is shown to a file of training pairs. */
final class TrainingSetPanel {

    private static final FileChooser.Kind PAIRS = new FileChooser.Kind("Training pairs", List.of("h5", "nxs", "hdf5"));

    private final TrainingSetModel model;
    private final Supplier<FileChooser> chooser;
    private final Composite area;
    private final Button send;
    private final Button replace;
    private final Label file;
    private final Label status;

    TrainingSetPanel(Composite parent, TrainingSetModel model, Supplier<FileChooser> chooser) {
        this.model = model;
        this.chooser = chooser;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        send = Widgets.button(row, "training.send", "Send to training set",
                "Adds the section, this lattice and its correlations to a file of training pairs: the interpretation is accepted",
                this::send);
        Widgets.button(row, "training.file", "File…", "Chooses the file that accepted interpretations go to", this::choose);
        file = Widgets.named(new Label(row, SWT.NONE), "training.name");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(file);
        replace = Widgets.named(Widgets.check(row, "Replace"), "training.replace");
        replace.setToolTipText("A section that is in the file already gets the new correlations; otherwise it is refused");
        // its place is there before it says something: nobody clicks beside a button because of words that came meanwhile
        status = Widgets.named(new Label(area, SWT.WRAP), "training.status");
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(status);
    }

    Control control() {
        return area;
    }

    void refresh() {
        String obstacle = model.obstacle();
        send.setEnabled(obstacle.isEmpty());
        Optional<Path> chosen = model.file();
        Widgets.setText(file, chosen.map(f -> f.getFileName().toString()).orElse("no file chosen"));
        file.setToolTipText(chosen.map(Path::toString).orElse(null));
        String words = model.status().isEmpty() ? obstacle : model.status();
        Widgets.setText(status, words);
        status.setToolTipText(words);
        status.setForeground(model.isFailed() ? status.getDisplay().getSystemColor(SWT.COLOR_RED) : null);
    }

    private void send() {
        if (model.file().isEmpty()) {
            choose();
        }
        model.send(replace.getSelection());
    }

    private void choose() {
        chooser.get().grow(area.getShell(), "File of accepted interpretations: a new one, or one that grows", PAIRS, "accepted")
                .ifPresent(model::setFile);
    }
}
