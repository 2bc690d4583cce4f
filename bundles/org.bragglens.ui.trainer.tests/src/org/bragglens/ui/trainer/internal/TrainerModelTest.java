// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.testing.TinyLibrary;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.trainer.internal.RunState.Phase;
import org.bragglens.ui.work.ProgressJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerModelTest {

    @TempDir
    Path folder;

    private final Session session = new Session(Runnable::run);
    private final Trainings trainings = new Trainings(AugmentationCatalog.standard());
    private final TrainerModel model = new TrainerModel(trainings, session);
    private final List<String> heard = new ArrayList<>();
    private Runnable meanwhile = () -> { };

    @BeforeEach
    void fillIn() throws IOException {
        Path library = TinyLibrary.write(folder, 1);
        trainings.addEngine(new FakeEngine(() -> meanwhile.run()));
        TrainingSettings settings = SettingsType.of(TrainingSettings.class).parse(Map.of("epochs", "3"));
        model.edit(f -> f.withStructures(library.toString()).withSettings(settings).withSplit(new SplitSettings(0, 30, 0)));
        model.onChange(() -> heard.add(model.state().phase() + " " + model.state().status()));
    }

    @Test
    void aTrainingRunsToItsResult() {
        assertTrue(model.start());
        List<Double> progress = new ArrayList<>();
        model.run(progress::add);
        RunState state = model.state();
        assertEquals(Phase.FINISHED, state.phase(), state.status());
        assertEquals(3, state.epochs().size());
        assertEquals(List.of(0.5 / 3, 1.5 / 3, 2.5 / 3), progress);
        Evaluation evaluation = state.result().orElseThrow().validation();
        assertEquals(evaluation.total(), evaluation.perClass().stream().mapToInt(c -> c.support()).sum());
        assertTrue(heard.contains("RUNNING Epoch 2 of 3   loss 1.500   1\u2009234 samples/s   1 min 15 s left"), heard.toString());
        assertTrue(heard.stream().anyMatch(h -> h.contains("structures for training")), heard.toString());
    }

    @Test
    void nothingStartsWithoutStructuresOrTwice() {
        model.edit(f -> f.withStructures("  "));
        assertEquals("Choose structures to learn from, or let crystals be invented", model.obstacle());
        assertFalse(model.start());
        model.edit(f -> f.withStructures("x"));
        assertTrue(model.start());
        assertFalse(model.start());
        assertEquals("A training is running", model.obstacle());
    }

    @Test
    void stopKeepsWhatWasLearned() {
        meanwhile = model::stopAndKeep;
        model.start();
        model.run(f -> { });
        assertEquals(Phase.FINISHED, model.state().phase());
        assertEquals(1, model.state().epochs().size());
        assertTrue(model.state().result().isPresent());
    }

    @Test
    void cancelKeepsNothing() {
        meanwhile = model::cancel;
        model.start();
        model.run(f -> { });
        assertEquals(Phase.CANCELLED, model.state().phase());
        assertTrue(model.state().result().isEmpty());
        assertEquals("", model.obstacle(), "another training can be started");
    }

    /** Also while nothing is said of its progress, as when structures are read or crystals invented. */
    @Test
    void theWorkbenchesProgressViewCancelsToo() throws InterruptedException {
        CountDownLatch learning = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        meanwhile = () -> {
            learning.countDown();
            await(cancelled);
        };
        model.start();
        ProgressJob job = new ProgressJob("Training a network", model::run, model::cancel);
        job.schedule();
        await(learning);
        job.cancel();
        assertEquals(Phase.ENDING, model.state().phase());
        cancelled.countDown();
        job.join();
        assertEquals(Phase.CANCELLED, model.state().phase());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS), "nothing happens");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void badStructuresAreSaidInOneLine() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.tsv"), "no structure\n");
        model.edit(f -> f.withStructures(bad.toString()));
        model.start();
        model.run(f -> { });
        assertEquals(Phase.FAILED, model.state().phase());
        assertTrue(model.state().status().contains("bad.tsv"), model.state().status());
        assertFalse(model.state().status().contains("\n"));
    }

    @Test
    void theRecipeIsTheStandardOneOrTheEditorsOrAFiles() throws IOException {
        AugmentationCatalog catalog = trainings.catalog();
        Recipe edited = new Recipe(5, List.of());
        assertEquals(catalog.standardRecipe(), new RecipeChoice.Standard().recipe(catalog, Optional.of(edited)));
        assertEquals(edited, new RecipeChoice.Edited().recipe(catalog, Optional.of(edited)));
        assertEquals(catalog.standardRecipe(), new RecipeChoice.Edited().recipe(catalog, Optional.empty()));
        Path file = folder.resolve("r.json");
        catalog.write(edited, file);
        assertEquals(edited, new RecipeChoice.InFile(file).recipe(catalog, Optional.empty()));
    }

    @Test
    void theSavedModelIsTheViewersChoice() {
        model.start();
        model.run(f -> { });
        Path file = folder.resolve("mine.braggmodel");
        model.save(file);
        assertEquals(Optional.of(file), model.saved());
        assertTrue(Files.isRegularFile(file));
        assertEquals(file, session.state().model().orElseThrow().file());
    }

    @Test
    void aModelThatCannotBeSavedIsSaidAndStaysThere() {
        model.start();
        model.run(f -> { });
        model.save(folder.resolve("none").resolve("mine.braggmodel"));
        assertEquals(Optional.empty(), model.saved());
        assertTrue(model.state().status().contains("folder"), model.state().status());
        assertTrue(model.state().result().isPresent());
        assertTrue(session.state().models().isEmpty());
    }
}
