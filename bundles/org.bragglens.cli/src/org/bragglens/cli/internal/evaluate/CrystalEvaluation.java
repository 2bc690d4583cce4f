// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.bragglens.augment.RecipeRunner;
import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.Services;
import org.bragglens.crystal.io.StructureLibrary;
import org.bragglens.learning.ClassAnswers;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.patterns.Crystal;
import org.bragglens.learning.patterns.CrystalSet;
import org.bragglens.learning.patterns.Evaluator;
import org.bragglens.learning.patterns.PatternInput;
import org.bragglens.learning.patterns.PatternSource;
import org.bragglens.learning.patterns.PatternTask;
import org.bragglens.learning.report.Page;
import org.bragglens.learning.report.patterns.EvaluatedClassifier;

import com.google.gson.JsonObject;

/**
 * Asks models about simulated crystals, augmented by the model's own recipe. Of the library that the model was trained on, recognised by
 * its hash, the validation part of the model's own split is used; of any other library all crystals are.
 */
record CrystalEvaluation(Path library, ClassifierPages pages, Services services, Console console) implements ModelEvaluation {

    @Override
    public Result evaluate(Path file) throws IOException {
        ModelFile content = ModelFile.read(file);
        ModelDescription description = content.description();
        if (description.task().equals(DisorderTask.ID)) {
            throw new InputException(file.toString(), "", "it reads disorder from images, and " + library + " holds none",
                    "give --data a file of training pairs (.h5)");
        }
        try {
            PatternTask task = PatternTask.of(description);
            PatternInput input = PatternInput.fromJson(description.input());
            Provenance provenance = Provenance.of(description.training());
            RecipeRunner recipe = services.augmentations().runner(services.augmentations().fromTree(provenance.recipe()));
            String sha256 = StructureLibrary.open(library).sha256();
            Optional<KnownLibrary> own = provenance.library().filter(l -> l.sha256().equals(sha256));
            CrystalSet set = CrystalSet.read(library, recipe.reach() * input.largestQ(), own.map(KnownLibrary::limit).orElse(0),
                    own.map(KnownLibrary::seed).orElse(0L), console::message, () -> false);
            List<Crystal> crystals = own.map(l -> set.split(l.share(), l.seed()).validation()).orElse(set.crystals());
            String protocol = own.isPresent() ? set.protocol()
                    : "%1$d crystals of %2$d structure types of " + set.description().replace("%", "%%")
                            + ", of which the network may have learned some, each simulated and augmented once; 95 %% interval "
                            + "bootstrapped over structure types";
            PatternSource source = PatternSource.validation(crystals, task, input, recipe);
            try (Model model = engine(file, description).open(content)) {
                ClassAnswers answers = Evaluator.crystalAnswers(model, source, crystals, task, () -> false);
                Evaluation evaluation = Evaluator.evaluation(answers, protocol);
                pages.add(new EvaluatedClassifier(file.toString(), description, content.sha256(), answers, evaluation));
                return new Result(description.id(), content.sha256(), evaluation);
            }
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), "", e.getMessage(), "choose a model that 'bragglens train' made", e);
        }
    }

    @Override
    public Page page(String maker) {
        return pages.page(maker);
    }

    private LearningEngine engine(Path file, ModelDescription description) throws InputException {
        return services.engines().stream().filter(e -> e.id().equals(description.engine())).findFirst()
                .orElseThrow(() -> new InputException(file.toString(), "", "it needs the engine '" + description.engine()
                        + "', which is not installed", "install it or choose another model"));
    }

    /**
     * What a model's description says of the data that it was trained on.
     *
     * @param library empty if it was trained on invented crystals alone
     */
    private record Provenance(Optional<KnownLibrary> library, JsonObject recipe) {

        static Provenance of(JsonObject training) {
            try {
                JsonObject structures = training.getAsJsonObject("structures");
                return new Provenance(structures == null ? Optional.empty()
                        : Optional.of(library(structures, training.getAsJsonObject("split"))),
                        Objects.requireNonNull(training.getAsJsonObject("recipe")));
            } catch (NullPointerException | ClassCastException | IllegalStateException | UnsupportedOperationException
                    | NumberFormatException e) {
                throw new IllegalArgumentException("the model does not say what it was trained on", e);
            }
        }

        private static KnownLibrary library(JsonObject structures, JsonObject split) {
            return new KnownLibrary(structures.get("sha256").getAsString(), structures.get("limit").getAsInt(),
                    split.get("validationShare").getAsDouble(), split.get("seed").getAsLong());
        }
    }

    /** The library that a model has learned from, and how it was split. */
    private record KnownLibrary(String sha256, int limit, double share, long seed) {
    }
}
