// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import com.google.gson.JsonObject;

/** The few numbers that a network's graph is made from; they travel in the model file, so that a later default changes no old model. */
public sealed interface NetworkDefinition permits AllConvolutional, Residual, ImageNetwork, ImageResidual {

    /** Stable name of the kind of network. */
    String id();

    /** Dimensions of the inputs that it reads. */
    int rank();

    /** @throws IllegalArgumentException if an input of that shape is too small for it */
    Graph graph(Shape input, int outputs);

    JsonObject toJson();

    /** @throws IllegalArgumentException in a clause for people, if {@code json} describes no network of the kind {@code id} */
    static NetworkDefinition fromJson(String id, JsonObject json) {
        return switch (id) {
            case AllConvolutional.ID -> AllConvolutional.fromJson(new DefinitionReader(json));
            case Residual.ID -> Residual.fromJson(new DefinitionReader(json));
            case ImageNetwork.ID -> ImageNetwork.fromJson(new DefinitionReader(json));
            case ImageResidual.MEDIUM_ID, ImageResidual.LARGE_ID -> ImageResidual.fromJson(id, new DefinitionReader(json));
            default -> throw new IllegalArgumentException("the network " + id + " is unknown");
        };
    }

    /** The network {@code id} as it is built today. */
    static NetworkDefinition standard(String id) {
        return switch (id) {
            case AllConvolutional.ID -> AllConvolutional.PAPER;
            case Residual.ID -> Residual.STANDARD;
            case ImageNetwork.ID -> ImageNetwork.SMALL;
            case ImageResidual.MEDIUM_ID -> ImageResidual.MEDIUM;
            case ImageResidual.LARGE_ID -> ImageResidual.LARGE;
            default -> throw new IllegalArgumentException("the network " + id + " is unknown");
        };
    }
}
