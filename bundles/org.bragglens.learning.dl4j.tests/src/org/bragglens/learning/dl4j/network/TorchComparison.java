// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import org.bragglens.base.Seeds;
import org.bragglens.learning.model.SafeTensors;
import org.bragglens.learning.model.Tensor;
import org.bragglens.testing.ReferenceTool;

/** A graph against PyTorch with the same weights: scores in both modes, and the gradient of every tensor. */
final class TorchComparison {

    private static final int SAMPLES = 6;

    /** Reads tensors as the model file holds them. */
    private static final String BEFORE = """
            import json, struct, torch
            import torch.nn.functional as F
            def read(path):
                b = open(path, 'rb').read()
                n = struct.unpack('<Q', b[:8])[0]
                out = {}
                for k, t in json.loads(b[8:8 + n]).items():
                    x, y = t['data_offsets']
                    out[k] = torch.frombuffer(bytearray(b[8 + n + x:8 + n + y]), dtype=torch.float32).reshape(t['shape'])
                return out
            t = read(r'FILE')
            x = t.pop('inputs').double()
            g = t.pop('derivatives').double()
            t = {k: v.double() for k, v in t.items()}
            for k, v in t.items():
                if not k.endswith(('.mean', '.var')):
                    v.requires_grad_()
            def norm(h, k, training):
                return F.batch_norm(h, t[k + '.mean'].clone(), t[k + '.var'].clone(), t[k + '.gamma'], t[k + '.beta'], training, 0.1, 1e-5)
            def dense(h, k):
                return h @ t[k + '.weight'] + t[k + '.bias']
            """;

    private static final String AFTER = """
            def show(name, v):
                print(name, *['%.9g' % float(a) for a in v.reshape(-1)])
            with torch.no_grad():
                show('answers', net(x, False))
            scores = net(x, True)
            show('scores', scores.detach())
            scores.backward(g)
            for k, v in t.items():
                if v.grad is not None:
                    show(k, v.grad)
            """;

    private TorchComparison() {
    }

    /** @param net definition of {@code net(x, training)}, where x has the shape {samples, points…} and t holds the tensors by name */
    static void assertAgrees(Graph graph, String net, Path folder) throws IOException {
        Shape points = graph.input().points();
        int outputs = graph.output().outputs();
        float[] inputs = normal(1, SAMPLES * points.size(), 0);
        float[] derivatives = normal(2, SAMPLES * outputs, 0);
        List<Tensor> tensors = tensors(graph);
        List<Tensor> given = new ArrayList<>(tensors);
        given.add(new Tensor("inputs", points.height() == 1 ? new int[] { SAMPLES, points.width() }
                : new int[] { SAMPLES, points.height(), points.width() }, inputs));
        given.add(new Tensor("derivatives", new int[] { SAMPLES, outputs }, derivatives));
        Path file = folder.resolve("tensors.safetensors");
        Files.write(file, SafeTensors.encode(given));
        String script = BEFORE.replace("FILE", file.toString()) + net + AFTER;
        List<String> lines = ReferenceTool.python("torch", "python3-torch", script).lines().toList();

        try (Operations operations = new Operations()) {
            Parameters parameters = Parameters.of(graph, tensors, operations);
            Lane answering = new Lane(graph, parameters, SAMPLES, Mode.ANSWERING, operations);
            answering.forward(inputs, 0, 0, 0);
            assertClose(lines.get(0), "answers", answering.scores(), 0);
            Lane learning = new Lane(graph, parameters, SAMPLES, Mode.LEARNING, operations);
            // rounding leaves so much of a gradient that is zero, as that of a factor before a normalisation
            float noise = 1e-6f * lines.stream().skip(2).map(TorchComparison::numbers).map(TorchComparison::size).max(Float::compare)
                    .orElseThrow();
            // twice, for the second pass finds what the first one left behind
            for (int pass = 0; pass < 2; pass++) {
                learning.forward(inputs, 0, 0, 0);
                assertClose(lines.get(1), "scores", learning.scores(), 0);
                learning.backward(derivatives);
                int line = 2;
                for (Tensor gradient : learning.gradients().tensors()) {
                    if (!gradient.name().endsWith(".mean") && !gradient.name().endsWith(".var")) {
                        assertClose(lines.get(line++), gradient.name(), gradient.data(), noise);
                    }
                }
                assertEquals(lines.size(), line);
            }
        }
    }

    /** None is zero or one as a training starts it. */
    private static List<Tensor> tensors(Graph graph) {
        List<Tensor> tensors = new ArrayList<>();
        for (ParameterSpec spec : graph.parameters()) {
            double shift = spec.name().endsWith(".var") ? 4 : spec.name().endsWith(".gamma") ? 1 : 0;
            float[] data = normal(tensors.size() + 10, spec.size(), shift);
            for (int i = 0; i < data.length && spec.random(); i++) {
                data[i] *= (float) spec.initial();
            }
            for (int i = 0; i < data.length && spec.name().endsWith(".var"); i++) {
                data[i] = Math.abs(data[i]);
            }
            tensors.add(new Tensor(spec.name(), spec.shape().stream().mapToInt(Integer::intValue).toArray(), data));
        }
        return tensors;
    }

    private static void assertClose(String line, String name, float[] actual, float noise) {
        assertEquals(name, line.substring(0, line.indexOf(' ')));
        float[] expected = numbers(line);
        assertArrayEquals(expected, actual, Math.max(noise, 2e-4f * size(expected)), name);
    }

    private static float[] numbers(String line) {
        String[] parts = line.split(" ");
        float[] numbers = new float[parts.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(parts[i + 1]);
        }
        return numbers;
    }

    private static float size(float[] numbers) {
        float size = 0;
        for (float number : numbers) {
            size = Math.max(size, Math.abs(number));
        }
        return size;
    }

    private static float[] normal(long seed, int size, double shift) {
        RandomGenerator random = Seeds.generator(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (random.nextGaussian() + shift);
        }
        return values;
    }
}
