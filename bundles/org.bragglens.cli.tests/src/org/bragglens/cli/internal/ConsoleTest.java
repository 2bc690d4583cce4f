// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void keepsResultsAndMessagesApart() {
        Console console = new Console(out, err, false);
        console.result("2θ\n");
        console.message("working");
        console.error("a.xy: bad\nnews");
        assertEquals("2θ\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("working\nbragglens: a.xy: bad news\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void quietMeansResultsAndErrorsOnly() {
        Console console = new Console(out, err, true, Duration.ZERO);
        console.beQuiet();
        console.message("working");
        console.progress(0.5, "half");
        console.error("bad");
        assertEquals("bragglens: bad\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void progressIsWrittenOverOnAScreen() {
        Console console = new Console(out, err, true, Duration.ZERO);
        console.progress(0.5, "half");
        console.message("done");
        String text = err.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\r[##########..........] half"), text);
        assertTrue(text.endsWith("\r \r".replace(" ", " ".repeat(27)) + "done\n"), text);
    }

    @Test
    void progressIsNowAndThenALineElsewhere() throws InterruptedException {
        Console console = new Console(out, err, false, Duration.ofMillis(50));
        console.progress(0.1, "too soon");
        Thread.sleep(60);
        console.progress(0.2, "first");
        console.progress(0.3, "too soon again");
        assertEquals("first\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderThatHasGoneEndsTheProgramAndIsNoError() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertTrue(assertThrows(OutputException.class, () -> new Console(broken, err, false).result("x")).isBrokenPipe());
        assertEquals(ExitCode.DONE, new CommandLineProgram(new PlainServices(List.of()), new Console(broken, err, false), false)
                .run("--help"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIsAnError() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertEquals(ExitCode.UNAVAILABLE, new CommandLineProgram(new PlainServices(List.of()), new Console(full, err, false), false)
                .run("--help"));
        assertEquals("bragglens: standard output: No space left on device\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void noNameCommandsTheTerminal() {
        Console console = new Console(out, err, false, Duration.ZERO);
        console.message("classified with \u001b]0;owned\u0007m");
        console.progress(0.5, "a\u001b[2Jb");
        assertEquals("classified with  ]0;owned m\na [2Jb\n", err.toString(StandardCharsets.UTF_8));
    }
}
