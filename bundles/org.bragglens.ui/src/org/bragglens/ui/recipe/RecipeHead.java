// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.work.ControlExecutor;
import org.bragglens.ui.work.JobExecutor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What is done with a recipe as a whole: load, save, begin anew, undo and redo. Follows its editor. */
public final class RecipeHead {

    private final RecipeEditor editor;
    private final RecipeWords words;
    private final Supplier<FileChooser> chooser;
    private final RecipeFiles files;
    private final Executor window;
    private final Composite area;
    private final Composite buttons;
    private final Label message;
    private final Button undo;
    private final Button redo;

    /** @param chooser asks for files, each time whoever does so then */
    public RecipeHead(Composite parent, RecipeEditor editor, RecipeWords words, Supplier<FileChooser> chooser) {
        this.editor = editor;
        this.words = words;
        this.chooser = chooser;
        files = new RecipeFiles(editor.book(), new JobExecutor("Recipe file"));
        area = new Composite(parent, SWT.NONE);
        window = new ControlExecutor(area);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 6, 2).spacing(0, 2).applyTo(area);
        buttons = Widgets.buttonRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        button("recipe.load", "Load…", "Loads a recipe from a file", this::load);
        button("recipe.save", "Save…", "Saves the recipe, for the command line too", this::save);
        button("recipe.standard", "Standard", words.standard(), () -> editor.replace(editor.book().standardRecipe()));
        undo = button("recipe.undo", "Undo", "Takes the last edit back (Ctrl+Z)", editor::undo);
        redo = button("recipe.redo", "Redo", "Makes the edit again (Ctrl+Y)", editor::redo);
        message = Widgets.problemLabel(area, words.name("recipe.message"));
        Runnable leave = editor.onChange(this::refresh);
        area.addListener(SWT.Dispose, e -> leave.run());
        refresh();
    }

    public Composite control() {
        return area;
    }

    private Button button(String name, String text, String tip, Runnable action) {
        return Widgets.button(buttons, words.name(name), text, tip, action);
    }

    private void refresh() {
        undo.setEnabled(editor.canUndo());
        redo.setEnabled(editor.canRedo());
    }

    private void load() {
        chooser.get().open(area.getShell(), "Load a recipe", kind())
                .ifPresent(file -> files.load(file, recipe -> window.execute(() -> loaded(recipe)),
                        problem -> window.execute(() -> say(problem))));
    }

    private void loaded(Recipe recipe) {
        editor.replace(recipe);
        say("");
    }

    private void save() {
        chooser.get().save(area.getShell(), "Save the recipe", kind(), words.fileName())
                .ifPresent(file -> files.save(editor.recipe(), file, problem -> window.execute(() -> say(problem.orElse("")))));
    }

    private FileChooser.Kind kind() {
        return new FileChooser.Kind(words.files(), List.of("json"));
    }

    private void say(String problem) {
        Widgets.setProblem(message, problem);
    }
}
