// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.pairs.TrainingPairs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What a file of training pairs holds. */
final class PairsFacts {

    private PairsFacts() {
    }

    static JsonObject of(Path file) throws IOException {
        try (TrainingPairs pairs = TrainingPairs.open(file)) {
            JsonObject json = new JsonObject();
            json.addProperty("kind", pairs.isMeasured() ? "accepted diffuse training pairs" : "diffuse training pairs");
            json.addProperty("pairs", pairs.size());
            json.addProperty("span", pairs.span());
            json.addProperty("points", pairs.points());
            json.addProperty("seed", pairs.seed());
            json.addProperty("hash", pairs.hash());
            json.add("settings", SettingsType.of(DiffuseSettings.class).toJson(pairs.settings()));
            if (pairs.isMeasured()) {
                json.add("accepted", accepted(pairs));
            }
            return json;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Each pair by where it comes from, with the correlations that were accepted. */
    private static JsonArray accepted(TrainingPairs pairs) {
        JsonArray all = new JsonArray();
        for (int i = 0; i < pairs.size(); i++) {
            JsonObject pair = pairs.origin(i).orElseThrow().toJson();
            pair.add("correlations", Encoding.of(pairs.span(), pairs.reached(i)).toJson().get("correlations"));
            all.add(pair);
        }
        return all;
    }
}
