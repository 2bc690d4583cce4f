// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.util.Locale;

import org.bragglens.cli.internal.Console;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingProgress;

/** Tells of a training: what is being prepared, where it is, and a line an epoch. */
final class TrainingMessages implements TrainingListener {

    private final Console console;
    private final int epochs;
    private String lastStatus = "";
    private String pace = "";

    TrainingMessages(Console console, int epochs) {
        this.console = console;
        this.epochs = epochs;
    }

    /** What goes on before and after the network learns; a status that differs from the last one in its numbers only is progress. */
    void status(String text) {
        String kind = text.replaceAll("[0-9.,]+", "0");
        if (kind.equals(lastStatus)) {
            console.progress(Double.NaN, text);
        } else {
            console.message(text);
        }
        lastStatus = kind;
    }

    @Override
    public void progress(TrainingProgress p) {
        if (!(p.samplesPerSecond() > 0) || Double.isNaN(p.secondsLeft())) {
            return;
        }
        pace = String.format(Locale.ROOT, "; %,.0f samples/s, %s left", p.samplesPerSecond(), duration(p.secondsLeft()));
        console.progress(p.fraction(), String.format(Locale.ROOT, "epoch %d of at most %d, %.0f %%: loss %.4f%s", p.epoch(), epochs,
                100 * p.fraction(), p.loss(), pace));
    }

    @Override
    public void epoch(EpochReport r) {
        console.message(String.format(Locale.ROOT, "epoch %d: loss %.4f%s; validation loss %.4f%s%s; %s%s", r.epoch(), r.loss(),
                accuracy(r.accuracy()), r.validationLoss(), accuracy(r.validationAccuracy()), r.best() ? " (best so far)" : "",
                duration(r.seconds()), pace));
    }

    /** Vectors have none. */
    private static String accuracy(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, ", accuracy %.1f %%", 100 * share);
    }

    static String duration(double seconds) {
        long s = Math.round(seconds);
        return s < 60 ? s + " s" : s < 3600 ? String.format(Locale.ROOT, "%d min %02d s", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d h %02d min", s / 3600, s % 3600 / 60);
    }
}
