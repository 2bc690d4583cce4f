// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A network of images: stages of a 3 × 3 convolution with ReLU, batch normalisation, maximum over 2 × 2 places and dropout, then a dense
 * layer of all that is left (the small network of Chan 2023, "Rapid Analysis of X-ray Images for Crystalline Materials Using
 * Convolutional Neural Networks").
 */
public record ImageNetwork(List<Stage> stages) implements NetworkDefinition {

    public static final String ID = "image-small";

    /** As published. */
    public static final ImageNetwork SMALL = new ImageNetwork(List.of(new Stage(32, 0.2), new Stage(64, 0.5)));

    private static final int KERNEL = 3;
    private static final int POOL = 2;

    /**
     * One convolution and what follows it.
     *
     * @param filters of the convolution
     * @param dropout share of the numbers that are dropped behind it
     */
    public record Stage(int filters, double dropout) {
    }

    public ImageNetwork {
        stages = List.copyOf(stages);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public Graph graph(Shape input, int outputs) {
        Node last = new Node.Input(input, false);
        for (int s = 0; s < stages.size(); s++) {
            Stage stage = stages.get(s);
            String name = "stage" + (s + 1);
            Node rectified = new Node.Rectifier(Node.Convolution.square(name + ".conv", last, stage.filters, KERNEL, 1, true));
            Node pooled = new Node.MaxPooling(new Node.Normalisation(name + ".norm", rectified, 1), POOL);
            last = new Node.Dropout(pooled, stage.dropout);
        }
        return new Graph(Node.Dense.corrections(last, outputs));
    }

    @Override
    public JsonObject toJson() {
        JsonArray list = new JsonArray();
        for (Stage stage : stages) {
            JsonObject entry = new JsonObject();
            entry.addProperty("filters", stage.filters);
            entry.addProperty("dropout", stage.dropout);
            list.add(entry);
        }
        JsonObject json = new JsonObject();
        json.add("stages", list);
        return json;
    }

    static ImageNetwork fromJson(DefinitionReader json) {
        List<Stage> stages = new ArrayList<>();
        for (DefinitionReader stage : json.objects("stages")) {
            stages.add(new Stage(stage.number("filters", 1, 4096), stage.share("dropout")));
        }
        return new ImageNetwork(stages);
    }
}
