// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.TestSession;
import org.junit.jupiter.api.Test;

class PreparationModelTest {

    private final SectionCatalog catalog = TestSteps.catalog();
    private final Recipe doubled = TestSteps.recipe("times");
    private final DiffuseSession session = new DiffuseSession(catalog, TestSession.memory(new HashMap<>()));

    @Test
    void theSectionInHandIsPreparedWithTheRecipeOfTheSession() {
        PreparationModel model = model(doubled);
        session.open(Optional.empty(), TestSteps.section(1));
        assertEquals(2 * 3, after(model));
        assertEquals(2, model.latest().orElseThrow().stages().size(), "as given, and after the step");
    }

    @Test
    void anEditAndAnotherSectionArePreparedAnew() {
        PreparationModel model = model(doubled);
        session.open(Optional.empty(), TestSteps.section(1));
        model.setRecipe(TestSteps.recipe("times", "times"));
        assertEquals(TestSteps.recipe("times", "times"), session.state().preparation().recipe());
        assertEquals(4 * 3, after(model));
        session.open(Optional.empty(), TestSteps.section(10));
        assertEquals(40 * 3, after(model));
    }

    @Test
    void theSectionThatWasOpenBeforeIsPreparedToo() {
        session.open(Optional.empty(), TestSteps.section(1));
        assertEquals(2 * 3, after(model(doubled)));
    }

    @Test
    void whetherModelsAreShownPreparedSectionsIsSaidToTheSession() {
        PreparationModel model = model(doubled);
        assertTrue(model.used());
        model.setUsed(false);
        assertFalse(session.state().preparation().used());
        session.setPrepared(true);
        assertTrue(model.used());
    }

    @Test
    void aRecipeThatFailsSaysSo() {
        PreparationModel model = model(TestSteps.recipe("times", "fails"));
        session.open(Optional.empty(), TestSteps.section(1));
        String problem = model.latest().orElseThrow().problem();
        assertTrue(problem.contains("step 2 (Fails)") && problem.contains("it never works; leave it out"), problem);
    }

    @Test
    void aSectionThatIsNotOnTheGridInTheEndIsSeenAllTheSame() {
        PreparationModel model = model(doubled);
        session.open(Optional.empty(), TestSteps.section(100, 1));
        assertFalse(model.latest().orElseThrow().problem().isEmpty());
        assertEquals(2, model.latest().orElseThrow().stages().size());
    }

    @Test
    void ofManyEditsTheNewestIsPrepared() {
        Deque<Runnable> queue = new ArrayDeque<>();
        session.setRecipe(doubled);
        session.open(Optional.empty(), TestSteps.section(1));
        PreparationModel model = new PreparationModel(catalog, session, queue::add);
        Recipe newest = doubled;
        for (int i = 3; i < 10; i++) {
            newest = doubled.withSteps(List.of(doubled.steps().getFirst().withSettings(new TestSteps.Factor(i))));
            model.setRecipe(newest);
        }
        assertEquals(1, queue.size(), "the window waits for nothing and nothing piles up");
        queue.poll().run();
        assertEquals(newest, model.latest().orElseThrow().request().recipe());
        assertEquals(9 * 3, after(model));
    }

    @Test
    void whatBelongsToASectionThatIsGoneIsForgotten() {
        Deque<Runnable> queue = new ArrayDeque<>();
        session.setRecipe(doubled);
        PreparationModel model = new PreparationModel(catalog, session, queue::add);
        session.open(Optional.empty(), TestSteps.section(1));
        Runnable first = queue.poll();
        session.open(Optional.empty(), TestSteps.section(10));
        assertEquals(Optional.empty(), model.latest());
        first.run();
        assertEquals(session.state().section().orElseThrow().id(), model.latest().orElseThrow().request().section().id());
        assertEquals(20 * 3, after(model));
    }

    @Test
    void aSectionWhoseRowsAreReadTheOtherWayIsPreparedAnew() {
        PreparationModel model = model(doubled);
        session.open(Optional.empty(), TestSteps.section(1));
        session.setRows(session.rows().other());
        assertEquals(2 * 3, model.latest().orElseThrow().stages().getLast().section().intensities().get(2, 0));
    }

    @Test
    void modelsOfAnotherGridAreWaitedUponToo() {
        PreparationModel model = model(doubled);
        session.open(Optional.empty(), TestSteps.section(100, 1));
        session.setContext(new SectionContext(100, 3, Optional.empty()));
        assertEquals("", model.latest().orElseThrow().problem());
        assertEquals(2 * 3, after(model));
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
    void theRecipeStaysInUseWhenTheViewIsClosed() {
        PreparationModel model = model(doubled);
        session.open(Optional.empty(), TestSteps.section(1));
        model.dispose();
        assertEquals(Optional.of(doubled), session.state().preparation().applied());
        Prepared last = model.latest().orElseThrow();
        session.open(Optional.empty(), TestSteps.section(10));
        assertSame(last, model.latest().orElseThrow(), "nobody looks at it");
    }

    private PreparationModel model(Recipe recipe) {
        session.setRecipe(recipe);
        return new PreparationModel(catalog, session, Runnable::run);
    }

    /** Intensity of a point after all steps. */
    private static double after(PreparationModel model) {
        return model.latest().orElseThrow().stages().getLast().section().intensities().get(0, 2);
    }
}
