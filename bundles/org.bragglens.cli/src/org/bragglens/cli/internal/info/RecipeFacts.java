// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.nio.file.Path;

import org.bragglens.augment.AugmentationCatalog;

import com.google.gson.JsonObject;

/** What a recipe holds, with the settings that it leaves to their defaults. */
final class RecipeFacts {

    private RecipeFacts() {
    }

    static JsonObject of(Path file, AugmentationCatalog catalog) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("kind", "recipe");
        catalog.toTree(catalog.read(file)).asMap().forEach(json::add);
        return json;
    }
}
