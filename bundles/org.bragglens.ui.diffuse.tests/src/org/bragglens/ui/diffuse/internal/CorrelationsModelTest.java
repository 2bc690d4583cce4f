// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.learning.disorder.ImageComparison;
import org.bragglens.ui.diffuse.internal.Correlations.Origin;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.TestSession;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.diffuse.session.Interpreted.Answer;
import org.junit.jupiter.api.Test;

class CorrelationsModelTest {

    private static final Encoding ANSWER = Samples.encoding(2, 0.2);

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final DiffuseSession session = TestSession.fresh();
    private final CorrelationsModel model = new CorrelationsModel(session, waiting::add);

    @Test
    void withoutModelsTheSlidersBeginWithoutOrder() {
        work();
        assertEquals(Samples.encoding(3, 0), model.correlations().wanted());
        Made made = model.made().orElseThrow();
        assertEquals(50, made.sample().lattice().size());
        assertEquals(Optional.empty(), made.comparison());
        assertEquals(Optional.empty(), made.panels().measured());
    }

    @Test
    void theSlidersBeginWithWhatTheModelsSay() {
        Interpreted interpreted = Samples.interpret(session, ANSWER);
        work();
        assertEquals(ANSWER, model.correlations().wanted());
        assertEquals(Origin.ANSWER, model.correlations().origin());
        assertSame(interpreted, model.correlations().interpreted().orElseThrow());
        assertTrue(model.made().orElseThrow().comparison().isPresent());
    }

    @Test
    void aMovedSliderMakesTheLatticeAndTheImageOfItsCorrelations() {
        Interpreted interpreted = Samples.interpret(session, ANSWER);
        work();
        model.set(0, 1, -0.4);
        work();
        Made made = model.made().orElseThrow();
        assertEquals(ANSWER.with(0, 1, -0.4), made.of().wanted());
        assertEquals(Origin.OWN, made.of().origin());
        DiffuseSample sample = new DiffuseSimulator(Samples.TINY).decode(ANSWER.with(0, 1, -0.4), Correlations.FIRST_SEED);
        assertEquals(sample.lattice(), made.sample().lattice());
        assertArrayEquals(sample.image(), made.sample().image());
        ImageComparison comparison = ImageComparison.of(interpreted.section(), sample.image());
        assertEquals(comparison, made.comparison().orElseThrow());
        double fitted = comparison.fitted(sample.image())[7];
        assertEquals(fitted, made.panels().made().values().getDouble(0, 7), 1e-9);
        assertEquals(interpreted.section().intensities().getDouble(0, 7) - fitted,
                made.panels().difference().orElseThrow().values().getDouble(0, 7), 1e-9);
    }

