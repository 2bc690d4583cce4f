// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Where a measured pair comes from.
 *
 * @param file        what the measurement is called, usually a file name without folders
 * @param imageSha256 of the image as it was interpreted: its intensities as 32-bit numbers, the lowest byte first, in hexadecimal digits
 * @param models      that the accepted encoding goes back to; empty where a person set it without
 * @param refined     whether a search went on from the models' answer
 * @param accepted    when somebody accepted it
 */
public record PairOrigin(String file, String imageSha256, List<Model> models, boolean refined, Instant accepted) {

    /** A model by name and hash of its file. */
    public record Model(String id, String sha256) {
    }

    public PairOrigin {
        models = List.copyOf(models);
    }

    /**
     * {@code {"file": "…", "imageSha256": "…", "models": [{"id": "…", "sha256": "…"}], "refined": true, "accepted":
     * "2026-01-31T12:00:00Z"}}.
     */
    public JsonObject toJson() {
        JsonArray each = new JsonArray();
        for (Model model : models) {
            JsonObject json = new JsonObject();
            json.addProperty("id", model.id());
            json.addProperty("sha256", model.sha256());
            each.add(json);
        }
        JsonObject json = new JsonObject();
        json.addProperty("file", file);
        json.addProperty("imageSha256", imageSha256);
        json.add("models", each);
        json.addProperty("refined", refined);
        json.addProperty("accepted", accepted.toString());
        return json;
    }

    /** @throws IllegalArgumentException with a message for people, if {@code text} is no such JSON */
    static PairOrigin parse(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            List<Model> models = json.getAsJsonArray("models").asList().stream().map(JsonElement::getAsJsonObject)
                    .map(m -> new Model(m.get("id").getAsString(), m.get("sha256").getAsString())).toList();
            return new PairOrigin(json.get("file").getAsString(), json.get("imageSha256").getAsString(), models,
                    json.get("refined").getAsBoolean(), Instant.parse(json.get("accepted").getAsString()));
        } catch (JsonParseException | ClassCastException | IllegalStateException | NullPointerException | UnsupportedOperationException
                | DateTimeParseException e) {
            throw new IllegalArgumentException("it does not say where the pair comes from", e);
        }
    }
}
