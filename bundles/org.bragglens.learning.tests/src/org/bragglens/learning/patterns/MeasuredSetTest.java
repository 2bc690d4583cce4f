// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.learning.patterns.MeasuredSet.Instrument;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.io.PatternFiles;
import org.bragglens.testing.SharedData;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredSetTest {

    private static final Instrument COPPER = new Instrument(10, 13, Radiation.of(1.5406, Origin.OPTION));
    private static final Instrument NOTHING = new Instrument(Double.NaN, Double.NaN, Radiation.UNKNOWN);

    /** Reads any file that exists as the same three points. */
    private static final class ThreePoints implements PatternFiles {

        @Override
        public List<DiffractionPattern> read(Path file) throws IOException {
            if (!Files.exists(file)) {
                throw new InputException(file.toString(), "", "no such file", "");
            }
            return List.of(DiffractionPattern.of(file.getFileName().toString(), PatternAxis.TWO_THETA,
                    DatasetFactory.createFromList(DoubleDataset.class, List.of(1.0, 2.0, 3.0)), DatasetFactory.createFromList(DoubleDataset.class, List.of(4.0, 5.0, 6.0)), Radiation.UNKNOWN, List.of()));
        }

        @Override
        public List<String> extensions() {
            return List.of("xy");
        }
    }

    @TempDir
    private Path folder;

    private MeasuredSet read(Instrument instrument) throws IOException {
        return MeasuredSet.read(folder, new ThreePoints(), instrument);
    }

    private void labels(String text) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), text);
    }

    @Test
    void aTableNeedsItsRangeAndRadiation() throws Exception {
        labels("index,space_group,crystal_system,dup_group\n7,225,cubic,3\n8,14,monoclinic,3\n");
        Files.writeString(folder.resolve("patterns.csv"), "7,1,2,3,4\n8,4,3,2,1\n");
        MeasuredSet set = read(COPPER);
        assertEquals(List.of(225, 14), set.spaceGroups());
        assertEquals(List.of("3", "3"), set.groups());
        assertEquals(List.of(10.0, 13.0), List.of(set.patterns().get(0).coordinates().getDouble(0), set.patterns().get(0).coordinates().getDouble(3)));
        assertEquals(4, set.patterns().get(1).intensities().getDouble(0));
        assertTrue(assertThrows(InputException.class, () -> read(NOTHING)).getMessage().contains("--wavelength"));
    }

    @Test
    void filesAreReadByTheirReaders() throws Exception {
        labels("file,space_group\na.xy,1\n");
        Files.writeString(folder.resolve("a.xy"), "");
        assertTrue(MeasuredSet.is(folder));
        MeasuredSet set = read(COPPER);
        assertEquals(3, set.patterns().get(0).size());
        assertEquals(1.5406, set.patterns().get(0).radiation().wavelength());
        assertFalse(MeasuredSet.is(folder.resolve("nowhere")));
    }

    @Test
    void faultsNameTheLine() throws Exception {
        for (String bad : List.of("", "index,name\n", "index,space_group\n1\n", "file,space_group\nnone.xy,1\n", "index,space_group\n9,1\n",
                "index,space_group\n7,231\n", "index,space_group\n7,cubic\n")) {
            labels(bad);
            Files.writeString(folder.resolve("patterns.csv"), "7,1,2,3,4\n");
            InputException refused = assertThrows(InputException.class, () -> read(COPPER), bad);
            assertEquals(1, refused.getMessage().lines().count());
        }
        labels("index,space_group\n7,1\n");
        Files.writeString(folder.resolve("patterns.csv"), "7,1,x,3,4\n");
        assertTrue(assertThrows(InputException.class, () -> read(COPPER)).getMessage().contains("line 1"));
    }

    @Test
    void theMeasuredBenchmarkIsRead() throws Exception {
        Path rruff = SharedData.require("measured/rruff-908");
        MeasuredSet set = MeasuredSet.read(rruff, new ThreePoints(), new Instrument(5, 89.99, Radiation.of(1.5406, Origin.OPTION)));
        assertEquals(908, set.patterns().size());
        assertEquals(8500, set.patterns().get(0).size());
    }

    @Test
    void aSetWithoutPatternsIsRefused() throws Exception {
        Files.writeString(folder.resolve("labels.csv"), "file,space_group\n");
        InputException refused = assertThrows(InputException.class, () -> MeasuredSet.read(folder, new ThreePoints(), COPPER));
        assertTrue(refused.getMessage().contains("names no pattern"), refused.getMessage());
    }

    @Test
    void blankLinesAreNone() throws Exception {
        labels("index,space_group\n7,225\n\n");
        Files.writeString(folder.resolve("patterns.csv"), "7,1,2,3,4\n\n");
        assertEquals(List.of(225), read(COPPER).spaceGroups());
    }

    @Test
    void filesThatCannotBeReadAreNamed() throws Exception {
        Files.write(folder.resolve("labels.csv"), new byte[] {'i', 'n', 'd', 'e', 'x', (byte) 0xff, '\n'});
        assertTrue(assertThrows(InputException.class, () -> read(COPPER)).getMessage().contains("labels.csv"));
        labels("index,space_group\n7,225\n");
        Files.writeString(folder.resolve("patterns.csv.gz"), "7,1,2,3,4\n");
        assertTrue(assertThrows(InputException.class, () -> read(COPPER)).getMessage().contains("patterns.csv.gz"));
    }
}
