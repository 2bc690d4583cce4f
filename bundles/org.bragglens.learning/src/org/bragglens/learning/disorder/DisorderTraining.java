// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;

import com.google.gson.JsonObject;

/** From pairs of images and encodings to a trained and tested model. */
public final class DisorderTraining {

    /** Keys of a model's description below {@code training}: how the images were simulated, and which pairs were what. */
    static final String SIMULATION = "simulation";
    static final String PAIRS = "pairs";
    static final String SPLIT = "split";

    private final LearningEngine engine;

    public DisorderTraining(LearningEngine engine) {
        this.engine = engine;
    }

    /**
     * A finished training: the model, not written yet, and what it reaches on pairs that it never saw.
     *
     * @param asMeasured what it reaches on the same ones as they would be measured and prepared, where it learned from such; else empty
     */
    public record Result(ModelFile model, VectorEvaluation validation, Optional<VectorEvaluation> asMeasured) {
    }

    /**
     * Runs in the calling thread.
     *
     * @param status hears in a few words what is being done before and after the network learns
     * @return empty if cancelled
     * @throws IOException in one line for people
     */
    public Optional<Result> run(DisorderTrainingRequest request, TrainingListener listener, TrainingControl control,
            Consumer<String> status)
            throws IOException {
        try {
            return train(request, listener, control, status);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IllegalArgumentException e) {
            throw new InputException(request.name(), "", e.getMessage(), "", e);
        }
    }

    private Optional<Result> train(DisorderTrainingRequest request, TrainingListener listener, TrainingControl control,
            Consumer<String> status)
            throws IOException {
        JoinedPairs pairs = JoinedPairs.of(request.sources());
        TrainingSettings settings = request.settings();
        PairSplit split = PairSplit.of(pairs, request.split(), settings.seed());
        if (request.start().isPresent()) {
            checkQuestion(request.start().get().description(), request, pairs);
            checkSplit(request.start().get().description(), request, pairs);
        }
        // what the network sees of them while it learns, and what it will be asked about
        DisorderPairs seen = request.asMeasured().<DisorderPairs>map(a -> PairsAsMeasured.some(pairs, a)).orElse(pairs);
        DisorderPairs asked = request.asMeasured().<DisorderPairs>map(a -> PairsAsMeasured.all(pairs, a)).orElse(pairs);
        DisorderInput input = request.start().isPresent() ? DisorderInput.fromJson(request.start().get().description().input())
                : DisorderInput.fit(seen, split.training(), request.input());
        status.accept(String.format(Locale.ROOT, "%,d pairs for training, %,d for validation, %,d held out", split.training().length,
                split.validation().length, split.heldOut().length));
        int accepted = pairs.measured(split.training()).length;
        if (accepted > 0) {
            status.accept(String.format(Locale.ROOT, "%,d of those for training are measured; each is shown %,d times an epoch",
                    accepted, request.repeat()));
        }
        request.asMeasured().ifPresent(a -> status.accept(String.format(Locale.ROOT, "%.0f %% of the samples are as measured and prepared, "
                + "and so are all that validation asks about", 100 * a.share())));
        ModelDescription description = describe(request, pairs, input, split);
        TrainingPlan plan = new TrainingPlan(request.network(), settings, description,
                Optional.ofNullable(request.out()).map(TrainingPlan::checkpointOf), request.resume(), request.start());
        Optional<ModelFile> trained = engine.train(plan, DisorderSource.training(pairs,
                pairs.repeated(split.training(), request.repeat()), input, settings.seed(), request.asMeasured()),
                DisorderSource.validation(asked, split.validation(), input), listener, control);
        if (trained.isEmpty()) {
            return Optional.empty();
        }
        status.accept("evaluating on pairs that the network never saw");
        try (DisorderModel model = new DisorderModel(trained.get(), engine.open(trained.get()))) {
            OptionalDouble spread = DisorderEvaluator.spreadFactor(model, asked, split.validation(), settings.seed(), control::isCancelled);
            KnownPairs known = pairs.isMeasured() ? new KnownPairs(split.heldOut(), split.validation())
                    : new KnownPairs(pairs.simulated(split.heldOut()), pairs.simulated(split.validation()));
            DisorderAnswers simulated = DisorderEvaluator.answered(model, pairs, known.asked(), known.protocol(), control::isCancelled);
            Optional<DisorderAnswers> measured = request.asMeasured().filter(a -> !pairs.isMeasured())
                    .map(a -> DisorderEvaluator.asMeasured(model, pairs, known.asked(), known.protocol(), a, control::isCancelled));
            if (control.isCancelled()) {
                return Optional.empty();
            }
            simulated.referenceR2().ifPresent(r2 -> status.accept(String.format(Locale.ROOT, "the images' own Fourier coefficients alone: "
                    + "R² %.4f", r2) + measured.map(m -> String.format(Locale.ROOT, ", as measured and prepared %.4f",
                    m.referenceR2().getAsDouble())).orElse("")));
            Map<String, Double> metrics = new TreeMap<>(model.description().metrics());
            simulated.metrics().forEach((name, value) -> metrics.put(known.word() + "." + name, value));
            spread.ifPresent(factor -> metrics.put(DisorderModel.SPREAD_FACTOR, factor));
            metrics.putAll(onMeasured(model, pairs, split));
            measured.ifPresent(m -> m.metrics().forEach((name, value) -> metrics.put(
                    known.word() + "." + AsMeasured.KEY + "." + name, value)));
            ModelFile told = withDistribution(trained.get(), seen, split);
            ModelDescription described = told.description().withMetrics(metrics, "");
            String card = DisorderCard.of(described, simulated, measured, pairs, request);
            return Optional.of(new Result(told.withDescription(described.withMetrics(metrics, card)), simulated.evaluation(),
                    measured.map(DisorderAnswers::evaluation)));
        }
    }

