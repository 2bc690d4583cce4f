// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The residual network against PyTorch with the same weights: scores in both modes, and the gradient of every tensor. */
class ResidualInTorchTest {

    private static final int POINTS = 202;
    private static final int SAMPLES = 6;
    private static final int OUTPUTS = 3;
    private static final Residual DEFINITION = new Residual(8, 16, 4,
            List.of(new Residual.Stage(8, 1, 5, 1), new Residual.Stage(16, 2, 5, 2), new Residual.Stage(24, 1, 3, 2)), true);

    /** Reads tensors as the model file holds them; the graph is spelled out, for a loop here could hide the same mistake as one there. */
    private static final String SCRIPT = """
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
            t = read(r'%s')
            x = t.pop('inputs').double()
            g = t.pop('derivatives').double()
            t = {k: v.double() for k, v in t.items()}
            for k, v in t.items():
                if not k.endswith(('.mean', '.var')):
                    v.requires_grad_()
            def net(x, training):
                def norm(h, k):
                    return F.batch_norm(h, t[k + '.mean'].clone(), t[k + '.var'].clone(), t[k + '.gamma'], t[k + '.beta'], training,
                                        0.1, 1e-5)
                def conv(h, k, stride, padding):
                    return F.conv1d(h, t[k + '.weight'].squeeze(2), None, stride, padding)
                h = torch.stack([x, torch.linspace(-1, 1, x.shape[1], dtype=torch.float64).expand_as(x)], 1)
                h = torch.relu(norm(conv(h, 'stem.conv', 4, 6), 'stem.norm'))
                for k, stride, padding, shortcut in (('stage1.block1', 1, 2, None), ('stage2.block1', 2, 2, 0),
                                                     ('stage2.block2', 1, 2, None), ('stage3.block1', 2, 1, 1)):
                    f = torch.relu(norm(conv(h, k + '.1.conv', stride, padding), k + '.1.norm'))
                    f = norm(conv(f, k + '.2.conv', 1, padding), k + '.2.norm')
                    s = h if shortcut is None else norm(conv(h, k + '.shortcut.conv', stride, shortcut), k + '.shortcut.norm')
                    h = torch.relu(f + s)
                return h.mean(2) @ t['dense.weight'] + t['dense.bias']
            def show(name, v):
                print(name, *['%%.9g' %% float(a) for a in v.reshape(-1)])
            with torch.no_grad():
                show('answers', net(x, False))
            scores = net(x, True)
            show('scores', scores.detach())
            scores.backward(g)
            for k, v in t.items():
                if v.grad is not None:
                    show(k, v.grad)
            """;

    @TempDir
    Path folder;

    @Test
    void scoresAndGradientsAgree() throws IOException {
        Graph graph = DEFINITION.graph(POINTS, OUTPUTS);
        float[] inputs = normal(1, SAMPLES * POINTS, 0);
        float[] derivatives = normal(2, SAMPLES * OUTPUTS, 0);
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
        List<Tensor> given = new ArrayList<>(tensors);
        given.add(new Tensor("inputs", new int[] { SAMPLES, POINTS }, inputs));
        given.add(new Tensor("derivatives", new int[] { SAMPLES, OUTPUTS }, derivatives));
        Path file = folder.resolve("tensors.safetensors");
        Files.write(file, SafeTensors.encode(given));
        List<String> lines = ReferenceTool.python("torch", "python3-torch", SCRIPT.formatted(file)).lines().toList();

        try (Operations operations = new Operations()) {
            Parameters parameters = Parameters.of(graph, tensors, operations);
            Lane answering = new Lane(graph, parameters, SAMPLES, false, operations);
            answering.forward(inputs, 0);
            assertClose(lines.get(0), "answers", answering.scores());
            Lane learning = new Lane(graph, parameters, SAMPLES, true, operations);
            learning.forward(inputs, 0);
            assertClose(lines.get(1), "scores", learning.scores());
            learning.backward(derivatives);
            int line = 2;
            for (Tensor gradient : learning.gradients().tensors()) {
                if (!gradient.name().endsWith(".mean") && !gradient.name().endsWith(".var")) {
                    assertClose(lines.get(line++), gradient.name(), gradient.data());
                }
            }
            assertTrue(line == lines.size());
        }
    }

    private static void assertClose(String line, String name, float[] actual) {
        String[] parts = line.split(" ");
        assertTrue(parts[0].equals(name), () -> parts[0] + " instead of " + name);
        float[] expected = new float[parts.length - 1];
        float size = 0;
        for (int i = 0; i < expected.length; i++) {
            expected[i] = Float.parseFloat(parts[i + 1]);
            size = Math.max(size, Math.abs(expected[i]));
        }
        assertArrayEquals(expected, actual, 2e-4f * size, name);
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
