// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.pairs.PairPlan;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What a model's description says of the pairs that it was made from: below {@code pairs} an object, or a list of them where there were
 * several sources, and below {@code split} how each was shared out.
 *
 * @param sources  of the pairs
 * @param settings how they were shared out
 * @param seed     likewise
 */
record Provenance(List<Source> sources, SplitSettings settings, long seed) {

    private static final String GENERATOR = "generator";
    private static final String MEASURED = "measured";

    /**
     * One source.
     *
     * @param sha256     of all its pairs
     * @param size       their number
     * @param origin     the seed that they were made from
     * @param generator  which way of making pairs of a seed; empty where nobody knows
     * @param measured   whether somebody accepted their correlations
     * @param simulation how they were simulated, where that is not what the model says of all
     */
    record Source(String sha256, int size, long origin, OptionalLong generator, boolean measured, Optional<DiffuseSettings> simulation) {

        static Source of(DisorderPairs pairs) {
            return new Source(pairs.hash(), pairs.size(), pairs.seed(), pairs.generator(), pairs.isMeasured(),
                    Optional.of(pairs.settings()));
        }

        private static Source of(JsonObject json) {
            int size = json.get("size").getAsInt();
            PairPlan.checkCount(size);
            return new Source(json.get("sha256").getAsString(), size, json.get("seed").getAsLong(),
                    json.has(GENERATOR) ? OptionalLong.of(json.get(GENERATOR).getAsLong()) : OptionalLong.empty(),
                    json.has(MEASURED) && json.get(MEASURED).getAsBoolean(), Optional.ofNullable(json.getAsJsonObject(
                            DisorderTraining.SIMULATION)).map(SettingsType.of(DiffuseSettings.class)::fromJson));
        }

        /**
         * Whether these are its lattices, or more or fewer of them, through whatever lots: who has learned a lattice knows its
         * correlations. Where a generator is not known, they may be, and count so.
         */
        boolean holds(DisorderPairs pairs, DiffuseSettings usual) {
            boolean begunAlike = measured == pairs.isMeasured() && pairs.seed() == origin
                    && (generator.isEmpty() || pairs.generator().isEmpty() || generator.equals(pairs.generator()))
                    && (measured || pairs.settings().lattice().equals(simulation.orElse(usual).lattice()));
            return begunAlike || pairs.hash().equals(sha256);
        }
    }

    /** @throws IllegalArgumentException with a message for people */
    static Provenance of(JsonObject training) {
        try {
            JsonObject shares = training.getAsJsonObject(DisorderTraining.SPLIT).deepCopy();
            JsonElement seed = shares.remove("seed");
            JsonElement pairs = training.get(DisorderTraining.PAIRS);
            List<JsonElement> each = pairs.isJsonArray() ? pairs.getAsJsonArray().asList() : List.of(pairs);
            return new Provenance(each.stream().map(e -> Source.of(e.getAsJsonObject())).toList(),
                    SettingsType.of(SplitSettings.class).fromJson(shares), seed.getAsLong());
        } catch (NullPointerException | ClassCastException | IllegalStateException | UnsupportedOperationException
                | IllegalArgumentException e) {
            throw new IllegalArgumentException("the model does not say which pairs it was trained on", e);
        }
    }

    /**
     * What {@link #of} reads as sources.
     *
     * @param usual how most are simulated
     */
    static JsonElement toJson(List<PairSource> sources, DiffuseSettings usual) {
        JsonArray all = new JsonArray();
        for (PairSource source : sources) {
            DisorderPairs pairs = source.pairs();
            JsonObject json = new JsonObject();
            json.addProperty("description", source.name());
            json.addProperty("sha256", pairs.hash());
            json.addProperty("size", pairs.size());
            json.addProperty("seed", pairs.seed());
            pairs.generator().ifPresent(generator -> json.addProperty(GENERATOR, generator));
            if (pairs.isMeasured()) {
                json.addProperty(MEASURED, true);
            } else if (!pairs.settings().equals(usual)) {
                json.add(DisorderTraining.SIMULATION, SettingsType.of(DiffuseSettings.class).toJson(pairs.settings()));
            }
            all.add(json);
        }
        return all.size() == 1 ? all.get(0) : all;
    }

    /**
     * How the pairs were shared out; empty if they are others. A longer or shorter set of the same seed and generator holds the same
     * lattices.
     *
     * @param usual how most of those were simulated that the model learned from; the span is the same
     */
    Optional<PairSplit> split(DisorderPairs pairs, DiffuseSettings usual) {
        return source(pairs, usual).map(source -> source.measured ? PairSplit.ofMeasured(pairs, settings, seed)
                : PairSplit.of(source.size, settings, seed).within(pairs.size()));
    }

    /** Whether of these pairs other ones would be held out or validated with than were. */
    boolean contradicts(DisorderPairs pairs, DiffuseSettings usual, SplitSettings shares, long of) {
        return source(pairs, usual).filter(s -> !shares.equals(settings) || of != seed || !s.measured && s.size != pairs.size())
                .isPresent();
    }

    private Optional<Source> source(DisorderPairs pairs, DiffuseSettings usual) {
        return sources.stream().filter(s -> s.holds(pairs, usual)).findFirst();
    }
}
