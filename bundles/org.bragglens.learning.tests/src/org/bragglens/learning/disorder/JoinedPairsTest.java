// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.model.ModelDescription;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

/** Learning from several files, simulated and measured ones. */
class JoinedPairsTest {

    private static final SplitSettings SHARES = new SplitSettings(0.2, 0.2, 0);

    private final DisorderPairs first = Tiny.pairs(2, 40, 1);
    private final DisorderPairs second = Tiny.pairs(2, 30, 2);
    private final DisorderPairs measured = Tiny.pairs(2, 25, 3, true);
    private final List<PairSource> sources = List.of(new PairSource("a.h5", first), new PairSource("b.h5", second),
            new PairSource("m.h5", measured));

    @Test
    void pairsStandOneSourceAfterTheOther() throws IOException {
        JoinedPairs pairs = JoinedPairs.of(sources);
        assertEquals(95, pairs.size());
        assertArrayEquals(first.reached(39), pairs.reached(39));
        assertArrayEquals(second.reached(0), pairs.reached(40));
        assertArrayEquals(measured.reached(24), pairs.reached(94));
        assertEquals(measured.imageHash(5), pairs.imageHash(75));
        assertArrayEquals(new int[] {70, 94}, pairs.measured(new int[] {0, 39, 40, 69, 70, 94}));
        assertArrayEquals(new int[] {0, 39, 40, 69}, pairs.simulated(new int[] {0, 39, 40, 69, 70, 94}));
        assertArrayEquals(new int[] {3, 69, 70, 70, 70, 94, 94, 94}, pairs.repeated(new int[] {3, 69, 70, 94}, 3));
    }

    @Test
    void everySourceIsSharedOutAsIfItWereAlone() throws IOException {
        PairSplit split = PairSplit.of(JoinedPairs.of(sources), SHARES, 7);
        assertArrayEquals(PairSplit.of(40, SHARES, 7).heldOut(), within(split.heldOut(), 0, 40));
        assertArrayEquals(PairSplit.of(30, SHARES, 7).heldOut(), within(split.heldOut(), 40, 70));
        assertArrayEquals(PairSplit.of(30, SHARES, 7).validation(), within(split.validation(), 40, 70));
        assertArrayEquals(PairSplit.ofMeasured(measured, SHARES, 7).heldOut(), within(split.heldOut(), 70, 95));
        int[] all = Stream.of(split.training(), split.validation(), split.heldOut()).flatMapToInt(Arrays::stream).sorted().toArray();
        assertArrayEquals(IntStream.range(0, 95).toArray(), all);
    }

    private static int[] within(int[] indices, int from, int to) {
        return Arrays.stream(indices).filter(i -> i >= from && i < to).map(i -> i - from).toArray();
    }

