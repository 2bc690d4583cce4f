// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class InfoCommandTest {

    @TempDir
    static Path folder;
    private static Path model;
    private static Path crystal;
    private static Path pattern;
    private static Path recipe;
    private static Path library;

    private final Program program = Program.withoutModel();

    @BeforeAll
    static void files() throws IOException {
        model = TinyModel.train(folder);
        crystal = Files.writeString(folder.resolve("quartz.cif"), Crystals.cif("SiO2"));
        pattern = folder.resolve("quartz.xy");
        Program.withoutModel().run("simulate", crystal, "--out", pattern).ended(0);
        recipe = folder.resolve("recipe.json");
        var catalog = new PlainServices(List.of()).augmentations();
        catalog.write(catalog.standardRecipe(), recipe);
        library = Files.writeString(folder.resolve("two.tsv"),
                "a\tFe\t1\t229\t529\t2.8665 2.8665 2.8665 90 90 90\t2.4825 2.4825 2.4825 109.4712 109.4712 109.4712\tFe 0 0 0\n"
                + "b\tnonsense\n");
    }

    @Test
    void tellsWhatFilesAre() {
        JsonArray array = JsonParser.parseString(program.run("info", "--format", "json", pattern, crystal, model, recipe, library).ended(0)
                .out()).getAsJsonArray();
        assertEquals(List.of("pattern", "crystal structure", "model", "recipe", "structure library"),
                array.asList().stream().map(o -> o.getAsJsonObject().get("kind").getAsString()).toList());
        JsonObject first = array.get(0).getAsJsonObject().getAsJsonArray("patterns").get(0).getAsJsonObject();
        assertEquals(4251, first.get("points").getAsInt());
        assertEquals("2θ (°)", first.get("axis").getAsString());
        assertEquals("file", first.getAsJsonObject("radiation").get("source").getAsString());
        assertEquals(2, first.getAsJsonObject("radiation").getAsJsonArray("wavelengths").size());
        JsonObject quartz = array.get(1).getAsJsonObject().getAsJsonArray("structures").get(0).getAsJsonObject();
        assertEquals(154, quartz.get("spaceGroup").getAsInt());
        assertEquals("trigonal", quartz.get("crystalSystem").getAsString());
        assertEquals("32", quartz.get("pointGroup").getAsString());
        assertEquals("P 31 - -", quartz.get("extinctionSymbol").getAsString());
        assertEquals(List.of("3a .2.", "6c 1"),
                quartz.getAsJsonArray("wyckoff").asList().stream().map(w -> w.getAsString().replaceFirst("^\\S+ ", "")).toList());
        assertEquals(9, quartz.get("atomsInCell").getAsInt());
        assertEquals(113.0, quartz.get("volume").getAsDouble(), 0.1);
        assertEquals("all-convolutional", array.get(2).getAsJsonObject().get("network").getAsString());
        assertEquals(7, array.get(2).getAsJsonObject().getAsJsonArray("labels").size());
        assertTrue(array.get(3).getAsJsonObject().getAsJsonArray("steps").size() > 5);
        assertEquals(1, array.get(4).getAsJsonObject().get("structures").getAsInt());
        assertEquals(1, array.get(4).getAsJsonObject().get("unreadable").getAsInt());
    }

    @Test
    void imagesAreDescribed() throws IOException {
        Path image = GreyTiff.write(folder.resolve("section.tif"), 0f, 7, Float.NaN, 12);
        JsonObject facts = JsonParser.parseString(program.run("info", "--format", "json", image).ended(0).out()).getAsJsonArray().get(0)
                .getAsJsonObject();
        assertEquals("{\"kind\":\"image\",\"rows\":2,\"columns\":2,\"known\":3,\"zero\":1,\"wholeNumbers\":true,\"lowest\":0.0,"
                + "\"highest\":12.0,\"notes\":[]}", without(facts, "path").toString());
        Path nothing = GreyTiff.write(folder.resolve("nothing.tif"), Float.NaN);
        assertTrue(program.run("info", nothing).ended(0).out().contains("highest:      -"));
        assertTrue(program.run("info", GreyTiff.ofSeveral(folder.resolve("pages.tif"), 1, 2, 3, 4)).ended(0).out()
                .contains("pages.tif: it holds several images, and the first one is read"));
        program.run("info", GreyTiff.write(folder.resolve("rgb.tif"), 3, new float[12])).ended(1).said("rgb.tif: it has 3 channels");
    }

    private static JsonObject without(JsonObject json, String key) {
        JsonObject copy = json.deepCopy();
        copy.remove(key);
        return copy;
    }

    @Test
    void theTextIsForPeople() {
        String text = program.run("info", pattern, model).ended(0).out();
        assertTrue(text.contains("kind:") && text.contains("points:") && text.contains("4251")
                && text.contains("wavelengths: 1.5405929, 1.5444274"), text);
        assertTrue(text.lines().noneMatch(l -> l.endsWith(" ")), text);
        assertTrue(text.contains("  # crystal-system-all-convolutional"), "the card is missing: " + text);
    }

    @Test
    void whatFailsIsNamedAndTheRestIsDone() throws IOException {
        Path nothing = Files.writeString(folder.resolve("nothing.xy"), "");
        Program.Result result = program.run("info", "--format", "json", nothing, crystal, Files.createDirectory(folder.resolve("empty")),
                folder.resolve("absent.cif")).ended(1);
        JsonArray array = JsonParser.parseString(result.out()).getAsJsonArray();
        assertEquals(4, array.size());
        assertEquals(List.of(true, false, true, true), array.asList().stream().map(o -> o.getAsJsonObject().has("error")).toList());
        assertEquals(3, result.errors());
    }

    @Test
    void aFolderOfCifsAndStructuresInJsonAreLibraries() throws IOException {
        Path json = Files.writeString(folder.resolve("polonium.json"), """
                {"lattice": {"matrix": [[3.35, 0, 0], [0, 3.35, 0], [0, 0, 3.35]]},
                 "sites": [{"species": [{"element": "Po", "occu": 1}], "abc": [0, 0, 0]}]}
                """);
        JsonArray array = JsonParser.parseString(program.run("info", "--format", "json", folder.resolve("cif"), json).ended(0).out())
                .getAsJsonArray();
        assertEquals(List.of("structure library", "structure library"),
                array.asList().stream().map(o -> o.getAsJsonObject().get("kind").getAsString()).toList());
        assertEquals(12, array.get(0).getAsJsonObject().get("structures").getAsInt());
        assertEquals(1, array.get(1).getAsJsonObject().get("structures").getAsInt());
        assertEquals("{\"cubic\":1}", array.get(1).getAsJsonObject().get("crystalSystems").toString());
    }

    @Test
    void symmetryThatNobodyStatedIsFoundOrUnknownButNotTriclinic() throws IOException {
        String cell = "data_x\n_cell_length_a %1$s\n_cell_length_b %1$s\n_cell_length_c %1$s\n_cell_angle_alpha 90\n_cell_angle_beta 90\n"
                + "_cell_angle_gamma 90\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n";
        Path salt = Files.writeString(folder.resolve("salt.cif"), cell.formatted("4.123") + "Cs1 0 0 0\nCl1 0.5 0.5 0.5\n");
        String found = program.run("info", salt).ended(0).out();
        assertTrue(found.contains("No symmetry stated; found Pm-3m (221) within 0.01 Å") && found.contains("cubic"), found);
        StringBuilder many = new StringBuilder(cell.formatted("90"));
        for (int i = 0; i < 6000; i++) {
            many.append("Si").append(i).append(' ').append(i % 20 / 20.0).append(' ').append(i / 20 % 20 / 20.0).append(' ')
                    .append(i / 400 / 20.0).append('\n');
        }
        Path box = Files.createDirectory(folder.resolve("box"));
        JsonObject large = JsonParser.parseString(program.run("info", "--format", "json", Files.writeString(box.resolve("large.cif"),
                many)).ended(0).out()).getAsJsonArray().get(0).getAsJsonObject();
        JsonObject structure = large.getAsJsonArray("structures").get(0).getAsJsonObject();
        assertEquals(0, structure.get("spaceGroup").getAsInt());
        assertTrue(structure.get("crystalSystem").isJsonNull() && structure.get("notes").toString().contains("none was looked for"));
        JsonObject library = JsonParser.parseString(program.run("info", "--format", "json", box).ended(0).out()).getAsJsonArray().get(0)
                .getAsJsonObject();
        assertEquals("{\"unknown\":1}", library.get("crystalSystems").toString());
    }

    @Test
    void aFileThatCannotBeReadIsNoReasonToStop() {
        // claims to be a usual file and gives an error when it is read
        Path memory = Path.of("/proc/self/mem");
        Assumptions.assumeTrue(Files.isRegularFile(memory), "no such file on this system");
        Program.Result result = program.run("info", "--format", "json", memory, crystal).ended(1).said("/proc/self/mem");
        assertEquals(2, JsonParser.parseString(result.out()).getAsJsonArray().size());
    }

    @Test
    void aHostileModelDoesNotCommandTheTerminal() throws IOException {
        ModelFile content = ModelFile.read(model);
        ModelDescription said = content.description();
        said.training().addProperty("key\u001b[31m", "value\u001b[31m\nand more\u001b[31m");
        Path hostile = folder.resolve("hostile.braggmodel");
        content.withDescription(said.withMetrics(said.metrics(), "# Card\u001b[2J\nof two lines\u001b[2J\n")).write(hostile);
        String text = program.run("info", hostile).ended(0).out();
        assertTrue(text.contains("# Card") && text.contains("and more"), text);
        assertTrue(text.indexOf('\u001b') < 0, text);
    }
}
