// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.AugmentationType;
import org.bragglens.augment.Recipe;
import org.bragglens.augment.RecipeStep;
import org.bragglens.ui.work.Listeners;

/** A recipe that is being edited, without a window. Every edit can be undone. Belongs to one thread, that of its view. */
final class RecipeEditor {

    /**
     * @param recipe   the recipe
     * @param selected index of the step whose form is shown; −1 for none
     */
    record State(Recipe recipe, int selected) {
    }

    private final AugmentationCatalog catalog;
    private final History<State> history;
    private final Listeners listeners = new Listeners();

    RecipeEditor(AugmentationCatalog catalog, Recipe first) {
        this(catalog, first, System::nanoTime);
    }

    /** @param clock nanoseconds from any start: tells edits that belong together */
    RecipeEditor(AugmentationCatalog catalog, Recipe first, LongSupplier clock) {
        this.catalog = catalog;
        this.history = new History<>(new State(first, first.steps().isEmpty() ? -1 : 0), clock);
    }

    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    Recipe recipe() {
        return history.now().recipe();
    }

    int selected() {
        return history.now().selected();
    }

    Optional<RecipeStep> selectedStep() {
        return selected() < 0 ? Optional.empty() : Optional.of(recipe().steps().get(selected()));
    }

    AugmentationType<?> typeOf(RecipeStep step) {
        return catalog.type(step.type());
    }

    boolean canUndo() {
        return history.canUndo();
    }

    boolean canRedo() {
        return history.canRedo();
    }

    void undo() {
        history.undo();
        listeners.fire();
    }

    void redo() {
        history.redo();
        listeners.fire();
    }

    /** The next edit is undone on its own. */
    void pause() {
        history.pause();
    }

    /** Another form is shown; not an edit of the recipe. */
    void select(int index) {
        if (index != selected()) {
            history.amend(new State(recipe(), index));
            listeners.fire();
        }
    }

    /** Adds a step with default settings behind the selected one, and selects it. */
    void add(String type) {
        RecipeStep step = catalog.newStep(type);
        int at = selected() + 1;
        edit(steps -> steps.add(at, step), at, "");
    }

    void remove(int index) {
        edit(steps -> steps.remove(index), Math.min(index, recipe().steps().size() - 2), "");
    }

    void duplicate(int index) {
        edit(steps -> steps.add(index + 1, steps.get(index)), index + 1, "");
    }

    /** @param by −1 for earlier, 1 for later */
    void move(int index, int by) {
        int to = index + by;
        if (to >= 0 && to < recipe().steps().size()) {
            edit(steps -> steps.add(to, steps.remove(index)), to, "");
        }
    }

    void setEnabled(int index, boolean enabled) {
        edit(steps -> steps.set(index, steps.get(index).withEnabled(enabled)), selected(), "");
    }

    /** @param field name of the setting that was changed */
    void setSettings(int index, String field, Record settings) {
        edit(steps -> steps.set(index, steps.get(index).withSettings(settings)), selected(), index + "." + field);
    }

    void setSeed(long seed) {
        history.edit(new State(recipe().withSeed(seed), selected()), "seed");
        listeners.fire();
    }

    /** Another recipe as a whole, from a file or from the catalog. */
    void replace(Recipe recipe) {
        history.edit(new State(recipe, recipe.steps().isEmpty() ? -1 : 0), "");
        listeners.fire();
    }

    private void edit(Consumer<List<RecipeStep>> change, int selection, String kind) {
        List<RecipeStep> steps = new ArrayList<>(recipe().steps());
        change.accept(steps);
        history.edit(new State(recipe().withSteps(steps), selection), kind);
        listeners.fire();
    }
}