    @Test
    void aMeasuredImageHasItsPartWhateverElseIsInItsFile() {
        SplitSettings half = new SplitSettings(0.3, 0.5, 0);
        PairSplit now = PairSplit.ofMeasured(measured, half, 7);
        PairSplit before = PairSplit.ofMeasured(Tiny.pairs(2, 10, 3, true), half, 7);
        assertArrayEquals(before.heldOut(), within(now.heldOut(), 0, 10));
        assertArrayEquals(before.validation(), within(now.validation(), 0, 10));
        assertTrue(now.heldOut().length > 5 && now.heldOut().length < 20, "about half: " + now.heldOut().length);
        assertArrayEquals(now.heldOut(), PairSplit.ofMeasured(measured, half, 8).heldOut());
        assertFalse(Arrays.equals(now.validation(), PairSplit.ofMeasured(measured, half, 8).validation()));
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedInOneLine() {
        refused("wide.h5: its encodings have span 3, and those of a.h5 span 2", new PairSource("wide.h5", Tiny.pairs(3, 5, 9)));
        refused("again.h5: it holds the same pairs as b.h5", new PairSource("again.h5", second));
        refused("longer.h5: it holds the same pairs as b.h5", new PairSource("longer.h5", Tiny.pairs(2, 31, 2)));
        refused("longer.h5: it holds the same pairs as m.h5", new PairSource("longer.h5", Tiny.pairs(2, 26, 3, true)));
        refused("large.h5: its images have 24 points along each edge up to 2.0 r.l.u., and those of a.h5 16 up to 2.0",
                new PairSource("large.h5", new Resized(first, 24)));
    }

    /** The correlations of a lattice that is held out of one file would be learned from the other one. */
    @Test
    void theSameLatticesThroughOtherLotsAreNotLearnedTogether() throws IOException {
        JsonObject json = SettingsType.of(DiffuseSettings.class).toJson(Tiny.settings());
        json.addProperty("lots", 3);
        DisorderPairs through = Tiny.pairs(SettingsType.of(DiffuseSettings.class).fromJson(json), 2, 30, 1, false);
        assertArrayEquals(first.reached(29), through.reached(29));
        refused("lots.h5: it holds the same lattices as a.h5", new PairSource("lots.h5", through));
        json.addProperty("cycles", 20);
        DisorderPairs others = Tiny.pairs(SettingsType.of(DiffuseSettings.class).fromJson(json), 2, 30, 1, false);
        assertTrue(IntStream.range(0, 30).anyMatch(i -> !Arrays.equals(first.reached(i), others.reached(i))));
        assertEquals(70, JoinedPairs.of(List.of(sources.getFirst(), new PairSource("cycles.h5", others))).size());
        Tiny.Engine engine = Tiny.Engine.silent();
        var result = run(engine, List.of(sources.getFirst()));
        try (DisorderModel model = new DisorderModel(result.model(), engine.open(result.model()))) {
            int[] heldOut = within(PairSplit.of(40, SHARES, 1).heldOut(), 0, 30);
            heldOut(DisorderEvaluator.evaluate(model, through, "lots.h5"), heldOut.length);
            assertEquals(30, DisorderEvaluator.evaluate(model, others, "cycles.h5").total());
        }
    }

    /** Of one seed two generators make different pairs; where one does not say which it was, they may be the same. */
    @Test
    void pairsOfOtherGeneratorsAreOthers() throws IOException {
        DisorderPairs older = new Generated(Tiny.pairs(2, 40, 1), "older", OptionalLong.of(1));
        DisorderPairs newer = new Generated(Tiny.pairs(2, 30, 1), "newer", OptionalLong.of(2));
        List<PairSource> both = List.of(new PairSource("older.h5", older), new PairSource("newer.h5", newer));
        assertEquals(70, JoinedPairs.of(both).size());
        DisorderPairs silent = new Generated(Tiny.pairs(2, 20, 1), "silent", OptionalLong.empty());
        for (PairSource one : both) {
            assertThrows(InputException.class, () -> JoinedPairs.of(List.of(one, new PairSource("silent.h5", silent))));
        }
        JsonObject training = run(Tiny.Engine.silent(), List.of(both.getFirst())).model().description().training();
        assertEquals(1, training.getAsJsonObject("pairs").get("generator").getAsLong());
        Provenance provenance = Provenance.of(training);
        assertTrue(provenance.split(older, older.settings()).isPresent());
        assertTrue(provenance.split(silent, older.settings()).isPresent());
        assertTrue(provenance.split(newer, older.settings()).isEmpty(), "all of them may be asked about");
        assertFalse(provenance.contradicts(newer, older.settings(), SHARES, 8));
        training.getAsJsonObject("pairs").remove("generator");
        assertTrue(Provenance.of(training).split(newer, older.settings()).isPresent(), "as models before said nothing of it");
    }

    /** Says by what it was made. */
    private record Generated(DisorderPairs of, String hash, OptionalLong generator) implements DisorderPairs {

        @Override
        public int size() {
            return of.size();
        }

        @Override
        public int span() {
            return of.span();
        }

        @Override
        public DiffuseSettings settings() {
            return of.settings();
        }

        @Override
        public long seed() {
            return of.seed();
        }

        @Override
        public void image(int i, float[] image) {
            of.image(i, image);
        }

        @Override
        public double[] reached(int i) {
            return of.reached(i);
        }
    }

    private void refused(String said, PairSource further) {
        List<PairSource> all = Stream.concat(sources.stream(), Stream.of(further)).toList();
        String message = assertThrows(InputException.class, () -> JoinedPairs.of(all)).getMessage();
        assertTrue(message.contains(said), message);
    }

    /** Says that its images have other points. */
    private record Resized(DisorderPairs of, int points) implements DisorderPairs {

        @Override
        public int size() {
            return of.size();
        }

        @Override
        public int span() {
            return of.span();
        }

        @Override
        public DiffuseSettings settings() {
            JsonObject json = SettingsType.of(DiffuseSettings.class).toJson(of.settings());
            json.addProperty("points", points);
            return SettingsType.of(DiffuseSettings.class).fromJson(json);
        }

        @Override
        public long seed() {
            return 77;
        }

        @Override
        public String hash() {
            return "resized";
        }

        @Override
        public void image(int i, float[] image) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double[] reached(int i) {
            return of.reached(i);
        }
    }

    @Test
    void theModelNamesAllFilesAndEvaluationRecognisesEach() throws IOException {
        Tiny.Engine engine = Tiny.Engine.silent();
        var result = run(engine, sources);
        ModelDescription description = result.model().description();
        assertEquals(8 + 6, result.validation().total(), "simulated pairs only: of the others nobody knows the truth");
        int measuredHeldOut = PairSplit.ofMeasured(measured, SHARES, 1).heldOut().length;
        assertEquals(measuredHeldOut, description.metrics().get("heldOut.measuredPairs"));
        assertTrue(description.metrics().get("heldOut.measuredMse") > 0);
        JsonObject third = description.training().getAsJsonArray("pairs").get(2).getAsJsonObject();
        assertTrue(third.get("measured").getAsBoolean());
        assertEquals("m.h5", third.get("description").getAsString());
        assertEquals("measured 2 25 3", third.get("sha256").getAsString());
        assertEquals(10, description.training().get("repeat").getAsInt());
        for (String said : List.of("a.h5 (SHA-256 tiny 2 40 1), 40 pairs of span 2: lattices of 24 × 24", "b.h5",
                "m.h5 (SHA-256 measured 2 25 3), 25 measured pairs of span 2", "each shown 10 times an epoch")) {
            assertTrue(description.card().contains(said), said + " is missing in\n" + description.card());
        }
        try (DisorderModel model = new DisorderModel(result.model(), engine.open(result.model()))) {
            heldOut(DisorderEvaluator.evaluate(model, first, "a.h5"), 8);
            heldOut(DisorderEvaluator.evaluate(model, second, "b.h5"), 6);
            heldOut(DisorderEvaluator.evaluate(model, measured, "m.h5"), measuredHeldOut);
            // the file has grown since
            DisorderPairs grown = Tiny.pairs(2, 40, 3, true);
            heldOut(DisorderEvaluator.evaluate(model, grown, "m.h5"), PairSplit.ofMeasured(grown, SHARES, 1).heldOut().length);
            assertEquals(12, DisorderEvaluator.evaluate(model, Tiny.pairs(2, 12, 4), "others.h5").total());
            assertThrows(IllegalArgumentException.class, () -> DecodingEvaluation.of(model, measured, 3, done -> {
            }));
            // measured ones are no simulated ones of the same number
            assertEquals(12, DisorderEvaluator.evaluate(model, Tiny.pairs(2, 12, 1, true), "others.h5").total());
        }
    }

    private static DisorderTraining.Result run(Tiny.Engine engine, List<PairSource> sources) throws IOException {
        var request = new DisorderTrainingRequest(sources, 10, SHARES, SettingsType.of(InputSettings.class).defaults(), "none",
                SettingsType.of(TrainingSettings.class).defaults(), null, false, Optional.empty());
        return new DisorderTraining(engine).run(request, new TrainingListener() {
        }, new TrainingControl(), s -> {
        }).orElseThrow();
    }

    private static void heldOut(VectorEvaluation evaluation, int count) {
        assertEquals(count, evaluation.total());
        assertTrue(evaluation.protocol().contains("held out"), evaluation.protocol());
    }

    @Test
    void fewMeasuredPairsAloneMayBeTooFew() {
        String message = assertThrows(InputException.class,
                () -> run(Tiny.Engine.silent(), List.of(new PairSource("m.h5", Tiny.pairs(2, 1, 3, true))))).getMessage();
        assertTrue(message.contains("m.h5: of 1 measured pairs none are left"), message);
    }

    @Test
    void howOftenMeasuredPairsAreShownIsBounded() {
        assertThrows(IllegalArgumentException.class, () -> new DisorderTrainingRequest(sources, 0, SHARES, null, "", null, null, false,
                Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new DisorderTrainingRequest(List.of(), 1, SHARES, null, "", null, null, false,
                Optional.empty()));
    }
}
