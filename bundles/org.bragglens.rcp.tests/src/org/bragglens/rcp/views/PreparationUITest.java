// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bragglens.rcp.testing.LoggedErrors;
import org.bragglens.rcp.testing.Windows;
import org.bragglens.ui.image.ImageContent;
import org.bragglens.ui.image.ImagePlot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The preparation of measured sections in the window. */
@ExtendWith(LoggedErrors.class)
class PreparationUITest {

    private static final String VIEW = "org.bragglens.ui.diffuse.preparation";
    private static final int POINTS = 64;
    private static final double PEAK = 9000;

    @TempDir
    Path folder;

    @AfterAll
    static void theOtherPerspectiveAgain() throws Exception {
        Hands.perspective(Hands.DIFFRACTION);
    }

    @BeforeEach
    void theStandardRecipeOfASectionWithBraggPeaks() throws Exception {
        Hands.show(VIEW);
        Hands.click("preparation.recipe.standard");
        Hands.open(section("first.tif"));
        Hands.show(VIEW);
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
        IViewPart view = Windows.page().findView(VIEW);
        Windows.page().hideView(view);
        Windows.settle();
        Hands.show(VIEW);
        assertEquals(before, labels());
        assertTrue(Hands.find("preparation.used", Button.class).getSelection(), "and models go on seeing prepared sections");
        Hands.click("preparation.recipe.standard");
    }

    /** An image of 32-bit numbers after Adobe's TIFF 6.0, with peaks where h and k are whole. */
    private Path section(String name) throws Exception {
        int entries = 9;
        int start = 8 + 2 + 12 * entries + 4;
        ByteBuffer tiff = ByteBuffer.allocate(start + 4 * POINTS * POINTS).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) entries);
        int[][] fields = {{256, POINTS}, {257, POINTS}, {258, 32}, {259, 1}, {262, 1}, {273, start}, {277, 1}, {279, 4 * POINTS * POINTS},
                {339, 3}};
        for (int[] field : fields) {
            boolean wide = field[0] == 273 || field[0] == 279;
            tiff.putShort((short) field[0]).putShort((short) (wide ? 4 : 3)).putInt(1).putInt(field[1]);
        }
        tiff.putInt(0);
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < POINTS; j++) {
                double h = 2.0 * i / (POINTS - 1);
                double k = 2.0 * j / (POINTS - 1);
                boolean peak = Math.hypot(h - Math.rint(h), k - Math.rint(k)) < 0.03;
                tiff.putFloat((float) (peak ? PEAK : 300 + 100 * Math.cos(2 * Math.PI * h) * Math.cos(2 * Math.PI * k)));
            }
        }
        return Files.write(folder.resolve(name), tiff.array());
    }

    private static void waitForStep(String label) {
        Windows.waitFor("the image after " + label, Hands.SOON,
                () -> image("preparation.after").filter(i -> i.name().equals(label)).isPresent());
    }

    private static Optional<ImageContent> image(String plot) {
        return Hands.find(plot, ImagePlot.class).content();
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
