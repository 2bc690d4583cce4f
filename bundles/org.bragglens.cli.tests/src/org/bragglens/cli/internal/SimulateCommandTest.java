// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    @TempDir
    Path folder;

    private final Program program = Program.withoutModel();
    private Path salt;

    @BeforeEach
    void crystal() throws IOException {
        salt = Files.writeString(folder.resolve("salt.cif"), Crystals.cif("NaCl"));
    }

    @Test
    void writesAFileThatTellsItsRadiation() throws IOException {
        for (String name : List.of("a.xy", "a.csv")) {
            Path out = folder.resolve(name);
            program.run("simulate", salt, "--out", out, "--range", "20:60", "--step", "0.05").ended(0);
            DiffractionPattern pattern = new PlainServices(List.of()).patternFiles().read(out).getFirst();
            assertEquals(801, pattern.size());
            assertEquals(20, pattern.coordinates().getDouble(0));
            assertEquals(1.5405929, pattern.radiation().wavelength(), 1e-9);
            assertEquals(2, pattern.radiation().lines().size());
            assertEquals(Origin.FILE, pattern.radiation().origin());
            // line 200 of NaCl with a = 5.6402 Å, 2 asin(λ/a) = 31.70°
            assertEquals(31.70, pattern.coordinates().getDouble(pattern.intensities().maxPos()[0]), 0.051);
            String text = Files.readString(out);
            assertTrue(text.contains("NaCl") && text.contains("225") && text.contains("BraggLens 1.2.3"), text.substring(0, 300));
        }
    }

    @Test
    void followsItsSettings() throws IOException {
        Path out = folder.resolve("q.xy");
        program.run("simulate", salt, "--out", out, "--radiation", "0.4133", "--axis", "q", "--range", "1:8", "--step", "0.005").ended(0);
        DiffractionPattern pattern = new PlainServices(List.of()).patternFiles().read(out).getFirst();
        assertEquals(PatternAxis.Q, pattern.axis());
        assertEquals(0.4133, pattern.radiation().wavelength(), 1e-9);
        assertEquals(2 * Math.PI * 2 / 5.6402, pattern.coordinates().getDouble(pattern.intensities().maxPos()[0]), 0.006);
    }

    @Test
    void writesSeveralStructuresIntoAFolder() throws IOException {
        Path out = folder.resolve("patterns");
        Program.Result result = program.run("simulate", Crystals.folder(folder.resolve("cif")), salt, "--out", out, "--step", "0.1")
                .ended(0);
        assertTrue(result.err().contains("13 patterns written"), result.err());
        assertEquals(13, files(out).size());
        assertTrue(files(out).containsAll(List.of("Mg.xy", "NaCl.xy", "NaCl~2.xy")), files(out).toString());
    }

    @Test
    void augmentsWithARecipeAndASeed() throws IOException {
        Path recipe = folder.resolve("recipe.json");
        var catalog = new PlainServices(List.of()).augmentations();
        catalog.write(catalog.standardRecipe(), recipe);
        for (String name : List.of("one", "two", "other")) {
            program.run("simulate", salt, "--out", folder.resolve(name), "--recipe", recipe, "--copies", "2", "--seed",
                    name.equals("other") ? "8" : "7").ended(0);
        }
        assertEquals(List.of("NaCl-1.xy", "NaCl-2.xy"), files(folder.resolve("one")));
        assertEquals(Files.readString(folder.resolve("one/NaCl-1.xy")), Files.readString(folder.resolve("two/NaCl-1.xy")));
        assertNotEquals(Files.readString(folder.resolve("one/NaCl-1.xy")), Files.readString(folder.resolve("other/NaCl-1.xy")));
        assertNotEquals(data(folder.resolve("one/NaCl-1.xy")), data(folder.resolve("one/NaCl-2.xy")));
        assertTrue(Files.readString(folder.resolve("other/NaCl-2.xy")).contains("seed 8, copy 2"));
        program.run("simulate", salt, "--out", folder.resolve("x.xy"), "--recipe", recipe, "--copies", "2").ended(2)
                .said("one pattern only");
    }

    @Test
    void theSeedStandsInWhatChanceHasMade() throws IOException {
        Path noisy = folder.resolve("noisy.xy");
        program.run("simulate", salt, "--out", noisy, "--counts", "500", "--seed", "7").ended(0);
        assertTrue(Files.readString(noisy).contains("seed 7"), Files.readString(noisy).substring(0, 200));
        Path plain = folder.resolve("plain.xy");
        program.run("simulate", salt, "--out", plain, "--seed", "7").ended(0);
        assertFalse(Files.readString(plain).contains("seed"), "nothing in it is random");
    }

    @Test
    void aFileOfAnotherKindIsNotMadeAFolder() {
        program.run("simulate", salt, "--out", folder.resolve("salt.txt")).ended(2).said("salt.txt", ".xy or .csv");
        assertFalse(Files.exists(folder.resolve("salt.txt")));
    }

    @Test
    void oneFileHoldsOneStructure() throws IOException {
        Path all = Crystals.folder(folder.resolve("cif"));
        Path out = folder.resolve("a.xy");
        program.run("simulate", all, "--out", out).ended(2).said("one pattern only");
        assertFalse(Files.exists(out));
        program.run("simulate", all, "--out", out, "--limit", "1").ended(0);
        assertTrue(Files.readString(out).contains("CaF2"));
    }

    @Test
    void oneBadStructureDoesNotStopTheOthers() throws IOException {
        Path cif = Files.createDirectory(folder.resolve("mixed"));
        Files.writeString(cif.resolve("a.cif"), Crystals.cif("Si"));
        Files.writeString(cif.resolve("b.cif"), "data_empty\n_cell_length_a 5\n");
        Path out = folder.resolve("out");
        Program.Result result = program.run("simulate", cif, "--out", out).ended(1).said("b.cif");
        assertEquals(1, result.errors());
        assertEquals(List.of("Si.xy"), files(out));
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        program.run("simulate", salt, "--out", salt).ended(1).said("salt.cif", "ends neither in .xy nor in .csv");
        assertEquals(Crystals.cif("NaCl"), Files.readString(salt));
        program.run("simulate", salt, "--out", folder.resolve("no/a.xy")).ended(2).said("does not exist");
    }

    private static String data(Path file) throws IOException {
        return String.join("\n", Files.readAllLines(file).stream().filter(l -> !l.startsWith("#")).toList());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
