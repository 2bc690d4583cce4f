// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.patterns.PatternTrainingRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    @TempDir
    static Path folder;
    private static Path crystals;

    private final Program program = Program.withoutModel();

    @BeforeAll
    static void crystals() throws IOException {
        crystals = Crystals.folder(folder.resolve("cif"));
    }

    @Test
    void tellsOfEveryEpochAndShowsWhatItReached() throws IOException {
        Path out = folder.resolve("told.braggmodel");
        Program.Result result = program.run(TinyModel.options(crystals, out, "--seed", 5)).ended(0);
        List<String> messages = result.err().lines().toList();
        assertEquals(3, messages.stream().filter(l -> l.matches("epoch \\d: loss [0-9.]+, accuracy [0-9.]+ %; validation loss .*"))
                .count(), result.err());
        assertTrue(messages.getLast().matches("wrote .*told\\.braggmodel \\(SHA-256 [0-9a-f]{64}\\)"), result.err());
        assertTrue(result.out().startsWith("accuracy "), result.out());
        assertTrue(result.out().contains("none of which occurs in training") && result.out().contains("true \\ answered"), result.out());
        ModelFile model = ModelFile.read(out);
        assertEquals("all-convolutional", model.description().network());
        assertEquals(3, model.description().history().size());
        assertTrue(model.description().metrics().containsKey("validation.accuracy"));
        assertFalse(Files.exists(PatternTrainingRequest.checkpoint(out)));
    }

    @Test
    void theSameSeedGivesTheSameWeights() throws IOException {
        Path one = folder.resolve("one.braggmodel");
        Path two = folder.resolve("two.braggmodel");
        Path other = folder.resolve("other.braggmodel");
        program.run(TinyModel.options(crystals, one, "--quiet")).ended(0);
        program.run(TinyModel.options(crystals, two, "--quiet")).ended(0);
        program.run(TinyModel.options(crystals, other, "--quiet", "--seed", 2)).ended(0);
        assertSameWeights(one, two);
        assertFalse(Arrays.equals(weights(one), weights(other)));
    }

    @Test
    void startsFromAModelOfTheSameKindAndSplitOnly() throws IOException {
        Path first = folder.resolve("first.braggmodel");
        program.run(TinyModel.options(crystals, first, "--quiet")).ended(0);
        Path next = folder.resolve("next.braggmodel");
        program.run(TinyModel.options(1, crystals, next, "--quiet", "--start-from", first, "--learning-rate", "1e-7", "--classes", "library")).ended(0);
        ModelFile model = ModelFile.read(next);
        assertEquals(ModelFile.read(first).sha256(), model.description().training().get("startedFrom").getAsString());
        float[] before = weights(first);
        float[] after = weights(next);
        for (int i = 0; i < before.length; i++) {
            assertEquals(before[i], after[i], 1e-5, "steps of 1e-7 move no weight far");
        }
        Path none = folder.resolve("none.braggmodel");
        program.run(TinyModel.options(crystals, none, "--start-from", first, "--seed", 2)).ended(1).said("another part of the structures");
        program.run(TinyModel.options(crystals, none, "--start-from", first, "--task", "space-group")).ended(1).said("another question");
        program.run(TinyModel.options(crystals, none, "--start-from", folder.resolve("absent.braggmodel"))).ended(1).said("absent.braggmodel");
        assertFalse(Files.exists(none));
    }

    @Test
    void learnsFromCrystalsThatItInvents() throws IOException {
        Path out = folder.resolve("invented.braggmodel");
        program.run("train", "--synthetic", "--epoch-size", 256, "--epochs", 2, "--network", "all-convolutional", "--largest-atoms", 30, "--out", out,
                "--quiet").ended(0);
        ModelFile model = ModelFile.read(out);
        assertEquals(1, model.description().training().getAsJsonObject("invention").get("share").getAsDouble());
        assertTrue(model.description().card().contains("invented for this alone"), model.description().card());
        program.run("evaluate", "--model", out, "--data", crystals, "--quiet").ended(0);
        Path both = folder.resolve("both.braggmodel");
        program.run(TinyModel.options(crystals, both, "--synthetic", "0.3", "--quiet")).ended(0);
        assertTrue(ModelFile.read(both).description().card().contains("in 30 % of the patterns"), ModelFile.read(both).description().card());
        program.run("train", "--out", folder.resolve("n.braggmodel")).ended(2).said("--structures, --synthetic or both");
        program.run("train", "--synthetic", "0.3", "--out", folder.resolve("n.braggmodel")).ended(2).said("give no share");
    }

    /** A checkpoint is replaced whole: what a killed training leaves is a copy of it at some moment. */
    @Test
    void goesOnAfterItWasKilled() throws Exception {
        Path straight = folder.resolve("straight.braggmodel");
        Path checkpoint = PatternTrainingRequest.checkpoint(straight);
        Path left = folder.resolve("left.checkpoint");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> thief = CompletableFuture.runAsync(() -> copyFirst(checkpoint, left, done));
        program.run(TinyModel.options(6, crystals, straight)).ended(0);
        done.set(true);
        thief.get();
        assertTrue(Files.exists(left), "no checkpoint was seen");

        Path killed = folder.resolve("killed.braggmodel");
        Path found = Files.copy(left, PatternTrainingRequest.checkpoint(killed));
        program.run(TinyModel.options(6, crystals, killed)).ended(2).said("checkpoint", "--resume", "--force");
        Program.Result resumed = program.run(TinyModel.options(6, crystals, killed, "--resume")).ended(0);
        assertTrue(resumed.err().lines().filter(l -> l.startsWith("epoch ") && l.contains("validation loss")).count() < 6, resumed.err());
        assertSameWeights(straight, killed);
        assertFalse(Files.exists(found));
    }

    @Test
    void neverOverwritesUnasked() throws IOException {
        Path out = Files.writeString(folder.resolve("precious.braggmodel"), "precious");
        program.run(TinyModel.options(crystals, out)).ended(2).said("precious.braggmodel exists", "--force");
        program.run(TinyModel.options(crystals, out, "--resume")).ended(2).said("exists");
        assertEquals("precious", Files.readString(out));
        program.run(TinyModel.options(crystals, out, "--force", "--quiet")).ended(0);
        assertEquals("crystal-system", ModelFile.read(out).description().task());
    }

    @Test
    void whatIsWrongIsSaidBeforeTheWork() throws IOException {
        program.run(TinyModel.options(crystals, folder.resolve("no/m.braggmodel"))).ended(1).said("folder does not exist");
        program.run(TinyModel.options(crystals, folder)).ended(2).said("is a folder");
        program.run(TinyModel.options(folder.resolve("absent.tsv"), folder.resolve("m.braggmodel"))).ended(1).said("absent.tsv");
        Path bad = Files.writeString(folder.resolve("bad.json"),
                "{\"format\": \"bragglens-recipe\", \"version\": 1, \"seed\": 1, \"steps\": [{\"type\": \"dance\"}]}");
        program.run(TinyModel.options(crystals, folder.resolve("m.braggmodel"), "--recipe", bad)).ended(1).said("bad.json", "dance");
        Path lonely = Files.createDirectory(folder.resolve("lonely"));
        Files.writeString(lonely.resolve("a.cif"), Crystals.cif("Si"));
        program.run(TinyModel.options(lonely, folder.resolve("m.braggmodel"))).ended(1).said("lonely", "too few structure types");
        assertFalse(Files.exists(folder.resolve("m.braggmodel")));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.toString().endsWith(".tmp") || f.getFileName().toString().equals("m.braggmodel.checkpoint")));
        }
    }

    @Test
    void anotherTaskHasOtherLabels() throws IOException {
        Path out = folder.resolve("groups.braggmodel");
        String table = program.run(TinyModel.options(crystals, out, "--task", "space-group", "--limit", 9, "--quiet")).ended(0).out();
        assertEquals(230, ModelFile.read(out).description().targets().width());
        assertFalse(table.contains("true \\ answered"), "a matrix of 230 columns is for nobody");
        Path pattern = folder.resolve("si.cif");
        Files.writeString(pattern, Crystals.cif("Si"));
        String json = program.run("classify", pattern, "--model", out, "--format", "json").ended(0).out();
        assertTrue(json.contains("\"crystalSystem\":null") && json.contains("\"spaceGroup\":{\"best\":"), json);
    }

    private static void copyFirst(Path from, Path to, AtomicBoolean done) {
        while (!done.get()) {
            try {
                Files.copy(from, to);
                return;
            } catch (NoSuchFileException e) {
                Thread.onSpinWait();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void assertSameWeights(Path a, Path b) throws IOException {
        assertArrayEquals(weights(a), weights(b));
    }

    private static float[] weights(Path file) throws IOException {
        List<float[]> parts = ModelFile.read(file).weights().stream().map(w -> w.data()).toList();
        float[] all = new float[parts.stream().mapToInt(p -> p.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    @Test
    void onlyWhoDiscardsEverythingLosesTheCheckpoint() throws IOException {
        Path out = folder.resolve("stopped.braggmodel");
        Path checkpoint = Files.writeString(PatternTrainingRequest.checkpoint(out), "hours of work");
        train(out, TrainingControl::stopAndKeep).ended(1).said("was stopped before", "nothing was written", checkpoint + " was kept");
        assertEquals("hours of work", Files.readString(checkpoint));
        train(out, TrainingControl::cancel).ended(1).said("was cancelled; nothing was written");
        assertFalse(Files.exists(checkpoint) || Files.exists(out));
    }

    @Test
    void whatAKilledTrainingLeftIsTidiedUp() throws IOException {
        Path out = folder.resolve("tidy.braggmodel");
        Path half = Files.writeString(folder.resolve(".tidy.braggmodel.checkpoint." + UUID.randomUUID() + ".tmp"), "half a checkpoint");
        program.run(TinyModel.options(crystals, out, "--quiet")).ended(0);
        assertFalse(Files.exists(half));
    }

    /** With an engine that ends at once without a model. */
    private static Program.Result train(Path out, Consumer<TrainingControl> end) {
        LearningEngine engine = new LearningEngine() {

            @Override
            public String id() {
                return "short";
            }

            @Override
            public List<NetworkType> networks() {
                return List.of(new NetworkType("all-convolutional", "", "", ""));
            }

            @Override
            public Optional<ModelFile> train(TrainingPlan plan, SampleSource training, SampleSource validation, TrainingListener listener,
                    TrainingControl control) {
                end.accept(control);
                return Optional.empty();
            }

            @Override
            public Model open(ModelFile file) {
                throw new UnsupportedOperationException();
            }
        };
        return Program.withoutModel().run(List.of(engine), TinyModel.options(crystals, out, "--resume"));
    }
}
