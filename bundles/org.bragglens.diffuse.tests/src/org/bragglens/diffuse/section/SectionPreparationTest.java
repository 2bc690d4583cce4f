// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.diffuse.TiffImage;
import org.bragglens.testing.SharedData;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;

class SectionPreparationTest {

    private static final SectionCatalog CATALOG = SectionCatalog.standard();

    private static SectionPreparation recipe(RecipeStep... steps) {
        return CATALOG.preparation(Recipe.of(List.of(steps)));
    }

    private static Section noise(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(rows);
        return Plane.of(rows, columns, (r, c) -> 100 + random.nextDouble());
    }

    @Test
    void everyStageIsTold() throws Exception {
        Section section = noise(64, 64);
        section.intensities().set(40_000, 32, 31);
        section.intensities().set(Double.NaN, 10, 10);
        section.measured().set(false, 10, 10);
        List<SectionStage> stages = CATALOG.preparation(CATALOG.standardRecipe()).run(section, SectionContext.USUAL);
        assertEquals(List.of("As given", "Mask Bragg peaks", "Mask outliers", "In-painting", "Background subtraction", "Normalisation"),
                stages.stream().map(SectionStage::label).toList());
        assertEquals("4095 of 4096 points measured, 100 to 40000", stages.getFirst().note());
        assertTrue(stages.get(1).note().endsWith(" of 4096 points masked"), stages.get(1).note());
        assertEquals(3, stages.get(3).place());
        Section prepared = stages.getLast().section();
        assertTrue(Arrays.stream(prepared.intensities().getData()).allMatch(Double::isFinite));
        assertFalse(prepared.measured().get(10, 10));
        assertFalse(prepared.measured().get(32, 31));
        assertEquals("a.tif", prepared.intensities().getName());
        assertEquals(40_000, section.intensities().get(32, 31), "what was given stays as it is");
        // the same again, to the bit
        assertArrayEquals(prepared.intensities().getData(),
                CATALOG.preparation(CATALOG.standardRecipe()).prepare(section, SectionContext.USUAL).intensities().getData());
    }

    /** Bragg peaks of the measured section lie on whole h, k and are gone after the standard recipe, and nothing else is. */
    @Test
    void theMeasuredSection() throws Exception {
        Section section = Section.of(TiffImage.read(SharedData.require("diffuse/dcdnb_hk0_box1_64x64.tif")));
        Section prepared = CATALOG.preparation(CATALOG.standardRecipe()).prepare(section, SectionContext.USUAL);
        int masked = 4096 - prepared.count();
        assertTrue(masked > 150 && masked < 300, masked + " masked");
        double highest = prepared.intensities().max().doubleValue();
        assertTrue(highest < 6, "highest is " + highest + " of the mean");
        // the broad maximum near the middle stays
        assertTrue(prepared.intensities().get(26, 26) > 2.5);
        assertTrue(prepared.measured().get(26, 26));
    }

    @Test
    void switchedOffStepsDoNotRunAndKeepTheirPlaces() throws Exception {
        List<SectionStage> stages = recipe(CATALOG.newStep("smooth").withEnabled(false), CATALOG.newStep("normalise"))
                .run(noise(64, 64), SectionContext.USUAL);
        assertEquals(2, stages.size());
        assertEquals(2, stages.get(1).place());
    }

    private static void assertProblem(String expected, Section section, RecipeStep... steps) {
        InputException problem = assertThrows(InputException.class, () -> recipe(steps).run(section, SectionContext.USUAL));
        assertEquals(expected, problem.getMessage());
        assertFalse(recipe(steps).preview(section, SectionContext.USUAL).stages().isEmpty());
    }

    @Test
    void badImagesAndRecipesAreOneClearLine() {
        assertProblem("a.tif: no point is measured or left; mask less, or choose another image", Plane.of(64, 64, (r, c) -> Double.NaN));
        assertProblem("a.tif: it is zero everywhere; choose another image", Plane.of(64, 64, (r, c) -> 0));
        assertProblem("a.tif: it is the same everywhere in the end; take less off, or choose another image", Plane.of(64, 64, (r, c) -> 3));
        assertProblem("a.tif: it has 100 × 80 points in the end and not the 64 × 64 of the grid; put the step reconstruct"
                + " (Reconstruction) into the"
                + " recipe and say where the origin lies", noise(100, 80), CATALOG.newStep("normalise"));
        assertProblem("a.tif: it has 16 × 16 points in the end and not the 64 × 64 of the grid; put the step reconstruct"
                + " (Reconstruction) into the"
                + " recipe and say where the origin lies", noise(64, 64), Plane.entry("bin", Map.of("rows", "4", "columns", "4")));
        assertProblem("a.tif: only 2048 of 4096 points were measured and not masked: masked by half or more; mask less, or"
                + " choose a section of which"
                + " more was measured", Plane.masked(noise(64, 64), i -> i % 2 == 0));
        assertProblem("a.tif: 1 of 4096 points have no intensity in the end; put the step in-paint (In-painting) into the"
                + " recipe, after all masks",
                Plane.of(64, 64, (r, c) -> r + c == 0 ? Double.NaN : r));
        assertProblem("a.tif, step 1 (Mask by intensity): no point is measured or left; mask less, or choose another image", noise(64, 64),
                Plane.entry("mask-range", Map.of("smallest", "1000")));
        assertProblem("a.tif: its mean is not above zero in the end; take less off as background", noise(64, 64),
                Plane.entry("subtract-background", Map.of("level", "intensity", "intensity", "5000", "nothingBelow", "false")));
        assertProblem("a.tif, step 2 (Intensity matching): it needs the intensities of a model's training images, and there is"
                + " no model or it does"
                + " not tell them; give a model that does, or leave this step out", noise(64, 64), CATALOG.newStep("normalise"),
                CATALOG.newStep("match-intensities"));
        assertProblem("a.tif, step 1 (Mask Bragg peaks): nothing says where the 50 × 50 points lie in reciprocal space; put the"
                + " step reconstruct"
                + " (Reconstruction) before it", noise(50, 50), CATALOG.newStep("mask-bragg"));
        assertProblem("a.tif, step 1 (Reconstruction): none of the 64 × 64 points of the grid lies where the 64 × 64 pixels were"
                + " measured; check the origin, the pixels of h and k, and the first h and k", noise(64, 64),
                Plane.entry("reconstruct", Map.of("originRow", "-5000")));
    }

