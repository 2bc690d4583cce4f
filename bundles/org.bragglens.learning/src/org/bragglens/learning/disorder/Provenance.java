// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Optional;

import org.bragglens.base.settings.SettingsType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What a model's description says of the pairs that it was made from.
 *
 * @param sha256   of all of them
 * @param settings how they were shared out
 * @param seed     likewise
 */
record Provenance(String sha256, SplitSettings settings, long seed) {

    /** @throws IllegalArgumentException with a message for people */
    static Provenance of(JsonObject training) {
        try {
            JsonObject shares = training.getAsJsonObject(DisorderTraining.SPLIT).deepCopy();
            JsonElement seed = shares.remove("seed");
            return new Provenance(training.getAsJsonObject(DisorderTraining.PAIRS).get("sha256").getAsString(),
                    SettingsType.of(SplitSettings.class).fromJson(shares), seed.getAsLong());
        } catch (NullPointerException | ClassCastException | IllegalStateException | UnsupportedOperationException
                | IllegalArgumentException e) {
            throw new IllegalArgumentException("the model does not say which pairs it was trained on", e);
        }
    }

    /** How the pairs were shared out; empty if they are others. */
    Optional<PairSplit> split(DisorderPairs pairs) {
        return pairs.hash().equals(sha256) ? Optional.of(PairSplit.of(pairs.size(), settings, seed)) : Optional.empty();
    }
}
