// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A one-dimensional residual network (He et al. 2016, doi:10.1109/CVPR.2016.90): a strided stem with a wide kernel, stages of blocks of
 * two convolutions with batch normalisation, global average pooling and a dense layer. The first block of a stage may stride; where a
 * block changes its input's shape, the shortcut is a convolution of kernel = stride.
 *
 * @param stemFilters of the first convolution
 * @param stemKernel  its kernel
 * @param stemStride  its stride
 * @param stages      from the finest to the coarsest
 * @param position    whether the stem also sees where in the pattern it is
 */
public record Residual(int stemFilters, int stemKernel, int stemStride, List<Stage> stages, boolean position) implements NetworkDefinition {

    public static final String ID = "residual";
    private static final int MAX_BLOCKS = 256;

    /**
     * About a million parameters: as large as learns some 600 patterns of 2,048 points a second on two cores. The wide kernels of the last
     * stages let each place of the last one see the whole pattern.
     */
    public static final Residual STANDARD = new Residual(32, 16, 4, List.of(new Stage(32, 1, 5, 1), new Stage(64, 1, 5, 2),
            new Stage(96, 2, 3, 2), new Stage(128, 2, 5, 2), new Stage(192, 2, 5, 2)), true);

    /**
     * Blocks of one width.
     *
     * @param filters of every convolution
     * @param blocks  their number
     * @param kernel  of every convolution
     * @param stride  of the first block
     */
    public record Stage(int filters, int blocks, int kernel, int stride) {
    }

    public Residual {
        stages = List.copyOf(stages);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public Graph graph(Shape input, int outputs) {
        Node sample = new Node.Input(input, position);
        Node last = normalised("stem", padded("stem.conv", sample, stemFilters, stemKernel, stemStride), 1);
        last = new Node.Rectifier(last);
        for (int s = 0; s < stages.size(); s++) {
            Stage stage = stages.get(s);
            for (int b = 0; b < stage.blocks; b++) {
                last = block("stage" + (s + 1) + ".block" + (b + 1), last, stage, b == 0 ? stage.stride : 1);
            }
        }
        return new Graph(Node.Dense.scores(new Node.Average(last), outputs));
    }

    private static Node block(String name, Node in, Stage stage, int stride) {
        Node.Convolution before = padded(name + ".1.conv", in, stage.filters, stage.kernel, stride);
        Node middle = new Node.Rectifier(normalised(name + ".1", before, 1));
        Node branch = normalised(name + ".2", padded(name + ".2.conv", middle, stage.filters, stage.kernel, 1), 0);
        Node shortcut = in;
        if (stride != 1 || in.channels() != stage.filters) {
            Windows windows = Windows.sparse(in.shape().width(), stride, branch.shape().width());
            Node convolution = Node.Convolution.along(name + ".shortcut.conv", in, stage.filters, windows, false);
            shortcut = normalised(name + ".shortcut", convolution, 1);
        }
        return new Node.Rectifier(new Node.Sum(branch, shortcut));
    }

    private static Node.Convolution padded(String name, Node in, int filters, int kernel, int stride) {
        return Node.Convolution.along(name, in, filters, Windows.padded(in.shape().width(), kernel, stride), false);
    }

    private static Node normalised(String name, Node convolution, double gamma) {
        return new Node.Normalisation(name + ".norm", convolution, gamma);
    }

    @Override
    public JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("stemFilters", stemFilters);
        json.addProperty("stemKernel", stemKernel);
        json.addProperty("stemStride", stemStride);
        JsonArray list = new JsonArray();
        for (Stage stage : stages) {
            JsonObject entry = new JsonObject();
            entry.addProperty("filters", stage.filters);
            entry.addProperty("blocks", stage.blocks);
            entry.addProperty("kernel", stage.kernel);
            entry.addProperty("stride", stage.stride);
            list.add(entry);
        }
        json.add("stages", list);
        json.addProperty("position", position);
        return json;
    }

    static Residual fromJson(DefinitionReader json) {
        List<Stage> stages = new ArrayList<>();
        for (DefinitionReader stage : json.objects("stages")) {
            stages.add(new Stage(stage.number("filters", 1, 4096), stage.number("blocks", 1, 64), stage.number("kernel", 1, 255),
                    stage.number("stride", 1, 16)));
        }
        if (stages.stream().mapToInt(Stage::blocks).sum() > MAX_BLOCKS) {
            throw new IllegalArgumentException("the network has more than " + MAX_BLOCKS + " blocks");
        }
        return new Residual(json.number("stemFilters", 1, 4096), json.number("stemKernel", 1, 1023), json.number("stemStride", 1, 64),
                stages, json.flag("position"));
    }
}
