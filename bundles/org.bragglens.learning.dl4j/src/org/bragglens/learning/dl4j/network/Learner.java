// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.bragglens.base.Seeds;
import org.bragglens.learning.model.Tensor;

/**
 * A network that learns. A batch is cut into a fixed number of shares whatever the number of threads; gradients are added in the order of
 * the shares, so that the same batches give the same weights on any number of threads. Each share is normalised by itself ("ghost"
 * batches, Hoffer et al. 2017, arXiv:1705.08741). Large batches are learned in several rounds, so that memory does not grow with them.
 */
public final class Learner implements AutoCloseable {

    private static final int LANES = 4;
    /** Samples of one round, at most. */
    private static final int ROUND = 512;
    /** Of the moving averages that normalisation uses outside training. */
    private static final float MOMENTUM = 0.9f;
    /** Place below the seed of what dropout is drawn from; the first places are those of the tensors. */
    private static final long DROPOUT = Seeds.step("dropout");

    private final Operations operations = new Operations();
    private final Objective objective;
    private final int rounds;
    private final int round;
    private final int width;
    private final LaneTeam team;
    private final Parameters parameters;
    private final Parameters total;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final long seed;
    private final GradientSum gradientSum;
    private final List<Step> statistics = new ArrayList<>();
    private final Adam adam;

    /** @param batch samples a step; a batch that needs several rounds is rounded down to whole ones of equal size */
    public Learner(Graph graph, Objective objective, int batch, long seed, int threads, LaneTeam team) {
        this.objective = objective;
        this.seed = seed;
        this.team = team;
        rounds = (batch + ROUND - 1) / ROUND;
        round = batch / rounds;
        width = graph.output().outputs();
        parameters = Parameters.initial(graph, seed, operations);
        total = new Parameters(graph, operations);
        int count = Math.min(LANES, round);
        for (int i = 0; i < count; i++) {
            int from = round * i / count;
            starts.add(from);
            Lane lane = new Lane(graph, parameters, round * (i + 1) / count - from, Mode.LEARNING, operations);
            lanes.add(lane);
            statistics.add(operations.add((1 - MOMENTUM) / (count * rounds), lane.gradients().statistics(), parameters.statistics()));
        }
        gradientSum = new GradientSum(lanes.stream().map(lane -> lane.gradients().trainable()).toList(), total.trainable(), threads,
                operations);
        adam = new Adam(parameters.trainable(), total.trainable(), threads, operations);
    }

    /**
     * One step of learning, unless the loss is not finite: then the parameters must not be used any more.
     *
     * @param inputs  samples of the batch, one after the other
     * @param targets likewise
     */
    public Score learn(float[] inputs, float[] targets, double rate) {
        Score sum = Score.NONE;
        total.trainable().array().assign(0);
        parameters.statistics().array().muli(MOMENTUM);
        long key = Seeds.derive(seed, DROPOUT, adam.steps());
        for (int r = 0; r < rounds; r++) {
            int first = r * round;
            Score[] scores = new Score[lanes.size()];
            team.run(lanes.size(), i -> scores[i] = gradients(lanes.get(i), inputs, targets, first + starts.get(i), key));
            sum = Stream.of(scores).reduce(sum, Score::plus);
            gradientSum.run(team);
            statistics.forEach(Step::run);
        }
        if (Double.isFinite(sum.loss())) {
            adam.step(rate, team);
        }
        return sum;
    }

    private Score gradients(Lane lane, float[] inputs, float[] targets, int from, long key) {
        lane.forward(inputs, from, key, from);
        float[] answers = lane.scores();
        float[] own = Arrays.copyOfRange(targets, from * width, (from + lane.samples()) * width);
        Score score = objective.score(answers, own, width, lane.samples());
        for (int i = 0; i < own.length; i++) {
            answers[i] = (float) (objective.derivative(answers[i], own[i], width) / batch());
        }
        lane.backward(answers);
        return score;
    }

    /** Samples of one step. */
    public int batch() {
        return round * rounds;
    }

    public List<Tensor> tensors() {
        return parameters.tensors();
    }

    public LearnerState state() {
        int[] shape = { adam.first().size() };
        Tensor first = new Tensor("first", shape, adam.first().toArray());
        Tensor second = new Tensor("second", shape, adam.second().toArray());
        return new LearnerState(tensors(), List.of(first, second), adam.steps());
    }

    /** Starts from weights that were learned elsewhere; the optimiser knows nothing of how. */
    public void startFrom(List<Tensor> weights) {
        parameters.set(weights);
    }

    /** Goes on from there. */
    public void resume(LearnerState state) {
        parameters.set(state.weights());
        adam.resume(state.steps(), state.moments().get(0).data(), state.moments().get(1).data());
    }

    /** Frees its memory; nothing may be asked of it afterwards. */
    @Override
    public void close() {
        operations.close();
    }

    Parameters parameters() {
        return parameters;
    }

    /** Gradient that the last step went along. */
    Parameters total() {
        return total;
    }

    List<Lane> lanes() {
        return lanes;
    }
}
