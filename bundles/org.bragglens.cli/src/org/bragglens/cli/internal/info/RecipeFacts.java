// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.info;

import java.io.IOException;
import java.nio.file.Path;

import org.bragglens.base.recipe.RecipeBook;

import com.google.gson.JsonObject;

/** What a recipe holds, with the settings that it leaves to their defaults. */
final class RecipeFacts {

    private RecipeFacts() {
    }

    static JsonObject of(Path file, String kind, RecipeBook<?> book) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind);
        book.toTree(book.read(file)).asMap().forEach(json::add);
        return json;
    }
}
