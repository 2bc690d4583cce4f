// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bragglens.rcp.testing.LoggedErrors;
import org.bragglens.rcp.testing.Windows;
import org.bragglens.ui.plot.CurvePlot;
import org.bragglens.ui.plot.PlotContent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The augmentation editor in the window. */
@ExtendWith(LoggedErrors.class)
class AugmentationUITest {

    @TempDir
    Path folder;

    @BeforeEach
    void theStandardRecipeOfTheSampleCrystal() throws Exception {
        Hands.closeAll();
        Hands.show(Hands.AUGMENT);
        Hands.click("recipe.standard");
        Hands.type("1", "preview.seed");
        Windows.waitFor("the sample crystal", Hands.SOON, () -> Hands.text("preview.subject").contains("as no pattern is selected"));
        waitForRest();
    }

    @Test
    void thePreviewFollowsAnEdit() {
        List<Double> times = new ArrayList<>();
        Hands.selectRow("steps", row("Lattice strain"));
        for (int i = 0; i < 10; i++) {
            PlotContent before = plot().content();
            double[] copy = Hands.series("preview.plot", 0).getYSeries();
            long start = System.nanoTime();
            Hands.find("field.strain", Text.class).setText(Integer.toString(3 + i));
            Windows.waitFor("another preview", Hands.SOON, () -> plot().content() != before);
            times.add((System.nanoTime() - start) / 1e6);
            assertFalse(Arrays.equals(copy, Hands.series("preview.plot", 0).getYSeries()));
            waitForRest();
        }
        times.sort(null);
        System.out.printf(Locale.ROOT, "Of ten edits half were followed by the preview within %.1f ms, the slowest after %.1f ms%n",
                times.get(5), times.getLast());
        assertTrue(times.getLast() < 5000, "an edit was followed after " + times.getLast() + " ms");
    }

    @Test
    void aWrongNumberIsSaidAndChangesNothing() {
        Hands.selectRow("steps", row("Lattice strain"));
        PlotContent before = plot().content();
        String usual = Hands.find("field.strain", Text.class).getText();
        Hands.type("much", "field.strain");
        assertTrue(Hands.text("problem.strain").contains("must be a number"), Hands.text("problem.strain"));
        waitForRest();
        assertSame(before, plot().content());
        Hands.type(usual + ".5", "field.strain");
        assertEquals("", Hands.text("problem.strain"));
        waitForRest();
        assertNotSame(before, plot().content());
    }

    @Test
    void undoAndRedoAreTheWorkbenchesOwn() throws Exception {
        double[] before = Hands.series("preview.plot", 0).getYSeries();
        Hands.selectRow("steps", row("Lattice strain"));
        String usual = Hands.find("field.strain", Text.class).getText();
        Hands.type("17", "field.strain");
        waitForRest();
        double[] edited = Hands.series("preview.plot", 0).getYSeries();
        Hands.command("org.eclipse.ui.edit.undo");
        assertEquals(usual, Hands.find("field.strain", Text.class).getText());
        waitForRest();
        assertArrayEquals(before, Hands.series("preview.plot", 0).getYSeries());
        Hands.command("org.eclipse.ui.edit.redo");
        assertEquals("17", Hands.find("field.strain", Text.class).getText());
        waitForRest();
        assertArrayEquals(edited, Hands.series("preview.plot", 0).getYSeries());
    }

    @Test
    void stepsAreAddedMovedSwitchedOffAndRemoved() {
        int steps = steps().getItemCount();
        Hands.selectRow("steps", steps - 1);
        MenuItem noise = Arrays.stream(Hands.find("step.add", Button.class).getMenu().getItems()).filter(i -> i.getText()
                .equals("Counting noise"))
                .findFirst().orElseThrow();
        noise.notifyListeners(SWT.Selection, new Event());
        assertEquals("Counting noise", steps().getItem(steps).getText());
        Hands.click("step.up");
        assertEquals("Counting noise", steps().getItem(steps - 1).getText());
        Hands.click("step.duplicate");
        assertEquals(steps + 2, steps().getItemCount());
        Hands.click("step.remove");
        Hands.click("step.remove");
        assertEquals(steps, steps().getItemCount());
        PlotContent before = plot().content();
        for (int i = 0; i < steps().getItemCount(); i++) {
            Hands.tick("steps", i, false);
        }
        Windows.waitFor("another preview", Hands.SOON, () -> plot().content() != before);
        waitForRest();
        assertArrayEquals(plot().content().curves().getLast().y(), plot().content().curves().getFirst().y(), 1e-9,
                "nothing is on: copies are the original");
    }

    @Test
    void aRecipeIsSavedAndLoaded() throws Exception {
        Path file = folder.resolve("mine.json");
        Hands.type("4711", "preview.seed");
        Runnable end = Hands.answer(file);
        try {
            Hands.click("recipe.save");
            Windows.waitFor("the file", Hands.SOON, () -> Files.exists(file));
            Hands.type("1", "preview.seed");
            Hands.click("recipe.load");
            Windows.waitFor("the seed of the file", Hands.SOON, () -> Hands.find("preview.seed", Text.class).getText().equals("4711"));
            Files.writeString(file, "no recipe");
            Hands.click("recipe.load");
            Windows.waitFor("a problem", Hands.SOON, () -> Hands.text("recipe.message").contains("mine.json"));
        } finally {
            end.run();
        }
    }

    @Test
    void thereAreAsManyCopiesAsWanted() {
        Hands.find("preview.copies", Spinner.class).setSelection(12);
        Windows.waitFor("twelve copies and the original", Hands.SOON, () -> Hands.chart("preview.plot").getSeriesSet().getSeries()
                .length == 13);
        Hands.find("preview.copies", Spinner.class).setSelection(5);
        Windows.waitFor("five copies and the original", Hands.SOON, () -> Hands.chart("preview.plot").getSeriesSet().getSeries()
                .length == 6);
    }

    private static CurvePlot plot() {
        return Hands.find("preview.plot", CurvePlot.class);
    }

    private static Table steps() {
        return Hands.find("steps", Table.class);
    }

    private static int row(String label) {
        return Arrays.stream(steps().getItems()).map(i -> i.getText()).toList().indexOf(label);
    }

    /** Until no newer preview comes. */
    private static void waitForRest() {
        long[] since = {System.nanoTime()};
        PlotContent[] last = {plot().content()};
        Windows.waitFor("a preview that stays", Hands.SOON, () -> {
            if (plot().content() != last[0]) {
                last[0] = plot().content();
                since[0] = System.nanoTime();
            }
            return System.nanoTime() - since[0] > 400_000_000L;
        });
    }
}
