// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.testing.ReferenceTool;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Space-group numbers and cell contents of real files against gemmi. */
class CifAgainstGemmiTest {

    /** For each file: its name, the numbers that it states or that its symbol has, and the atoms of the cell by gemmi. */
    private static final String SCRIPT = """
            import gemmi, sys, collections
            for f in %s:
                b = gemmi.cif.read_file(f)[0]
                def value(*tags):
                    for t in tags:
                        v = b.find_value(t)
                        if v and v not in '?.': return gemmi.cif.as_string(v)
                    return ''
                number = value('_space_group_IT_number', '_symmetry_Int_Tables_number')
                group = gemmi.find_spacegroup_by_name(value('_symmetry_space_group_name_H-M', '_space_group_name_H-M_alt') or '?')
                s = gemmi.make_small_structure_from_block(b)
                ops = [gemmi.cif.as_string(x) for t in ('_space_group_symop_operation_xyz', '_symmetry_equiv_pos_as_xyz')
                       for x in b.find_values(t)]
                by_ops = gemmi.find_spacegroup_by_ops(gemmi.GroupOps([gemmi.Op(x) for x in ops])) if ops else None
                if by_ops:
                    s.spacegroup_hm = by_ops.xhm()
                    s.setup_cell_images()
                atoms = collections.Counter()
                for a in s.get_all_unit_cell_sites(): atoms[{'D': 'H', 'X': 'O'}.get(a.element.name, a.element.name)] += a.occ
                print(f, number or (group.number if group else 0), ' '.join('%%s=%%.6f' %% x for x in sorted(atoms.items())), sep='\\t')
            """;
    /** Files of which gemmi counts other atoms, and why. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("MgCO3-Magnesite.cif", "no operations, and an origin of its own: gemmi makes 12 oxygen atoms of 2 MgCO3"),
            Map.entry("CoFe2O4.cif", "the coordinates are those of the other origin than the operations: gemmi makes Co2FeO"),
            Map.entry("NiFe2O4.cif", "as CoFe2O4"),
            Map.entry("VSV.cif", "as CoFe2O4: gemmi makes 104 oxygen atoms to 64 silicon atoms"),
            Map.entry("CoSO4.cif", "all atoms of the cell are listed: gemmi counts them again"),
            Map.entry("CuSO4.cif", "as CoSO4"), Map.entry("BN.cif", "as CoSO4"), Map.entry("H2O-Ice-VI.cif", "as CoSO4"),
            Map.entry("In-Indium.cif", "as CoSO4"),
            Map.entry("GeO2.cif", "operations of no tabulated setting, which gemmi does not use"), Map.entry("PdO.cif", "as GeO2"),
            Map.entry("Be3Al2(SiO3)6-Beryl.cif", "as GeO2"),
            Map.entry("La2O3-LanthanumOxide-A.cif", "two halves of an atom 0.2 Å apart, which gemmi takes for one"),
            Map.entry("Fe2.25Cl0.5H2.75-Fougerite.cif", "as La2O3"));

    @Test
    void numbersAndAtomsOfAllFiles() throws IOException {
        Path root = SharedData.require("structures/cod-cif");
        List<Path> files;
        try (Stream<Path> tree = Files.walk(root)) {
            files = tree.filter(file -> CifReader.isCif(file.toString())).sorted().toList();
        }
        String names = String.join(",", files.stream().map(file -> "'" + file + "'").toList());
        Set<String> numbers = new TreeSet<>();
        Set<String> atoms = new TreeSet<>();
        int read = 0;
        for (String line : ReferenceTool.python("gemmi", "python3-gemmi", SCRIPT.formatted("[" + names + "]")).lines().toList()) {
            String[] columns = line.split("\t", -1);
            Path file = Path.of(columns[0]);
            try {
                CrystalStructure structure = CifReader.read(file).getFirst();
                read++;
                if (!columns[1].equals("0") && structure.spaceGroup().number() != Integer.parseInt(columns[1])) {
                    numbers.add(file.getFileName() + ": " + structure.spaceGroup().number() + ", not " + columns[1]);
                }
                if (!same(structure, columns[2])) {
                    atoms.add(file.getFileName().toString());
                }
            } catch (InputException e) {
                assertEquals("W2C.cif", file.getFileName().toString(), e.getMessage());
            }
        }
        assertEquals(files.size() - 1, read);
        assertEquals(Set.of(), numbers);
        assertEquals(new TreeSet<>(OTHERWISE.keySet()), atoms);
    }

    private static boolean same(CrystalStructure structure, String listed) {
        Map<String, Double> atoms = new TreeMap<>();
        for (Site site : structure.expanded()) {
            atoms.merge(site.element(), site.occupancy(), Double::sum);
        }
        String[] expected = listed.split(" ");
        assertTrue(expected.length > 0);
        for (String part : expected) {
            String[] amount = part.split("=");
            Double own = atoms.remove(amount[0]);
            if (own == null || Math.abs(own - Double.parseDouble(amount[1])) > 0.02 * own + 0.01) {
                return false;
            }
        }
        return atoms.isEmpty();
    }
}
