// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Optional;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What a model's description says of the pairs that it was made from.
 *
 * @param sha256   of all of them
 * @param size     their number
 * @param origin   the seed that they were made from
 * @param settings how they were shared out
 * @param seed     likewise
 */
record Provenance(String sha256, int size, long origin, SplitSettings settings, long seed) {

    /** @throws IllegalArgumentException with a message for people */
    static Provenance of(JsonObject training) {
        try {
            JsonObject shares = training.getAsJsonObject(DisorderTraining.SPLIT).deepCopy();
            JsonElement seed = shares.remove("seed");
            JsonObject pairs = training.getAsJsonObject(DisorderTraining.PAIRS);
            return new Provenance(pairs.get("sha256").getAsString(), pairs.get("size").getAsInt(), pairs.get("seed").getAsLong(),
                    SettingsType.of(SplitSettings.class).fromJson(shares), seed.getAsLong());
        } catch (NullPointerException | ClassCastException | IllegalStateException | UnsupportedOperationException
                | IllegalArgumentException e) {
            throw new IllegalArgumentException("the model does not say which pairs it was trained on", e);
        }
    }

    /**
     * How the pairs were shared out; empty if they are others. A longer or shorter set of the same seed holds the same pairs.
     *
     * @param simulated how those were made that the model learned from; the span is the same
     */
    Optional<PairSplit> split(DisorderPairs pairs, DiffuseSettings simulated) {
        boolean same = pairs.hash().equals(sha256);
        if (!same && !(pairs.seed() == origin && pairs.settings().equals(simulated))) {
            return Optional.empty();
        }
        return Optional.of(PairSplit.of(same ? pairs.size() : size, settings, seed).within(pairs.size()));
    }
}
