// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.learning.TrainingSettings;
import org.bragglens.ui.plot.Ticks;

/** Settings in one line, for a form that is folded up. */
final class SettingsWords {

    private SettingsWords() {
    }

    static String of(TrainingSettings settings, SplitSettings split) {
        List<String> words = new ArrayList<>();
        words.add((settings.minutes() > 0 ? "at most " : "") + settings.epochs() + " epochs");
        if (settings.minutes() > 0) {
            words.add(plain(settings.minutes()) + " min");
        }
        words.add("batches of " + settings.batch());
        words.add("learning rate " + plain(settings.learningRate()));
        words.add(split.limit() == 0 ? "all structures" : "at most " + Ticks.number(split.limit(), 1) + " structures");
        if (split.invented() > 0) {
            words.add(plain(split.invented()) + "\u00a0% invented");
        }
        words.add(plain(split.validation()) + "\u00a0% for validation");
        return String.join(", ", words);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
