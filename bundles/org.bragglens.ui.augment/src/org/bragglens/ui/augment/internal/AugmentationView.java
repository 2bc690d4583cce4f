// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import java.util.Optional;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.recipe.RecipeEditor;
import org.bragglens.ui.recipe.RecipeHead;
import org.bragglens.ui.recipe.RecipeSteps;
import org.bragglens.ui.recipe.RecipeWords;
import org.bragglens.ui.recipe.UndoHandlers;
import org.bragglens.ui.session.OpenPattern;
import org.bragglens.ui.session.Session;
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
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** The view in which a recipe is edited and its effect is watched. */
public final class AugmentationView {

    private static final String STATE = "recipe";
    private static final RecipeWords WORDS = new RecipeWords("", "Recipes", "recipe", "The recipe that the shipped models are trained with",
            "The recipe is empty: patterns stay as they are");

    private Session session;
    private RecipeEditor editor;
    private PreviewModel preview;
    private Composite parent;
    private PreviewPanel panel;
    private Runnable leaveSession;

    @PostConstruct
    void create(Composite container, IEclipseContext context, AugmentationCatalog catalog, Session openSession, EHandlerService handlers,
            MPart part) {
        parent = container;
        session = openSession;
        editor = RecipeEditor.restored(catalog, Optional.ofNullable(part.getPersistedState().get(STATE)));
        preview = new PreviewModel(catalog, editor.recipe(), new JobExecutor("Preview of the recipe"));
        // what is made later has the background of what is there already, whatever the theme gave that
        parent.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        RecipeHead head = new RecipeHead(parent, editor, WORDS, () -> context.get(FileChooser.class));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
        SashForm rows = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        new RecipeSteps(rows, editor, WORDS);
        panel = new PreviewPanel(rows, editor, preview);
        rows.setWeights(50, 50);
        UndoHandlers.activate(handlers, editor);
        follow();
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
        panel.refreshSeed();
    }

    @PersistState
    void persist(MPart part) {
        part.getPersistedState().put(STATE, editor.toJson());
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