    /** Where measured pairs are held out beside simulated ones: they are few, and what was accepted of them need not be true. */
    private static Map<String, Double> onMeasured(DisorderModel model, JoinedPairs pairs, PairSplit split) {
        int[] heldOut = pairs.measured(split.heldOut());
        if (pairs.isMeasured() || heldOut.length == 0) {
            return Map.of();
        }
        double mse = DisorderEvaluator.answered(model, pairs, heldOut, "", () -> false).evaluation().overall().mse();
        return Map.of("heldOut.measuredPairs", (double) heldOut.length, "heldOut.measuredMse", mse);
    }

    /** Weights mean something only where question and input are the same. */
    private static void checkQuestion(ModelDescription start, DisorderTrainingRequest request, DisorderPairs pairs) throws InputException {
        boolean same = start.task().equals(DisorderTask.ID) && start.network().equals(request.network());
        if (same) {
            DisorderInput input = DisorderInput.fromJson(start.input());
            same = input.span() == pairs.span() && input.points() == pairs.settings().image().points()
                    && input.extent() == pairs.settings().image().extent();
        }
        if (!same) {
            throw new InputException("model " + start.id(), "", "it answers another question, or has another network, span or image: no "
                    + "training of " + DisorderTask.ID + " of span " + pairs.span() + " with the network " + request.network()
                    + " can start from it",
                    "choose another model or start without one");
        }
    }

    /** Of other pairs nothing was learned yet; of the same ones the parts must be the same. */
    private static void checkSplit(ModelDescription start, DisorderTrainingRequest request, JoinedPairs pairs) throws InputException {
        if (!start.training().has(PAIRS) || !start.training().has(SPLIT)) {
            return;
        }
        Provenance before = Provenance.of(start.training());
        DiffuseSettings usual = SettingsType.of(DiffuseSettings.class).fromJson(start.training().getAsJsonObject(SIMULATION));
        for (PairSource source : pairs.sources()) {
            if (before.contradicts(source.pairs(), usual, request.split(), request.settings().seed())) {
                throw new InputException("model " + start.id(), "",
                        "it has learned from another part of the pairs of " + source.name() + ", so that validation would ask it what it "
                                + "knows",
                        "give the seed, the shares, the limit and the number of pairs that it was trained with");
            }
        }
    }

    private static ModelDescription describe(DisorderTrainingRequest request, JoinedPairs pairs, DisorderInput input, PairSplit split) {
        JsonObject parts = SettingsType.of(SplitSettings.class).toJson(request.split());
        parts.addProperty("seed", request.settings().seed());
        JsonObject training = new JsonObject();
        training.add(PAIRS, Provenance.toJson(pairs.sources(), pairs.settings()));
        training.add(SPLIT, parts);
        training.addProperty("learned", split.training().length);
        if (pairs.measured(split.training()).length > 0) {
            training.addProperty("repeat", request.repeat());
        }
        training.add(SIMULATION, SettingsType.of(DiffuseSettings.class).toJson(pairs.settings()));
        training.addProperty("augmentation", DisorderSource.augmentation(pairs, split.training()));
        request.asMeasured().ifPresent(a -> training.add(AsMeasured.KEY, a.toJson()));
        request.start().ifPresent(start -> training.addProperty("startedFrom", start.sha256()));
        training.add("settings", SettingsType.of(TrainingSettings.class).toJson(request.settings()));
        return new ModelDescription(DisorderTask.ID + "-" + pairs.span() + "-" + request.network(), DisorderTask.ID,
                List.of(input.points(), input.points()), DisorderTask.targets(pairs.span()), "", "", input.toJson(), training, Map.of(),
                        List.of(), "");
    }

    /** Said in the end and not from the start on, where it would tell a checkpoint nothing that pairs and split do not. */
    private static ModelFile withDistribution(ModelFile model, DisorderPairs pairs, PairSplit split) {
        ModelDescription d = model.description();
        JsonObject training = d.training().deepCopy();
        training.add(TrainingDistribution.KEY, TrainingDistribution.of(pairs, split.training()).toJson());
        return model.withDescription(d.trained(d.engine(), d.network(), training, d.metrics(), d.history()));
    }
}
