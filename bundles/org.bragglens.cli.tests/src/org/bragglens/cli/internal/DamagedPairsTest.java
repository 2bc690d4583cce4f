// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.bragglens.diffuse.pairs.TrainingPairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training on pairs that are none, wherever in the training that is found: one clear line and no model. */
class DamagedPairsTest {

    private static final int POINTS = 16;
    private static final int COUNT = 40;

    @TempDir
    Path folder;

    private final Program program = Program.withoutModel();

    private Path simulate(String name, Object... others) {
        Path file = folder.resolve(name);
        Object[] usual = {"simulate", "--diffuse", "--span", 2, "--lattice-size", 24, "--lots", 4, "--lot-size", 16, "--cycles", 10, "--out",
            file};
        Object[] all = Arrays.copyOf(usual, usual.length + others.length);
        System.arraycopy(others, 0, all, usual.length, others.length);
        program.run(all).ended(0);
        return file;
    }

    private Path pairs(String name) {
        return simulate(name, "--points", POINTS, "--count", COUNT);
    }

    private Program.Result train(Path... files) {
        Object[] command = {"train", "--task", "disorder", "--epochs", 1, "--out", folder.resolve("m.braggmodel")};
        Object[] all = Arrays.copyOf(command, command.length + 2 * files.length);
        for (int i = 0; i < files.length; i++) {
            all[command.length + 2 * i] = "--pairs";
            all[command.length + 2 * i + 1] = files[i];
        }
        Program.Result result = program.run(all).ended(1);
        assertEquals(1, result.errors(), result.err());
        assertFalse(Files.exists(folder.resolve("m.braggmodel")));
        return result;
    }

    @Test
    void imagesWithoutNumbersAndImpossibleCorrelationsAreNamed() throws IOException {
        Path file = pairs("pairs.h5");
        byte[] whole = Files.readAllBytes(file);
        float[] image = new float[POINTS * POINTS];
        // some are learned, some validate, some are held out
        for (int i = 0; i < 8; i++) {
            int at;
            int label;
            try (TrainingPairs pairs = TrainingPairs.open(file)) {
                pairs.image(i, image);
                at = place(whole, ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putFloat(image[0]).putFloat(image[1]).array());
                double[] reached = pairs.reached(i);
                label = place(whole, ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putDouble(reached[0]).putDouble(reached[1])
                        .array());
            }
            byte[] bytes = whole.clone();
            Arrays.fill(bytes, at, at + 4, (byte) -1);
            train(Files.write(folder.resolve("nan.h5"), bytes)).said("nan.h5", "image of pair " + i, "NaN");
            bytes = whole.clone();
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putDouble(label, 1.5);
            train(Files.write(folder.resolve("far.h5"), bytes)).said("far.h5", "reached of pair " + i, "1.5");
        }
    }

    private static int place(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    @Test
    void filesThatDoNotGoTogetherAreNamed() {
        Path file = pairs("pairs.h5");
        Path large = simulate("large.h5", "--points", 20, "--count", 5, "--seed", 2);
        train(file, large).said("large.h5: its images have 20 points along each edge up to 2.0 r.l.u., and those of pairs.h5 16");
        train(file, pairs("same.h5")).said("same.h5: it holds the same pairs as pairs.h5");
        train(file, folder.resolve("absent.h5")).said("absent.h5");
    }
}
