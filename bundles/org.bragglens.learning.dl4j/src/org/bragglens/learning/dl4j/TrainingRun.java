// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.base.Seeds;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingProgress;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.dl4j.network.Graph;
import org.bragglens.learning.dl4j.network.LaneTeam;
import org.bragglens.learning.dl4j.network.Learner;
import org.bragglens.learning.dl4j.network.NetworkDefinition;
import org.bragglens.learning.dl4j.network.Objective;
import org.bragglens.learning.dl4j.network.Predictor;
import org.bragglens.learning.dl4j.network.Score;
import org.bragglens.learning.model.Tensor;

/** One training from its first or a later epoch to its end. */
final class TrainingRun implements AutoCloseable {

    /** Places below the seed. */
    private static final long INITIAL = 1;
    private static final long ORDER = 2;

    private final TrainingPlan plan;
    private final TrainingSettings settings;
    private final SampleSource training;
    private final TrainingListener listener;
    private final TrainingControl control;
    private final Graph graph;
    private final boolean classes;
    private final String fingerprint;
    private final LearningRate rate;
    private final Learner learner;
    private final ValidationSet validation;
    private final LaneTeam team;
    private final BatchSupply supply;
    private final Pace pace = new Pace();
    private final int stepsPerEpoch;

    private List<EpochReport> history = new ArrayList<>();
    private List<Tensor> best;
    private double secondsBefore;
    private long started;

    TrainingRun(TrainingPlan plan, NetworkDefinition definition, Graph graph, SampleSource training, SampleSource validating,
            TrainingListener listener, TrainingControl control, int threads) {
        this.plan = plan;
        this.training = training;
        this.listener = listener;
        this.control = control;
        settings = plan.settings();
        this.graph = graph;
        Objective objective = Objective.of(training.targets());
        classes = objective == Objective.CROSS_ENTROPY;
        fingerprint = Fingerprint.of(plan, definition, training, validating);
        rate = new LearningRate(settings.learningRate(), settings.schedule());
        team = new LaneTeam(threads);
        int batch = Math.min(settings.batch(), training.size());
        learner = new Learner(graph, objective, batch, Seeds.derive(settings.seed(), INITIAL), threads, team);
        // what is left over after the last whole batch waits for the next epoch's shuffle
        stepsPerEpoch = training.size() / learner.batch();
        supply = new BatchSupply(training, learner.batch(), threads);
        plan.start().ifPresent(start -> learner.startFrom(start.weights()));
        validation = new ValidationSet(validating, Predictor.of(learner, graph, ValidationSet.SHARE, threads, team), objective, threads);
    }

    /** Empty if cancelled. */
    Optional<Outcome> run() throws IOException {
        resume();
        started = System.nanoTime();
        while (!isFinished() && !control.isStopped()) {
            Optional<Score> learned = learnEpoch();
            if (learned.isEmpty()) {
                break;
            }
            Optional<Score> validated = validation.score(control);
            if (validated.isEmpty()) {
                break;
            }
            finishEpoch(learned.get(), validated.get());
        }
        if (control.isCancelled()) {
            return Optional.empty();
        }
        double samplesPerSecond = pace.total() / Math.max(1e-9, seconds() - secondsBefore);
        return Optional.of(new Outcome(best == null ? learner.tensors() : best, history, seconds(), samplesPerSecond));
    }

    /**
     * What a training that was not cancelled leaves.
     *
     * @param weights          with the lowest validation loss; those of the last step if no epoch was finished
     * @param seconds          earlier runs included
     * @param samplesPerSecond of this run, validation included
     */
    record Outcome(List<Tensor> weights, List<EpochReport> history, double seconds, double samplesPerSecond) {
    }

    private void resume() throws IOException {
        Path file = plan.checkpoint().orElse(null);
        if (!plan.resume() || file == null || !Files.exists(file)) {
            return;
        }
        Checkpoint checkpoint = Checkpoint.read(file, fingerprint, graph);
        learner.resume(checkpoint.learner());
        history = new ArrayList<>(checkpoint.progress().history());
        secondsBefore = checkpoint.progress().seconds();
        best = checkpoint.best();
    }

