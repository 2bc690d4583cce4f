// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

import org.bragglens.base.InputException;
import org.bragglens.base.Threads;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.dl4j.network.AllConvolutional;
import org.bragglens.learning.dl4j.network.Graph;
import org.bragglens.learning.dl4j.network.ImageNetwork;
import org.bragglens.learning.dl4j.network.ImageResidual;
import org.bragglens.learning.dl4j.network.NetworkDefinition;
import org.bragglens.learning.dl4j.network.Residual;
import org.bragglens.learning.dl4j.network.Shape;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelFile;
import org.nd4j.common.config.ND4JClassLoading;
import org.osgi.service.component.annotations.Component;

/** Learning with Deeplearning4j on the processor's cores. */
@Component
public final class Dl4jEngine implements LearningEngine {

    static final String ID = "dl4j";

    static {
        // before any other class of ND4J: it would remember the context class loader of whatever thread came first and find no backend
        ND4JClassLoading.setNd4jClassloaderFromClass(ND4JClassLoading.class);
    }

    private static final List<NetworkType> NETWORKS = List.of(
            new NetworkType(Residual.ID, "Residual network",
                    "Blocks of two convolutions with batch normalisation and shortcuts: for real use.", "10.1109/CVPR.2016.90"),
            new NetworkType(AllConvolutional.ID, "All-convolutional network",
                    "Three convolutions of 32 filters that do not overlap: small, fast, as published for thin films.",
                    "10.1038/s41524-019-0196-x"),
            new NetworkType(ImageNetwork.ID, "Small image network",
                    "Two convolutions of 3 × 3 with batch normalisation, pooling and dropout, then a dense layer: fast.", "", Set.of(2)),
            new NetworkType(ImageResidual.MEDIUM_ID, "Medium image residual network",
                    "Two residual blocks that halve the image, then two dense layers.", "10.1109/CVPR.2016.90", Set.of(2)),
            new NetworkType(ImageResidual.LARGE_ID, "Large image residual network",
                    "Five residual blocks of up to 512 filters that halve the image, then two dense layers.", "10.1109/CVPR.2016.90",
                    Set.of(2)));

    private final IntSupplier threads;

    public Dl4jEngine() {
        this(Threads::count);
    }

    /** @param threads for samples as well as for the network; they decide how fast it learns and never what */
    Dl4jEngine(IntSupplier threads) {
        this.threads = threads;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<NetworkType> networks() {
        return NETWORKS;
    }

    @Override
    public Optional<ModelFile> train(TrainingPlan plan, SampleSource training, SampleSource validation, TrainingListener listener,
            TrainingControl control) throws IOException {
        if (training.size() == 0 || validation.size() == 0) {
            throw new InputException("training", "", "there is nothing to " + (training.size() == 0 ? "learn from" : "validate with"),
                    "give more samples");
        }
        NetworkDefinition definition = definition(plan.network());
        Graph graph = graph(definition, training);
        if (plan.start().isPresent()) {
            TensorCheck.check(graph, plan.start().get().weights(), "model " + plan.start().get().description().id());
        }
        try (TrainingRun run = new TrainingRun(plan, definition, graph, training, validation, listener, control, threads.getAsInt())) {
            return run.run().map(outcome -> TrainedModel.of(plan, definition, outcome));
        }
    }

    private static Graph graph(NetworkDefinition definition, SampleSource source) throws InputException {
        int[] shape = source.inputShape();
        if (shape.length != definition.rank()) {
            String fitting = NETWORKS.stream().filter(network -> network.reads(shape.length)).map(NetworkType::id)
                    .collect(Collectors.joining(", "));
            String problem = "the network " + definition.id() + " learns from " + NetworkType.inputs(definition.rank()) + ", not from "
                    + NetworkType.inputs(shape.length);
            throw new InputException("training", "", problem, fitting.isEmpty() ? "" : "choose one of " + fitting);
        }
        try {
            return definition.graph(Shape.ofInput(shape), source.targets().width());
        } catch (IllegalArgumentException e) {
            throw new InputException("training", "", e.getMessage(), "use more points or a smaller network", e);
        } catch (ArithmeticException e) {
            throw new InputException("training", "", "the network is too large for inputs of " + Arrays.toString(shape) + " points",
                    "use fewer points or a smaller network", e);
        }
    }

    @Override
    public Model open(ModelFile file) throws IOException {
        return Dl4jModel.open(file, threads.getAsInt());
    }

    private static NetworkDefinition definition(String id) throws InputException {
        try {
            return NetworkDefinition.standard(id);
        } catch (IllegalArgumentException e) {
            throw new InputException("training", "", e.getMessage(), "choose one of " + String.join(", ",
                    NETWORKS.stream().map(NetworkType::id).toList()), e);
        }
    }
}
