// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import java.util.function.Consumer;

import org.bragglens.learning.patterns.PredictionJson;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** Answers for programs: one array, an object a pattern, an object with {@code error} for what failed. */
final class AnswerJson implements AnswerFormat.Writer {

    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private final Consumer<String> out;
    private boolean begun;

    AnswerJson(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void add(Answer answer) {
        JsonObject json = answer.failed() ? PredictionJson.error(answer.path(), answer.index(), answer.error())
                : PredictionJson.of(answer.path(), answer.index(), answer.prediction());
        out.accept((begun ? ",\n" : "[\n") + GSON.toJson(json));
        begun = true;
    }

    @Override
    public void end() {
        out.accept(begun ? "\n]\n" : "[]\n");
    }
}
