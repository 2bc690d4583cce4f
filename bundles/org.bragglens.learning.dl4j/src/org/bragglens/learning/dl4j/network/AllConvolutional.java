// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Convolutions that do not overlap (kernel = stride) with ReLU, global average pooling and a dense layer, without any other pooling
 * (Oviedo et al. 2019, doi:10.1038/s41524-019-0196-x).
 *
 * @param filters of each convolution
 * @param kernels one a convolution, each also the stride
 */
public record AllConvolutional(int filters, List<Integer> kernels) implements NetworkDefinition {

    public static final String ID = "all-convolutional";

    /** As published: three convolutions of 32 filters. */
    public static final AllConvolutional PAPER = new AllConvolutional(32, List.of(8, 5, 3));

    public AllConvolutional {
        kernels = List.copyOf(kernels);
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
        int[] width = widths(input.width());
        Node last = new Node.Input(input, false);
        for (int i = 0; i < width.length; i++) {
            int kernel = kernels.get(i);
            Windows windows = new Windows(kernel, kernel, 0, width[i]);
            last = new Node.Rectifier(Node.Convolution.along("conv" + (i + 1), last, filters, windows, true));
        }
        return new Graph(Node.Dense.scores(new Node.Average(last), outputs));
    }

    /** Places of each convolution, without those that the next one would leave over. */
    private int[] widths(int points) {
        int[] width = new int[kernels.size()];
        for (int i = 0; i < width.length; i++) {
            width[i] = (i == 0 ? points : width[i - 1]) / kernels.get(i);
        }
        for (int i = width.length - 1; i > 0; i--) {
            width[i - 1] = width[i] * kernels.get(i);
        }
        return width;
    }

    @Override
    public JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("filters", filters);
        JsonArray list = new JsonArray();
        kernels.forEach(list::add);
        json.add("kernels", list);
        return json;
    }

    static AllConvolutional fromJson(DefinitionReader json) {
        return new AllConvolutional(json.number("filters", 1, 1024), json.numbers("kernels", 1, 1024));
    }
}
