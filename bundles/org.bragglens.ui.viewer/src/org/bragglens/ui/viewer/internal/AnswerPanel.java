// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.bragglens.learning.patterns.Prediction;
import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.session.KnownModel;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.session.SessionState;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the chosen model says of the selected pattern. */
final class AnswerPanel {

    private static final FileChooser.Kind MODELS = new FileChooser.Kind("Models", List.of("braggmodel"));

    private final Session session;
    private final ViewerModel model;
    private final Supplier<FileChooser> chooser;
    private final Composite area;
    private final Combo models;
    private final Label headline;
    private final Label doubt;
    private final ProbabilityBars bars;
    private final Combo mapLabels;
    private final Composite mapRow;
    private final Label details;
    private List<KnownModel> shownModels = List.of();

    AnswerPanel(Composite parent, Session session, ViewerModel model, Supplier<FileChooser> chooser) {
        this.session = session;
        this.model = model;
        this.chooser = chooser;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(6, 6, 2, 4).spacing(6, 3).applyTo(area);
        Widgets.label(area, "Model");
        models = Widgets.named(new Combo(area, SWT.READ_ONLY), "models");
        models.addListener(SWT.Selection, e -> session.chooseModel(shownModels.get(models.getSelectionIndex())));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(models);
        Widgets.button(area, "models.other", "Other…", "Opens another model file", this::chooseFile);
        Composite top = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(top);
        headline = Widgets.named(new Label(top, SWT.NONE), "answer");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(headline);
        Font large = FontDescriptor.createFrom(headline.getFont()).increaseHeight(3).setStyle(SWT.BOLD).createFont(area.getDisplay());
        headline.setFont(large);
        headline.addListener(SWT.Dispose, e -> large.dispose());
        mapRow = new Composite(top, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(mapRow);
        GridDataFactory.fillDefaults().applyTo(mapRow);
        Widgets.label(mapRow, "Strip for");
        mapLabels = Widgets.named(new Combo(mapRow, SWT.READ_ONLY), "answer.map");
        mapLabels.setToolTipText("The strip below the curve shows what spoke for this class and what against it");
        mapLabels.addListener(SWT.Selection, e -> model.setMapLabel(Optional.of(mapLabels.getText())));
        doubt = row(Widgets.named(new Label(area, SWT.WRAP), "answer.doubt"));
        doubt.setForeground(area.getDisplay().getSystemColor(SWT.COLOR_RED));
        bars = Widgets.named(new ProbabilityBars(area, label -> model.setMapLabel(Optional.of(label))), "answer.bars");
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(200, SWT.DEFAULT).applyTo(bars);
        bars.setToolTipText("Click a class to see in the strip what spoke for it");
        details = row(Widgets.named(Widgets.quietLabel(area), "answer.details"));
    }

    Composite control() {
        return area;
    }

    ProbabilityBars bars() {
        return bars;
    }

    void refresh() {
        refreshModels(session.state());
        Answer answer = model.answer();
        Optional<Prediction> prediction = answer instanceof Answer.Known known ? Optional.of(known.prediction()) : Optional.empty();
        Widgets.setText(headline, headline(answer));
        String warning = answer instanceof Answer.Failed failed ? failed.message()
                : prediction.flatMap(Prediction::unknown).map(u -> "Do not rely on it: " + u).orElse("");
        Widgets.setText(doubt, warning);
        doubt.setToolTipText(warning);
        Widgets.setShown(doubt, !warning.isEmpty());
        bars.show(prediction, model.mapLabel());
        bars.setVisible(prediction.isPresent());
        refreshMap(prediction);
        Widgets.setText(details, prediction.map(AnswerPanel::details).orElse(""));
        Widgets.setShown(details, prediction.isPresent());
    }

    private void refreshModels(SessionState state) {
        if (!state.models().equals(shownModels)) {
            shownModels = state.models();
            models.setItems(shownModels.stream().map(KnownModel::label).toArray(String[]::new));
        }
        int index = state.model().map(shownModels::indexOf).orElse(-1);
        if (index != models.getSelectionIndex()) {
            models.select(index);
        }
        models.setToolTipText(state.model().map(m -> m.file().toString()).orElse("No model is installed"));
    }

    private void refreshMap(Optional<Prediction> prediction) {
        Widgets.setShown(mapRow, prediction.isPresent());
        prediction.ifPresent(p -> {
            if (!List.of(mapLabels.getItems()).equals(p.labels())) {
                mapLabels.setItems(p.labels().toArray(String[]::new));
                mapLabels.requestLayout();
            }
            model.mapLabel().ifPresent(label -> {
                if (!mapLabels.getText().equals(label)) {
                    mapLabels.setText(label);
                }
            });
        });
    }

    private static String headline(Answer answer) {
        return switch (answer) {
            case Answer.NoPattern none -> "No pattern selected";
            case Answer.NoModel none -> "No model: train one, or choose a file";
            case Answer.WavelengthNeeded needed -> "Wavelength unknown: enter it above";
            case Answer.Working working -> "Asking the model…";
            case Answer.Failed failed -> "The model cannot be asked";
            case Answer.Known known -> {
                Prediction p = known.prediction();
                String group = p.task().labels().size() > 12 ? p.task().title() + " " : "";
                yield String.format(Locale.ROOT, "%s%s, %.0f %%", group, p.bestLabel(), 100 * p.confidence());
            }
        };
    }

    private static String details(Prediction p) {
        String hash = p.modelSha256().isEmpty() ? "" : " (" + p.modelSha256().substring(0, Math.min(8, p.modelSha256().length())) + ")";
        return String.format(Locale.ROOT, "Covers %.0f %% of the network's range. Model %s%s", 100 * p.coverage(), p.modelId(), hash);
    }

    private void chooseFile() {
        chooser.get().open(area.getShell(), "Choose a model", MODELS).ifPresent(file -> session.addModel(file, true));
    }

    private Label row(Label label) {
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
