// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.testing.ReferenceTool;
import org.junit.jupiter.api.Test;

/**
 * Whole patterns against pymatgen's calculator. Its form factors are another fit (four Gaussians to electron scattering factors, turned
 * into those of X-rays by the Mott-Bethe formula), so intensities agree less well than those of {@link AgainstGemmiTest}: a line is
 * compared
 * if it has 1 % of the strongest, within 2 % of itself and 0.3 % of the strongest.
 */
class AgainstPymatgenTest {

    @Test
    void linesOfKnownCrystals() {
        for (CrystalStructure crystal : List.of(Crystals.salt(), Crystals.silicon(), Crystals.lanthanumHexaboride(), Crystals.quartz())) {
            StringBuilder species = new StringBuilder();
            StringBuilder places = new StringBuilder();
            Set<String> displacements = new TreeSet<>();
            for (Site site : crystal.expanded()) {
                species.append('\'').append(site.element()).append("',");
                places.append(String.format(Locale.ROOT, "[%.12f,%.12f,%.12f],", site.x(), site.y(), site.z()));
                displacements.add("'" + site.element() + "':" + site.bIso());
            }
            String script = """
                    from pymatgen.core import Structure, Lattice
                    from pymatgen.analysis.diffraction.xrd import XRDCalculator
                    s = Structure(Lattice.from_parameters(%s, %s, %s, %s, %s, %s), [%s], [%s])
                    p = XRDCalculator(wavelength=1.5405929, debye_waller_factors={%s}).get_pattern(s, two_theta_range=(0, 90))
                    for x, y in zip(p.x, p.y): print(x, y)
                    """.formatted(crystal.cell().a(), crystal.cell().b(), crystal.cell().c(), crystal.cell().alpha(), crystal.cell().beta(),
                    crystal.cell().gamma(), species, places, String.join(",", displacements));
            List<double[]> expected = ReferenceTool.python("pymatgen", "python3-pymatgen", script).lines()
                    .map(line -> List.of(line.split(" "))).map(row -> new double[] {Double.parseDouble(row.get(0)),
                            Double.parseDouble(row.get(1))})
                    .filter(line -> line[1] >= 1).toList();
            List<double[]> lines = KnownPatternsTest.lines(crystal, 90).stream().filter(line -> line[1] >= 1 || near(expected, line))
                    .toList();
            assertEquals(expected.size(), lines.size(), crystal.name());
            for (int i = 0; i < lines.size(); i++) {
                assertEquals(expected.get(i)[0], lines.get(i)[0], 0.002, crystal.name());
                assertEquals(expected.get(i)[1], lines.get(i)[1], 0.02 * expected.get(i)[1] + 0.3, crystal.name() + " at "
                        + lines.get(i)[0]);
            }
        }
    }

    private static boolean near(List<double[]> lines, double[] line) {
        return lines.stream().anyMatch(other -> Math.abs(other[0] - line[0]) < 0.002);
    }
}
