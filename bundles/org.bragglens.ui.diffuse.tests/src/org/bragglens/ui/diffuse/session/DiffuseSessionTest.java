// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.ui.diffuse.session.OpenSection.Rows;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.junit.jupiter.api.Test;

class DiffuseSessionTest {

    private final DiffuseSession session = TestSession.fresh();

    @Test
    void rowsOfKAreExchangedWithAllThatBelongsToThem() throws Exception {
        DoubleDataset image = DatasetFactory.createFromObject(DoubleDataset.class, new double[] {1, 2, 3, 4, 5, Double.NaN}, 2, 3);
        AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 2);
        axes.setAxis(0, DatasetFactory.createFromObject(new double[] {0, 2}));
        axes.setAxis(1, DatasetFactory.createFromObject(new double[] {0, 1, 2}));
        image.setMetadata(axes);
        session.setRows(Rows.K);
        session.open(Optional.empty(), Section.of(image));
        Section section = session.state().section().orElseThrow().section();
        assertEquals(List.of(3, 2), List.of(section.rows(), section.columns()));
        assertEquals(2, section.intensities().get(1, 0));
        assertFalse(section.measured().get(2, 1));
        assertTrue(section.measured().get(2, 0));
        AxesMetadata exchanged = section.intensities().getFirstMetadata(AxesMetadata.class);
        assertEquals(3, exchanged.getAxis(0)[0].getSize());
        assertEquals(2, exchanged.getAxis(1)[0].getSize());
    }

    @Test
    void sayingOtherwiseExchangesTheOpenSection() {
        session.open(Optional.of(Path.of("hk0.tif")), section(2, 3));
        OpenSection before = session.state().section().orElseThrow();
        session.setRows(Rows.K);
        OpenSection after = session.state().section().orElseThrow();
        assertNotEquals(before.id(), after.id());
        assertEquals(3, after.section().rows());
        session.setRows(Rows.K);
        assertSame(after, session.state().section().orElseThrow());
        session.setRows(Rows.H);
        assertEquals(before.section(), session.state().section().orElseThrow().section());
    }

    @Test
    void rowsThatAreExchangedWhileASectionIsOpenedAreThoseOfTheSection() throws Exception {
        Section stored = section(2, 3);
        for (int i = 0; i < 200; i++) {
            Rows rows = session.rows().other();
            Thread opening = Thread.ofPlatform().start(() -> session.open(Optional.empty(), stored));
            session.setRows(rows);
            opening.join();
            OpenSection open = session.state().section().orElseThrow();
            assertEquals(rows, open.rows());
            assertEquals(rows == Rows.H ? 2 : 3, open.section().rows());
        }
    }

    @Test
    void sectionsArePreparedByTheStandardRecipeUntilSomebodyWantsSomethingElse() {
        PreparationChoice first = session.state().preparation();
        assertEquals(SectionCatalog.standard().standardRecipe(), first.recipe());
        assertEquals(Optional.of(first.recipe()), first.applied());
        assertEquals(5, first.steps());
        session.setPrepared(false);
        assertEquals(Optional.empty(), session.state().preparation().applied());
        session.setRecipe(shorter(first.recipe()));
        assertEquals(4, session.state().preparation().steps());
        assertFalse(session.state().preparation().used(), "an edit is no switch");
    }

    @Test
    void howSectionsArePreparedIsRememberedAndTheStandardRecipeIsNot() {
        Map<String, String> kept = new HashMap<>();
        DiffuseSession before = new DiffuseSession(SectionCatalog.standard(), TestSession.memory(kept));
        Recipe mine = shorter(before.state().preparation().recipe());
        before.setRecipe(mine);
        before.setPrepared(false);
        DiffuseSession after = new DiffuseSession(SectionCatalog.standard(), TestSession.memory(kept));
        assertEquals(new PreparationChoice(mine, false), after.state().preparation());
        after.setRecipe(SectionCatalog.standard().standardRecipe());
        after.setPrepared(true);
        assertTrue(kept.values().stream().allMatch(String::isEmpty), "that of a later version is taken up");
        kept.replaceAll((key, value) -> "{\"no\": \"recipe\"}");
        assertEquals(SectionCatalog.standard().standardRecipe(),
                new DiffuseSession(SectionCatalog.standard(), TestSession.memory(kept)).state().preparation().recipe());
    }

    @Test
    void listenersHearOfAnotherPreparationOnceAndOfTheSameNever() {
        int[] heard = {0};
        session.onChange(() -> heard[0]++);
        session.setPrepared(true);
        session.setRecipe(session.state().preparation().recipe());
        assertEquals(0, heard[0]);
        session.setPrepared(false);
        assertEquals(1, heard[0]);
    }

    @Test
    void whatWasSaidOfAnotherPreparationOrAnotherSectionIsKnownToBe() {
        session.open(Optional.empty(), section(2, 2));
        OpenSection open = session.state().section().orElseThrow();
        session.setInterpreted(new Interpreted(open, session.state().preparation().applied(), open.section(), List.of()));
        assertTrue(session.state().isInterpreted());
        session.setPrepared(false);
        assertFalse(session.state().isInterpreted());
        session.setPrepared(true);
        assertTrue(session.state().isInterpreted());
        session.setRecipe(shorter(session.state().preparation().recipe()));
        assertFalse(session.state().isInterpreted());
        session.setRecipe(SectionCatalog.standard().standardRecipe());
        session.setRows(Rows.K);
        assertFalse(session.state().isInterpreted());
    }

    private static Recipe shorter(Recipe recipe) {
        return recipe.withSteps(recipe.steps().subList(0, recipe.steps().size() - 1));
    }

    @Test
    void noticesAreKeptUntilTheyAreDismissedAndNotForEver() {
        for (int i = 0; i < 30; i++) {
            session.report("problem " + i);
        }
        assertEquals(20, session.state().notices().size());
        assertEquals("problem 29", session.state().notices().getLast());
        session.dismissNotices();
        assertEquals(List.of(), session.state().notices());
    }

    private static Section section(int rows, int columns) {
        Dataset image = DatasetFactory.createRange(DoubleDataset.class, rows * columns).reshape(rows, columns);
        image.setName("section");
        return Section.of(image);
    }
}
