// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.patterns.PatternTask;
import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.SettingsForm;
import org.bragglens.ui.form.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What is to be learned, from what and how. */
final class FormPanel {

    private static final List<PatternTask> TASKS = List.of(PatternTask.values());
    private static final FileChooser.Kind STRUCTURES = new FileChooser.Kind("Structures",
            List.of("tsv", "tsv.gz", "cif", "zip", "json", "json.gz", "jsonl", "jsonl.gz"));
    private static final FileChooser.Kind RECIPES = new FileChooser.Kind("Recipes", List.of("json"));

    private final TrainerModel model;
    private final Supplier<FileChooser> chooser;
    private final Runnable resized;
    private final ScrolledComposite scroll;
    private final Composite area;
    private final Text structures;
    private final Combo task;
    private final Combo network;
    private final Combo recipe;
    private final Button toggle;
    private final Label summary;
    private final SettingsForm<SplitSettings> split;
    private final SettingsForm<TrainingSettings> settings;
    private List<NetworkChoice> networks = List.of();
    private Optional<Path> recipeFile = Optional.empty();

    /** @param resized is told when the form wants another height */
    FormPanel(Composite parent, TrainerModel model, Supplier<FileChooser> chooser, Runnable resized) {
        this.model = model;
        this.chooser = chooser;
        this.resized = resized;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        area = new Composite(scroll, SWT.NONE);
        scroll.setContent(area);
        GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(8, 8, 6, 4).spacing(6, 4).applyTo(area);
        Widgets.label(area, "Structures");
        structures = wide(Widgets.named(new Text(area, SWT.BORDER), "train.structures"), 1);
        structures.setMessage("a structure library (.tsv, .zip, .json), a CIF, or a folder of CIFs");
        structures.addListener(SWT.Modify, e -> model.edit(f -> f.withStructures(structures.getText())));
        Widgets.button(area, "train.structures.file", "File…", "A structure library or a CIF", this::chooseFile);
        Widgets.button(area, "train.structures.folder", "Folder…", "A folder of CIFs", this::chooseFolder);
        Widgets.label(area, "Task");
        task = wide(Widgets.named(new Combo(area, SWT.READ_ONLY), "train.task"), 3);
        TASKS.forEach(t -> task.add(t.title()));
        task.addListener(SWT.Selection, e -> model.edit(f -> f.withTask(TASKS.get(task.getSelectionIndex()))));
        Widgets.label(area, "Network");
        network = wide(Widgets.named(new Combo(area, SWT.READ_ONLY), "train.network"), 3);
        network.addListener(SWT.Selection, e -> model.edit(f -> f.withNetwork(network.getSelectionIndex())));
        Widgets.label(area, "Recipe");
        recipe = wide(Widgets.named(new Combo(area, SWT.READ_ONLY), "train.recipe"), 2);
        recipe.addListener(SWT.Selection, e -> model.edit(f -> f.withRecipe(choice(recipe.getSelectionIndex()))));
        GridDataFactory.fillDefaults().applyTo(Widgets.button(area, "train.recipe.file", "File…", "A recipe that was saved", this::chooseRecipe));
        toggle = Widgets.named(new Button(area, SWT.TOGGLE), "train.settings");
        toggle.setText("Settings ▸");
        toggle.setToolTipText("Shows or hides how long and how fast the network learns");
        toggle.addListener(SWT.Selection, e -> expand());
        summary = wide(Widgets.named(Widgets.quietLabel(area), "train.settings.summary"), 3);
        settings = new SettingsForm<>(area, SettingsType.of(TrainingSettings.class), model.form().settings(),
                (field, edited) -> model.edit(f -> f.withSettings(edited)));
        split = new SettingsForm<>(area, SettingsType.of(SplitSettings.class), model.form().split(),
                (field, edited) -> model.edit(f -> f.withSplit(edited)));
        for (Control form : List.of(settings.control(), split.control())) {
            GridDataFactory.fillDefaults().span(4, 1).grab(true, false).indent(12, 0).exclude(true).applyTo(form);
            form.setVisible(false);
        }
        scroll.addListener(SWT.Resize, e -> fit());
        fit();
    }