    @Test
    void numbersThatAreNoneAreUnmeasuredWhateverTheMaskSays() throws Exception {
        Section given = noise(64, 64);
        given.intensities().set(Double.POSITIVE_INFINITY, 3, 3);
        given.intensities().set(Double.NaN, 4, 4);
        Section prepared = recipe(CATALOG.newStep("in-paint")).prepare(given, SectionContext.USUAL);
        assertEquals(4094, prepared.count());
        assertEquals(100, prepared.intensities().get(3, 3), 1.1);
    }

    @Test
    void aPictureOfEightBitsIsSaid() {
        SectionPreview picture = recipe().preview(Plane.of(64, 64, (r, c) -> Math.min(255, r * c)), SectionContext.USUAL);
        assertTrue(picture.problem().isEmpty());
        assertTrue(picture.stages().getFirst().note().contains("like a picture of 8 bits"), picture.stages().getFirst().note());
        SectionPreview counts = recipe().preview(Plane.of(64, 64, (r, c) -> r * c), SectionContext.USUAL);
        assertFalse(counts.stages().getFirst().note().contains("8 bits"));
    }

    @Test
    void stagesOfLargeImagesAreShownSmall() {
        SectionPreview preview = recipe(CATALOG.newStep("orientation"),
                Plane.entry("reconstruct", Map.of("hRows", "700", "kColumns", "690"))).preview(noise(1500, 1400), SectionContext.USUAL);
        assertTrue(preview.problem().isEmpty(), preview.problem().toString());
        for (SectionStage stage : preview.stages().subList(0, 2)) {
            assertEquals(1500, stage.rows());
            assertTrue(stage.section().intensities().getSize() <= SectionStage.MOST_POINTS);
        }
        assertEquals(64, preview.stages().getLast().section().rows());
        SectionPreview flat = recipe().preview(Plane.of(2, 400_000, (r, c) -> c), SectionContext.USUAL);
        assertTrue(flat.stages().getFirst().section().intensities().getSize() <= SectionStage.MOST_POINTS);
        assertEquals(400_000, flat.stages().getFirst().columns());
    }

    /** Axes that a dataset brings along say where it lies. */
    @Test
    void axesOfADatasetAreItsGrid() {
        Dataset image = DatasetFactory.zeros(DoubleDataset.class, 11, 21);
        new SectionGrid(-1, 0.2, 3, 0.05).label(image);
        SectionGrid grid = SectionGrid.of(Section.of(image), SectionContext.USUAL).orElseThrow();
        assertEquals(1, grid.h(10), 1e-12);
        assertEquals(4, grid.k(20), 1e-12);
        assertEquals(5, grid.row(0), 1e-12);
        assertTrue(SectionGrid.of(Section.of(DatasetFactory.zeros(DoubleDataset.class, 11, 21)), SectionContext.USUAL).isEmpty());
        Section onGrid = Section.of(DatasetFactory.zeros(DoubleDataset.class, 64, 64));
        assertEquals(2, SectionGrid.of(onGrid, SectionContext.USUAL).orElseThrow().h(63));
    }

    @Test
    void sectionsHaveNumbersOfTheirOwn() {
        Dataset image = DatasetFactory.createFromObject(DoubleDataset.class, new double[] {1, 2, 3, 4, 5, 6}, 2, 3);
        Section section = Section.of(image.getTransposedView(1, 0));
        assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, section.intensities().getData());
        DoubleDataset view = (DoubleDataset) image.getTransposedView(1, 0);
        assertThrows(IllegalArgumentException.class, () -> new Section(view, DatasetFactory.zeros(BooleanDataset.class, 3, 2)));
    }

    @Test
    void gridsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new SectionContext(1, 2, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new SectionContext(64, 0, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new SectionContext(5000, 2, Optional.empty()));
    }

    @Test
    void whatBecomesTooLargeIsSaidByTheStep() {
        Section section = Plane.of(64, 64, (r, c) -> r == 5 && c == 5 ? 1e300 : (r + c) % 2 * Double.MIN_VALUE);
        assertProblem("a.tif, step 1 (Normalisation): intensities that were measured become Infinity by it; choose other settings, or mask "
                + "what is too large or too small", section, Plane.entry("normalise", Map.of("to", "percentiles")));
    }
}
