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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** From structures of all dimensionalities to a model that tells them and its answers. */
class DimensionalityModelTest {

    private static final List<String> LABELS = List.of("0D", "1D", "2D", "3D");

    @TempDir
    static Path folder;
    private static Path crystals;
    private static Path graphite;
    private static Path model;

    private final Program program = Program.withoutModel();

    @BeforeAll
    static void model() throws IOException {
        crystals = Crystals.folder(folder.resolve("cif"));
        graphite = cif("graphite", "2.464 2.464 6.711 90 90 120", "P 63/m m c", "C 0 0 0.25", "C 0.33333 0.66667 0.25");
        cif("CdI2", "4.244 4.244 6.859 90 90 120", "P -3 m 1", "Cd 0 0 0", "I 0.33333 0.66667 0.2492");
        cif("P", "3.3136 10.478 4.3763 90 90 90", "C m c a", "P 0 0.10168 0.08056");
        cif("Se", "4.3662 4.3662 4.9536 90 90 120", "P 31 2 1", "Se 0.2254 0 0.33333");
        cif("BeCl2", "9.86 5.36 5.26 90 90 90", "I b a m", "Be 0 0 0.25", "Cl 0.109 0.203 0");
        cif("CO2", "5.624 5.624 5.624 90 90 90", "P a -3", "C 0 0 0", "O 0.1185 0.1185 0.1185");
        cif("I2", "7.265 4.786 9.791 90 90 90", "C m c a", "I 0 0.15434 0.11741");
        model = folder.resolve("dimensionality.braggmodel");
        Program.withoutModel().run(TinyModel.options(crystals, model, "--task", "dimensionality")).ended(0);
    }

    @Test
    void theModelHasFourLabelsAndItsFigures() throws IOException {
        ModelDescription description = ModelFile.read(model).description();
        assertEquals("dimensionality", description.task());
        assertEquals(LABELS, description.targets().names());
        assertTrue(description.metrics().containsKey("validation.accuracy"));
        assertTrue(description.card().contains("Answers the question \"Dimensionality?\""), description.card());
    }

    @Test
    void itsAnswersStandUnderTheirOwnKey() {
        String text = program.run("classify", graphite, "--model", model, "--format", "json").ended(0).out();
        JsonObject answer = JsonParser.parseString(text).getAsJsonArray().get(0).getAsJsonObject();
        assertTrue(answer.get("crystalSystem").isJsonNull() && answer.get("spaceGroup").isJsonNull(), text);
        JsonObject dimensionality = answer.getAsJsonObject("dimensionality");
        JsonObject probabilities = dimensionality.getAsJsonObject("probabilities");
        assertEquals(LABELS, List.copyOf(probabilities.keySet()));
        assertEquals(1, probabilities.asMap().values().stream().mapToDouble(JsonElement::getAsDouble).sum(), 1e-9);
        double best = probabilities.get(dimensionality.get("best").getAsString()).getAsDouble();
        assertTrue(probabilities.asMap().values().stream().allMatch(p -> p.getAsDouble() <= best), text);
        assertTrue(program.run("classify", graphite, "--model", model).ended(0).out().contains("dimensionality"));
    }

    @Test
    void aLibraryKnowsTheTruthAndMeasuredPatternsDoNot() throws IOException {
        String table = program.run("evaluate", "--model", model, "--data", crystals).ended(0).out();
        assertTrue(table.contains("3D"), table);
        Path set = Files.createDirectory(folder.resolve("measured"));
        program.run("simulate", graphite, "--out", set.resolve("c.xy"), "--step", "0.05").ended(0);
        Files.writeString(set.resolve("labels.csv"), "file,space_group\nc.xy,194\n");
        Program.Result result = program.run("evaluate", "--model", model, "--data", set).ended(1)
                .said("dimensionality.braggmodel", "the space groups alone are known", "structure library");
        assertEquals(1, result.errors());
    }

    @Test
    void infoTellsTheDimensionalityOfAStructure() {
        String text = program.run("info", "--format", "json", graphite, crystals.resolve("NaCl.cif")).ended(0).out();
        assertEquals("2D", dimensionality(text, 0).get("best").getAsString());
        assertEquals("2D", dimensionality(text, 0).get("components").getAsString());
        assertEquals(1, dimensionality(text, 0).getAsJsonObject("scores").get("2D").getAsDouble(), 1e-3);
        assertEquals("3D", dimensionality(text, 1).get("best").getAsString());
        assertEquals(LABELS, List.copyOf(dimensionality(text, 1).getAsJsonObject("scores").keySet()));
    }

    private static JsonObject dimensionality(String info, int file) {
        JsonObject facts = JsonParser.parseString(info).getAsJsonArray().get(file).getAsJsonObject();
        return facts.getAsJsonArray("structures").get(0).getAsJsonObject().getAsJsonObject("dimensionality");
    }

    private static Path cif(String name, String cell, String group, String... sites) throws IOException {
        return Files.writeString(crystals.resolve(name + ".cif"), Crystals.cif(name, cell, group, sites));
    }
}
