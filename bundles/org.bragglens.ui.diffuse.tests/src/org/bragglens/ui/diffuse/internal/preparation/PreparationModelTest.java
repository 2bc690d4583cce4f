// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.junit.jupiter.api.Test;

class PreparationModelTest {

    private final SectionCatalog catalog = TestSteps.catalog();
    private final Recipe doubled = TestSteps.recipe("times");
    private final DiffuseSession session = new DiffuseSession();

    @Test
    void modelsAreShownThePreparedSectionWhereThatIsWanted() {
        PreparationModel model = model(doubled);
        session.open(Optional.empty(), TestSteps.section(1));
        assertEquals(Optional.empty(), session.state().prepared(), "nobody has asked for that");
        model.setUsed(true);
        assertEquals(2 * 3, prepared().intensities().get(0, 2));
        model.setUsed(false);
        assertEquals(Optional.empty(), session.state().prepared());
    }

    @Test
    void anEditAndAnotherSectionArePreparedAnew() {
        PreparationModel model = model(doubled);
        model.setUsed(true);
        session.open(Optional.empty(), TestSteps.section(1));
        model.setRecipe(TestSteps.recipe("times", "times"));
        assertEquals(4 * 3, prepared().intensities().get(0, 2));
        session.open(Optional.empty(), TestSteps.section(10));
        assertEquals(40 * 3, prepared().intensities().get(0, 2));
    }

    @Test
    void theSectionThatWasOpenBeforeIsPreparedToo() {
        session.open(Optional.empty(), TestSteps.section(1));
        PreparationModel model = model(doubled);
        assertEquals(2, model.latest().orElseThrow().stages().size(), "as given, and after the step");
    }

    @Test
    void aRecipeThatFailsLeavesTheSectionAsItIs() {
        PreparationModel model = model(TestSteps.recipe("times", "fails"));
        model.setUsed(true);
        session.open(Optional.empty(), TestSteps.section(1));
        assertEquals(Optional.empty(), session.state().prepared());
        String problem = model.latest().orElseThrow().problem();
        assertTrue(problem.contains("step 2 (Fails)") && problem.contains("it never works; leave it out"), problem);
    }

    @Test
    void aSectionThatIsNotOnTheGridInTheEndIsNotShownToModels() {
        PreparationModel model = model(doubled);
        model.setUsed(true);
        session.open(Optional.empty(), TestSteps.section(100, 1));
        assertEquals(Optional.empty(), session.state().prepared());
        assertFalse(model.latest().orElseThrow().problem().isEmpty());
        assertEquals(2, model.latest().orElseThrow().stages().size(), "what was done is seen all the same");
    }

    @Test
    void ofManyEditsTheNewestIsPrepared() {
        Deque<Runnable> queue = new ArrayDeque<>();
        session.open(Optional.empty(), TestSteps.section(1));
        PreparationModel model = new PreparationModel(catalog, session, doubled, queue::add);
        model.setUsed(true);
        Recipe newest = doubled;
        for (int i = 3; i < 10; i++) {
            newest = doubled.withSteps(List.of(doubled.steps().getFirst().withSettings(new TestSteps.Factor(i))));
            model.setRecipe(newest);
        }
        assertEquals(1, queue.size(), "the window waits for nothing and nothing piles up");
        queue.poll().run();
        assertEquals(newest, model.latest().orElseThrow().request().recipe());
        assertEquals(9 * 3, prepared().intensities().get(0, 2));
    }

    @Test
    void whatBelongsToASectionThatIsGoneIsForgotten() {
        Deque<Runnable> queue = new ArrayDeque<>();
        PreparationModel model = new PreparationModel(catalog, session, doubled, queue::add);
        model.setUsed(true);
        session.open(Optional.empty(), TestSteps.section(1));
        Runnable first = queue.poll();
        session.open(Optional.empty(), TestSteps.section(10));
        assertEquals(Optional.empty(), model.latest());
        first.run();
        assertEquals(session.state().section().orElseThrow().id(), model.latest().orElseThrow().request().section().id());
        assertEquals(20 * 3, prepared().intensities().get(0, 2));
    }

    @Test
    void aSectionWhoseRowsAreReadTheOtherWayIsPreparedAnew() {
        PreparationModel model = model(doubled);
        model.setUsed(true);
        session.open(Optional.empty(), TestSteps.section(1));
        session.setRows(session.rows().other());
        assertEquals(2 * 3, prepared().intensities().get(2, 0));
    }

    @Test
    void modelsOfAnotherGridAreWaitedUponToo() {
        PreparationModel model = model(doubled);
        model.setUsed(true);
        session.open(Optional.empty(), TestSteps.section(100, 1));
        assertEquals(Optional.empty(), session.state().prepared());
        session.setContext(new SectionContext(100, 3, Optional.empty()));
        assertEquals("", model.latest().orElseThrow().problem());
        assertEquals(2 * 3, prepared().intensities().get(0, 2));
    }

    @Test
    void aNoticeOfTheSessionPreparesNothing() {
        PreparationModel model = model(doubled);
        session.open(Optional.empty(), TestSteps.section(1));
        Prepared before = model.latest().orElseThrow();
        session.report("something else");
        assertSame(before, model.latest().orElseThrow());
    }

    @Test
    void whenTheViewIsClosedModelsAreShownTheSectionAsItIs() {
        PreparationModel model = model(doubled);
        model.setUsed(true);
        session.open(Optional.empty(), TestSteps.section(1));
        model.dispose();
        assertEquals(Optional.empty(), session.state().prepared());
        session.open(Optional.empty(), TestSteps.section(10));
        assertEquals(Optional.empty(), session.state().prepared());
    }

    private PreparationModel model(Recipe recipe) {
        return new PreparationModel(catalog, session, recipe, Runnable::run);
    }

    private Section prepared() {
        return session.state().prepared().orElseThrow();
    }
}
