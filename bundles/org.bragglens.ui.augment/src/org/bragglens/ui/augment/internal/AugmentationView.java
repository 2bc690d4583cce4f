// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import java.util.List;
import java.util.concurrent.Executor;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.Recipe;
import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.session.OpenPattern;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.work.ControlExecutor;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Refresh;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.PersistState;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** The view in which a recipe is edited and its effect is watched. */
public final class AugmentationView {

    private static final String STATE = "recipe";
    private static final FileChooser.Kind RECIPES = new FileChooser.Kind("Recipes", List.of("json"));

    private IEclipseContext context;
    private AugmentationCatalog catalog;
    private Session session;
    private RecipeEditor editor;
    private PreviewModel preview;
    private RecipeFiles files;
    private Composite parent;
    private Executor window;
    private Label message;
    private Button undo;
    private Button redo;
    private StepList steps;
    private StepForm form;
    private PreviewPanel panel;
    private Runnable leaveSession;

    @PostConstruct
    void create(Composite container, IEclipseContext ownContext, AugmentationCatalog known, Session openSession, EHandlerService handlers,
            MPart part) {
        parent = container;
        window = new ControlExecutor(container);
        context = ownContext;
        catalog = known;
        session = openSession;
        editor = new RecipeEditor(catalog, restored(part));
        preview = new PreviewModel(catalog, editor.recipe(), new JobExecutor("Preview of the recipe"));
        files = new RecipeFiles(catalog, new JobExecutor("Recipe file"));
        // what is made later has the background of what is there already, whatever the theme gave that
        parent.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createHead();
        SashForm rows = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        SashForm upper = new SashForm(rows, SWT.VERTICAL | SWT.SMOOTH);
        steps = new StepList(upper, editor, catalog);
        form = new StepForm(upper, editor);
        upper.setWeights(60, 40);
        panel = new PreviewPanel(rows, editor, preview);
        rows.setWeights(50, 50);
        UndoHandlers.activate(handlers, editor);
        follow();
    }

    private void createHead() {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 6, 2).spacing(0, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Composite buttons = Widgets.buttonRow(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        Widgets.button(buttons, "recipe.load", "Load…", "Loads a recipe from a file", this::load);
        Widgets.button(buttons, "recipe.save", "Save…", "Saves the recipe, for the command line too", this::save);
        Widgets.button(buttons, "recipe.standard", "Standard", "The recipe that the shipped models are trained with",
                () -> editor.replace(catalog.standardRecipe()));
        undo = Widgets.button(buttons, "recipe.undo", "Undo", "Takes the last edit back (Ctrl+Z)", editor::undo);
        redo = Widgets.button(buttons, "recipe.redo", "Redo", "Makes the edit again (Ctrl+Y)", editor::redo);
        message = Widgets.problemLabel(head, "recipe.message");
    }

    private void follow() {
        Refresh newPreview = new Refresh(parent, panel::refreshPreview);
        preview.onChange(newPreview::request);
        editor.onChange(this::edited);
        leaveSession = session.onChange(this::followSelection);
        followSelection();
        edited();
        panel.refreshPreview();
    }

    private void followSelection() {
        preview.setPattern(session.state().selectedPattern().map(OpenPattern::pattern));
    }

    private void edited() {
        preview.setRecipe(editor.recipe());
        session.setRecipe(editor.recipe());
        undo.setEnabled(editor.canUndo());
        redo.setEnabled(editor.canRedo());
        steps.refresh();
        form.refresh();
        panel.refreshSeed();
    }

    private void load() {
        context.get(FileChooser.class).open(parent.getShell(), "Load a recipe", RECIPES)
                .ifPresent(file -> files.load(file, recipe -> window.execute(() -> loaded(recipe)),
                        problem -> window.execute(() -> say(problem))));
    }

    private void loaded(Recipe recipe) {
        editor.replace(recipe);
        say("");
    }

    private void save() {
        context.get(FileChooser.class).save(parent.getShell(), "Save the recipe", RECIPES, "recipe")
                .ifPresent(file -> files.save(editor.recipe(), file, problem -> window.execute(() -> say(problem.orElse("")))));
    }

    private void say(String problem) {
        Widgets.setProblem(message, problem);
    }

    private Recipe restored(MPart part) {
        String json = part.getPersistedState().get(STATE);
        try {
            return json == null ? catalog.standardRecipe() : catalog.fromJson(json);
        } catch (IllegalArgumentException e) {
            // of another version, with a step that is no longer installed: nothing that a person could mend at start
            return catalog.standardRecipe();
        }
    }

    @PersistState
    void persist(MPart part) {
        part.getPersistedState().put(STATE, catalog.toJson(editor.recipe()));
    }

    @Focus
    void focus() {
        parent.setFocus();
    }

    @PreDestroy
    void dispose() {
        leaveSession.run();
        preview.dispose();
    }
}
