// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.dl4j.network.ActivationMap;
import org.bragglens.learning.dl4j.network.Graph;
import org.bragglens.learning.dl4j.network.LaneTeam;
import org.bragglens.learning.dl4j.network.NetworkDefinition;
import org.bragglens.learning.dl4j.network.Objective;
import org.bragglens.learning.dl4j.network.Predictor;
import org.bragglens.learning.dl4j.network.Shape;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.FloatDataset;

import com.google.gson.JsonElement;

/** A network of this engine with its weights in native memory. */
final class Dl4jModel implements Model {

    /** Up to so many inputs are answered one after the other, before a network for many is made. */
    private static final int FEW = 8;
    /** Inputs that are answered at a time when there are many. */
    private static final int BATCH = 256;
    /** Of them by one thread: as many as fit into a cache, but not too few. */
    private static final int FEWEST = 32;
    private static final int MOST = 64;
    private static final long CACHED_ACTIVATIONS = 1L << 22;
    private static final int MAX_POINTS = 1 << 22;
    /** Numbers that a thread may hold between a network's layers: 128 MB. */
    private static final long MAX_ACTIVATIONS = 32L << 20;
    private static final String TOO_LARGE = "its network needs more memory than a model may";

    private final ModelFile file;
    private final Graph graph;
    private final Objective objective;
    private final int threads;
    private final LaneTeam team;
    private final Lock lock = new ReentrantLock();
    private final Predictor single;
    private Predictor many;
    private Predictor drawing;
    private boolean closed;

    private Dl4jModel(ModelFile file, Graph graph, int threads) {
        this.file = file;
        this.graph = graph;
        this.threads = threads;
        objective = Objective.of(file.description().targets());
        team = new LaneTeam(threads);
        single = Predictor.of(graph, file.weights(), 1, 1, team);
    }

    static Dl4jModel open(ModelFile file, int threads) throws IOException {
        ModelDescription description = file.description();
        String name = "model " + description.id();
        if (!description.engine().equals(Dl4jEngine.ID)) {
            throw new InputException(name, "", "it was made by the engine \"" + description.engine() + "\"", "");
        }
        if (points(description) > MAX_POINTS) {
            throw new InputException(name, "", "its network reads inputs of at most " + MAX_POINTS + " points, not "
                    + description.inputShape(), "");
        }
        Graph graph = graph(description, name);
        if (graph.activations() > MAX_ACTIVATIONS) {
            throw new InputException(name, "", TOO_LARGE, "");
        }
        TensorCheck.check(graph, file.weights(), name);
        return new Dl4jModel(file, graph, threads);
    }

    private static Graph graph(ModelDescription description, String name) throws InputException {
        JsonElement engine = description.training().get(TrainedModel.ENGINE);
        JsonElement definition = engine != null && engine.isJsonObject() ? engine.getAsJsonObject().get(TrainedModel.DEFINITION) : null;
        if (definition == null || !definition.isJsonObject()) {
            throw new InputException(name, "", "it does not define its network", "");
        }
        try {
            NetworkDefinition network = NetworkDefinition.fromJson(description.network(), definition.getAsJsonObject());
            int[] shape = shape(description);
            if (shape.length != network.rank()) {
                throw new InputException(name, "", "its network reads " + NetworkType.inputs(network.rank()) + ", not "
                        + NetworkType.inputs(shape.length), "");
            }
            return network.graph(Shape.ofInput(shape), description.targets().width());
        } catch (IllegalArgumentException e) {
            throw new InputException(name, "", e.getMessage(), "", e);
        } catch (ArithmeticException e) {
            throw new InputException(name, "", TOO_LARGE, "", e);
        }
    }

    private static int[] shape(ModelDescription description) {
        return description.inputShape().stream().mapToInt(Integer::intValue).toArray();
    }

    private static double points(ModelDescription description) {
        return description.inputShape().stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    }

    @Override
    public ModelDescription description() {
        return file.description();
    }

    @Override
    public Dataset predict(Dataset inputs) {
        checkInputs(inputs);
        return answers(inputs, inputs.getShapeRef()[0] <= FEW ? () -> single : this::many, 0);
    }

    private void checkInputs(Dataset inputs) {
        int[] shape = shape(description());
        int[] given = inputs.getShapeRef();
        if (given.length != shape.length + 1 || !Arrays.equals(Arrays.copyOfRange(given, 1, given.length), shape)) {
            throw new IllegalArgumentException("inputs must have the shape {n, " + Arrays.stream(shape).mapToObj(Integer::toString)
                    .collect(Collectors.joining(", ")) + "}, not " + Arrays.toString(given));
        }
    }

    @Override
    public Dataset draw(Dataset inputs, long seed) {
        checkInputs(inputs);
        return answers(inputs, this::drawing, seed);
    }

    private Dataset answers(Dataset inputs, Supplier<Predictor> chosen, long key) {
        float[] values = DatasetUtils.cast(FloatDataset.class, inputs).clone().getData();
        int points = graph.input().points().size();
        int count = inputs.getShapeRef()[0];
        int outputs = graph.output().outputs();
        double[] answers = new double[count * outputs];
        lock.lock();
        try {
            checkOpen();
            Predictor predictor = chosen.get();
            for (int from = 0; from < count; from += predictor.capacity()) {
                int size = Math.min(predictor.capacity(), count - from);
                float[] part = Arrays.copyOfRange(values, from * points, (from + predictor.capacity()) * points);
                float[] scores = predictor.scores(part, size, key, from);
                for (int i = 0; i < size; i++) {
                    objective.answer(scores, i * outputs, outputs);
                }
                for (int i = 0; i < scores.length; i++) {
                    answers[from * outputs + i] = scores[i];
                }
            }
        } finally {
            lock.unlock();
        }
        return DatasetFactory.createFromObject(DoubleDataset.class, answers, count, outputs);
    }

    @Override
    public Dataset activationMap(Dataset input, int target) {
        if (graph.features().isEmpty() || graph.input().points().height() != 1) {
            throw new UnsupportedOperationException("the network " + description().network() + " has no activation map");
        }
        int points = graph.input().points().size();
        if (input.getSize() != points) {
            throw new IllegalArgumentException("the input must have " + points + " points, not " + input.getSize());
        }
        float[] values = DatasetUtils.cast(FloatDataset.class, input).clone().getData();
        lock.lock();
        try {
            checkOpen();
            single.scores(values, 1);
            double[] map = ActivationMap.of(graph, single.features(), file.weights(), target);
            return DatasetFactory.createFromObject(DoubleDataset.class, map, points);
        } finally {
            lock.unlock();
        }
    }

    /** Made when it is first needed: a single pattern must not wait for it. */
    private Predictor many() {
        if (many == null) {
            many = Predictor.of(graph, file.weights(), share(), Math.min(threads, BATCH / share()), team);
        }
        return many;
    }

    private Predictor drawing() {
        if (drawing == null) {
            drawing = Predictor.drawing(graph, file.weights(), share(), Math.min(threads, BATCH / share()), team);
        }
        return drawing;
    }

    /** Inputs of one thread at a time. */
    private int share() {
        long share = Math.clamp(CACHED_ACTIVATIONS / graph.activations(), FEWEST, MOST);
        return (int) Math.clamp(MAX_ACTIVATIONS / graph.activations(), 1, share);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the model was closed");
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                Stream.of(single, many, drawing).filter(Objects::nonNull).forEach(Predictor::close);
                team.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
