// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RruffReaderTest {

    @Test
    void readsNameAndWavelength(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Halite__R070534.txt"), "##NAMES=Halite\n##RRUFFID=R070534\n##IDEAL CHEMISTRY=NaCl\n"
                + "##CELL PARAMETERS=a: 5.6401 b: 5.6401 c: 5.6401\n##X-RAY WAVELENGTH=1.541838\n" + TestFiles.columns(", ")
                + "##END=\n\n");
        List<DiffractionPattern> patterns = TestFiles.FILES.read(file);
        assertEquals(1, patterns.size());
        DiffractionPattern pattern = patterns.getFirst();
        assertEquals("Halite R070534", pattern.name());
        assertEquals(PatternAxis.TWO_THETA, pattern.axis());
        assertEquals(1.541838, pattern.radiation().wavelength());
        assertEquals(30, pattern.size());
        assertEquals(List.of(), pattern.notes());
    }
}
