// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.Locale;

import org.bragglens.learning.TrainingProgress;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.ui.plot.Ticks;

/** Progress in words. */
final class ProgressWords {

    private ProgressWords() {
    }

    static String of(TrainingProgress p, TrainingSettings settings) {
        String most = (settings.minutes() > 0 ? "at most " : "") + settings.epochs();
        String rate = Ticks.number(p.samplesPerSecond(), p.samplesPerSecond() < 10 ? 0.1 : 1);
        return String.format(Locale.ROOT, "Epoch %d of %s   loss %.3f   %s samples/s   %s left", p.epoch(), most, p.loss(), rate,
                duration(p.secondsLeft()));
    }

    static String duration(double seconds) {
        if (Double.isNaN(seconds)) {
            return "time unknown,";
        }
        long s = Math.round(seconds);
        return s < 60 ? s + " s" : s < 3600 ? s / 60 + " min " + s % 60 + " s" : s / 3600 + " h " + s % 3600 / 60 + " min";
    }
}
