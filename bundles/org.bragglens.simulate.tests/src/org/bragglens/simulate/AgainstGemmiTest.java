// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.io.StructureLibrary;
import org.bragglens.testing.ReferenceTool;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Squared structure factors and multiplicities against an independent program that uses the same form factors: a few structures each time,
 * and 300 of each library with the environment variable BRAGGLENS_NIGHTLY (some minutes). With BRAGGLENS_TABLES set to a folder, what was
 * compared is written there.
 */
class AgainstGemmiTest {

    private static final double D_MIN = 0.7;
    /** Å³; larger cells have more reflections than plain Python gets through. */
    private static final double LARGEST = 1500;

    private int compared;
    private int exact;
    private double worst;

    @Test
    void structureFactorsOfKnownCrystals() {
        compare(List.of(Crystals.salt(), Crystals.silicon(), Crystals.lanthanumHexaboride(), Crystals.quartz()));
    }

    @Test
    void structureFactorsOfStructuresOfTheTable() throws IOException {
        compare(some("structures/materials-project/mp_core.tsv.gz", 3000, 12, 600));
    }

    @Test
    void structureFactorsOfCifs() throws IOException {
        compare(some("structures/cod-cif", 40, 10, 800));
    }

    @Test
    void anisotropicDisplacementOfEverySystem() {
        double[][] cells = {{5, 6, 7, 80, 95, 105}, {5, 6, 7, 90, 105, 90}, {5, 6, 7, 90, 90, 90}, {5, 5, 7, 90, 90, 90}, {5, 5, 7, 90, 90,
                120},
            {6, 6, 6, 90, 90, 90}};
        int[] groups = {1, 2, 4, 14, 19, 62, 92, 141, 152, 167, 178, 198, 225};
        List<CrystalStructure> crystals = new ArrayList<>();
        for (int number : groups) {
            SpaceGroup group = SpaceGroup.ofNumber(number);
            int cell = Math.min(group.system().ordinal(), 4);
            double[] c = cells[number > 194 ? 5 : cell];
            crystals.add(Crystals.of("aniso " + number, new UnitCell(c[0], c[1], c[2], c[3], c[4], c[5]), group,
                    new Site("O1", "O", 0.1234, 0.2711, 0.3917, 1, new Displacement.Anisotropic(0.02, 0.03, 0.01, 0.004, -0.006, 0.008)),
                    new Site("Zr1", "Zr", 0, 0, 0, 0.8, new Displacement.Anisotropic(0.01, 0.02, 0.015, 0.001, 0.002, -0.003)),
                    new Site("Si1", "Si", 0.25, 0.12, 0.05, 1, new Displacement.Isotropic(1.3))));
        }
        compare(crystals);
    }

    @Test
    @Tag("nightly")
    void structureFactorsOfSixHundredStructures() throws IOException {
        Assumptions.assumeTrue(System.getenv("BRAGGLENS_NIGHTLY") != null, "BRAGGLENS_NIGHTLY is not set");
        StringBuilder report = new StringBuilder();
        for (String library : List.of("structures/cod-cif", "structures/materials-project/mp_core.tsv.gz")) {
            compared = 0;
            exact = 0;
            worst = 0;
            List<CrystalStructure> crystals = some(library, library.endsWith("gz") ? 105 : 1, 300, LARGEST);
            for (int i = 0; i < crystals.size(); i += 20) {
                compare(crystals.subList(i, Math.min(crystals.size(), i + 20)));
            }
            report.append(String.format(Locale.ROOT, "%s: %d structures, %d reflections to d = %.1f Å, %d of them within 1e-5 of themselves, "
                    + "largest deviation of those above 1e-6 of the strongest %.1e%n", library, crystals.size(), compared, D_MIN, exact,
                            worst));
        }
        String folder = System.getenv("BRAGGLENS_TABLES");
        if (folder != null) {
            Files.writeString(Path.of(folder, "against-gemmi.txt"), report);
        }
    }

    private static List<CrystalStructure> some(String library, int every, int count, double largest) throws IOException {
        List<CrystalStructure> chosen = new ArrayList<>();
        int[] n = {0};
        try (Stream<CrystalStructure> stream = StructureLibrary.open(SharedData.require(library)).stream(problem -> { })) {
            // gemmi builds its images from the symbol: only tabulated settings
            stream.filter(s -> n[0]++ % every == 0 && s.spaceGroup().hallNumber() > 0 && s.cell().volume() < largest).limit(count)
                    .forEach(chosen::add);
        }
        assertTrue(chosen.size() > count / 2, chosen.size() + " structures");
        return chosen;
    }

