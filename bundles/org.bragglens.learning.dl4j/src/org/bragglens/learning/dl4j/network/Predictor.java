// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.bragglens.learning.model.Tensor;

/** A network that answers. Not for two threads at once. */
public final class Predictor implements AutoCloseable {

    private final Operations operations;
    private final Graph graph;
    private final LaneTeam team;
    private final List<Lane> lanes;
    private final int share;

    private Predictor(Graph graph, Parameters parameters, Operations operations, Mode mode, int share, int threads, LaneTeam team) {
        this.operations = operations;
        this.graph = graph;
        this.team = team;
        this.share = share;
        lanes = IntStream.range(0, threads).mapToObj(i -> new Lane(graph, parameters, share, mode, operations)).toList();
    }

    /** @param share samples that one thread takes at a time */
    public static Predictor of(Graph graph, List<Tensor> tensors, int share, int threads, LaneTeam team) {
        Operations operations = new Operations();
        return new Predictor(graph, Parameters.of(graph, tensors, operations), operations, Mode.ANSWERING, share, threads, team);
    }

    /** As {@link #of(Graph, List, int, int, LaneTeam)}, but each answer is one of many: see {@link Mode#DRAWING}. */
    public static Predictor drawing(Graph graph, List<Tensor> tensors, int share, int threads, LaneTeam team) {
        Operations operations = new Operations();
        return new Predictor(graph, Parameters.of(graph, tensors, operations), operations, Mode.DRAWING, share, threads, team);
    }

    /** A view on a network that goes on learning between calls. */
    public static Predictor of(Learner learner, Graph graph, int share, int threads, LaneTeam team) {
        return new Predictor(graph, learner.parameters(), new Operations(), Mode.ANSWERING, share, threads, team);
    }

    /** Most samples of one call of {@link #scores}. */
    public int capacity() {
        return share * lanes.size();
    }

    /**
     * @param inputs room for {@link #capacity()} samples, of which the first {@code count} are asked
     * @return shape {count, outputs}, before softmax
     */
    public float[] scores(float[] inputs, int count) {
        return scores(inputs, count, 0, 0);
    }

    /**
     * As {@link #scores(float[], int)}, drawn if this predictor draws.
     *
     * @param key    what dropout is drawn from: the same answers for the same key and number
     * @param number of the first sample
     */
    public float[] scores(float[] inputs, int count, long key, int number) {
        int outputs = graph.output().outputs();
        float[] scores = new float[capacity() * outputs];
        team.run((count + share - 1) / share, i -> {
            lanes.get(i).forward(inputs, i * share, key, number + i * share);
            System.arraycopy(lanes.get(i).scores(), 0, scores, i * share * outputs, share * outputs);
        });
        return Arrays.copyOf(scores, count * outputs);
    }

    /** Feature map of the first sample of the last {@link #scores}: shape {places, channels}. */
    public float[] features() {
        Node features = graph.features().orElseThrow();
        return Arrays.copyOf(lanes.get(0).output(features), features.shape().size());
    }

    /** Frees its memory; nothing may be asked of it afterwards. */
    @Override
    public void close() {
        operations.close();
    }
}
