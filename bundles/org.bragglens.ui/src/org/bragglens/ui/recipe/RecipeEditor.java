// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeBook;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.base.recipe.StepType;
import org.bragglens.ui.work.Listeners;

/** A recipe that is being edited, without a window. Every edit can be undone. Belongs to one thread, that of its view. */
public final class RecipeEditor {

    /**
     * @param recipe   the recipe
     * @param selected index of the step whose form is shown; −1 for none
     */
    private record State(Recipe recipe, int selected) {
    }

    private final RecipeBook<?> book;
    private final History<State> history;
    private final Listeners listeners = new Listeners();

    /** @param book the kinds of step that there are */
    public RecipeEditor(RecipeBook<?> book, Recipe first) {
        this(book, first, System::nanoTime);
    }

    /** @param clock nanoseconds from any start: tells edits that belong together */
    RecipeEditor(RecipeBook<?> book, Recipe first, LongSupplier clock) {
        this.book = book;
        this.history = new History<>(new State(first, first.steps().isEmpty() ? -1 : 0), clock);
    }

    /** Goes on with the recipe of an earlier {@link #toJson}; with the standard recipe if there is none, or none that is known here. */
    public static RecipeEditor restored(RecipeBook<?> book, Optional<String> json) {
        Recipe first;
        try {
            first = json.isPresent() ? book.fromJson(json.get()) : book.standardRecipe();
        } catch (IllegalArgumentException e) {
            // of another version, with a step that is no longer installed: nothing that a person could mend at start
            first = book.standardRecipe();
        }
        return new RecipeEditor(book, first);
    }

    /** Adds a listener; running the result takes it away again. */
    public Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    public RecipeBook<?> book() {
        return book;
    }

    public Recipe recipe() {
        return history.now().recipe();
    }

    /** The recipe, to be kept until another start. */
    public String toJson() {
        return book.toJson(recipe());
    }

    /** Index of the step whose form is shown; −1 for none. */
    public int selected() {
        return history.now().selected();
    }

    public Optional<RecipeStep> selectedStep() {
        return selected() < 0 ? Optional.empty() : Optional.of(recipe().steps().get(selected()));
    }

    public StepType<?> typeOf(RecipeStep step) {
        return book.type(step.type());
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    public void undo() {
        history.undo();
        listeners.fire();
    }

    public void redo() {
        history.redo();
        listeners.fire();
    }

    /** The next edit is undone on its own. */
    public void pause() {
        history.pause();
    }

    /** Another form is shown; not an edit of the recipe. */
    public void select(int index) {
        if (index != selected()) {
            history.amend(new State(recipe(), index));
            listeners.fire();
        }
    }

    /** Adds a step with default settings behind the selected one, and selects it. */
    public void add(String type) {
        RecipeStep step = book.newStep(type);
        int at = selected() + 1;
        edit(steps -> steps.add(at, step), at, "");
    }

    public void remove(int index) {
        edit(steps -> steps.remove(index), Math.min(index, recipe().steps().size() - 2), "");
    }

    public void duplicate(int index) {
        edit(steps -> steps.add(index + 1, steps.get(index)), index + 1, "");
    }

    /** @param by −1 for earlier, 1 for later */
    public void move(int index, int by) {
        int to = index + by;
        if (to >= 0 && to < recipe().steps().size()) {
            edit(steps -> steps.add(to, steps.remove(index)), to, "");
        }
    }

    public void setEnabled(int index, boolean enabled) {
        edit(steps -> steps.set(index, steps.get(index).withEnabled(enabled)), selected(), "");
    }

    /** @param field name of the setting that was changed */
    public void setSettings(int index, String field, Record settings) {
        edit(steps -> steps.set(index, steps.get(index).withSettings(settings)), selected(), index + "." + field);
    }

    public void setSeed(long seed) {
        history.edit(new State(recipe().withSeed(seed), selected()), "seed");
        listeners.fire();
    }

    /** Another recipe as a whole, from a file or from the book. */
    public void replace(Recipe recipe) {
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
