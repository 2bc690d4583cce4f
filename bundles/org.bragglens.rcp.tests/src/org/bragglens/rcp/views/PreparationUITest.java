// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.bragglens.rcp.testing.LoggedErrors;
import org.bragglens.rcp.testing.Windows;
import org.bragglens.ui.image.ImageContent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The preparation of measured sections in the window. */
@ExtendWith(LoggedErrors.class)
class PreparationUITest extends DiffuseFrame {

    private static final double PEAK = 9000;

    @BeforeEach
    void theStandardRecipeOfASectionWithBraggPeaks() throws Exception {
        Hands.show(PREPARATION);
        Hands.click("preparation.recipe.standard");
        Hands.open(peaks("first.tif"));
        Hands.show(PREPARATION);
        Windows.waitFor("the section", Hands.SOON,
                () -> image("preparation.before").filter(i -> i.values().getDouble(0, 0) == PEAK).isPresent());
        waitForStep("Mask Bragg peaks");
    }

    @Test
    void everyStepIsSeenBeforeAndAfterIt() {
        ImageContent before = image("preparation.before").orElseThrow();
        ImageContent after = image("preparation.after").orElseThrow();
        assertEquals("As given", before.name());
        assertEquals(PEAK, before.values().getDouble(0, 0), "a Bragg peak");
        assertTrue(Double.isNaN(after.values().getDouble(0, 0)), "is masked");
        assertEquals("h", after.first().name());
        Hands.selectRow("preparation.steps", row("In-painting"));
        waitForStep("In-painting");
        double filled = image("preparation.after").orElseThrow().values().getDouble(0, 0);
        assertTrue(filled > 0 && filled < 1000, "filled in with " + filled);
        assertTrue(image("preparation.after").orElseThrow().measured().isEmpty());
        check("preparation.marked", true);
        assertFalse(image("preparation.after").orElseThrow().measured().orElseThrow().getBoolean(0, 0));
        check("preparation.marked", false);
    }

    @Test
    void thePreviewFollowsAnEdit() throws Exception {
        double circle = masked();
        Hands.type("0.3", "field.radius");
        Windows.waitFor("more masked points", Hands.SOON, () -> masked() > circle);
        Hands.command("org.eclipse.ui.edit.undo");
        Windows.waitFor("as many as before", Hands.SOON, () -> masked() == circle);
        Hands.command("org.eclipse.ui.edit.redo");
        Windows.waitFor("more again", Hands.SOON, () -> masked() > circle);
    }

    @Test
    void aStepThatCannotWorkIsNamedAndOneThatIsOffIsNot() {
        Hands.selectRow("preparation.steps", steps().getItemCount() - 1);
        MenuItem kind = Arrays.stream(Hands.find("preparation.step.add", Button.class).getMenu().getItems())
                .filter(i -> i.getText().equals("Reconstruction")).findFirst().orElseThrow();
        kind.notifyListeners(SWT.Selection, new Event());
        Hands.tick("preparation.steps", steps().getItemCount() - 1, false);
        Windows.waitFor("a remark", Hands.SOON, () -> Hands.text("preparation.remark").equals("The step is off"));
        assertEquals("", Hands.text("preparation.problem"));
        Hands.tick("preparation.steps", row("In-painting"), false);
        Windows.waitFor("a problem", Hands.SOON, () -> Hands.text("preparation.problem").contains("no intensity in the end"));
        assertTrue(Hands.text("preparation.problem").startsWith("first.tif"), Hands.text("preparation.problem"));
    }

    @Test
    void aRecipeIsSavedAndLoaded() throws Exception {
        Path file = folder.resolve("mine.json");
        Runnable end = Hands.answer(file);
        try {
            Hands.click("preparation.step.remove");
            int steps = steps().getItemCount();
            Hands.click("preparation.recipe.save");
            Windows.waitFor("the file", Hands.SOON, () -> Files.exists(file));
            Hands.click("preparation.recipe.standard");
            assertEquals(steps + 1, steps().getItemCount());
            Hands.click("preparation.recipe.load");
            Windows.waitFor("the steps of the file", Hands.SOON, () -> steps().getItemCount() == steps);
            Files.writeString(file, "{\"format\": \"bragglens-recipe\", \"version\": 1, \"seed\": 1, \"steps\": []}");
            Hands.click("preparation.recipe.load");
            Windows.waitFor("a problem", Hands.SOON, () -> Hands.text("preparation.recipe.message").contains("bragglens-section-recipe"));
        } finally {
            end.run();
        }
    }

    @Test
    void theRecipeIsKeptWhileTheViewIsClosed() throws Exception {
        Hands.click("preparation.step.remove");
        List<String> before = labels();
        IViewPart view = Windows.page().findView(PREPARATION);
        Windows.page().hideView(view);
        Windows.settle();
        Hands.show(PREPARATION);
        assertEquals(before, labels());
        assertTrue(Hands.find("preparation.used", Button.class).getSelection(), "and models go on seeing prepared sections");
        Hands.click("preparation.recipe.standard");
    }

    /** A section with peaks where h and k are whole. */
    private Path peaks(String name) throws Exception {
        return section(name, (row, column) -> {
            double h = 2 * row / (POINTS - 1);
            double k = 2 * column / (POINTS - 1);
            boolean peak = Math.hypot(h - Math.rint(h), k - Math.rint(k)) < 0.03;
            return peak ? PEAK : 300 + 100 * Math.cos(2 * Math.PI * h) * Math.cos(2 * Math.PI * k);
        });
    }

    private static void waitForStep(String label) {
        Windows.waitFor("the image after " + label, Hands.SOON,
                () -> image("preparation.after").filter(i -> i.name().equals(label)).isPresent());
    }

    /** Points without an intensity after the selected step. */
    private static int masked() {
        ImageContent image = image("preparation.after").orElseThrow();
        int masked = 0;
        for (int i = 0; i < image.rows(); i++) {
            for (int j = 0; j < image.columns(); j++) {
                masked += Double.isNaN(image.values().getDouble(i, j)) ? 1 : 0;
            }
        }
        return masked;
    }

    private static void check(String box, boolean ticked) {
        Hands.find(box, Button.class).setSelection(ticked);
        Hands.click(box);
    }

    private static Table steps() {
        return Hands.find("preparation.steps", Table.class);
    }

    private static List<String> labels() {
        return Arrays.stream(steps().getItems()).map(i -> i.getText()).toList();
    }

    private static int row(String label) {
        return labels().indexOf(label);
    }
}
