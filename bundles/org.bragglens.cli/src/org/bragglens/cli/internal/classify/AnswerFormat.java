// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import java.util.Locale;
import java.util.function.Consumer;

import org.bragglens.learning.patterns.PatternTask;

/** How {@code classify} writes its answers. */
enum AnswerFormat {

    TABLE, JSON, CSV;

    /** Receives answers one after the other and writes them. */
    interface Writer {

        void add(Answer answer);

        /** To be called after the last answer. */
        void end();
    }

    Writer writer(PatternTask task, Consumer<String> out) {
        return switch (this) {
            case TABLE -> new AnswerTable(task, out);
            case JSON -> new AnswerJson(out);
            case CSV -> new AnswerCsv(out);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
