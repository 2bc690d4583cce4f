// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionStage;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.TestSession;
import org.bragglens.ui.image.ImageAxis;
import org.bragglens.ui.image.ImageContent;
import org.junit.jupiter.api.Test;

class PreparedTest {

    @Test
    void everyStepIsSeenWithWhatWentBeforeIt() {
        Prepared prepared = prepared(TestSteps.recipe("times", "fill", "times"), TestSteps.section(1));
        assertEquals(List.of(3.0, 6.0), values(prepared.around(0)));
        assertEquals(List.of(6.0, 6.0), values(prepared.around(1)));
        assertEquals(List.of(6.0, 12.0), values(prepared.around(2)));
        assertEquals("", prepared.around(1).remark());
    }

    @Test
    void withoutASelectedStepAllOfTheRecipeIsSeen() {
        Prepared prepared = prepared(TestSteps.recipe("times", "times"), TestSteps.section(1));
        assertEquals(List.of(3.0, 12.0), values(prepared.around(-1)));
        assertEquals(List.of(3.0, 3.0), values(prepared(TestSteps.recipe(), TestSteps.section(1)).around(-1)));
    }

    @Test
    void aStepThatIsOffChangesNothingAndSaysSo() {
        Recipe recipe = TestSteps.recipe("times", "times", "times");
        List<RecipeStep> steps = new ArrayList<>(recipe.steps());
        steps.set(1, steps.get(1).withEnabled(false));
        Prepared prepared = prepared(recipe.withSteps(steps), TestSteps.section(1));
        assertEquals(List.of(6.0, 6.0), values(prepared.around(1)));
        assertEquals("The step is off", prepared.around(1).remark());
        assertEquals(List.of(6.0, 12.0), values(prepared.around(2)));
    }

    @Test
    void aStepThatFailsHasABeforeAlone() {
        Prepared prepared = prepared(TestSteps.recipe("times", "fails", "times"), TestSteps.section(1));
        assertEquals(List.of(3.0, 6.0), values(prepared.around(0)));
        for (int step = 1; step <= 2; step++) {
            assertEquals(List.of(6.0), values(prepared.around(step)));
            assertEquals("The recipe does not come through this step", prepared.around(step).remark());
        }
        assertEquals(List.of(3.0), values(prepared.around(-1)));
    }

    @Test
    void aSectionOnTheGridHasItsAxesAndAnotherIsCounted() {
        SectionStage onGrid = stage(TestSteps.section(1), TestSteps.recipe());
        ImageContent image = StageImage.of(onGrid, SectionContext.USUAL, false);
        assertEquals("h", image.first().name());
        assertEquals("k", image.second().name());
        assertEquals(2, image.first().coordinate(63), 1e-12);
        ImageContent other = StageImage.of(stage(TestSteps.section(100, 1), TestSteps.recipe()), SectionContext.USUAL, false);
        assertEquals(ImageAxis.counted("row"), other.first());
        assertEquals(ImageAxis.counted("column"), other.second());
    }

    @Test
    void ofALargeSectionMeansAreShownAndItsPointsAreCounted() {
        SectionStage stage = prepared(TestSteps.recipe("times"), TestSteps.section(1200, 1)).stages().getFirst();
        ImageContent image = StageImage.of(stage, SectionContext.USUAL, false);
        assertTrue(image.rows() < 1200, "shown are " + image.rows());
        int each = 1200 / image.rows();
        assertEquals((each - 1) / 2.0, image.first().coordinate(0), 1e-12, "the middle of the first points that were put together");
        assertEquals(1199 - (each - 1) / 2.0, image.first().coordinate(image.rows() - 1), 1e-9);
    }

    @Test
    void filledInPointsAreMarkedOnRequest() {
        SectionStage filled = prepared(TestSteps.recipe("fill"), TestSteps.section(1)).stages().getLast();
        assertEquals(Optional.empty(), StageImage.of(filled, SectionContext.USUAL, false).measured());
        ImageContent marked = StageImage.of(filled, SectionContext.USUAL, true);
        assertEquals(false, marked.measured().orElseThrow().getBoolean(0, 0));
        assertEquals(true, marked.measured().orElseThrow().getBoolean(0, 1));
        assertEquals("64 × 64, 1 point filled in", StageImage.words(filled));
    }

    private static SectionStage stage(Section section, Recipe recipe) {
        return prepared(recipe, section).stages().getLast();
    }

    private static Prepared prepared(Recipe recipe, Section section) {
        DiffuseSession session = TestSession.fresh();
        session.open(Optional.empty(), section);
        return Prepared.of(new Prepared.Request(session.state().section().orElseThrow(), recipe, SectionContext.USUAL),
                TestSteps.catalog());
    }

    /** Of one point. */
    private static List<Double> values(StagePair pair) {
        return Stream.of(pair.before(), pair.after()).flatMap(Optional::stream).map(s -> s.section().intensities().get(0, 2))
                .toList();
    }
}
