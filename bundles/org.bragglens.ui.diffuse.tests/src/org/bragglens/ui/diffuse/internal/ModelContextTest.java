// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.TestSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ModelContextTest {

    @TempDir
    Path folder;

    private final DiffuseSession session = TestSession.fresh();
    private final ModelChoice models = new ModelChoice(session, Runnable::run);

    @Test
    void sectionsArePreparedForTheFirstModelThatIsChosen() throws Exception {
        ModelContext context = new ModelContext(models, session, Runnable::run);
        assertEquals(SectionContext.USUAL, session.context());
        models.addFile(model("wide", 3, 32, 4, new JsonObject()));
        assertEquals(32, session.context().points());
        assertEquals(4, session.context().extent());
        models.addFile(model("narrow", 2, 24, 2, new JsonObject()));
        assertEquals(24, session.context().points(), "the smaller span comes first");
        models.choose(models.shelf().known().getFirst(), false);
        assertEquals(32, session.context().points());
        models.choose(models.shelf().known().getLast(), false);
        assertEquals(SectionContext.USUAL, session.context());
        context.dispose();
        models.choose(models.shelf().known().getLast(), true);
        assertEquals(SectionContext.USUAL, session.context());
    }

    @Test
    void intensitiesOfTheTrainingImagesAreHandedOn() throws Exception {
        JsonObject distribution = new JsonObject();
        distribution.add("intensities", rising(101, 0.05));
        JsonArray correlations = new JsonArray();
        for (int i = 0; i < 3; i++) {
            correlations.add(rising(21, 0.1));
        }
        distribution.add("correlations", correlations);
        JsonObject training = new JsonObject();
        training.add("distribution", distribution);
        models.addFile(model("told", 2, 64, 2, training));
        new ModelContext(models, session, Runnable::run);
        assertEquals(2.5, session.context().training().orElseThrow().at(0.5), 1e-12);
    }

    @Test
    void aModelThatIsGoneIsNobodysContext() throws Exception {
        Path file = model("gone", 2, 32, 2, new JsonObject());
        models.addFile(file);
        Files.delete(file);
        new ModelContext(models, session, Runnable::run);
        assertEquals(SectionContext.USUAL, session.context());
        assertTrue(session.state().notices().isEmpty(), "it is said when the model is asked");
    }

    private static JsonArray rising(int count, double step) {
        JsonArray numbers = new JsonArray();
        for (int i = 0; i < count; i++) {
            numbers.add(i * step);
        }
        return numbers;
    }

    private Path model(String name, int span, int points, double extent, JsonObject training) throws Exception {
        JsonArray factors = new JsonArray();
        for (int i = 1; i < span * span; i++) {
            factors.add(0);
        }
        JsonObject input = JsonParser.parseString("{\"span\": " + span + ", \"points\": " + points + ", \"extent\": " + extent
                + ", \"scaling\": {\"curve\": \"linear\", \"knee\": 1, \"shift\": 0, \"unit\": 1}, \"answer\": {\"fourierFactors\": "
                + factors + ", \"unit\": 1}}").getAsJsonObject();
        ModelDescription description = new ModelDescription(name, DisorderTask.ID, List.of(points, points), DisorderTask.targets(span),
                "none", "none", input, training, Map.of(), List.of(), "");
        Path file = folder.resolve(name + ".braggmodel");
        new ModelFile(description, List.of(), "").write(file);
        return file;
    }
}
