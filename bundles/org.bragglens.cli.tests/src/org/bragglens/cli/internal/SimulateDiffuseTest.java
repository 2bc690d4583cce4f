// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.pairs.PairGenerator;
import org.bragglens.diffuse.pairs.PairPlan;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class SimulateDiffuseTest {

    private static final String[] TINY = { "--lattice-size", "12", "--lot-size", "6", "--lots", "2", "--cycles", "5", "--points", "8" };

    @TempDir
    Path folder;

    private final Program program = Program.withoutModel();
    private Path out;

    @BeforeEach
    void name() {
        out = folder.resolve("pairs.h5");
    }

    private Program.Result diffuse(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("simulate", "--diffuse", "--out", out));
        all.addAll(List.of((Object[]) TINY));
        all.addAll(Arrays.asList(arguments));
        return program.run(all.toArray());
    }

    @Test
    void writesPairsAndInfoTellsOfThem() throws IOException {
        diffuse("--span", "3", "--count", "30", "--seed", "5").ended(0);
        try (TrainingPairs pairs = TrainingPairs.open(out)) {
            assertEquals(30, pairs.size());
            assertEquals(3, pairs.span());
            assertEquals(5, pairs.seed());
            assertEquals(8, pairs.points());
            assertEquals(12, pairs.settings().lattice().size());
            assertEquals(2, pairs.settings().image().lots());
            JsonObject facts = JsonParser.parseString(program.run("info", out, "--format", "json").ended(0).out()).getAsJsonArray().get(0)
                    .getAsJsonObject();
            assertEquals("diffuse training pairs", facts.get("kind").getAsString());
            assertEquals(30, facts.get("pairs").getAsInt());
            assertEquals(pairs.hash(), facts.get("hash").getAsString());
            assertEquals(12, facts.getAsJsonObject("settings").get("size").getAsInt());
        }
        assertTrue(program.run("info", out).ended(0).out().contains("span:"));
    }

    @Test
    void fineIsFineUnlessSaidOtherwise() throws IOException {
        program.run("simulate", "--diffuse", "--fine", "--span", "2", "--count", "1", "--cycles", "2", "--lot-size", "60", "--out", out)
                .ended(0);
        try (TrainingPairs pairs = TrainingPairs.open(out)) {
            assertEquals(96, pairs.settings().lattice().size());
            assertEquals(60, pairs.settings().image().lotSize());
            assertEquals(64, pairs.settings().image().lots());
            assertEquals(64, pairs.points());
        }
    }

    @Test
    void goesOnFromWhatIsThere() throws IOException {
        diffuse("--span", "2", "--count", "20").ended(0);
        byte[] whole = Files.readAllBytes(out);
        Files.delete(out);
        half();
        diffuse("--span", "2", "--count", "20").ended(2).said("--resume", "--force");
        diffuse("--span", "2", "--count", "20", "--resume", "--seed", "9").ended(1).said("pairs.h5.part", "other settings");
        diffuse("--span", "2", "--count", "20", "--resume").ended(0);
        assertArrayEquals(whole, Files.readAllBytes(out));
        diffuse("--span", "2", "--count", "20").ended(2).said("exists", "--force");
        half();
        diffuse("--span", "2", "--count", "20", "--force").ended(0);
        assertArrayEquals(whole, Files.readAllBytes(out));
        assertFalse(Files.exists(PairGenerator.part(out)));
    }

    /** Leaves what a run that was ended leaves. */
    private void half() throws IOException {
        DiffuseSettings settings = SettingsType.of(DiffuseSettings.class)
                .parse(Map.of("size", "12", "lotSize", "6", "lots", "2", "cycles", "5", "points", "8"));
        int[] made = new int[1];
        PairPlan plan = new PairPlan(settings, 2, 20, 1, "BraggLens " + new PlainServices(List.of()).version());
        assertFalse(new PairGenerator(plan).run(out, (all, fresh, count) -> made[0] = all, () -> made[0] > 3));
        assertTrue(Files.exists(PairGenerator.part(out)));
    }

    @Test
    void saysWhatMakesNoSense() throws IOException {
        diffuse().ended(2).said("--span and --count");
        diffuse("--span", "9", "--count", "2").ended(2).said("span", "9");
        diffuse("--span", "7", "--count", "2").ended(2).said("--lattice-size must be at least 14");
        diffuse("--span", "2", "--count", "0").ended(2).said("number of pairs");
        program.run("simulate", "--diffuse", "--span", "2", "--count", "2", "--lot-size", "51", "--out", out).ended(2)
                .said("--lot-size must not be larger");
        diffuse("--span", "2", "--count", "2", "--range", "5:9").ended(2).said("--range", "without --diffuse");
        diffuse("--span", "2", "--count", "2", "--size", "30").ended(2).said("--size", "without --diffuse");
        diffuse("--span", "2", "--count", "2", "quartz.cif").ended(2).said("quartz.cif");
        out = folder.resolve("pairs.xy");
        diffuse("--span", "2", "--count", "2").ended(2).said(".h5");
        out = folder.resolve("none/pairs.h5");
        diffuse("--span", "2", "--count", "2").ended(2).said("does not exist");
        program.run("simulate", "quartz.cif", "--out", folder.resolve("a.xy"), "--span", "2").ended(2).said("--span", "needs --diffuse");
        program.run("simulate", "--out", folder.resolve("a.xy")).ended(2).said("--diffuse");
    }

    @Test
    void aDamagedFileIsOneLine() throws IOException {
        diffuse("--span", "2", "--count", "4").ended(0);
        byte[] bytes = Files.readAllBytes(out);
        Files.write(out, Arrays.copyOf(bytes, bytes.length - 10));
        assertEquals(1, program.run("info", out).ended(1).said("image", "cut off").errors());
    }
}
