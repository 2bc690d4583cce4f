// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.ui.diffuse.internal.ModelChoice;
import org.bragglens.ui.diffuse.internal.ModelContext;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.open.FileDrop;
import org.bragglens.ui.open.FileOpening;
import org.bragglens.ui.recipe.RecipeEditor;
import org.bragglens.ui.recipe.RecipeHead;
import org.bragglens.ui.recipe.RecipeSteps;
import org.bragglens.ui.recipe.RecipeWords;
import org.bragglens.ui.recipe.UndoHandlers;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Refresh;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

/** The view in which the recipe is edited that prepares measured sections, and its steps are watched. */
public final class PreparationView {

    private static final double WIDE = 1.4;
    private static final RecipeWords WORDS = new RecipeWords("preparation.", "Recipes for sections", "section-recipe",
            "For sections that lie on the grid of the models already", "The recipe is empty: sections stay as they are");

    private RecipeEditor editor;
    private PreparationModel model;
    private ModelContext models;
    private Composite parent;

    @PostConstruct
    void create(Composite container, IEclipseContext context, SectionCatalog catalog, DiffuseSession session,
            ModelChoice choice, FileOpening opening, EHandlerService handlers) {
        parent = container;
        editor = new RecipeEditor(catalog, session.state().preparation().recipe());
        model = new PreparationModel(catalog, session, new JobExecutor("Preparation of the section"));
        models = new ModelContext(choice, session, new JobExecutor("What models read"));
        // what is made later has the background of what is there already, whatever the theme gave that
        parent.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        RecipeHead head = new RecipeHead(parent, editor, WORDS, () -> context.get(FileChooser.class));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
        SashForm rows = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
        new RecipeSteps(rows, editor, WORDS);
        PreparationPanel panel = new PreparationPanel(rows, editor, model);
        rows.setWeights(50, 50);
        // side by side where there is room for that
        rows.addListener(SWT.Resize, e -> rows.setOrientation(rows.getSize().x > WIDE * rows.getSize().y ? SWT.HORIZONTAL : SWT.VERTICAL));
        UndoHandlers.activate(handlers, editor);
        Refresh refresh = new Refresh(parent, () -> {
            takeUp();
            panel.refresh();
        });
        model.onChange(refresh::request);
        editor.onChange(() -> {
            model.setRecipe(editor.recipe());
            panel.refresh();
        });
        FileDrop.on(parent, opening::open);
    }

    /** What somebody has edited in another window. */
    private void takeUp() {
        if (!model.recipe().equals(editor.recipe())) {
            editor.replace(model.recipe());
        }
    }

    @Focus
    void focus() {
        parent.setFocus();
    }

    @PreDestroy
    void dispose() {
        models.dispose();
        model.dispose();
    }
}
