// SPDX-License-Identifier: EPL-2.0
package org.bragglens.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/** A Python module that a result is checked against; a test that wants it is skipped, by name, where it is absent. */
public final class ReferenceTool {

    /** Debian's own interpreter: its packages are not seen by another one that may come first on the path. */
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private ReferenceTool() {
    }

    /**
     * Runs {@code script} with Debian's Python after {@code module} was found and returns what it printed.
     * Skips the calling test where the module cannot be imported; fails it if the script fails.
     */
    public static String python(String module, String debianPackage, String script) {
        Assumptions.assumeTrue(Files.isExecutable(PYTHON) && run("import " + module).exit() == 0,
                "reference tool absent: " + module + " (Debian package " + debianPackage + ")");
        Result result = run(script);
        if (result.exit() != 0) {
            throw new AssertionError("the reference script failed: " + result.output());
        }
        return result.output();
    }

    private record Result(int exit, String output) {
    }

    private static Result run(String script) {
        try {
            Path output = Files.createTempFile("reference", ".txt");
            try {
                Process process = new ProcessBuilder(PYTHON.toString(), "-W", "ignore", "-c", script)
                        .redirectErrorStream(true).redirectOutput(output.toFile()).start();
                if (!process.waitFor(10, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError("the reference script ran for more than ten minutes");
                }
                return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
