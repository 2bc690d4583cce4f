// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Elements;
import org.bragglens.crystal.Site;
import org.bragglens.testing.ReferenceTool;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random crystals of all groups against an independent program that finds the symmetry of atoms. */
class SyntheticAgainstSpglibTest {

    private static final String SCRIPT = """
            import numpy, spglib
            for line in open('%s'):
                number, basis, kinds, atoms = line.split(';')
                basis = numpy.array(basis.split(), float).reshape(3, 3).T
                found = spglib.get_symmetry_dataset((basis, numpy.array(atoms.split(), float).reshape(-1, 3), kinds.split()), symprec=0.01)
                print(number, 0 if found is None else found['number'])
            """.replace("kinds.split()", "[int(k) for k in kinds.split()]");

    @TempDir
    Path folder;

    @Test
    void twoCrystalsOfEachGroupHaveThatGroup() throws IOException {
        check(2);
    }

    /** Takes about a minute; runs where the environment variable {@code BRAGGLENS_NIGHTLY} is set. */
    @Test
    @Tag("nightly")
    void twentyCrystalsOfEachGroupHaveThatGroup() throws IOException {
        Assumptions.assumeTrue(System.getenv("BRAGGLENS_NIGHTLY") != null, "BRAGGLENS_NIGHTLY is not set");
        check(20);
    }

    private void check(int each) throws IOException {
        SyntheticCrystals crystals = new SyntheticCrystals(CrystalStatistics.standard(), SyntheticSettings.defaults());
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= 230; number++) {
            for (int i = 0; i < each; i++) {
                CrystalStructure crystal = crystals.crystalOfGroup(number, 2023, i).orElseThrow();
                assertTrue(Distances.shortest(crystal) > 0.65, crystal.toString());
                lines.add(line(crystal));
            }
        }
        Path file = folder.resolve("crystals.txt");
        Files.write(file, lines, StandardCharsets.UTF_8);
        List<String> found = ReferenceTool.python("spglib", "python3-spglib", SCRIPT.formatted(file)).lines().toList();
        assertEquals(230 * each, found.size());
        List<String> others = found.stream().filter(line -> !line.split(" ")[0].equals(line.split(" ")[1])).toList();
        System.out.printf(Locale.ROOT, "spglib finds the intended group in %d of %d synthetic crystals%n", found.size() - others.size(),
                found.size());
        assertTrue(others.size() <= found.size() / 100, "intended and found: " + others);
    }

    private static String line(CrystalStructure crystal) {
        StringBuilder line = new StringBuilder().append(crystal.spaceGroup().number()).append(';');
        for (double element : crystal.cell().basis()) {
            line.append(element).append(' ');
        }
        List<Site> atoms = crystal.expanded();
        line.append(';');
        atoms.forEach(atom -> line.append(Elements.atomicNumber(atom.element())).append(' '));
        line.append(';');
        atoms.forEach(atom -> line.append(atom.x()).append(' ').append(atom.y()).append(' ').append(atom.z()).append(' '));
        return line.toString();
    }
}
