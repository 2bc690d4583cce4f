// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.learning.model.Tensor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The paper's network against the same one made of DL4J's own layers: same answers, same loss, same gradients. */
class LayersOfDl4jTest {

    private static final int POINTS = 490;
    private static final int CLASSES = 7;
    private static final int BATCH = 5;

    @Test
    void answersLossAndGradientsAgree() {
        Graph graph = AllConvolutional.PAPER.graph(Shape.ofInput(POINTS), CLASSES);
        float[] inputs = new float[BATCH * POINTS];
        float[] targets = new float[BATCH * CLASSES];
        RandomGenerator random = Seeds.generator(1);
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = (float) random.nextGaussian();
        }
        for (int s = 0; s < BATCH; s++) {
            targets[s * CLASSES + random.nextInt(CLASSES)] = 1;
        }
        Operations operations = new Operations();
        Parameters parameters = Parameters.initial(graph, 3, operations);
        MultiLayerNetwork reference = reference(parameters.tensors());
        INDArray x = Nd4j.createFromArray(inputs).reshape(BATCH, 1, 1, POINTS);

        Lane lane = new Lane(graph, parameters, BATCH, Mode.LEARNING, operations);
        lane.forward(inputs, 0, 0, 0);
        float[] answers = lane.scores();
        double loss = 0;
        float[] derivatives = new float[answers.length];
        for (int from = 0; from < answers.length; from += CLASSES) {
            Objective.CROSS_ENTROPY.answer(answers, from, CLASSES);
            loss += Objective.CROSS_ENTROPY.loss(answers, targets, from, CLASSES) / BATCH;
        }
        for (int i = 0; i < answers.length; i++) {
            derivatives[i] = (float) Objective.CROSS_ENTROPY.derivative(answers[i], targets[i], CLASSES) / BATCH;
        }
        lane.backward(derivatives);

        assertArrayEquals(reference.output(x).reshape(-1).toFloatVector(), answers, 1e-6f);
        reference.setInput(x);
        reference.setLabels(Nd4j.createFromArray(targets).reshape(BATCH, CLASSES));
        reference.computeGradientAndScore();
        assertEquals(reference.score(), loss, 1e-5);
        Map<String, INDArray> expected = reference.gradient().gradientForVariable();
        List<Tensor> gradients = lane.gradients().tensors();
        for (int i = 0; i < gradients.size(); i++) {
            // layer 3 is the pooling, which owns nothing
            String name = (i < 6 ? i / 2 : 4) + (i % 2 == 0 ? "_W" : "_b");
            float[] wanted = expected.get(name).dup('c').reshape(-1).toFloatVector();
            double size = 0;
            for (float value : wanted) {
                size = Math.max(size, Math.abs(value));
            }
            // DL4J adds over the batch and divides later
            float[] ours = gradients.get(i).data().clone();
            for (int k = 0; k < ours.length; k++) {
                ours[k] *= BATCH;
            }
            assertArrayEquals(wanted, ours, (float) (1e-5 * size), gradients.get(i).name());
        }
    }

    private static MultiLayerNetwork reference(List<Tensor> tensors) {
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().updater(new NoOp()).activation(Activation.RELU)
                .dataType(DataType.FLOAT).list();
        for (int kernel : List.of(8, 5, 3)) {
            list.layer(new ConvolutionLayer.Builder(1, kernel).stride(1, kernel).nOut(32).build());
        }
        list.layer(new GlobalPoolingLayer.Builder(PoolingType.AVG).build());
        list.layer(new OutputLayer.Builder(LossFunction.MCXENT).nOut(CLASSES).activation(Activation.SOFTMAX).build());
        list.setInputType(InputType.convolutional(1, POINTS, 1));
        MultiLayerNetwork network = new MultiLayerNetwork(list.build());
        network.init();
        for (int i = 0; i < tensors.size(); i++) {
            INDArray own = network.getLayer(i < 6 ? i / 2 : 4).getParam(i % 2 == 0 ? "W" : "b");
            own.assign(Nd4j.createFromArray(tensors.get(i).data()).reshape('c', own.shape()));
        }
        return network;
    }
}
