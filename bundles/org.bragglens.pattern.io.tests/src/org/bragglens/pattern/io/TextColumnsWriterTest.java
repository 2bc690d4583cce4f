// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextColumnsWriterTest {

    private static final double[] X = IntStream.range(0, 25).mapToDouble(i -> 0.5 + i / 7.0).toArray();
    private static final double[] Y = IntStream.range(0, 25).mapToDouble(i -> i * i * 1234.56789).toArray();

    @TempDir
    Path folder;

    @Test
    void whatItWritesIsReadBack() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            for (PatternAxis axis : PatternAxis.values()) {
                for (String name : List.of("a.xy", "a.csv")) {
                    for (Radiation radiation : List.of(Radiation.UNKNOWN, Radiation.of(0.4133, Origin.FILE),
                            XrayTube.CU.doublet(Origin.FILE))) {
                        assertRoundTrip(new Curve(axis, X, Y, radiation), name);
                    }
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keepsCommentsOnOneLineEach() throws IOException {
        Path file = folder.resolve("c.xy");
        TextColumnsWriter.write(DiffractionPattern.of("c", new Curve(PatternAxis.Q, X, Y, Radiation.UNKNOWN), List.of()),
                List.of("first\n10 20", "seed 7"), file);
        assertEquals(List.of("# first 10 20", "# seed 7", "# q_A^-1 intensity"), Files.readAllLines(file).subList(0, 3));
    }

    private void assertRoundTrip(Curve curve, String name) throws IOException {
        Path file = folder.resolve(name);
        TextColumnsWriter.write(DiffractionPattern.of("a", curve, List.of()), List.of("made by a test"), file);
        DiffractionPattern back = TestFiles.FILES.read(file).getFirst();
        assertEquals(curve.axis(), back.axis());
        assertArrayEquals(curve.x(), back.curve().x(), 1e-8);
        for (int i = 0; i < curve.y().length; i++) {
            assertEquals(curve.y()[i], back.curve().y()[i], 1e-5 * curve.y()[i]);
        }
        assertEquals(curve.radiation().lines().size(), back.radiation().lines().size());
        for (int i = 0; i < curve.radiation().lines().size(); i++) {
            assertEquals(curve.radiation().lines().get(i).wavelength(), back.radiation().lines().get(i).wavelength(), 1e-8);
            assertEquals(curve.radiation().lines().get(i).weight(), back.radiation().lines().get(i).weight(), 1e-8);
        }
        assertTrue(back.notes().isEmpty(), back.notes().toString());
    }
}
