// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.bragglens.learning.model.ModelFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class EvaluateCommandTest {

    @TempDir
    static Path folder;
    private static Path model;

    private final Program program = Program.withoutModel();

    @BeforeAll
    static void model() throws IOException {
        model = TinyModel.train(folder);
    }

    @Test
    void ofItsOwnLibraryOnlyTypesThatItNeverSaw() throws IOException {
        JsonObject result = json("--data", folder.resolve("cif"));
        var metrics = ModelFile.read(model).description().metrics();
        assertEquals(metrics.get("validation.accuracy"), result.get("accuracy").getAsDouble(), 1e-12);
        assertEquals(metrics.get("validation.balancedAccuracy"), result.get("balancedAccuracy").getAsDouble(), 1e-12);
        assertTrue(result.get("samples").getAsInt() < 12, result.toString());
        assertTrue(result.get("protocol").getAsString().contains("none of which occurs in training"));
    }

    @Test
    void ofAnotherLibraryEverything() throws IOException {
        Path other = Crystals.folder(folder.resolve("other"));
        Files.delete(other.resolve("Fe.cif"));
        JsonObject result = json("--data", other);
        assertEquals(11, result.get("samples").getAsInt());
        assertTrue(result.get("protocol").getAsString().contains("may have learned some"), result.toString());
        int sum = 0;
        for (JsonElement row : result.getAsJsonArray("confusion")) {
            for (JsonElement count : row.getAsJsonArray()) {
                sum += count.getAsInt();
            }
        }
        assertEquals(11, sum);
        assertEquals(7, result.getAsJsonArray("classes").size());
        JsonArray interval = result.getAsJsonArray("interval");
        double accuracy = result.get("accuracy").getAsDouble();
        assertTrue(interval.get(0).getAsDouble() <= accuracy && accuracy <= interval.get(1).getAsDouble());
    }

    @Test
    void measuredPatternsWithLabels() throws IOException {
        Path set = Files.createDirectories(folder.resolve("measured"));
        StringBuilder labels = new StringBuilder("file,space_group,group\n");
        for (String name : new String[] {"NaCl", "Mg", "TiO2"}) {
            Path cif = Files.writeString(folder.resolve(name + ".cif"), Crystals.cif(name));
            program.run("simulate", cif, "--out", set.resolve(name + ".xy"), "--step", "0.05").ended(0);
            labels.append(name).append(".xy,").append(name.equals("NaCl") ? 225 : name.equals("Mg") ? 194 : 136).append(",g\n");
        }
        Files.writeString(set.resolve("labels.csv"), labels);
        JsonObject result = json("--data", set);
        assertEquals(3, result.get("samples").getAsInt());
        assertEquals(1, result.get("groups").getAsInt());
        String table = program.run("evaluate", "--model", model, "--data", set).ended(0).out();
        assertTrue(table.startsWith("accuracy ") && table.contains("3 measured patterns of measured")
                && table.contains("true \\ answered"), table);
    }

    @Test
    void aTableOfIntensitiesNeedsItsRangeAndRadiation() throws IOException {
        Path set = Files.createDirectories(folder.resolve("table"));
        Files.writeString(set.resolve("labels.csv"), "index,space_group\n0,225\n");
        Path cif = Files.writeString(folder.resolve("salt.cif"), Crystals.cif("NaCl"));
        Path xy = folder.resolve("salt.xy");
        program.run("simulate", cif, "--out", xy, "--range", "5:89.9", "--step", "0.1").ended(0);
        Files.writeString(set.resolve("patterns.csv"), "0," + String.join(",", Files.readAllLines(xy).stream()
                .filter(l -> !l.startsWith("#"))
                .map(l -> l.substring(l.indexOf(' ') + 1)).toList()) + "\n");
        program.run("evaluate", "--model", model, "--data", set).ended(1).said("patterns.csv", "--range", "--wavelength");
        program.run("evaluate", "--model", model, "--data", set, "--range", "5:89.9", "--wavelength", "CuKa").ended(0);
    }

    @Test
    void severalModelsAndBadOnes() throws IOException {
        Path broken = Files.write(folder.resolve("broken.braggmodel"), Arrays.copyOf(Files.readAllBytes(model), 2000));
        Program.Result result = program.run("evaluate", "--model", model, broken, "--data", folder.resolve("cif")).ended(1)
                .said("broken.braggmodel");
        assertTrue(result.out().contains("== " + model), result.out());
        assertEquals(1, result.errors());
        program.run("evaluate", "--model", model, "--data", folder.resolve("absent")).ended(1).said("absent", "no such file or folder");
        program.run("evaluate", "--model", model, "--data", Files.createDirectory(folder.resolve("void"))).ended(1).said("void");
    }

    private JsonObject json(Object... arguments) {
        Object[] all = new Object[arguments.length + 5];
        System.arraycopy(new Object[] {"evaluate", "--model", model, "--format", "json"}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        JsonArray array = JsonParser.parseString(program.run(all).ended(0).out()).getAsJsonArray();
        assertEquals(1, array.size());
        return array.get(0).getAsJsonObject();
    }

    @Test
    void aModelThatDoesNotSayWhereItComesFromIsNamed() throws IOException {
        ModelFile content = ModelFile.read(model);
        content.description().training().getAsJsonObject("structures").add("sha256", JsonNull.INSTANCE);
        Path silent = folder.resolve("silent.braggmodel");
        content.write(silent);
        program.run("evaluate", "--model", silent, "--data", folder.resolve("cif")).ended(1).said("silent.braggmodel", "trained on");
    }
}
