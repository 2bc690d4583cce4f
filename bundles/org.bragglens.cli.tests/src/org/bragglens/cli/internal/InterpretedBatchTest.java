// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.bragglens.diffuse.pairs.PairOrigin;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Several images at once: answers that are accepted, and Ctrl-C. */
class InterpretedBatchTest {

    @TempDir
    static Path models;
    private static Path pairs;
    private static Path two;
    private static Path three;

    @TempDir
    Path folder;
    private Path one;
    private Path other;
    private Path accepted;

    private final Program program = Program.withoutModel();

    @BeforeAll
    static void models() {
        pairs = TinyDisorder.simulate(models, "two.h5", 2);
        two = TinyDisorder.train(models, pairs, "two");
        three = TinyDisorder.train(models, TinyDisorder.simulate(models, "three.h5", 3), "three");
    }

    @BeforeEach
    void images() throws IOException {
        one = GreyTiff.write(folder.resolve("one.tif"), TinyDisorder.image(pairs, 0));
        other = GreyTiff.write(folder.resolve("other.tif"), TinyDisorder.image(pairs, 1));
        accepted = folder.resolve("accepted.h5");
    }

    private Program.Result interpret(Object... rest) {
        return program.run(Stream.concat(Stream.of("interpret", "--lattices", 2, "--draws", 2), Arrays.stream(rest)).toArray());
    }

    @Test
    void acceptedAnswersAreTrainingPairs() throws IOException {
        Path out = folder.resolve("out");
        Program.Result result = interpret(one, other, "--model", two, "--refine", "--rounds", 4, "--accept", accepted, "--out", out)
                .ended(0);
        assertTrue(result.err().contains("one.tif: accepted as pair 1 of 1 in " + accepted), result.err());
        assertTrue(result.err().contains("other.tif: accepted as pair 2 of 2 in " + accepted), result.err());
        try (TrainingPairs there = TrainingPairs.open(accepted)) {
            assertEquals(2, there.size());
            for (int i = 0; i < 2; i++) {
                float[] image = new float[TinyDisorder.POINTS * TinyDisorder.POINTS];
                there.image(i, image);
                assertArrayEquals(TinyDisorder.image(pairs, i), image);
                PairOrigin origin = there.origin(i).orElseThrow();
                JsonObject written = JsonParser.parseString(Files.readString(out.resolve(i == 0 ? "one.json" : "other.json")))
                        .getAsJsonObject();
                assertEquals(i == 0 ? "one.tif" : "other.tif", origin.file());
                assertEquals(written.getAsJsonArray("models").get(0).getAsJsonObject().get("sha256").getAsString(),
                        origin.models().getFirst().sha256());
                assertEquals(written.getAsJsonObject("refined").get("improved").getAsBoolean(), origin.refined());
                JsonArray rows = written.getAsJsonObject("images").getAsJsonArray("lattice");
                StringBuilder first = new StringBuilder();
                for (int b = 0; b < there.lattice(i).size(); b++) {
                    first.append(there.lattice(i).isUp(0, b) ? '1' : '0');
                }
                assertEquals(rows.get(0).getAsString(), first.toString(), "the lattice that the answer shows");
                assertArrayEquals(there.lattice(i).correlations(2).numbers(), there.reached(i), 1e-12, "and the correlations that it has");
            }
        }
        program.run("train", "--task", "disorder", "--pairs", pairs, "--pairs", accepted, "--out", folder.resolve("m.braggmodel"),
                "--epochs", 1, "--quiet").ended(0);
    }

    @Test
    void anImageIsAcceptedOnceUnlessItsLabelIsReplaced() throws IOException {
        interpret(one, "--model", two, "--accept", accepted).ended(0);
        Program.Result again = interpret(one, other, "--model", two, "--accept", accepted).ended(1)
                .said(accepted + ", pair 1: it is the image of one.tif already");
        assertEquals(1, again.errors());
        assertTrue(again.out().contains("one.tif") && again.out().contains("other.tif"), "both are answered: " + again.out());
        assertTrue(again.err().contains("other.tif: accepted as pair 2 of 2"), again.err());
        Program.Result replaced = interpret(one, "--model", two, "--accept", accepted, "--replace", "--seed", 2).ended(0);
        assertTrue(replaced.err().contains("one.tif: new label of pair 1 of 2 in " + accepted), replaced.err());
    }

    @Test
    void ofSeveralSpansOneIsAccepted() throws IOException {
        interpret(one, "--model", two, "--model", three, "--accept", accepted).ended(2)
                .said("--accept is for one of the spans 2, 3; choose it with --span");
        interpret(one, "--model", two, "--model", three, "--accept", accepted, "--span", 4).ended(2)
                .said("no model answers with --span 4, but with 2, 3");
        assertFalse(Files.exists(accepted));
        interpret(one, "--model", two, "--model", three, "--accept", accepted, "--span", 2).ended(0);
        try (TrainingPairs there = TrainingPairs.open(accepted)) {
            assertEquals(2, there.span());
            assertEquals(1, there.origin(0).orElseThrow().models().size());
        }
        Program.Result early = interpret(other, "--model", three, "--accept", accepted).ended(1)
                .said(accepted + ": its encodings have span 2, not 3; add it to another file");
        assertEquals("", early.out(), "said before the work");
    }

    @Test
    void whatCannotGrowIsSaidBeforeTheWork() throws IOException {
        interpret(one, "--model", two, "--span", 2).ended(2).said("--span needs --accept");
        interpret(one, "--model", two, "--replace").ended(2).said("--replace needs --accept");
        interpret(one, "--model", two, "--accept", folder.resolve("a.tif")).ended(2).said("--accept takes a file that ends in .h5");
        byte[] before = Files.readAllBytes(pairs);
        assertEquals("", interpret(one, "--model", two, "--accept", pairs).ended(1).said("it holds simulated pairs").out());
        assertArrayEquals(before, Files.readAllBytes(pairs));
        assertEquals("", interpret(one, "--model", two, "--accept", folder.resolve("absent/a.h5")).ended(1)
                .said("its folder does not exist").out());
    }

    /** The search under way ends, what it found is kept, and no other image begins. */
    @Test
    void ctrlCEndsTheSearchAndTheBatch() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Path written = folder.resolve("out");
        // outside the program's own handler Ctrl-C would end the tests
        try (Interrupts outer = new Interrupts(() -> {
        })) {
            Assumptions.assumeTrue(outer.areHeard(), "this virtual machine keeps signals to itself");
            Console console = new Console(out, err, false, Duration.ofMillis(1));
            var running = CompletableFuture.supplyAsync(() -> new CommandLineProgram(new PlainServices(List.of()), console, false).run(
                    "interpret", one.toString(), other.toString(), "--model", two.toString(), "--lattices", "2", "--draws", "2",
                    "--refine", "--rounds", "100000", "--format", "json", "--out", written.toString()));
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (!err.toString(StandardCharsets.UTF_8).contains("of the refinement") && !running.isDone() && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            InterruptsTest.raise();
            assertEquals(ExitCode.INPUT_FAILED, running.get(1, TimeUnit.MINUTES));
        }
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("stopping; the best so far is taken"), said);
        assertTrue(said.contains("bragglens: stopped after 1 of 2 images"), said);
        JsonArray answers = JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonArray();
        assertEquals(1, answers.size());
        assertTrue(answers.get(0).getAsJsonObject().getAsJsonObject("refined").get("rounds").getAsInt() < 100_000);
        assertTrue(Files.exists(written.resolve("one.json")) && !Files.exists(written.resolve("other.json")));
    }
}