    ScrolledComposite control() {
        return scroll;
    }

    /** Whether every line of the forms says what will be done. */
    boolean isValid() {
        return settings.isValid() && split.isValid();
    }

    void refresh() {
        TrainingForm form = model.form();
        if (!structures.getText().equals(form.structures())) {
            structures.setText(form.structures());
        }
        task.select(TASKS.indexOf(form.task()));
        if (!networks.equals(model.networks())) {
            networks = model.networks();
            network.setItems(networks.stream().map(n -> n.network().label()).toArray(String[]::new));
        }
        network.select(form.network());
        network.setToolTipText(form.network() < networks.size() ? networks.get(form.network()).network().description() : "");
        if (form.recipe() instanceof RecipeChoice.InFile chosen) {
            // also where it was chosen before this view was opened
            recipeFile = Optional.of(chosen.file());
        }
        List<String> recipes = recipes();
        if (!Arrays.asList(recipe.getItems()).equals(recipes)) {
            recipe.setItems(recipes.toArray(String[]::new));
        }
        recipe.select(switch (form.recipe()) {
            case RecipeChoice.Standard standard -> 0;
            case RecipeChoice.Edited edited -> 1;
            case RecipeChoice.InFile file -> 2;
        });
        update(settings, form.settings());
        update(split, form.split());
        Widgets.setText(summary, SettingsWords.of(form.settings(), form.split()));
        setEnabled(area, !model.state().phase().isActive());
        if (toggle.getSelection()) {
            // a line about a mistake may have come or gone
            fit();
        }
    }

    /** How high the form wants to be. */
    int preferredHeight() {
        return scroll.getMinHeight();
    }

    private static <R extends Record> void update(SettingsForm<R> form, R wanted) {
        if (!form.settings().equals(wanted)) {
            form.setSettings(wanted);
        }
    }

    private void expand() {
        boolean open = toggle.getSelection();
        toggle.setText(open ? "Settings ▾" : "Settings ▸");
        Widgets.setShown(settings.control(), open);
        Widgets.setShown(split.control(), open);
        fit();
        resized.run();
    }

    private List<String> recipes() {
        List<String> two = List.of("Standard", "As in the augmentation editor");
        return recipeFile.map(f -> List.of(two.get(0), two.get(1), f.getFileName().toString())).orElse(two);
    }

    private RecipeChoice choice(int index) {
        return switch (index) {
            case 0 -> new RecipeChoice.Standard();
            case 1 -> new RecipeChoice.Edited();
            default -> new RecipeChoice.InFile(recipeFile.orElseThrow());
        };
    }

    private static void setEnabled(Composite parent, boolean enabled) {
        if (parent.getData("enabled") == null || (Boolean) parent.getData("enabled") != enabled) {
            parent.setData("enabled", enabled);
            for (Control child : parent.getChildren()) {
                if (child instanceof Composite inner && !(child instanceof Combo)) {
                    setEnabled(inner, enabled);
                }
                if (!(child instanceof Label)) {
                    child.setEnabled(enabled);
                }
            }
        }
    }

    private void chooseFile() {
        chooser.get().open(scroll.getShell(), "Choose structures", STRUCTURES).map(Path::toString).ifPresent(structures::setText);
    }

    private void chooseFolder() {
        chooser.get().folder(scroll.getShell(), "Choose a folder of CIFs").map(Path::toString).ifPresent(structures::setText);
    }

    private void chooseRecipe() {
        chooser.get().open(scroll.getShell(), "Choose a recipe", RECIPES).ifPresent(file -> {
            recipeFile = Optional.of(file);
            model.edit(f -> f.withRecipe(new RecipeChoice.InFile(file)));
        });
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        scroll.setMinSize(SWT.DEFAULT, area.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).y);
    }

    private static <C extends Control> C wide(C control, int columns) {
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT)
                .applyTo(control);
        return control;
    }
}
