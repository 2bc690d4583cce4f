// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.bragglens.pattern.io.TestFiles.columns;
import static org.bragglens.pattern.io.TestFiles.germanColumns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextColumnsReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsTheSamePatternWhateverSeparatesTheColumns() throws IOException {
        for (String text : List.of(columns(" "), columns("\t"), columns(","), columns(", "), columns(";"), columns("    ").replace("\n",
                "  \t\r\n"),
                germanColumns(" "), germanColumns("\t"), germanColumns(";"))) {
            DiffractionPattern pattern = one(text);
            assertEquals(30, pattern.size(), text);
            assertEquals(10.02, pattern.coordinates().getDouble(1), 1e-12, text);
            assertEquals(129, pattern.intensities().getDouble(29), text);
            assertEquals(PatternAxis.TWO_THETA, pattern.axis());
            assertFalse(pattern.radiation().isKnown());
            assertEquals(List.of("The file does not name its axis; taken as 2θ in degrees."), pattern.notes());
        }
    }

    @Test
    void skipsCommentsAndTitles() throws IOException {
        DiffractionPattern pattern = one("Quartz, sample 12\r\n! measured at night\r\n' note\r\n; note\r\n\r\nangle intensity\r\n"
                + columns(" ").replace("\n", "\r\n") + "# the end\r\n");
        assertEquals(30, pattern.size());
        assertEquals(List.of(), pattern.notes());
    }

    @Test
    void readsExponentsOfFortran() throws IOException {
        DiffractionPattern pattern = one(columns("D0\t").replace("\n", "E0\n"));
        assertEquals(10.02, pattern.coordinates().getDouble(1), 1e-12);
        assertEquals(101, pattern.intensities().getDouble(1));
    }

    @Test
    void readsOtherEncodings() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            assertEquals(30, one("\uFEFF2θ (°);I\n" + columns(";"), charset).size());
        }
        assertEquals(PatternAxis.Q, one("# gemessen über Nacht\n# Q (Å-1)\tI\n" + columns("\t"), StandardCharsets.ISO_8859_1).axis());
    }

    @Test
    void takesTheAxisFromTheHeader() throws IOException {
        assertEquals(PatternAxis.TWO_THETA, one("2theta,I\n" + columns(",")).axis());
        assertEquals(PatternAxis.Q, one("# q_A^-1\t I\n" + columns("\t")).axis());
        DiffractionPattern nanometres = one("# q_nm^-1\t I\n" + columns("\t"));
        assertEquals(PatternAxis.Q, nanometres.axis());
        assertEquals(1.002, nanometres.coordinates().getDouble(1), 1e-12);
        assertEquals(PatternAxis.D, one("d (Å),counts\n" + columns(",")).axis());
        assertEquals(List.of("The file states no unit of Q; taken as Å⁻¹."), one("Q,I\n" + columns(",")).notes());
    }

    @Test
    void readsTheHeaderOfPyFai() throws IOException {
        DiffractionPattern pattern =
                one("# == pyFAI calibration ==\n# PONI: 8.729e-02, 7.996e-02 m\n# Wavelength: 4.066e-11 m\n#\n# 2th_deg\t I\n"
                + columns("  "));
        assertEquals(0.4066, pattern.radiation().wavelength(), 1e-12);
        assertEquals(Origin.FILE, pattern.radiation().origin());
        assertEquals(List.of(), pattern.notes());
    }

    @Test
    void readsTheHeaderOfFit2d() throws IOException {
        DiffractionPattern pattern = one("lab6.tif: azimuthal scan\nQ (Inverse Nanometres)\nIntensity\n          30\n" + columns("  "),
                "t.chi");
        assertEquals(PatternAxis.Q, pattern.axis());
        assertEquals(30, pattern.size());
        assertEquals(1.0, pattern.coordinates().getDouble(0), 1e-12);
    }

    @Test
    void leavesOutStandardDeviations() throws IOException {
        DiffractionPattern pattern = one(columns(" ").replace("\n", " 3.5\n"), "t.xye");
        assertEquals(129, pattern.intensities().getDouble(29));
        assertTrue(pattern.notes().contains("The third column was taken as standard deviations and left out."));
        assertEquals(101, one("2theta,I,esd\n" + columns(",").replace("\n", ",3.5\n")).intensities().getDouble(1));
    }

    @Test
    void readsSeveralNamedColumnsAsSeveralPatterns() throws IOException {
        List<DiffractionPattern> patterns = read(",2theta,cold,hot,sigma\n" + columns(",").replaceAll("(?m)^(.*),(.*)$", "0,$1,$2,1$2,7"),
                StandardCharsets.UTF_8, "t.csv");
        assertEquals(List.of("t.csv: cold", "t.csv: hot"), patterns.stream().map(DiffractionPattern::name).toList());
        assertEquals(101, patterns.get(0).intensities().getDouble(1));
        assertEquals(1101, patterns.get(1).intensities().getDouble(1));
        assertEquals(10.02, patterns.get(1).coordinates().getDouble(1), 1e-12);
    }

    @Test
    void turnsFallingDRound() throws IOException {
        String text = "d,I\n" + String.join("\n", columns(",").lines().toList().reversed());
        DiffractionPattern pattern = one(text);
        assertEquals(10.0, pattern.coordinates().getDouble(0), 1e-12);
        assertEquals(100, pattern.intensities().getDouble(0));
        assertEquals(List.of("The points came with falling d and were turned round."), pattern.notes());
    }

    @Test
    void leavesOutNegativeAngles() throws IOException {
        DiffractionPattern pattern = one("2theta I\n-0.04 5\n-0.02 6\n0 7\n" + columns(" "));
        assertEquals(31, pattern.size());
        assertEquals(List.of("2 points with negative 2θ were left out."), pattern.notes());
    }

    private DiffractionPattern one(String text) throws IOException {
        return one(text, "t.xy");
    }

    private DiffractionPattern one(String text, String name) throws IOException {
        return single(read(text, StandardCharsets.UTF_8, name));
    }

    private DiffractionPattern one(String text, Charset charset) throws IOException {
        return single(read(text, charset, "t.xy"));
    }

    private static DiffractionPattern single(List<DiffractionPattern> patterns) {
        assertEquals(1, patterns.size());
        return patterns.getFirst();
    }

    private List<DiffractionPattern> read(String text, Charset charset, String name) throws IOException {
        return TestFiles.FILES.read(Files.write(folder.resolve(name), text.getBytes(charset)));
    }
}
