// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.TiffImage;
import org.bragglens.diffuse.TiffWriter;
import org.bragglens.diffuse.section.SectionCatalog;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareCommandTest {

    private final Program program = Program.withoutModel();

    @TempDir
    Path folder;

    /** A smooth section with a Bragg peak in the middle. */
    private Path image(String name, int edge) throws IOException {
        DoubleDataset image = DatasetFactory.zeros(DoubleDataset.class, edge, edge);
        for (int i = 0; i < edge * edge; i++) {
            image.set(300 + 100 * Math.sin(0.1 * (i / edge)) * Math.cos(0.07 * (i % edge)) + (i == 32 * edge + 32 ? 9000 : 0), i / edge,
                    i % edge);
        }
        Path file = folder.resolve(name);
        TiffWriter.write(file, image);
        return file;
    }

    @Test
    void theStandardRecipe() throws Exception {
        Path out = folder.resolve("out");
        String table = program.run("prepare", image("a.tif", 64), "--out", out, "--stages").ended(0).out();
        assertTrue(table.contains("1  Mask Bragg peaks") && table.contains("64 × 64") && table.contains("of 4096 points masked"), table);
        assertEquals(7, table.lines().count());
        Dataset prepared = TiffImage.read(out.resolve("a.tif"));
        assertEquals(1, ((Number) prepared.mean()).doubleValue(), 0.05);
        Dataset mask = TiffImage.read(out.resolve("a-mask.tif"));
        assertEquals(0, mask.getDouble(32, 32));
        assertEquals(255, mask.getDouble(15, 15));
        assertEquals(6 * 264 - 8, ImageIO.read(out.resolve("a-stages.png").toFile()).getWidth());
    }

    @Test
    void maskedPointsAreNanOnRequest() throws Exception {
        Path out = folder.resolve("b-prepared.tiff");
        program.run("prepare", image("b.tif", 64), "--out", out, "--masked-as-nan").ended(0);
        assertTrue(Double.isNaN(TiffImage.read(out).getDouble(32, 32)));
        assertTrue(Files.exists(folder.resolve("b-prepared-mask.tif")));
        assertFalse(Files.exists(folder.resolve("b-prepared-stages.png")));
    }

    @Test
    void aRecipeIsSavedChangedAndUsed() throws Exception {
        Path saved = folder.resolve("standard.json");
        assertEquals("", program.run("prepare", "--save-recipe", saved).ended(0).out());
        SectionCatalog catalog = SectionCatalog.standard();
        Recipe standard = catalog.read(saved);
        assertEquals(catalog.standardRecipe(), standard);
        assertTrue(program.run("info", saved).ended(0).out().contains("recipe for sections"));
        Path recipe = folder.resolve("mine.json");
        Files.writeString(recipe, """
                {"format": "bragglens-section-recipe", "version": 1, "steps": [
                  {"type": "reconstruct", "settings": {"hRows": 50, "kColumns": 50}},
                  {"type": "normalise", "settings": {"to": "range"}}]}
                """);
        Path out = folder.resolve("out");
        String said = program.run("prepare", image("c.tif", 128), "--recipe", recipe, "--points", 32, "--extent", 1.5, "--out",
                out).ended(0).out();
        assertTrue(said.contains("32 × 32 points by area"), said);
        assertArrayEquals(new int[] {32, 32}, TiffImage.read(out.resolve("c.tif")).getShape());
    }

    @Test
    void whatFailsIsNamedAndTheRestIsDone() throws Exception {
        Path out = folder.resolve("out");
        Program.Result result = program.run("prepare", image("large.tif", 100), image("good.tif", 64), folder.resolve("none.tif"), "--out",
                out)
                .ended(1);
        assertEquals(2, result.errors());
        assertTrue(result.err().contains("large.tif, step 1 (Mask Bragg peaks): nothing says where the 100 × 100 points lie"),
                result.err());
        assertTrue(result.err().contains("put the step reconstruct"), result.err());
        assertTrue(Files.exists(out.resolve("good.tif")) && !Files.exists(out.resolve("large.tif")));
    }

    @Test
    void nothingIsWrittenOverWhatWasGiven() throws Exception {
        Path image = image("d.tif", 64);
        byte[] before = Files.readAllBytes(image);
        program.run("prepare", image, "--out", folder).ended(1).said("would be written over an image that was given");
        program.run("prepare", image, "--out", image).ended(1).said("would be written over");
        assertArrayEquals(before, Files.readAllBytes(image));
        Path other = Files.createDirectory(folder.resolve("other"));
        Path same = Files.copy(image, other.resolve("d.tif"));
        program.run("prepare", image, same, "--out", folder.resolve("out")).ended(1).said("another image of this name");
        program.run("prepare", image, same, "--out", folder.resolve("out.tif")).ended(1).said("it is one file, and there are 2 images");
        program.run("prepare", image, "--out", Files.writeString(folder.resolve("text"),
                "x")).ended(1).said("neither a folder nor a .tif file");
    }

    @Test
    void aRecipeIsNotSavedOverAnImage() throws Exception {
        Path image = image("kept.tif", 64);
        byte[] before = Files.readAllBytes(image);
        program.run("prepare", image, "--out", folder.resolve("out"), "--save-recipe", image).ended(1).said("kept.tif", "was given");
        assertArrayEquals(before, Files.readAllBytes(image));
        program.run("prepare", "--save-recipe", image).ended(1).said("kept.tif", "it is no recipe", "choose another name");
        assertArrayEquals(before, Files.readAllBytes(image));
        Path recipe = Files.writeString(folder.resolve("mine.json"),
                "{\"format\": \"bragglens-section-recipe\", \"version\": 1, \"steps\": []}");
        program.run("prepare", "--save-recipe", recipe).ended(0);
        assertTrue(Files.readString(recipe).contains("mask-bragg"));
        program.run("prepare", "--recipe", recipe, "--save-recipe", recipe).ended(1).said("mine.json", "was given");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        program.run("prepare", image("a.tif", 64), "--out", file.resolve("sub")).ended(1).said("sub: it cannot be made", "choose another");
    }

    @Test
    void badRecipesAndUsage() throws Exception {
        Path image = image("e.tif", 64);
        Path recipe = Files.writeString(folder.resolve("r.json"),
                "{\"format\": \"bragglens-recipe\", \"version\": 1, \"seed\": 1, \"steps\": []}");
        program.run("prepare", image, "--recipe", recipe, "--out", folder.resolve("o")).ended(1).said("r.json", "bragglens-section-recipe");
        program.run("prepare", image).ended(2).said("--out is missing");
        program.run("prepare").ended(2).said("no IMAGE is given");
        program.run("prepare", "--save-recipe", folder.resolve("s.json"), "--stages").ended(2).said("--stages needs an IMAGE");
        program.run("prepare", image, "--out", folder.resolve("o"), "--points", 1).ended(2).said("2 to 1024 points");
        program.run("prepare", image, "--out", folder.resolve("o"), "--points", 64, "--model",
                "m").ended(2).said("--points is told by the model");
    }
}
