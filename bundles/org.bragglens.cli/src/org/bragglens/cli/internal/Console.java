// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Where a command speaks: results on standard output and nothing else there; messages, errors and progress on standard error.
 * Everything is UTF-8. May be used from several threads.
 */
public final class Console {

    private static final Duration ON_SCREEN = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final OutputStream out;
    private final OutputStream err;
    private final boolean terminal;
    private final long interval;
    private boolean quiet;
    private int shown;
    private long nextProgress;

    /** @param terminal whether standard error is a screen, on which a line can be written over */
    public Console(OutputStream out, OutputStream err, boolean terminal) {
        this(out, err, terminal, terminal ? ON_SCREEN : ELSEWHERE);
    }

    /** @param interval between two reports of progress */
    public Console(OutputStream out, OutputStream err, boolean terminal, Duration interval) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.interval = interval.toNanos();
        // what is done sooner needs no report
        this.nextProgress = System.nanoTime() + this.interval;
    }

    /** From now on only results and errors. */
    public synchronized void beQuiet() {
        quiet = true;
    }

    /** Writes results. */
    public synchronized void result(String text) {
        clear();
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Says what is going on, in one line. */
    public synchronized void message(String text) {
        if (!quiet) {
            clear();
            toError(oneLine(text) + "\n");
        }
    }

    /** Says what went wrong, in one line. */
    public synchronized void error(String text) {
        clear();
        toError("bragglens: " + oneLine(text.strip()) + "\n");
    }

    /** Writes lines for a developer, such as a stack trace. */
    public synchronized void details(String text) {
        clear();
        toError(text);
    }

    /** Shows how far it is: a line that is written over on a screen, a line every ten seconds elsewhere. */
    public synchronized void progress(double fraction, String text) {
        long now = System.nanoTime();
        if (quiet || now - nextProgress < 0) {
            return;
        }
        nextProgress = now + interval;
        if (!terminal) {
            toError(oneLine(text) + "\n");
            return;
        }
        String line = bar(fraction) + " " + oneLine(text);
        toError("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        shown = line.length();
    }

    private static String bar(double fraction) {
        int filled = (int) Math.round(20 * Math.clamp(Double.isNaN(fraction) ? 0 : fraction, 0.0, 1.0));
        return "[" + "#".repeat(filled) + ".".repeat(20 - filled) + "]";
    }

    /** Names in a message may come from a hostile file: what commands a terminal must not reach it. */
    public static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ");
    }

    private void clear() {
        if (shown > 0) {
            toError("\r" + " ".repeat(shown) + "\r");
            shown = 0;
        }
    }

    /** A standard error that takes nothing is no reason to stop. */
    private void toError(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            quiet = true;
        }
    }
}
