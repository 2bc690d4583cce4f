// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.pairs.AcceptedPair;
import org.bragglens.diffuse.pairs.AcceptedPairs;
import org.bragglens.diffuse.pairs.PairOrigin;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** From simulated pairs to a model of disorder and what it says of an image. */
class DisorderModelTest {

    private static final int POINTS = 16;

    @TempDir
    static Path folder;
    private static Path pairs;
    private static Path model;
    private static Path image;
    private static Program.Result trained;

    private final Program program = Program.withoutModel();

    @BeforeAll
    static void model() throws IOException {
        pairs = simulate("pairs.h5", 2, 120, 1);
        model = folder.resolve("disorder.braggmodel");
        trained = Program.withoutModel().run(train(model)).ended(0);
        float[] values = new float[POINTS * POINTS];
        try (TrainingPairs opened = TrainingPairs.open(pairs)) {
            opened.image(0, values);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = 1000 * values[i] + 30;
        }
        image = GreyTiff.write(folder.resolve("hk0.tif"), values);
    }

    private static Path simulate(String name, int span, int count, int seed) {
        Path file = folder.resolve(name);
        Program.withoutModel().run("simulate", "--diffuse", "--span", span, "--count", count, "--seed", seed, "--lattice-size", 24, "--lots", 8,
                "--lot-size", 16,
                "--cycles", 40, "--points", POINTS, "--out", file).ended(0);
        return file;
    }

    private static Object[] train(Path out, Object... others) {
        return with(new Object[] {"train", "--task", "disorder", "--pairs", pairs, "--out", out, "--epochs", 2, "--threads", 2}, others);
    }

    private static Object[] with(Object[] one, Object... others) {
        return Stream.concat(Arrays.stream(one), Arrays.stream(others)).toArray();
    }

    @Test
    void trainingTellsOfLossesAndOfWhatIsReached() throws IOException {
        assertTrue(trained.err().contains("86 pairs for training, 22 for validation, 12 held out"), trained.err());
        assertEquals(2, trained.err().lines().filter(l -> l.matches("epoch \\d: loss [0-9.]+; validation loss [0-9.]+.*")).count(),
                trained.err());
        assertTrue(trained.out().startsWith("R² 0.") && trained.out().contains("c(1,1)"), trained.out());
        ModelDescription description = ModelFile.read(model).description();
        assertEquals("image-small", description.network());
        assertEquals(32, description.training().getAsJsonObject("settings").get("batch").getAsInt());
        assertEquals(5e-4, description.training().getAsJsonObject("settings").get("learningRate").getAsDouble());
        assertTrue(description.metrics().get("heldOut.r2") > 0.9, description.metrics().toString());
        assertTrue(description.metrics().containsKey("validation.spreadFactor"), "its network drops numbers");
        String info = program.run("info", model).ended(0).out();
        assertTrue(info.contains("disorder") && info.contains("c(0,1), c(1,0), c(1,1)") && info.contains("Reads the pair correlations"),
                info);
    }

