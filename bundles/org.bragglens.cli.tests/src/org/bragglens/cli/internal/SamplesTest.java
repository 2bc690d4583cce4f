// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.io.PatternFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The patterns and structures that come with the sources. */
class SamplesTest {

    @Test
    void allCanBeClassifiedWithoutASingleOption() throws IOException {
        Path samples = folder();
        PatternFiles files = new PlainServices(List.of()).patternFiles();
        List<Path> patterns = list(samples, ".xy");
        List<Path> structures = list(samples.resolve("structures"), ".cif");
        assertEquals(8, patterns.size());
        assertEquals(8, structures.size());
        String readme = Files.readString(samples.resolve("README.md"));
        for (Path file : patterns) {
            DiffractionPattern pattern = files.read(file).getFirst();
            assertEquals(Origin.FILE, pattern.radiation().origin(), file.toString());
            assertEquals(List.of(), pattern.notes());
            assertTrue(readme.contains(stem(file)), file.toString());
        }
        assertEquals(patterns.stream().map(SamplesTest::stem).toList(), structures.stream().map(SamplesTest::stem).toList());
    }

    /** A pattern is its structure's, not another one's: its strongest line is where the simulation has it. */
    @Test
    void patternsBelongToTheirStructures() throws IOException {
        Path samples = folder();
        PatternFiles files = new PlainServices(List.of()).patternFiles();
        for (Path file : list(samples, ".xy")) {
            DiffractionPattern pattern = files.read(file).getFirst();
            DiffractionPattern simulated = files.read(samples.resolve("structures").resolve(stem(file) + ".cif")).getFirst();
            double place = pattern.coordinates().getDouble(pattern.intensities().maxPos()[0]);
            int there = (int) Math.round((place - simulated.coordinates().getDouble(0)) / 0.02);
            double highest = 0;
            for (int i = there - 5; i <= there + 5; i++) {
                highest = Math.max(highest, simulated.intensities().getDouble(i));
            }
            assertTrue(highest > 30, file + ": no strong line at " + place);
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceAll("\\.[a-z]+$", "");
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Tests run in their bundle's folder under Maven and at the root of the checkout elsewhere. */
    private static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("samples")) && Files.isDirectory(folder.resolve("bundles"))) {
                return folder.resolve("samples");
            }
        }
        Assumptions.abort("samples absent: not run inside a checkout");
        return null;
    }
}
