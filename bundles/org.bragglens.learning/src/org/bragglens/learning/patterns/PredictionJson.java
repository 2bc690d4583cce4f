// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Predictions as {@code classify --format json} prints them: keys are stable, what no model answers is null. */
public final class PredictionJson {

    private PredictionJson() {
    }

    /**
     * @param path  the file as the user named it
     * @param index place of the pattern in its file, from 0
     */
    public static JsonObject of(String path, int index, Prediction prediction) {
        JsonObject json = place(path, index);
        json.add("crystalSystem", answer(prediction, PatternTask.CRYSTAL_SYSTEM));
        json.add("spaceGroup", answer(prediction, PatternTask.SPACE_GROUP));
        json.add("dimensionality", answer(prediction, PatternTask.DIMENSIONALITY));
        prediction.unknown().ifPresentOrElse(reason -> json.addProperty("unknown", reason), () -> json.add("unknown", JsonNull.INSTANCE));
        JsonObject radiation = new JsonObject();
        if (prediction.radiation().isKnown()) {
            radiation.addProperty("wavelength", prediction.radiation().wavelength());
        } else {
            radiation.add("wavelength", JsonNull.INSTANCE);
        }
        radiation.addProperty("source", prediction.radiation().origin().word());
        json.add("radiation", radiation);
        json.addProperty("coverage", prediction.coverage());
        JsonObject model = new JsonObject();
        model.addProperty("id", prediction.modelId());
        model.addProperty("sha256", prediction.modelSha256());
        json.add("model", model);
        return json;
    }

    /** A file or pattern that failed. */
    public static JsonObject error(String path, int index, String message) {
        JsonObject json = place(path, index);
        json.addProperty("error", message);
        return json;
    }

    private static JsonObject place(String path, int index) {
        JsonObject json = new JsonObject();
        json.addProperty("path", path);
        json.addProperty("index", index);
        return json;
    }

    private static JsonElement answer(Prediction prediction, PatternTask task) {
        if (prediction.task() != task) {
            return JsonNull.INSTANCE;
        }
        JsonObject answer = new JsonObject();
        if (task == PatternTask.SPACE_GROUP) {
            answer.addProperty("best", Integer.parseInt(prediction.bestLabel()));
        } else {
            answer.addProperty("best", prediction.bestLabel());
        }
        JsonObject probabilities = new JsonObject();
        for (int i = 0; i < prediction.labels().size(); i++) {
            probabilities.addProperty(prediction.labels().get(i), prediction.probabilities().get(i));
        }
        answer.add("probabilities", probabilities);
        return answer;
    }
}
