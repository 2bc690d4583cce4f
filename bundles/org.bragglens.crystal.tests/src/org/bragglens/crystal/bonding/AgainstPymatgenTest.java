// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Elements;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.io.StructureLibrary;
import org.bragglens.testing.ReferenceTool;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An independent program on the same structures. */
class AgainstPymatgenTest {

    /** Puts every structure of a file, one a line, through the body of a loop. */
    private static final String EACH = """
            import numpy, sys
            from pymatgen.core import Structure, Lattice
            from pymatgen.analysis.graphs import StructureGraph
            from pymatgen.analysis.local_env import CrystalNN
            from pymatgen.analysis.dimensionality import get_dimensionality_larsen
            for line in open(%s):
                cell, atoms = line.rstrip().split('|')
                atoms = [a.split() for a in atoms.split(';')]
                s = Structure(Lattice.from_parameters(*map(float, cell.split())), [a[0] for a in atoms],
                              [[float(v) for v in a[1:4]] for a in atoms])
                r = numpy.array([float(a[4]) for a in atoms])
            """;

    @TempDir
    static Path folder;

    @Test
    void theRadiiAreThoseOfThePaper() {
        String table = ReferenceTool.python("pymatgen", "python3-pymatgen",
                "from pymatgen.analysis.molecule_structure_comparator import CovalentRadius\n"
                        + "for e, r in CovalentRadius.radius.items(): print(e, r)\n");
        int compared = 0;
        for (String row : table.lines().toList()) {
            String[] parts = row.split(" ");
            // the paper has two or three for these; the table of the other program has means
            boolean known = Elements.isSymbol(parts[0]) && Elements.atomicNumber(parts[0]) <= 96;
            if (known && !List.of("C", "Mn", "Fe", "Co").contains(parts[0])) {
                assertEquals(Double.parseDouble(parts[1]), CovalentRadii.of(parts[0]), 1e-9, parts[0]);
                compared++;
            }
        }
        assertEquals(92, compared);
    }

    @Test
    void theSameBondsGiveTheSameDimensionality() throws IOException {
        double k = 1.1;
        List<CrystalStructure> crystals = sample(110, 40);
        assertTrue(crystals.size() > 250, crystals.size() + " structures");
        List<Integer> theirs = reference(crystals, """
                    i, j, n, d = s.get_neighbor_list(%s * 2 * r.max())
                    g = StructureGraph.with_empty_graph(s)
                    for a, b, t, x in zip(i, j, n, d):
                        if x <= %s * (r[a] + r[b]):
                            g.add_edge(int(a), int(b), to_jimage=tuple(int(v) for v in t), warn_duplicates=False)
                    print(get_dimensionality_larsen(g))
                """.formatted(k, k));
        for (int n = 0; n < crystals.size(); n++) {
            CrystalStructure crystal = crystals.get(n);
            List<BondingSite> sites = BondingSites.of(crystal, new ArrayList<>());
            BondedComponents components = new BondedComponents(sites.size());
            new ContactSearch(crystal.cell(), sites, crystal.spaceGroup().centring()).within(k).forEach(components::add);
            assertEquals(theirs.get(n), components.highest(), crystal.id() + " " + crystal.name());
        }
    }

    @Test
    void bondsByVoronoiPolyhedraNearlyAlwaysGiveTheSameDimensionality() throws IOException {
        List<CrystalStructure> crystals = sample(700, 24);
        List<Integer> theirs = reference(crystals, """
                    print(get_dimensionality_larsen(CrystalNN().get_bonded_structure(s)))
                """);
        int same = 0;
        for (int n = 0; n < crystals.size(); n++) {
            same += DimensionalityFinder.of(crystals.get(n)).best().ordinal() == theirs.get(n) ? 1 : 0;
        }
        assertTrue(crystals.size() >= 30 && same >= 0.9 * crystals.size(), same + " of " + crystals.size());
    }

    private static List<Integer> reference(List<CrystalStructure> crystals, String body) throws IOException {
        Path file = Files.createTempFile(folder, "structures", ".txt");
        Files.write(file, crystals.stream().map(AgainstPymatgenTest::line).toList());
        List<Integer> answers = ReferenceTool.python("pymatgen", "python3-pymatgen", EACH.formatted("'" + file + "'") + body).lines()
                .map(Integer::valueOf).toList();
        assertEquals(crystals.size(), answers.size());
        return answers;
    }

    /** Every so-many-th structure of the table, if its cell is small. */
    private static List<CrystalStructure> sample(int every, int mostAtoms) throws IOException {
        List<CrystalStructure> sample = new ArrayList<>();
        int[] count = new int[1];
        StructureLibrary.open(SharedData.require("structures/materials-project/mp_core.tsv.gz")).forEach(structure -> {
            if (count[0]++ % every == 50 && structure.expanded().size() <= mostAtoms) {
                sample.add(structure);
            }
        }, problem -> {
        });
        return sample;
    }

    private static String line(CrystalStructure crystal) {
        UnitCell c = crystal.cell();
        List<String> atoms = new ArrayList<>();
        for (Site site : crystal.expanded()) {
            atoms.add(String.format(Locale.ROOT, "%s %.12f %.12f %.12f %s", site.element(), site.x(), site.y(), site.z(),
                    CovalentRadii.of(site.element())));
        }
        return String.format(Locale.ROOT, "%s %s %s %s %s %s|%s", c.a(), c.b(), c.c(), c.alpha(), c.beta(), c.gamma(),
                String.join(";", atoms));
    }
}
