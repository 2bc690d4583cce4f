// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.UntrainedEngine;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.testing.TinyLibrary;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

class PatternTrainingTest {

    private final AugmentationCatalog catalog = AugmentationCatalog.standard();

    @TempDir
    private Path folder;

    /** Always answers with the first class; {@code asked} runs before each answer. */
    private static UntrainedEngine lazy(Runnable asked) {
        return new UntrainedEngine() {
            @Override
            protected Dataset answers(Dataset inputs, ModelDescription model, long seed) {
                asked.run();
                return DatasetFactory.zeros(FloatDataset.class, inputs.getShapeRef()[0], model.targets().width());
            }
        };
    }

    private Optional<PatternTraining.Result> run(TrainingControl control, Runnable asked) throws Exception {
        var request = new PatternTrainingRequest(CrystalChoice.of(new CrystalChoice.Library(TinyLibrary.write(folder, 1), 0, 0.4, "")),
                PatternTask.CRYSTAL_SYSTEM, "none", catalog.standardRecipe(), SettingsType.of(TrainingSettings.class).defaults(), null, false);
        return new PatternTraining(lazy(asked), catalog).run(request, new TrainingListener() {
        }, control, status -> {
        });
    }

    @Test
    void whatWasKeptIsEvaluatedOnAllThatWasLeftOut() throws Exception {
        TrainingControl control = new TrainingControl();
        PatternTraining.Result result = run(control, control::stopAndKeep).orElseThrow();
        assertTrue(result.validation().total() > 0);
        assertEquals(result.validation().accuracy(), result.model().description().metrics().get("validation.accuracy"));
    }

    @Test
    void cancelledWhileItIsEvaluatedItHasNoResult() throws Exception {
        TrainingControl control = new TrainingControl();
        assertEquals(Optional.empty(), run(control, control::cancel));
    }

    @Test
    void aStartThatDoesNotFitIsRefusedBeforeAnythingIsRead() throws Exception {
        ModelFile trained = run(new TrainingControl(), () -> { }).orElseThrow().model();
        ModelDescription d = trained.description();
        ModelDescription noPattern = new ModelDescription(d.id(), d.task(), d.inputShape(), d.targets(), d.engine(), d.network(), new JsonObject(),
                d.training(), d.metrics(), d.history(), d.card());
        var nowhere = CrystalChoice.of(new CrystalChoice.Library(folder.resolve("absent.tsv"), 0, 0.4, ""));
        for (ModelFile start : List.of(trained, trained.withDescription(noPattern))) {
            var request = new PatternTrainingRequest(nowhere, start == trained ? PatternTask.SPACE_GROUP : PatternTask.CRYSTAL_SYSTEM, "none",
                    catalog.standardRecipe(), SettingsType.of(TrainingSettings.class).defaults(), null, false, Optional.of(start));
            InputException refused = assertThrows(InputException.class, () -> new PatternTraining(lazy(() -> { }), catalog)
                    .run(request, new TrainingListener() { }, new TrainingControl(), status -> { }));
            assertTrue(refused.getMessage().contains("another question, or has another network or input"), refused.getMessage());
        }
    }
}