    private Optional<Score> learnEpoch() throws IOException {
        int epoch = history.size();
        Score total = Score.NONE;
        try (BatchSupply.Epoch batches = supply.epoch(epoch, order(epoch))) {
            for (int step = 0; step < stepsPerEpoch && !isTimeOver(); step++) {
                Optional<Batch> batch = batches.next(control);
                if (batch.isEmpty()) {
                    return Optional.empty();
                }
                double done = fraction(epoch * (long) stepsPerEpoch + step + 1);
                Score score = learner.learn(batch.get().inputs(), batch.get().targets(), rate.at(done));
                supply.giveBack(batch.get());
                if (!Double.isFinite(score.loss())) {
                    throw new InputException("training", "epoch " + (epoch + 1), "the loss is no longer a number",
                            "try a smaller learning rate, or look for samples that are not finite");
                }
                total = total.plus(score);
                tell(epoch, total, done);
            }
        }
        return total.samples() == 0 ? Optional.empty() : Optional.of(total);
    }

    private void finishEpoch(Score learned, Score validated) throws IOException {
        double lowest = history.stream().mapToDouble(EpochReport::validationLoss).filter(Double::isFinite).min().orElse(Double.POSITIVE_INFINITY);
        boolean better = best == null || validated.meanLoss() < lowest;
        if (better) {
            best = learner.tensors();
        }
        int epoch = history.size() + 1;
        EpochReport report = new EpochReport(epoch, learned.meanLoss(), classes ? learned.accuracy() : Double.NaN, validated.meanLoss(),
                classes ? validated.accuracy() : Double.NaN, rate.at(fraction((long) epoch * stepsPerEpoch)), seconds(), better);
        history.add(report);
        if (plan.checkpoint().isPresent()) {
            var progress = Checkpoint.Progress.of(fingerprint, learner.state().steps(), seconds(), history);
            new Checkpoint(progress, learner.state(), best).write(plan.checkpoint().get());
        }
        listener.epoch(report);
    }

    private boolean isFinished() {
        int epochs = history.size();
        int sinceBest = 0;
        while (sinceBest < epochs && !history.get(epochs - 1 - sinceBest).best()) {
            sinceBest++;
        }
        return epochs >= settings.epochs() || sinceBest >= settings.patience() || isTimeOver();
    }

    private boolean isTimeOver() {
        return settings.minutes() > 0 && seconds() >= 60 * settings.minutes();
    }

    /** Of the whole training that is done after so many steps, by epochs or by time, whichever is ahead. */
    private double fraction(long steps) {
        double byEpochs = steps / ((double) settings.epochs() * stepsPerEpoch);
        double byTime = settings.minutes() > 0 ? seconds() / (60 * settings.minutes()) : 0;
        return Math.min(1, Math.max(byEpochs, byTime));
    }

    private double seconds() {
        return secondsBefore + (System.nanoTime() - started) / 1e9;
    }

    private void tell(int epoch, Score total, double done) {
        double now = seconds();
        pace.add(now, learner.batch());
        if (pace.isDue(now)) {
            double left = now - secondsBefore < 1 ? Double.NaN : secondsLeft(epoch, total.samples());
            listener.progress(new TrainingProgress(epoch + 1, total.samples(), stepsPerEpoch * learner.batch(), total.meanLoss(),
                    pace.samplesPerSecond(), done, left));
        }
    }

    private double secondsLeft(int epoch, int seen) {
        double samples = ((double) settings.epochs() - epoch) * stepsPerEpoch * learner.batch() - seen;
        double byEpochs = pace.secondsFor(samples);
        return settings.minutes() > 0 ? Math.min(byEpochs, 60 * settings.minutes() - seconds()) : byEpochs;
    }

    private int[] order(int epoch) {
        int[] order = IntStream.range(0, training.size()).toArray();
        RandomGenerator random = Seeds.generator(settings.seed(), ORDER, epoch);
        for (int i = order.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[k];
            order[k] = swapped;
        }
        return order;
    }

    @Override
    public void close() {
        supply.close();
        validation.close();
        learner.close();
        team.close();
    }
}
