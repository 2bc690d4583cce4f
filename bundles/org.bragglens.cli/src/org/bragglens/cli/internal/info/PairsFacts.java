// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.pairs.TrainingPairs;

import com.google.gson.JsonObject;

/** What a file of training pairs holds. */
final class PairsFacts {

    private PairsFacts() {
    }

    static JsonObject of(Path file) throws IOException {
        try (TrainingPairs pairs = TrainingPairs.open(file)) {
            JsonObject json = new JsonObject();
            json.addProperty("kind", "diffuse training pairs");
            json.addProperty("pairs", pairs.size());
            json.addProperty("span", pairs.span());
            json.addProperty("points", pairs.points());
            json.addProperty("seed", pairs.seed());
            json.addProperty("hash", pairs.hash());
            json.add("settings", SettingsType.of(DiffuseSettings.class).toJson(pairs.settings()));
            return json;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
