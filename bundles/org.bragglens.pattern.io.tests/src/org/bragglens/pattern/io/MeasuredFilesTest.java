// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Files of many laboratories: every one is read, or refused for a reason that is listed here. */
class MeasuredFilesTest {

    @Test
    void filesOfManyPrograms() throws IOException {
        Path folder = SharedData.require("measured/formats/ascii");
        Map<String, String> refused = new TreeMap<>();
        List<DiffractionPattern> patterns = readAll(folder, refused);
        assertEquals(Map.of(), refused);
        assertEquals(8, patterns.size());
        Map<String, Double> wavelengths = new TreeMap<>();
        patterns.stream().filter(p -> p.radiation().isKnown()).forEach(p -> wavelengths.put(p.name(), p.radiation().wavelength()));
        assertEquals(Map.of("CeO2_Pilatus1M.xy", 4.066e-11 * 1e10, "Fe3O4C_M1_map_1_P1_E1_001.xy", 3.344e-11 * 1e10), wavelengths);
        DiffractionPattern salt = patterns.stream().filter(p -> p.name().equals("nacl01.dat")).findFirst().orElseThrow();
        assertEquals(19.9143, salt.coordinates().getDouble(0));
        assertEquals(31, salt.intensities().getDouble(0));
        assertEquals(PatternAxis.TWO_THETA, salt.axis());
    }

    @Test
    void laboratoryPatterns() throws IOException {
        Map<String, String> refused = new TreeMap<>();
        List<DiffractionPattern> patterns = readAll(SharedData.require("measured/xred"), refused);
        assertEquals(Map.of("rruff90_labels.csv", "holds no line of two or more numbers"), refused);
        assertEquals(126, patterns.size());
    }

    @Test
    void thinFilms() throws IOException {
        Map<String, String> refused = new TreeMap<>();
        List<DiffractionPattern> patterns = readAll(SharedData.require("measured/autoxrd-films"), refused);
        Map<String, String> expected = new TreeMap<>();
        // columns of fixed width without a blank between them: 14.1185 and 1260 counts are written as 14.11851260
        expected.put("15% SnPerovskite at 0.5M 4to1 dmftodmso.xy", "line 84: has 1 column, but the lines before have 2");
        expected.put("50% SnPerovskite at 0.5M 4to1 dmftodmso.xy", "line 83: has 1 column, but the lines before have 2");
        expected.put("85% SnPerovskite at 0.5M 4to1 dmftodmso.xy", "line 84: has 1 column, but the lines before have 2");
        expected.put("100% SnPerovskite at 0.5M 4to1 dmftodmso.xy", "line 85: has 1 column, but the lines before have 2");
        // lists of labels, no patterns
        expected.put("encoding.csv", "holds no line of two or more numbers");
        expected.put("label_theo.csv", "holds no line of two or more numbers");
        expected.put("labels.csv", "holds no line of two or more numbers");
        expected.put("exp_d.csv", "line 1376: has 144 columns, but the lines before have 146");
        assertEquals(expected, refused);
        assertEquals(85, patterns.size());
    }

    private static List<DiffractionPattern> readAll(Path folder, Map<String, String> refused) throws IOException {
        List<DiffractionPattern> patterns = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> TestFiles.FILES.extensions().contains(f.toString().replaceAll(".*\\.", ""))).sorted()
                    .toList()) {
                try {
                    patterns.addAll(TestFiles.FILES.read(file));
                } catch (InputException e) {
                    assertFalse(e.reason().isEmpty());
                    refused.put(file.getFileName().toString(), (e.place().isEmpty() ? "" : e.place() + ": ") + e.reason());
                }
            }
        }
        return patterns;
    }
}
