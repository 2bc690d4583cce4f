// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.RecipeRunner;
import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;

import com.google.gson.JsonObject;

/** From a structure library to a trained and validated model: what the command line and the trainer view both run. */
public final class PatternTraining {

    private final LearningEngine engine;
    private final AugmentationCatalog catalog;

    public PatternTraining(LearningEngine engine, AugmentationCatalog catalog) {
        this.engine = engine;
        this.catalog = catalog;
    }

    /** A finished training: the model, not written yet, and what it reaches on structure types that it never saw. */
    public record Result(ModelFile model, Evaluation validation) {
    }

    /**
     * Runs in the calling thread.
     *
     * @param status hears in a few words what is being done before and after the network learns
     * @return empty if cancelled, or stopped before the network began to learn
     * @throws IOException in one line for people
     */
    public Optional<Result> run(PatternTrainingRequest request, TrainingListener listener, TrainingControl control, Consumer<String> status)
            throws IOException {
        PatternInput input = PatternInput.standard();
        TrainingSettings settings = request.settings();
        RecipeRunner recipe = catalog.runner(request.recipe());
        if (request.start().isPresent()) {
            checkQuestion(request.start().get().description(), request, input);
        }
        TrainingMaterial material = TrainingMaterial.gather(request.crystals(), request.task(), recipe.reach() * input.largestQ(), settings.seed(),
                status, control::isStopped);
        if (control.isStopped()) {
            return Optional.empty();
        }
        PatternSource training = PatternSource.training(material.training(), request.task(), input, recipe);
        PatternSource validation = PatternSource.validation(material.validation(), request.task(), input, recipe);
        ModelDescription description = describe(request, input, material);
        if (request.start().isPresent()) {
            checkSplit(request.start().get().description(), description.training());
        }
        TrainingPlan plan = new TrainingPlan(request.network(), settings, description,
                Optional.ofNullable(request.out()).map(PatternTrainingRequest::checkpoint), request.resume(), request.start());
        Optional<ModelFile> trained = engine.train(plan, training, validation, listener, control);
        if (trained.isEmpty()) {
            return Optional.empty();
        }
        status.accept("evaluating on structure types that the network never saw");
        try (Model model = engine.open(trained.get())) {
            Evaluation evaluation = Evaluator.crystals(model, validation, material.validation(), request.task(), material.protocol(),
                    control::isCancelled);
            if (control.isCancelled()) {
                return Optional.empty();
            }
            return Optional.of(new Result(finished(trained.get(), evaluation, material), evaluation));
        }
    }

    /** Weights mean something only where question and input are the same; asked before a library is read. */
    private static void checkQuestion(ModelDescription start, PatternTrainingRequest request, PatternInput input) throws InputException {
        if (!start.task().equals(request.task().id()) || !start.network().equals(request.network()) || !isFor(start, input)) {
            throw new InputException("model " + start.id(), "", "it answers another question, or has another network or input: no training of "
                    + request.task().id() + " with the network " + request.network() + " can start from it", "choose another model or start without one");
        }
    }

    private static boolean isFor(ModelDescription start, PatternInput input) {
        try {
            return PatternInput.fromJson(start.input()).equals(input);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Validation means something only on what the start was not learned from: an invented crystal is never met again, a library's are. */
    private static void checkSplit(ModelDescription start, JsonObject training) throws InputException {
        if (start.training().has("split") && training.has("split") && !start.training().get("split").equals(training.get("split"))) {
            throw new InputException("model " + start.id(), "",
                    "it has learned from another part of the structures, so that validation would ask it what it knows",
                    "give the seed, the share and the structures that it was trained with");
        }
    }

    private ModelDescription describe(PatternTrainingRequest request, PatternInput input, TrainingMaterial material) {
        JsonObject training = material.description();
        request.start().ifPresent(start -> training.addProperty("startedFrom", start.sha256()));
        training.add("recipe", catalog.toTree(request.recipe()));
        training.add("settings", SettingsType.of(TrainingSettings.class).toJson(request.settings()));
        return new ModelDescription(request.task().id() + "-" + request.network(), request.task().id(), List.of(input.grid().points()),
                request.task().targets(), "", "", input.toJson(), training, Map.of(), List.of(), "");
    }

    private static ModelFile finished(ModelFile model, Evaluation evaluation, TrainingMaterial material) {
        Map<String, Double> metrics = new TreeMap<>(model.description().metrics());
        evaluation.metrics().forEach((name, value) -> metrics.put("validation." + name, value));
        ModelDescription described = model.description().withMetrics(metrics, "");
        return model.withDescription(described.withMetrics(metrics, ModelCard.of(described, evaluation, material.words(), material.attribution())));
    }
}
