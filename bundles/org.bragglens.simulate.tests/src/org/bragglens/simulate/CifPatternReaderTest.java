// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.crystal.io.CifReader;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifPatternReaderTest {

    private static final String SALT = """
            data_salt
            _cell_length_a 5.6402
            _cell_length_b 5.6402
            _cell_length_c 5.6402
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _space_group_name_H-M_alt 'F m -3 m'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Na1 0 0 0
            Cl1 0.5 0.5 0.5
            """;

    private final CifPatternReader reader = new CifPatternReader();

    @TempDir
    Path folder;

    @Test
    void recognisesCifByItsContent() {
        assertTrue(recognises(SALT));
        assertTrue(recognises("# a long comment\n\n  DATA_x\n_cell_length_a 5\n"));
        assertFalse(recognises("10.0 5\n10.1 6\n"));
        assertFalse(recognises("title data_x\n10 5\n"));
        assertEquals(List.of("cif"), reader.extensions());
    }

    @Test
    void opensAStructureAsItsPattern() throws IOException {
        Path file = Files.writeString(folder.resolve("salt.cif"), SALT + SALT.replace("data_salt", "data_other").replace("5.6402", "6.2916"));
        List<DiffractionPattern> patterns = reader.read(file);
        assertEquals(2, patterns.size());
        DiffractionPattern pattern = patterns.getFirst();
        assertEquals(PatternAxis.TWO_THETA, pattern.axis());
        assertEquals(5, pattern.coordinates().getDouble(0));
        assertEquals(90, pattern.coordinates().getDouble(pattern.size() - 1), 1e-9);
        assertEquals(Origin.SIMULATION, pattern.radiation().origin());
        assertEquals(2, pattern.radiation().lines().size());
        assertTrue(pattern.notes().contains("Simulated from the crystal structure with CuKa."), pattern.notes().toString());
        DiffractionPattern same = PowderSimulator.simulate(CifReader.read(file).getFirst(), SettingsType.of(SimulationSettings.class).defaults());
        assertArrayEquals(same.curve().y(), pattern.curve().y());
        assertEquals(5.6402 / Math.sqrt(3), pattern.lines().orElseThrow().upTo(1).getFirst().d(), 1e-12, "111 comes first");
        // 200 of salt lies at 2 asin(λ/a) = 31.70°, of the larger cell at 28.35°
        assertEquals(31.70, pattern.coordinates().getDouble(pattern.intensities().maxPos()[0]), 0.011);
        assertEquals(28.35, patterns.get(1).coordinates().getDouble(patterns.get(1).intensities().maxPos()[0]), 0.011);
    }

    @Test
    void namesTheFileWhereThereIsNoStructure() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.cif"), SALT.replaceAll("_cell_length_a .*\n", ""));
        var problem = assertThrows(InputException.class, () -> reader.read(file));
        assertTrue(problem.getMessage().startsWith(file.toString()), problem.getMessage());
        Path unknown = Files.writeString(folder.resolve("unknown.cif"), SALT.replace("Na1", "Qq1"));
        assertTrue(assertThrows(InputException.class, () -> reader.read(unknown)).getMessage().startsWith(unknown.toString()));
    }

    private boolean recognises(String head) {
        return reader.recognises(folder.resolve("x"), head.getBytes(StandardCharsets.UTF_8));
    }
}
