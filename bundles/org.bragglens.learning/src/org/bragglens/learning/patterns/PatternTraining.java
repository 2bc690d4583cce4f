// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
        CrystalSet set = CrystalSet.read(request.structures(), input, recipe.reach(), request.limit(), settings.seed(), status, control::isStopped);
        if (control.isStopped()) {
            return Optional.empty();
        }
        CrystalSet.Split split = set.split(request.validationShare(), settings.seed());
        if (split.training().isEmpty() || split.validation().isEmpty()) {
            throw new InputException(request.structures().toString(), "", "too few structure types to keep some for validation",
                    "give more structures or another validation share");
        }
        status.accept(String.format(Locale.ROOT, "%,d structures for training, %,d of other structure types for validation%s",
                split.training().size(), split.validation().size(),
                set.skipped() == 0 ? "" : String.format(Locale.ROOT, ", %,d could not be used", set.skipped())));
        PatternSource training = PatternSource.training(split.training(), request.task(), input, recipe, settings.seed());
        PatternSource validation = PatternSource.validation(split.validation(), request.task(), input, recipe);
        TrainingPlan plan = new TrainingPlan(request.network(), settings, describe(request, input, set, split),
                Optional.ofNullable(request.out()).map(PatternTrainingRequest::checkpoint), request.resume());
        Optional<ModelFile> trained = engine.train(plan, training, validation, listener, control);
        if (trained.isEmpty()) {
            return Optional.empty();
        }
        status.accept("evaluating on structure types that the network never saw");
        try (Model model = engine.open(trained.get())) {
            Evaluation evaluation = Evaluator.crystals(model, validation, split.validation(), request.task(), protocol(set), control::isCancelled);
            if (control.isCancelled()) {
                return Optional.empty();
            }
            return Optional.of(new Result(finished(trained.get(), evaluation, set, request.attribution()), evaluation));
        }
    }

    /** What a validation figure means. */
    public static String protocol(CrystalSet set) {
        return "%1$d crystals of %2$d structure types (anonymous stoichiometry and space group), none of which occurs in training, of "
                + set.description().replace("%", "%%")
                + ", each simulated and augmented once; 95 %% interval bootstrapped over structure types";
    }

    private ModelDescription describe(PatternTrainingRequest request, PatternInput input, CrystalSet set, CrystalSet.Split split) {
        JsonObject training = new JsonObject();
        JsonObject structures = new JsonObject();
        structures.addProperty("description", set.description());
        structures.addProperty("sha256", set.sha256());
        structures.addProperty("used", set.crystals().size());
        structures.addProperty("skipped", set.skipped());
        structures.addProperty("limit", request.limit());
        structures.addProperty("attribution", request.attribution());
        training.add("structures", structures);
        JsonObject kept = new JsonObject();
        kept.addProperty("by", "structure type");
        kept.addProperty("validationShare", request.validationShare());
        kept.addProperty("seed", request.settings().seed());
        kept.addProperty("training", split.training().size());
        kept.addProperty("validation", split.validation().size());
        training.add("split", kept);
        training.addProperty("sampling", "classes equally often, structure types by the root of their size");
        training.add("recipe", catalog.toTree(request.recipe()));
        training.add("settings", SettingsType.of(TrainingSettings.class).toJson(request.settings()));
        return new ModelDescription(request.task().id() + "-" + request.network(), request.task().id(), List.of(input.grid().points()),
                request.task().targets(), "", "", input.toJson(), training, Map.of(), List.of(), "");
    }

    private static ModelFile finished(ModelFile model, Evaluation evaluation, CrystalSet set, String attribution) {
        Map<String, Double> metrics = new TreeMap<>(model.description().metrics());
        metrics.put("validation.accuracy", evaluation.accuracy());
        metrics.put("validation.accuracy.low", evaluation.interval().low());
        metrics.put("validation.accuracy.high", evaluation.interval().high());
        metrics.put("validation.balancedAccuracy", evaluation.balancedAccuracy());
        metrics.put("validation.macroF1", evaluation.macroF1());
        ModelDescription described = model.description().withMetrics(metrics, "");
        return model.withDescription(described.withMetrics(metrics, ModelCard.of(described, evaluation, set, attribution)));
    }
}
