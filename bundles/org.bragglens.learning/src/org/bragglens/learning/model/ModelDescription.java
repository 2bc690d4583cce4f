// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.util.List;
import java.util.Map;

import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TargetSpace;

import com.google.gson.JsonObject;

/**
 * What a model says of itself: {@code model.json}.
 *
 * @param id          name for people, for example {@code crystal-system-1}
 * @param task        what is asked, for example {@code crystal-system}
 * @param inputShape  shape of one input
 * @param targets     what it answers with
 * @param engine      id of the engine that made it; empty before training
 * @param network     id of the network; empty before training
 * @param input       how an input is made from a measurement: for patterns grid and preparation
 * @param training    where it comes from: structures with hash, recipe, settings, seed, versions, split
 * @param metrics     what it reaches, by name, for example {@code validation.accuracy}
 * @param history     one report an epoch
 * @param card        the card for people, Markdown
 */
public record ModelDescription(String id, String task, List<Integer> inputShape, TargetSpace targets, String engine, String network,
        JsonObject input, JsonObject training, Map<String, Double> metrics, List<EpochReport> history, String card) {

    public ModelDescription {
        inputShape = List.copyOf(inputShape);
        metrics = Map.copyOf(metrics);
        history = List.copyOf(history);
    }

    public ModelDescription trained(String byEngine, String withNetwork, JsonObject how, Map<String, Double> reached, List<EpochReport> epochs) {
        return new ModelDescription(id, task, inputShape, targets, byEngine, withNetwork, input, how, reached, epochs, card);
    }

    public ModelDescription withMetrics(Map<String, Double> other, String otherCard) {
        return new ModelDescription(id, task, inputShape, targets, engine, network, input, training, other, history, otherCard);
    }
}