    @Test
    void simulatedAndAcceptedPairsAreLearnedTogether() throws IOException {
        Path more = simulate("more.h5", 2, 40, 3);
        Path accepted = folder.resolve("accepted.h5");
        try (TrainingPairs opened = TrainingPairs.open(simulate("measured.h5", 2, 12, 4))) {
            for (int i = 0; i < opened.size(); i++) {
                float[] values = new float[POINTS * POINTS];
                opened.image(i, values);
                var pair = new AcceptedPair(DatasetFactory.createFromObject(FloatDataset.class, values, POINTS, POINTS),
                        Encoding.of(2, opened.reached(i)), Optional.of(opened.lattice(i)), "hk" + i + ".tif",
                        List.of(new PairOrigin.Model("disorder-2-image-small", "ab")), true, Instant.parse("2026-01-31T12:00:00Z"));
                AcceptedPairs.add(accepted, pair, opened.settings(), false, "a test");
            }
        }
        String info = program.run("info", accepted).ended(0).out();
        assertTrue(info.contains("accepted diffuse training pairs") && info.contains("hk11.tif") && info.contains("2026-01-31T12:00:00Z"),
                info);
        Path out = folder.resolve("together.braggmodel");
        Program.Result result = program.run(train(out, "--pairs", more, "--pairs", accepted, "--repeat", 3)).ended(0);
        assertTrue(result.err().contains("are measured; each is shown 3 times an epoch"), result.err());
        JsonObject training = ModelFile.read(out).description().training();
        assertEquals(List.of("pairs.h5", "more.h5", "accepted.h5"), training.getAsJsonArray("pairs").asList().stream()
                .map(p -> p.getAsJsonObject().get("description").getAsString()).toList());
        for (Path file : List.of(pairs, more, accepted)) {
            String text = program.run("evaluate", "--model", out, "--data", file).ended(0).out();
            assertTrue(text.contains("held out") || text.contains("not learned from"), text);
        }
        Path other = folder.resolve("other.braggmodel");
        program.run(train(other, "--pairs", pairs)).ended(1).said("pairs.h5: it holds the same pairs as pairs.h5");
        program.run(train(other, "--pairs", simulate("wide.h5", 3, 3, 1))).ended(1).said("wide.h5: its encodings have span 3, and those "
                + "of pairs.h5 span 2");
        program.run(train(other, "--repeat", 3)).ended(2).said("--repeat is about measured images");
        program.run(train(other, "--pairs", accepted, "--repeat", 0)).ended(2).said("--repeat must lie between 1 and 1000");
        assertFalse(Files.exists(other));
    }

    @Test
    void evaluationAsksAboutPairsThatWereNotLearned() {
        JsonObject own = evaluated(pairs, "--decode", 5);
        assertEquals(12, own.get("samples").getAsInt());
        assertTrue(own.get("r2").getAsDouble() > 0.9 && own.getAsJsonArray("numbers").size() == 3, own.toString());
        assertEquals(5, own.getAsJsonObject("decoded").get("pairs").getAsInt());
        assertTrue(own.getAsJsonObject("intervals").getAsJsonArray("r2").get(0).getAsDouble() < own.get("r2").getAsDouble());
        assertEquals(20, evaluated(simulate("others.h5", 2, 20, 2)).get("samples").getAsInt());
        assertTrue(program.run("evaluate", "--model", model, "--data", pairs, "--decode", 5).ended(0).out().contains("made again from 5 "
                + "answers"));
        program.run("evaluate", "--model", model, "--data", simulate("three.h5", 3, 3, 1)).ended(1).said("disorder.braggmodel", "span 2",
                "span 3");
    }

    private JsonObject evaluated(Path data, Object... others) {
        String text = program.run(with(new Object[] {"evaluate", "--model", model, "--data", data, "--format", "json"},
                others)).ended(0).out();
        return JsonParser.parseString(text).getAsJsonArray().get(0).getAsJsonObject();
    }

    @Test
    void anImageIsInterpretedAndRefined() throws IOException {
        Path out = folder.resolve("interpreted");
        Object[] command = {"interpret", image, "--model", model, "--refine", "--rounds", 8, "--lattices", 4, "--format", "json"};
        Program.Result result = program.run(with(command, "--out", out)).ended(0);
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonArray().get(0).getAsJsonObject();
        JsonArray correlations = answer.getAsJsonObject("encoding").getAsJsonArray("correlations");
        assertEquals(3, correlations.size());
        assertEquals(3, answer.getAsJsonArray("uncertainty").size());
        try (TrainingPairs opened = TrainingPairs.open(pairs)) {
            assertEquals(opened.reached(0)[0], correlations.get(0).getAsDouble(), 0.25, "its background of a tenth makes all "
                    + "correlations smaller");
        }
        assertEquals(4, answer.getAsJsonObject("decoded").get("lattices").getAsInt());
        JsonObject refined = answer.getAsJsonObject("refined");
        assertEquals(8, refined.get("rounds").getAsInt());
        assertTrue(refined.getAsJsonObject("after").get("expectedR2").getAsDouble() >= refined.getAsJsonObject("before").get("expectedR2")
                .getAsDouble());
        JsonObject written = JsonParser.parseString(Files.readString(out.resolve("hk0.json"))).getAsJsonObject();
        assertEquals(24, written.getAsJsonObject("images").getAsJsonArray("lattice").size());
        assertEquals(POINTS, written.getAsJsonObject("images").getAsJsonArray("mean").size());
        assertEquals((byte) 'P', Files.readAllBytes(out.resolve("hk0.png"))[1]);
        assertEquals(result.out(), program.run(with(command, "--threads", 1)).ended(0).out(), "the same on any number of threads");
        String table = new Program(List.of(model)).run("interpret", image).ended(0).out();
        assertTrue(table.contains("v = 1") && table.contains("±") && table.contains("image R²"), table);
    }

