// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.bragglens.crystal.CrystalSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ClassifyCommandTest {

    @TempDir
    static Path folder;
    private static Path model;
    private static Path bare;
    private static Path stated;
    private static Path crystal;

    @BeforeAll
    static void files() throws IOException {
        model = TinyModel.train(folder);
        crystal = Files.writeString(folder.resolve("salt.cif"), Crystals.cif("NaCl"));
        stated = folder.resolve("stated.xy");
        Program.withoutModel().run("simulate", crystal, "--out", stated, "--radiation", "CuKa1").ended(0);
        // the same without a word about the radiation
        bare = Files.write(folder.resolve("bare.dat"), Files.readAllLines(stated).stream().filter(l -> !l.startsWith("#")).toList());
    }

    @Test
    void jsonIsAnObjectAPatternAsTheDesignSays() throws Exception {
        Program.Result result = run("--format", "json", stated, crystal);
        JsonArray array = JsonParser.parseString(result.ended(0).out()).getAsJsonArray();
        assertEquals(2, array.size());
        JsonObject answer = array.get(0).getAsJsonObject();
        assertEquals(List.of("path", "index", "crystalSystem", "spaceGroup", "dimensionality", "unknown", "radiation", "coverage", "model"),
                List.copyOf(answer.keySet()));
        assertEquals(stated.toString(), answer.get("path").getAsString());
        assertEquals(0, answer.get("index").getAsInt());
        JsonObject system = answer.getAsJsonObject("crystalSystem");
        JsonObject probabilities = system.getAsJsonObject("probabilities");
        assertEquals(IntStream.range(0, 7).mapToObj(i -> CrystalSystem.values()[i].label()).toList(), List.copyOf(probabilities.keySet()));
        assertEquals(1, probabilities.asMap().values().stream().mapToDouble(p -> p.getAsDouble()).sum(), 1e-9);
        String best = probabilities.asMap().entrySet().stream().max((a, b) -> Double.compare(a.getValue().getAsDouble(), b.getValue()
                .getAsDouble()))
                .orElseThrow().getKey();
        assertEquals(best, system.get("best").getAsString());
        assertTrue(answer.get("spaceGroup").isJsonNull());
        assertTrue(answer.get("dimensionality").isJsonNull());
        assertEquals(1.5405929, answer.getAsJsonObject("radiation").get("wavelength").getAsDouble(), 1e-9);
        assertEquals("file", answer.getAsJsonObject("radiation").get("source").getAsString());
        assertEquals("simulation", array.get(1).getAsJsonObject().getAsJsonObject("radiation").get("source").getAsString());
        assertEquals(1, answer.get("coverage").getAsDouble(), 0.01);
        assertEquals(sha256(model), answer.getAsJsonObject("model").get("sha256").getAsString());
        assertEquals("crystal-system-all-convolutional", answer.getAsJsonObject("model").get("id").getAsString());
    }

    @Test
    void aWavelengthIsAskedForAndNeverAssumed() {
        Program.Result result = run("--format", "json", bare, stated).ended(1).said("bare.dat", "wavelength is unknown", "--wavelength");
        JsonArray array = JsonParser.parseString(result.out()).getAsJsonArray();
        assertEquals(Set.of("path", "index", "error"), array.get(0).getAsJsonObject().keySet());
        assertTrue(array.get(1).getAsJsonObject().has("crystalSystem"));
        assertEquals(1, result.errors());
    }

    @Test
    void theOptionGoesBeforeTheFileButNotBeforeASimulation() {
        JsonArray array = JsonParser.parseString(run("--format", "json", "--wavelength", "CuKa", bare, stated, crystal).ended(0).out())
                .getAsJsonArray();
        assertEquals(List.of("option", "option", "simulation"),
                array.asList().stream().map(a -> a.getAsJsonObject().getAsJsonObject("radiation").get("source").getAsString()).toList());
        assertEquals(0.4133, JsonParser.parseString(run("--format", "json", "--wavelength", "0.4133", stated).out()).getAsJsonArray().get(0)
                .getAsJsonObject()
                .getAsJsonObject("radiation").get("wavelength").getAsDouble());
    }

    @Test
    void theTableIsForPeople() {
        Program.Result result = run(stated, crystal).ended(0);
        List<String> lines = result.out().lines().toList();
        assertEquals(3, lines.size());
        assertTrue(lines.get(0).matches("file +crystal system +probability +second best +coverage +note"), lines.get(0));
        assertTrue(lines.get(1).matches(".*stated\\.xy +[a-z]+ +0\\.\\d\\d +[a-z]+ 0\\.\\d\\d +100 %.*"), lines.get(1));
        assertTrue(lines.get(2).contains("Simulated from the crystal structure with CuKa."), lines.get(2));
        assertTrue(result.err().contains("2 patterns classified with crystal-system-all-convolutional\n"), result.err());
        assertEquals("", run("--quiet", stated).ended(0).err());
    }

    @Test
    void csvHasALineAPattern() {
        List<String> lines = run("--format", "csv", stated, "absent, really.xy").ended(1).out().lines().toList();
        assertEquals(3, lines.size());
        assertEquals("path,index,task,best,probability,second,second_probability,coverage,unknown,wavelength,radiation_source,model,error",
                lines.get(0));
        assertTrue(lines.get(1).contains(",crystal-system,") && lines.get(1).endsWith(",1.5405929,file,crystal-system-all-convolutional,"),
                lines.get(1));
        assertTrue(lines.get(2).startsWith("\"absent, really.xy\",0,,,"), lines.get(2));
        assertTrue(lines.get(2).contains("no such file"), lines.get(2));
    }

    @Test
    void foldersAreWalkedInOrder() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/inner"));
        Files.copy(stated, tree.resolve("b.xy"));
        Files.copy(stated, tree.resolveSibling("a.xy"));
        Files.copy(crystal, tree.resolveSibling("c.CIF"));
        Files.writeString(tree.resolve("notes.md"), "no pattern");
        Files.copy(stated, tree.resolve(".hidden"));
        JsonArray array = JsonParser.parseString(run("--format", "json", folder.resolve("tree")).ended(0).out()).getAsJsonArray();
        assertEquals(List.of("tree/a.xy", "tree/c.CIF", "tree/inner/b.xy"),
                array.asList().stream().map(a -> folder.relativize(Path.of(a.getAsJsonObject().get("path").getAsString())).toString())
                .toList());
    }

    @Test
    void linksAreFollowedAndOneThatLeadsBackIsNot() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.copy(stated, data.resolve("a.xy"));
        Path link = folder.resolve("link");
        try {
            Files.createSymbolicLink(link, data);
            Files.createSymbolicLink(data.resolve("back"), data);
            Files.createSymbolicLink(data.resolve("gone.xy"), data.resolve("nowhere"));
        } catch (UnsupportedOperationException | FileSystemException e) {
            Assumptions.abort("no symbolic links here");
        }
        JsonArray array = JsonParser.parseString(run("--format", "json", link).ended(0).out()).getAsJsonArray();
        assertEquals(List.of(link.resolve("a.xy").toString()),
                array.asList().stream().map(a -> a.getAsJsonObject().get("path").getAsString()).toList());
    }

    @Test
    void manyFilesGiveTheSameAnswersAsOneByOne() throws IOException {
        Path many = Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < 150; i++) {
            Files.copy(i == 70 ? crystal : stated, many.resolve(String.format(Locale.ROOT, "%03d%s", i, i == 70 ? ".cif" : ".xy")));
        }
        Files.writeString(many.resolve("075.xy"), "");
        JsonArray array = JsonParser.parseString(run("--format", "json", many).ended(1).out()).getAsJsonArray();
        assertEquals(150, array.size());
        JsonObject alone = JsonParser.parseString(run("--format", "json", stated).out()).getAsJsonArray().get(0).getAsJsonObject();
        for (int i = 0; i < 150; i++) {
            JsonObject answer = array.get(i).getAsJsonObject();
            assertTrue(answer.get("path").getAsString().contains(String.format(Locale.ROOT, "/%03d.", i)));
            if (i != 70 && i != 75) {
                for (String label : alone.getAsJsonObject("crystalSystem").getAsJsonObject("probabilities").keySet()) {
                    assertEquals(probability(alone, label), probability(answer, label), 1e-5, i + " " + label);
                }
            }
        }
        assertTrue(array.get(75).getAsJsonObject().has("error"));
    }

    @Test
    void severalPatternsOfAFileAreToldApart() throws IOException {
        Path file = folder.resolve("two.csv");
        Files.writeString(file, "# wavelength: 1.5406\n2theta,cold,hot\n" + String.join("\n", Files.readAllLines(bare).stream()
                .map(l -> l.replace(' ', ',') + "," + l.substring(l.indexOf(' ') + 1)).toList()));
        String out = run(file).ended(0).out();
        assertTrue(out.contains("two.csv [0]") && out.contains("two.csv [1]"), out);
    }

    @Test
    void withoutAModelItCannotRun() {
        Program.withoutModel().run("classify", stated).ended(3).said("no model", "--model");
        Program.withoutModel().run("classify", stated, "--model", model).ended(0);
        assertFalse(model.toString().isEmpty());
    }

    private static double probability(JsonObject answer, String label) {
        return answer.getAsJsonObject("crystalSystem").getAsJsonObject("probabilities").get(label).getAsDouble();
    }

    private static Program.Result run(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "classify";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Program(List.of(model)).run(all);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
