// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.learning.LearningEngine;
import org.bragglens.pattern.io.PatternFiles;

/** Runs the program as a shell would, in this process. */
record Program(List<Path> models) {

    /** What the shell sees. */
    record Result(int code, String out, String err) {

        /** Says that the program ended with this code and at most one error line for each failure, never with a stack trace. */
        Result ended(int expected) {
            assertEquals(expected, code, () -> "standard error: " + err);
            assertFalse(err.contains("\tat ") || err.contains("Exception"), err);
            return this;
        }

        /** Says that the last message is one error line with all of these parts. */
        Result said(String... parts) {
            String last = err.lines().filter(l -> l.startsWith("bragglens: ")).reduce((a, b) -> b)
                    .orElseThrow(() -> new AssertionError("no error: " + err));
            for (String part : parts) {
                assertTrue(last.contains(part), () -> "'" + part + "' is not in: " + last);
            }
            return this;
        }

        long errors() {
            return err.lines().filter(l -> l.startsWith("bragglens: ")).count();
        }
    }

    static Program withoutModel() {
        return new Program(List.of());
    }

    Result run(Object... arguments) {
        return run(new PlainServices(models), arguments);
    }

    /** With other engines than the real one. */
    Result run(List<LearningEngine> engines, Object... arguments) {
        PlainServices real = new PlainServices(models);
        return run(new Services() {

            @Override
            public PatternFiles patternFiles() {
                return real.patternFiles();
            }

            @Override
            public AugmentationCatalog augmentations() {
                return real.augmentations();
            }

            @Override
            public SectionCatalog sections() {
                return real.sections();
            }

            @Override
            public MeasuringCatalog measuring() {
                return real.measuring();
            }

            @Override
            public List<LearningEngine> engines() {
                return engines;
            }

            @Override
            public List<Path> models() {
                return models;
            }

            @Override
            public String version() {
                return real.version();
            }
        }, arguments);
    }

    private static Result run(Services services, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLineProgram(services, new Console(out, err, false), false)
                .run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