    private void compare(List<CrystalStructure> crystals) {
        StringBuilder script = new StringBuilder("""
                import gemmi
                def run(n, text, d_min):
                    st = gemmi.make_small_structure_from_block(gemmi.cif.read_string(text).sole_block())
                    listed = gemmi.cif.read_string(text).sole_block().find_values('_symmetry_equiv_pos_as_xyz')
                    ops = gemmi.GroupOps([gemmi.Op(o.strip("'")) for o in listed])
                    sg = gemmi.find_spacegroup_by_ops(ops)
                    st.spacegroup_hm = sg.xhm()
                    st.change_occupancies_to_crystallographic(0.1)
                    calc = gemmi.StructureFactorCalculatorX(st.cell)
                    hkls = gemmi.make_miller_array(st.cell, sg, d_min, unique=True)
                    for h in hkls:
                        f = calc.calculate_sf_from_small_structure(st, [int(v) for v in h])
                        images = set()
                        for o in ops.sym_ops:
                            i = o.apply_to_hkl([int(v) for v in h])
                            images.add(tuple(i)); images.add(tuple(-v for v in i))
                        m = min((v for v in images if v > (0, 0, 0)), key=lambda v: (sum(i < 0 for i in v), [-i for i in v]))
                        print(n, m[0], m[1], m[2], len(images), repr(abs(f) ** 2), ops.is_systematically_absent([int(v) for v in h]))
                """);
        for (int i = 0; i < crystals.size(); i++) {
            script.append("run(").append(i).append(", '''").append(Crystals.cif(crystals.get(i)).replace("'", "\\'")).append("''', ")
                    .append(D_MIN).append(")\n");
        }
        List<Map<String, String[]>> expected = new ArrayList<>();
        crystals.forEach(c -> expected.add(new HashMap<>()));
        ReferenceTool.python("gemmi", "python3-gemmi", script.toString()).lines().map(line -> line.split(" ")).forEach(row ->
                expected.get(Integer.parseInt(row[0])).put(row[1] + " " + row[2] + " " + row[3], row));
        for (int i = 0; i < crystals.size(); i++) {
            compare(crystals.get(i), expected.get(i));
        }
    }

    private void compare(CrystalStructure crystal, Map<String, String[]> expected) {
        List<Reflection> reflections = Reflections.list(crystal, 2 * Math.PI / D_MIN);
        double top = reflections.stream().mapToDouble(Reflection::fSquared).max().orElseThrow();
        Map<String, String[]> left = new HashMap<>(expected);
        for (Reflection r : reflections) {
            String[] row = left.remove(r.h() + " " + r.k() + " " + r.l());
            if (row == null) {
                // gemmi's sphere ends a hair elsewhere
                assertEquals(D_MIN, r.d(), 1e-6, crystal + ": " + r);
                continue;
            }
            assertEquals(Integer.parseInt(row[4]), r.multiplicity(), crystal.id() + ": " + r);
            double other = Double.parseDouble(row[5]);
            double off = Math.abs(other - r.fSquared());
            compared++;
            exact += off <= 1e-5 * r.fSquared() ? 1 : 0;
            worst = r.fSquared() > 1e-6 * top ? Math.max(worst, off / r.fSquared()) : worst;
            // a sum that all but vanishes is left with the last digits of what it is made of
            assertEquals(other, r.fSquared(), 1e-5 * r.fSquared() + 1e-10 * top, crystal.id() + " " + crystal.spaceGroup() + ": " + r);
        }
        // what is absent here is absent or zero there
        for (String[] row : left.values()) {
            assertTrue(row[6].equals("True") || Double.parseDouble(row[5]) < 1e-7 * top || edge(crystal, row), crystal.id() + ": "
                    + String.join(" ", row));
        }
    }

    private static boolean edge(CrystalStructure crystal, String[] row) {
        return Math.abs(crystal.cell().dSpacing(Integer.parseInt(row[1]), Integer.parseInt(row[2]),
                Integer.parseInt(row[3])) - D_MIN) < 1e-6;
    }
}
