// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.diffuse.pairs.PairOrigin;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.TestSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSetModelTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @TempDir
    Path folder;

    private final DiffuseSession session = TestSession.fresh();
    private final CorrelationsModel correlations = new CorrelationsModel(session, Runnable::run);
    private final Map<String, String> remembered = new HashMap<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final TrainingSetModel model = model();

    @Test
    void anAcceptedInterpretationIsAPairOfTheFile() throws Exception {
        Samples.interpret(session, Samples.encoding(2, 0.2));
        correlations.set(0, 1, -0.1);
        Made made = correlations.made().orElseThrow();
        model.setFile(folder.resolve("accepted.h5"));
        model.send(false);
        assertEquals("It is being written", model.obstacle());
        work();
        assertEquals("Sent as pair 1 of 1 in accepted.h5", model.status());
        try (TrainingPairs pairs = TrainingPairs.open(folder.resolve("accepted.h5"))) {
            assertEquals(1, pairs.size());
            assertEquals(made.sample().reached().numbers()[0], pairs.reached(0)[0]);
            PairOrigin origin = pairs.origin(0).orElseThrow();
            assertEquals("tiny section", origin.file());
            assertEquals(List.of(new PairOrigin.Model("model-2", "0123")), origin.models());
            assertFalse(origin.refined());
            assertEquals(NOW, origin.accepted());
        }
    }

    @Test
    void aSectionThatIsThereIsRefusedUnlessItsLabelIsReplaced() {
        Samples.interpret(session, Samples.encoding(2, 0.2));
        model.setFile(folder.resolve("accepted.h5"));
        send(false);
        send(false);
        assertTrue(model.isFailed());
        assertTrue(model.status().contains("already"), model.status());
        send(true);
        assertFalse(model.isFailed());
        assertEquals("New label of pair 1 of 1 in accepted.h5", model.status());
    }

    @Test
    void theFileIsRemembered() {
        assertEquals(Optional.empty(), model.file());
        model.setFile(folder.resolve("accepted.h5"));
        assertEquals(Optional.of(folder.resolve("accepted.h5")), model().file());
    }

    @Test
    void withoutAFileOrAnInterpretationNothingIsSent() throws Exception {
        assertEquals("Interpret a section first", model.obstacle());
        Samples.interpret(session, Samples.encoding(2, 0.2));
        assertEquals("", model.obstacle());
        model.send(false);
        assertTrue(waiting.isEmpty());
        assertEquals(0, Files.list(folder).count());
    }

    @Test
    void whatCannotBeWrittenIsOneLine() {
        Samples.interpret(session, Samples.encoding(2, 0.2));
        model.setFile(folder.resolve("absent").resolve("accepted.h5"));
        send(false);
        assertTrue(model.isFailed());
        assertEquals(1, model.status().lines().count());
        assertEquals("", model.obstacle());
    }

    private TrainingSetModel model() {
        return new TrainingSetModel(correlations, TestSession.memory(remembered), waiting::add, Clock.fixed(NOW, ZoneOffset.UTC), "test");
    }

    private void send(boolean replace) {
        model.send(replace);
        work();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
