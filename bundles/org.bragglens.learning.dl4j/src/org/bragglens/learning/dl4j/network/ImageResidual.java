// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A residual network of images (He et al. 2016, doi:10.1109/CVPR.2016.90): blocks of two 3 × 3 convolutions with batch normalisation of
 * which the first strides by 2, each with a shortcut of 1 × 1 convolution and the same stride; then dropout, a dense layer with ReLU and a
 * dense layer (the larger networks of Chan 2023, "Rapid Analysis of X-ray Images for Crystalline Materials Using Convolutional Neural
 * Networks"). Weights start as in He et al. 2015, arXiv:1502.01852.
 *
 * @param id      which of the published sizes it belongs to
 * @param filters of each block
 * @param dropout share of the last block's numbers that are dropped
 * @param dense   outputs of the first dense layer
 */
public record ImageResidual(String id, List<Integer> filters, double dropout, int dense) implements NetworkDefinition {

    public static final String LARGE_ID = "image-residual-large";
    public static final String MEDIUM_ID = "image-residual-medium";

    public static final ImageResidual LARGE = new ImageResidual(LARGE_ID, List.of(32, 64, 128, 256, 512), 0.2, 128);

    /** The first two blocks. */
    public static final ImageResidual MEDIUM = new ImageResidual(MEDIUM_ID, LARGE.filters.subList(0, 2), 0.2, 128);

    private static final int KERNEL = 3;
    private static final int STRIDE = 2;

    public ImageResidual {
        filters = List.copyOf(filters);
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Graph graph(Shape input, int outputs) {
        Node last = new Node.Input(input, false);
        for (int b = 0; b < filters.size(); b++) {
            last = block("block" + (b + 1), last, filters.get(b));
        }
        Node hidden = new Node.Dense("hidden", new Node.Dropout(last, dropout), dense, 2);
        return new Graph(Node.Dense.corrections(new Node.Rectifier(hidden), outputs));
    }

    private static Node block(String name, Node in, int filters) {
        Node middle = new Node.Rectifier(normalised(name + ".1", in, filters, KERNEL, STRIDE, 1));
        Node branch = normalised(name + ".2", middle, filters, KERNEL, 1, 0);
        Node shortcut = normalised(name + ".shortcut", in, filters, 1, STRIDE, 1);
        return new Node.Rectifier(new Node.Sum(branch, shortcut));
    }

    private static Node normalised(String name, Node in, int filters, int kernel, int stride, double gamma) {
        return new Node.Normalisation(name + ".norm", Node.Convolution.square(name + ".conv", in, filters, kernel, stride, false), gamma);
    }

    @Override
    public JsonObject toJson() {
        JsonObject json = new JsonObject();
        JsonArray list = new JsonArray();
        filters.forEach(list::add);
        json.add("filters", list);
        json.addProperty("dropout", dropout);
        json.addProperty("dense", dense);
        return json;
    }

    static ImageResidual fromJson(String id, DefinitionReader json) {
        return new ImageResidual(id, json.numbers("filters", 1, 4096), json.share("dropout"), json.number("dense", 1, 1 << 16));
    }
}
