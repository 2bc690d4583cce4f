// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

/** A model that the program itself trains in a second or two. */
final class TinyModel {

    private TinyModel() {
    }

    /** The options that make training quick. */
    static Object[] options(Path structures, Path out, Object... others) {
        return options(3, structures, out, others);
    }

    static Object[] options(int epochs, Path structures, Path out, Object... others) {
        Object[] usual = {"train", "--structures", structures, "--out", out, "--network", "all-convolutional", "--epochs", epochs,
                "--batch", 4,
            "--validation", 0.3, "--threads", 2};
        Object[] all = new Object[usual.length + others.length];
        System.arraycopy(usual, 0, all, 0, usual.length);
        System.arraycopy(others, 0, all, usual.length, others.length);
        return all;
    }

    /** Trains into {@code folder} on the crystals in {@code folder/cif}, which are written first. */
    static Path train(Path folder) throws IOException {
        Path out = folder.resolve("tiny.braggmodel");
        Program.Result result = Program.withoutModel().run(options(Crystals.folder(folder.resolve("cif")), out));
        assertEquals(0, result.code(), result.err());
        return out;
    }
}
