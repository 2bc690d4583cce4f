// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrystalSetTest {

    /** The primitive cell of rock salt without a word on its symmetry; the same with one edge a little longer. */
    private static final String SALTS = """
            [{"lattice": {"matrix": [[0.0, 2.82, 2.82], [2.82, 0.0, 2.82], [2.82, 2.82, 0.0]]}, "sites": [
              {"species": [{"element": "Na", "occu": 1}], "abc": [0.1, 0.2, 0.3]},
              {"species": [{"element": "Cl", "occu": 1}], "abc": [0.6, 0.7, 0.8]}]},
             {"lattice": {"matrix": [[0.0, 2.82, 2.92], [2.82, 0.0, 2.92], [2.82, 2.82, 0.0]]}, "sites": [
              {"species": [{"element": "Na", "occu": 1}], "abc": [0, 0, 0]},
              {"species": [{"element": "Cl", "occu": 1}], "abc": [0.5, 0.5, 0.5]}]}]
            """;

    @TempDir
    private Path folder;

    @Test
    void crystalsOfUnstatedSymmetryAreLabelledWithTheOneTheyHave() throws IOException {
        CrystalSet set = CrystalSet.read(Files.writeString(folder.resolve("salts.json"), SALTS), 5, 0, 1, s -> {
        }, () -> false);
        assertEquals(List.of(225, 139), set.crystals().stream().map(Crystal::spaceGroup).toList());
        assertEquals(List.of("AB:225", "AB:139"), set.crystals().stream().map(Crystal::structureType).toList());
        assertEquals(0, set.skipped());
    }
}