    @Test
    void whatIsSetLastIsMadeLastWhoeverSetsIt() throws Exception {
        Samples.interpret(session, ANSWER);
        ExecutorService background = Executors.newSingleThreadExecutor();
        CorrelationsModel shared = new CorrelationsModel(session, background);
        Thread other = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 2000; i++) {
                shared.anotherSeed();
            }
        });
        for (int i = 0; i < 2000; i++) {
            shared.set(0, 1, i / 4000.0);
        }
        other.join();
        background.shutdown();
        assertTrue(background.awaitTermination(1, TimeUnit.MINUTES));
        assertSame(shared.correlations(), shared.made().orElseThrow().of());
    }

    @Test
    void whyThereIsNothingToCompareWithIsSaid() {
        work();
        assertEquals("Interpret a section to compare this lattice with it", CorrelationWords.fit(model.correlations(), model.made()));
        Samples.interpret(session, ANSWER);
        work();
        String fit = CorrelationWords.fit(model.correlations(), model.made());
        assertTrue(fit.startsWith("Image R² of this lattice "), fit);
        assertTrue(fit.length() <= CorrelationWords.LONGEST_FIT.length(), fit);
    }

    @Test
    void ofManyMovesOnlyTheNewestIsMade() {
        Samples.interpret(session, ANSWER);
        work();
        for (int i = 0; i <= 10; i++) {
            model.set(0, 1, i / 10.0 - 0.5);
        }
        assertEquals(1, waiting.size(), "one piece of work for all");
        work();
        assertEquals(0.5, model.made().orElseThrow().of().wanted().get(0, 1));
    }

    @Test
    void whatLiesBeyondTheEndsIsTheEnd() {
        model.set(1, 1, 3);
        assertEquals(1, model.correlations().wanted().get(1, 1));
    }

    @Test
    void resetGoesBackToTheAnswerAndToTheSearch() {
        Interpreted interpreted = Samples.interpret(session, ANSWER);
        Encoding better = ANSWER.with(1, 1, 0.3);
        session.setRefined(interpreted, refined(interpreted, better, true));
        assertEquals(better, model.correlations().wanted(), "what the search found is taken up");
        assertEquals(Origin.REFINED, model.correlations().origin());
        model.set(0, 1, 0);
        model.anotherSeed();
        model.reset(Origin.ANSWER);
        assertEquals(ANSWER, model.correlations().wanted());
        assertEquals(Correlations.FIRST_SEED, model.correlations().seed());
        model.reset(Origin.REFINED);
        assertEquals(better, model.correlations().wanted());
    }

    @Test
    void aSearchThatFoundNothingBetterIsNoOtherOrigin() {
        Interpreted interpreted = Samples.interpret(session, ANSWER);
        session.setRefined(interpreted, refined(interpreted, ANSWER, false));
        assertEquals(Origin.ANSWER, model.correlations().origin());
    }

    @Test
    void whatSomebodyHasSetStaysWhenASearchEndsAndNotWhenModelsAreAskedAgain() {
        Interpreted interpreted = Samples.interpret(session, ANSWER);
        model.set(0, 1, -0.3);
        session.setRefined(interpreted, refined(interpreted, ANSWER.with(1, 1, 0.3), true));
        assertEquals(-0.3, model.correlations().wanted().get(0, 1));
        assertTrue(model.correlations().answer().orElseThrow().interpretation().refined().isPresent(), "the search is known all the same");
        Samples.interpret(session, ANSWER);
        assertEquals(ANSWER, model.correlations().wanted());
    }

    @Test
    void anotherSeedIsAnotherLatticeWithTheSameCorrelations() {
        Samples.interpret(session, ANSWER);
        work();
        Made first = model.made().orElseThrow();
        model.anotherSeed();
        work();
        Made second = model.made().orElseThrow();
        assertEquals(first.of().wanted(), second.of().wanted());
        assertNotEquals(first.sample().lattice(), second.sample().lattice());
    }

    @Test
    void anotherSpanBeginsWithTheAnswerOfItsModels() {
        Samples.interpret(session, ANSWER, Samples.encoding(3, 0.1));
        model.chooseSpan(2);
        assertEquals(ANSWER, model.correlations().wanted());
        model.chooseSpan(3);
        assertEquals(Samples.encoding(3, 0.1), model.correlations().wanted());
        model.clear();
        assertEquals(Samples.encoding(3, 0), model.correlations().wanted());
        assertEquals(Origin.OWN, model.correlations().origin());
    }

    @Test
    void correlationsThatNoLatticeHasAreSaidToBe() {
        Samples.interpret(session, ANSWER);
        model.set(0, 1, 0.9);
        model.set(1, 0, 0.9);
        model.set(1, 1, -0.9);
        work();
        assertTrue(model.correlations().slack() < 0);
        Optional<Made> made = model.made();
        assertTrue(CorrelationWords.obstacle(model.correlations(), made).startsWith("No lattice of any size"));
        assertTrue(made.orElseThrow().sample().reached().distance(model.correlations().wanted()) > CorrelationCell.MET);
        model.reset(Origin.ANSWER);
        assertFalse(CorrelationWords.obstacle(model.correlations(), made).startsWith("No lattice"));
    }

    private static Answer refined(Interpreted interpreted, Encoding better, boolean improved) {
        Answer first = interpreted.answers().getFirst();
        return new Answer(Samples.refined(interpreted.section(), first.interpretation(), better, improved), first.simulation());
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
