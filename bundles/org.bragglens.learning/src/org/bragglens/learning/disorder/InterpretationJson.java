// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.List;
import java.util.function.Function;

import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.SpinLattice;
import org.bragglens.learning.disorder.Interpretation.Refined;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Interpretations as {@code interpret --format json} prints them: keys are stable, what is not known is null. */
public final class InterpretationJson {

    private InterpretationJson() {
    }

    /**
     * Of one image.
     *
     * @param path        the file as the user named it
     * @param spans       interpretations by models of one or more spans, the smallest span first: the keys of the largest stand for
     *                    themselves, the others below {@code smallerSpans}
     * @param preparation of the section, or null
     */
    public static JsonObject of(String path, List<Interpretation> spans, JsonObject preparation) {
        return of(path, spans, preparation, InterpretationJson::of);
    }

    /** The same with all that a picture needs: lattice, image made from it, mean image in the measured one's units. */
    public static JsonObject withImages(String path, List<Interpretation> spans, JsonObject preparation) {
        return of(path, spans, preparation, InterpretationJson::withImages);
    }

    private static JsonObject of(String path, List<Interpretation> spans, JsonObject preparation,
            Function<Interpretation, JsonObject> each) {
        Interpretation largest = spans.getLast();
        JsonObject json = new JsonObject();
        json.addProperty("path", path);
        each.apply(largest).asMap().forEach(json::add);
        JsonArray smaller = new JsonArray();
        for (Interpretation span : spans.subList(0, spans.size() - 1)) {
            JsonObject entry = each.apply(span);
            entry.add("agreement", agreement(span, largest));
            smaller.add(entry);
        }
        json.add("smallerSpans", smaller);
        json.add("preparation", preparation == null ? JsonNull.INSTANCE : preparation);
        return json;
    }

    private static JsonObject of(Interpretation interpretation) {
        JsonObject json = new JsonObject();
        json.add("encoding", interpretation.encoding().toJson());
        interpretation.uncertainty().ifPresentOrElse(u -> json.add("uncertainty", numbers(u)), () -> json.add("uncertainty",
                JsonNull.INSTANCE));
        json.add("decoded", decoded(interpretation.decoding()));
        interpretation.refined().ifPresentOrElse(r -> json.add("refined", refined(r)), () -> json.add("refined", JsonNull.INSTANCE));
        JsonArray models = new JsonArray();
        interpretation.models().forEach(m -> {
            JsonObject model = new JsonObject();
            model.addProperty("id", m.id());
            model.addProperty("sha256", m.sha256());
            models.add(model);
        });
        json.add("models", models);
        return json;
    }

    private static JsonObject withImages(Interpretation interpretation) {
        JsonObject json = of(interpretation);
        Decoding best = interpretation.best();
        JsonObject images = new JsonObject();
        images.add("lattice", rows(best.samples()[0].lattice()));
        images.add("single", rows(best.single()[0].fitted(best.samples()[0].image())));
        images.add("mean", rows(best.fitted()));
        json.add("images", images);
        return json;
    }

    private static JsonObject agreement(Interpretation smaller, Interpretation larger) {
        JsonObject json = agreement(SpanAgreement.of(smaller, larger));
        if (smaller.refined().isPresent() && larger.refined().isPresent()) {
            json.add("refined", agreement(SpanAgreement.of(smaller.best().encoding(), larger.best().encoding())));
        }
        return json;
    }

    private static JsonObject agreement(SpanAgreement agreement) {
        JsonObject json = new JsonObject();
        json.addProperty("span", agreement.larger());
        json.addProperty("rms", agreement.rms());
        json.addProperty("largest", agreement.largest());
        json.addProperty("name", agreement.name());
        agreement.standardErrors().ifPresentOrElse(e -> json.addProperty("standardErrors", e), () -> json.add("standardErrors",
                JsonNull.INSTANCE));
        return json;
    }

    /** A file that failed. */
    public static JsonObject error(String path, String message) {
        JsonObject json = new JsonObject();
        json.addProperty("path", path);
        json.addProperty("error", message);
        return json;
    }

    private static JsonObject decoded(Decoding decoding) {
        JsonObject json = new JsonObject();
        json.add("reached", decoding.reached().toJson().get("correlations"));
        json.addProperty("lattices", decoding.samples().length);
        json.addProperty("r2", decoding.together().r2());
        json.addProperty("medianR2", decoding.medianR2());
        json.addProperty("expectedR2", decoding.expected());
        json.addProperty("scale", decoding.together().scale());
        json.addProperty("offset", decoding.together().offset());
        return json;
    }

    private static JsonObject refined(Refined refined) {
        Encoding encoding = refined.decoding().encoding();
        JsonObject json = new JsonObject();
        json.add("encoding", encoding.toJson());
        json.addProperty("rounds", refined.rounds());
        json.addProperty("improved", refined.improved());
        json.add("before", decoded(refined.before()));
        json.add("after", decoded(refined.decoding()));
        return json;
    }

    private static JsonArray numbers(double[] values) {
        JsonArray array = new JsonArray();
        for (double value : values) {
            array.add(value);
        }
        return array;
    }

    /** A text of 0 and 1 a row. */
    private static JsonArray rows(SpinLattice lattice) {
        JsonArray rows = new JsonArray();
        for (int a = 0; a < lattice.size(); a++) {
            StringBuilder row = new StringBuilder();
            for (int b = 0; b < lattice.size(); b++) {
                row.append(lattice.isUp(a, b) ? '1' : '0');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static JsonArray rows(double[] image) {
        int points = (int) Math.round(Math.sqrt(image.length));
        JsonArray rows = new JsonArray();
        for (int i = 0; i < points; i++) {
            JsonArray row = new JsonArray();
            for (int j = 0; j < points; j++) {
                row.add(image[i * points + j]);
            }
            rows.add(row);
        }
        return rows;
    }
}
