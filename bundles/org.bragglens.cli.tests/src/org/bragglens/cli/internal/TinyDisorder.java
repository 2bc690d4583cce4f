// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.bragglens.diffuse.pairs.TrainingPairs;

/** Training pairs of small lattices, images of them, and models that have seen them once. */
final class TinyDisorder {

    /** Along an edge of an image. */
    static final int POINTS = 16;

    private TinyDisorder() {
    }

    static Path simulate(Path folder, String name, int span) {
        return simulate(folder, name, span, POINTS);
    }

    static Path simulate(Path folder, String name, int span, int points) {
        Path file = folder.resolve(name);
        Program.withoutModel().run("simulate", "--diffuse", "--span", span, "--count", 60, "--lattice-size", 24, "--lots", 8,
                "--lot-size", 16, "--cycles", 40, "--points", points, "--out", file).ended(0);
        return file;
    }

    static Path train(Path folder, Path from, String name) {
        Path model = folder.resolve(name + ".braggmodel");
        Program.withoutModel().run("train", "--task", "disorder", "--pairs", from, "--out", model, "--epochs", 1, "--threads", 2,
                "--quiet").ended(0);
        return model;
    }

    /** Intensities of the pairs' image {@code i}, row by row. */
    static float[] image(Path pairs, int i) throws IOException {
        try (TrainingPairs opened = TrainingPairs.open(pairs)) {
            float[] values = new float[opened.points() * opened.points()];
            opened.image(i, values);
            return values;
        }
    }
}
