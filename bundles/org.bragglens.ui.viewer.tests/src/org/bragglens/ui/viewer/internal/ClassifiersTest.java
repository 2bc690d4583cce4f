// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.ui.session.KnownModel;
import org.bragglens.ui.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifiersTest {

    @TempDir
    Path folder;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Classifiers classifiers = new Classifiers();

    @Test
    void aModelStaysOpenUntilAnotherIsAsked() throws Exception {
        classifiers.addEngine(new Fake());
        KnownModel first = model("first");
        KnownModel second = model("second");
        classifiers.ask(first, c -> null);
        classifiers.ask(first, c -> null);
        classifiers.ask(second, c -> null);
        assertEquals(List.of("open", "close", "open"), told);
        classifiers.close();
        assertEquals("close", told.getLast());
    }

    @Test
    void aModelThatAnswersOneWindowIsNotClosedByAnotherThatAsksADifferentOne() throws Exception {
        classifiers.addEngine(new Fake());
        KnownModel first = model("first");
        KnownModel second = model("second");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        Thread one = Thread.ofPlatform().start(() -> ask(first, asked, mayAnswer));
        assertTrue(asked.await(10, TimeUnit.SECONDS));
        Thread other = Thread.ofPlatform().start(() -> ask(second, new CountDownLatch(1), new CountDownLatch(0)));
        other.join(200);
        assertFalse(told.contains("close"), "the first is still being asked");
        mayAnswer.countDown();
        one.join(10_000);
        other.join(10_000);
        assertEquals(List.of("open", "answer", "close", "open", "answer"), told);
    }

    private void ask(KnownModel model, CountDownLatch asked, CountDownLatch mayAnswer) {
        try {
            classifiers.ask(model, c -> {
                asked.countDown();
                try {
                    mayAnswer.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                told.add("answer");
                return null;
            });
        } catch (IOException e) {
            told.add(e.getMessage());
        }
    }

    private KnownModel model(String name) throws IOException {
        Path file = folder.resolve(name + ".braggmodel");
        new ModelFile(new FakeModel(() -> { }, 1).description(), List.of(), "").write(file);
        Session session = new Session(Runnable::run);
        session.addModel(file, true);
        return session.state().model().orElseThrow();
    }

    /** Opens models that answer nothing. */
    private final class Fake implements LearningEngine {

        @Override
        public String id() {
            return "fake";
        }

        @Override
        public List<NetworkType> networks() {
            return List.of();
        }

        @Override
        public Optional<ModelFile> train(TrainingPlan plan, SampleSource training, SampleSource validation, TrainingListener listener,
                TrainingControl control) {
            return Optional.empty();
        }

        @Override
        public Model open(ModelFile file) {
            told.add("open");
            return new FakeModel(() -> told.add("close"), 1);
        }
    }
}
