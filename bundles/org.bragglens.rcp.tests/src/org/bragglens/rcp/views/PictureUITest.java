// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.bragglens.rcp.testing.LoggedErrors;
import org.bragglens.rcp.testing.Windows;
import org.bragglens.ui.plot.CurvePlot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the picture of the workbench that the documentation shows, with the shipped model and samples. */
@ExtendWith(LoggedErrors.class)
class PictureUITest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final RGB BLACK = new RGB(0, 0, 0);

    @Test
    void thePictureOfTheWorkbench() throws Exception {
        Path samples = Path.of("..", "..", "samples").toAbsolutePath().normalize();
        Assumptions.assumeTrue(Files.isRegularFile(samples.resolve("rutile.xy")), "samples absent");
        Hands.closeAll();
        Windows.window().getShell().setBounds(0, 0, 1600, 1000);
        Windows.window().getActivePage().resetPerspective();
        Hands.show(Hands.AUGMENT);
        Hands.show(Hands.VIEWER);
        Combo models = Hands.find("models", Combo.class);
        String shipped = Arrays.stream(models.getItems()).filter(m -> !m.equals("tiny")).findFirst().orElse("");
        Assumptions.assumeFalse(shipped.isEmpty(), "no model is shipped yet");
        Hands.choose(shipped, "models");
        Hands.open(samples.resolve("quartz.xy"), samples.resolve("halite.xy"), samples.resolve("structures/rutile.cif"),
                samples.resolve("rutile.xy"));
        Windows.waitFor("four patterns", LONG, () -> Hands.find("patterns", Table.class).getItemCount() == 4);
        Hands.tick("patterns", 2, true);
        Hands.press("ticksAlone");
        Windows.waitFor("ticks", LONG, () -> Hands.find("plot", CurvePlot.class).content().rows().stream().anyMatch(r -> r.x().length > 0));
        Windows.waitFor("an answer", LONG, () -> Hands.text("answer").endsWith("%"));
        Windows.waitFor("the strip", LONG, () -> Hands.find("plot", CurvePlot.class).content().strip().isPresent());
        Windows.waitFor("the preview", LONG, () -> Hands.text("preview.subject").contains("rutile"));
        // what has just been enabled or shown is faded in
        long start = System.nanoTime();
        Windows.waitFor("the end of animations", LONG, () -> System.nanoTime() - start > 1_000_000_000L);
        Path picture = Path.of("target", "workbench.png").toAbsolutePath();
        Files.createDirectories(picture.getParent());
        Windows.screenshot(picture);
        Hands.press("ticksAlone");
        cropped(picture);
        assertTrue(Files.size(picture) > 20_000, "the picture shows something");
    }

    /** Without a window manager there is black where it would draw a frame. */
    private static void cropped(Path picture) {
        ImageLoader loader = new ImageLoader();
        ImageData all = loader.load(picture.toString())[0];
        int width = all.width;
        int height = all.height;
        while (width > 1 && IntStream.range(0, all.height).allMatch(isBlack(all, width - 1))) {
            width--;
        }
        int used = width;
        while (height > 1 && black(all, height - 1, used)) {
            height--;
        }
        ImageData part = new ImageData(width, height, all.depth, all.palette);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                part.setPixel(x, y, all.getPixel(x, y));
            }
        }
        loader.data = new ImageData[] {part};
        loader.save(picture.toString(), SWT.IMAGE_PNG);
    }

    private static IntPredicate isBlack(ImageData image, int column) {
        return y -> image.palette.getRGB(image.getPixel(column, y)).equals(BLACK);
    }

    private static boolean black(ImageData image, int row, int width) {
        return IntStream.range(0, width).allMatch(x -> image.palette.getRGB(image.getPixel(x, row)).equals(BLACK));
    }
}