    @Test
    void badImagesAreNamedAndTheOthersDone() throws IOException {
        Path small = GreyTiff.write(folder.resolve("small.tif"), new float[64]);
        Path dark = GreyTiff.write(folder.resolve("dark.tif"), new float[POINTS * POINTS]);
        Path rgb = GreyTiff.write(folder.resolve("rgb.tif"), 3, new float[3 * POINTS * POINTS]);
        float[] values = new float[POINTS * POINTS];
        Arrays.fill(values, 1);
        values[7] = Float.NaN;
        Path holes = GreyTiff.write(folder.resolve("holes.tif"), values);
        Path text = Files.writeString(folder.resolve("text.tif"), "no image");
        for (Object[] bad : new Object[][] {{small, "8 × 8 points"}, {dark, "zero everywhere"}, {rgb, "3 channels"}, {holes, "not finite"},
            {text, "no TIFF"}, {folder.resolve("absent.tif"), "no such file"}}) {
            Program.Result result = program.run("interpret", bad[0], image, "--model", model, "--format", "json").ended(1)
                    .said(bad[0].toString(), bad[1].toString());
            assertEquals(1, result.errors(), result.err());
            JsonArray answers = JsonParser.parseString(result.out()).getAsJsonArray();
            assertTrue(answers.get(0).getAsJsonObject().has("error") && answers.get(1).getAsJsonObject().has("encoding"), result.out());
        }
    }

    @Test
    void modelsOfAnotherTaskAreRefused() throws IOException {
        Path crystals = Crystals.folder(folder.resolve("cif"));
        Path patterns = folder.resolve("patterns.braggmodel");
        program.run(TinyModel.options(1, crystals, patterns, "--quiet")).ended(0);
        program.run("interpret", image, "--model", patterns).ended(1).said("patterns.braggmodel: it answers the question of "
                + "crystal-system");
        program.run("interpret", image, "--model", model, "--model", patterns).ended(1).said("patterns.braggmodel: it answers the question of "
                + "crystal-system");
        program.run("evaluate", "--model", patterns, "--data", pairs).ended(1).said("patterns.braggmodel: it answers the question of "
                + "crystal-system");
        program.run("classify", crystals, "--model", model).ended(1).said("disorder.braggmodel: it answers the question of disorder "
                + "about images");
        program.run("evaluate", "--model", model, "--data", crystals).ended(1).said("disorder.braggmodel: it reads disorder from images",
                "give --data a file of training pairs");
        program.run("interpret", image).ended(3).said("no model for disorder came");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Path out = folder.resolve("none.braggmodel");
        program.run("train", "--task", "disorder", "--out", out).ended(2).said("--task disorder needs --pairs");
        program.run(train(out, "--span", 4)).ended(1).said("pairs.h5: its encodings have span 2, not 4");
        program.run(train(out, "--held-out", "0.95")).ended(2).said("--held-out must lie between 0 and 0.9");
        program.run(train(out, "--network", "residual")).ended(2)
                .said("--network: there is no network 'residual' of images; known are image-small, image-residual-medium, "
                        + "image-residual-large");
        program.run(train(out, "--synthetic")).ended(2).said("--synthetic is about powder patterns");
        program.run(train(out, "--balance", "library")).ended(2).said("--balance is about powder patterns");
        program.run("train", "--structures", "x", "--pairs", pairs, "--out", out).ended(2).said("--pairs needs --task disorder");
        program.run("train", "--structures", "x", "--curve", "root", "--out", out).ended(2).said("--curve needs --task disorder");
        program.run("interpret", image, "--model", model, "--rounds", 5).ended(2).said("--rounds needs --refine");
        program.run("interpret", image, "--model", model, "--lattices", 0).ended(2).said("--lattices must lie between");
        program.run("evaluate", "--model", model, "--data", folder, "--decode", 5).ended(2).said("--decode is about images");
        assertFalse(Files.exists(out));
    }
}
