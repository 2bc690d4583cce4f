// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.base.recipe.StepType;
import org.junit.jupiter.api.Test;

class RecipeEditorTest {

    private static final long SECOND = 1_000_000_000L;

    private final Steps book = new Steps();
    private final List<String> types = book.types().stream().map(StepType::id).toList();
    private final AtomicLong clock = new AtomicLong();
    private final RecipeEditor editor = new RecipeEditor(book, new Recipe(1, List.of()), clock::get);

    @Test
    void stepsAreAddedBehindTheSelectedOne() {
        editor.add(types.get(0));
        editor.add(types.get(1));
        editor.select(0);
        editor.add(types.get(2));
        assertEquals(List.of(types.get(0), types.get(2), types.get(1)), steps());
        assertEquals(1, editor.selected());
    }

    @Test
    void stepsAreMovedDuplicatedSwitchedOffAndRemoved() {
        editor.add(types.get(0));
        editor.add(types.get(1));
        editor.move(1, -1);
        assertEquals(List.of(types.get(1), types.get(0)), steps());
        assertEquals(0, editor.selected());
        editor.move(0, -1);
        assertEquals(List.of(types.get(1), types.get(0)), steps(), "the first one stays the first");
        editor.duplicate(0);
        assertEquals(List.of(types.get(1), types.get(1), types.get(0)), steps());
        editor.setEnabled(2, false);
        assertFalse(editor.recipe().steps().get(2).enabled());
        editor.remove(0);
        editor.remove(1);
        assertEquals(List.of(types.get(1)), steps());
        editor.remove(0);
        assertEquals(-1, editor.selected());
    }

    @Test
    void everyEditIsUndoneAndMadeAgain() {
        Recipe empty = editor.recipe();
        editor.add(types.get(0));
        Recipe one = editor.recipe();
        editor.setSeed(7);
        Recipe seeded = editor.recipe();
        editor.undo();
        assertEquals(one, editor.recipe());
        editor.undo();
        assertEquals(empty, editor.recipe());
        assertFalse(editor.canUndo());
        editor.redo();
        editor.redo();
        assertEquals(seeded, editor.recipe());
        assertFalse(editor.canRedo());
        editor.undo();
        editor.add(types.get(1));
        assertFalse(editor.canRedo(), "a new edit forgets what was undone");
    }

    @Test
    void aNumberThatIsTypedQuicklyIsOneEditAndALaterOneIsAnother() {
        editor.setSeed(1_2);
        clock.addAndGet(SECOND / 10);
        editor.setSeed(1_23);
        clock.addAndGet(5 * SECOND);
        editor.setSeed(9);
        editor.undo();
        assertEquals(123, editor.recipe().seed());
        editor.undo();
        assertEquals(1, editor.recipe().seed());
    }

    @Test
    void selectingIsNoEdit() {
        editor.add(types.get(0));
        editor.add(types.get(1));
        editor.select(0);
        editor.undo();
        assertEquals(List.of(types.get(0)), steps());
        assertTrue(editor.canRedo());
    }

    @Test
    void settingsChangeOneStepAlone() {
        editor.replace(book.standardRecipe());
        RecipeStep first = editor.recipe().steps().getFirst();
        Record other = changed(editor.typeOf(first), first.settings());
        editor.setSettings(0, "x", other);
        assertEquals(other, editor.recipe().steps().getFirst().settings());
        assertEquals(book.standardRecipe().steps().get(1), editor.recipe().steps().get(1));
        editor.undo();
        assertEquals(book.standardRecipe(), editor.recipe());
    }

    @Test
    void theRecipeOfTheLastTimeIsGoneOnWith() {
        editor.add(types.get(1));
        editor.setSeed(5);
        assertEquals(editor.recipe(), RecipeEditor.restored(book, Optional.of(editor.toJson())).recipe());
    }

    @Test
    void withoutAKnownRecipeTheStandardOneIsBegunWith() {
        assertEquals(book.standardRecipe(), RecipeEditor.restored(book, Optional.empty()).recipe());
        String gone = editor.toJson().replace("\"steps\": []", "\"steps\": [{\"type\": \"no-longer-installed\"}]");
        assertTrue(gone.contains("no-longer-installed"), gone);
        assertEquals(book.standardRecipe(), RecipeEditor.restored(book, Optional.of(gone)).recipe());
    }

    @SuppressWarnings("unchecked")
    private static <S extends Record> Record changed(StepType<S> type, Record settings) {
        String field = type.settings().fields().getFirst().name();
        Object value = type.settings().get((S) settings, field);
        return type.settings().with((S) settings, field, (Double) value / 2);
    }

    private List<String> steps() {
        return editor.recipe().steps().stream().map(RecipeStep::type).toList();
    }
}
