// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.bragglens.base.InputException;
import org.bragglens.pattern.DiffractionPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutations of good files are read or refused in one line; nothing else is thrown, and quickly. */
class PatternFilesFuzzTest {

    private static final int MUTATIONS = 300;
    private static final List<String> SEEDS = List.of(
            TestFiles.columns(" "),
            "2theta,I,esd\r\n" + TestFiles.columns(",").replace("\n", ",3.5\r\n"),
            "# Wavelength: 4.066e-11 m\n# q_nm^-1\t I\n" + TestFiles.columns("\t"),
            "title\n2-Theta Angle (Degrees)\nIntensity\n  30\n" + TestFiles.germanColumns(" "),
            "##NAMES=Halite\n##X-RAY WAVELENGTH=1.541838\n" + TestFiles.columns(", ") + "##END=\n");

    @Test
    void mutationsAreReadOrRefused(@TempDir Path folder) {
        SplittableRandom random = new SplittableRandom(20240607);
        int[] outcomes = new int[2];
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] bytes = SEEDS.get(i % SEEDS.size()).getBytes(StandardCharsets.UTF_8);
                for (int n = random.nextInt(1, 4); n > 0; n--) {
                    bytes = mutated(bytes, random);
                }
                outcomes[read(Files.write(folder.resolve("m" + i + (i % 3 == 0 ? ".xy" : ".txt")), bytes))]++;
            }
        });
        assertTrue(outcomes[0] > 10 && outcomes[1] > 20, "mutations should leave some files good and some bad: "
                + Arrays.toString(outcomes));
    }

    private static int read(Path file) throws IOException {
        try {
            for (DiffractionPattern pattern : TestFiles.FILES.read(file)) {
                assertTrue(pattern.size() >= ColumnPatterns.FEWEST_POINTS);
            }
            return 0;
        } catch (InputException e) {
            assertFalse(e.getMessage().contains("\n"));
            return 1;
        }
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int length = Math.min(random.nextInt(1, 40), bytes.length - at);
        byte[] piece = switch (random.nextInt(6)) {
            case 0 -> new byte[] { (byte) random.nextInt(256) };
            case 1 -> new byte[0];
            case 2 -> ("\n" + random.nextInt(200) + " " + random.nextInt()).getBytes(StandardCharsets.US_ASCII);
            case 3 -> List.of("NaN", "-", ",", ";;", "\t", "1e999", "# λ=", "\r", "\uFEFF", "D", "θ").get(random.nextInt(11))
                    .getBytes(StandardCharsets.UTF_8);
            case 4 -> Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
            default -> Arrays.copyOfRange(bytes, at, at + length);
        };
        byte[] result = Arrays.copyOf(bytes, at + piece.length + bytes.length - at - (random.nextBoolean() ? length : 0));
        System.arraycopy(piece, 0, result, at, piece.length);
        int rest = result.length - at - piece.length;
        System.arraycopy(bytes, bytes.length - rest, result, at + piece.length, rest);
        return result;
    }
}
