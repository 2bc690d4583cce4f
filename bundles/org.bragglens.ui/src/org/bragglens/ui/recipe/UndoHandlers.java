// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** The workbench's undo and redo while the editor is active. */
public final class UndoHandlers {

    private UndoHandlers() {
    }

    /** @param handlers of the view that holds the editor */
    public static void activate(EHandlerService handlers, RecipeEditor editor) {
        handlers.activateHandler("org.eclipse.ui.edit.undo", new Undo(editor));
        handlers.activateHandler("org.eclipse.ui.edit.redo", new Redo(editor));
    }

    /** Called by injection. */
    public static final class Undo {

        private final RecipeEditor editor;

        Undo(RecipeEditor editor) {
            this.editor = editor;
        }

        @CanExecute
        public boolean canExecute() {
            return editor.canUndo();
        }

        @Execute
        public void execute() {
            editor.undo();
        }
    }

    /** Called by injection. */
    public static final class Redo {

        private final RecipeEditor editor;

        Redo(RecipeEditor editor) {
            this.editor = editor;
        }

        @CanExecute
        public boolean canExecute() {
            return editor.canRedo();
        }

        @Execute
        public void execute() {
            editor.redo();
        }
    }
}
