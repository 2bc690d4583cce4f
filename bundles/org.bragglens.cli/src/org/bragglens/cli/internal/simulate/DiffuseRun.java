// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.Counted;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Interrupts;
import org.bragglens.diffuse.pairs.PairGenerator;

/** Makes a file of training pairs and tells of it; Ctrl-C ends it and keeps what there is. */
final class DiffuseRun {

    private final Console console;
    private final long start = System.nanoTime();
    private int made;

    DiffuseRun(Console console) {
        this.console = console;
    }

    /** @return an {@link ExitCode} */
    int make(PairGenerator generator, Path out, int count) throws IOException {
        AtomicBoolean stopped = new AtomicBoolean();
        boolean finished;
        try (Interrupts interrupts = new Interrupts(() -> {
            console.message("stopping; what is made is kept");
            stopped.set(true);
        })) {
            finished = generator.run(out, this::progress, stopped::get);
        }
        if (!finished) {
            console.error("stopped after " + made + " of " + Counted.of(count, "pair") + "; the same command with --resume goes on");
            return ExitCode.INPUT_FAILED;
        }
        console.message(Counted.of(count, "pair") + " written to " + out);
        return ExitCode.DONE;
    }

    private void progress(int all, int fresh, int count) {
        made = all;
        double rate = fresh / ((System.nanoTime() - start) / 1e9);
        console.progress((double) all / count, String.format(Locale.ROOT, "%,d of %,d pairs; %.1f pairs/s, %s left", all, count, rate,
                duration((count - all) / rate)));
    }

    private static String duration(double seconds) {
        return seconds < 120 ? Math.round(seconds) + " s" : seconds < 7200 ? Math.round(seconds / 60) + " min"
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }
}
