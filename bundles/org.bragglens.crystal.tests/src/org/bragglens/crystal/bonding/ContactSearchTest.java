// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;
import org.junit.jupiter.api.Test;

class ContactSearchTest {

    private static final List<String> CELLS = List.of("4 5 6 90 90 90", "3.1 3.1 3.1 60 60 60", "5 7 4 35 60 55", "4 4 9 90 90 120",
            "6 3 5 112 101 131", "2.5 30 3 90 95 90", "14 13 12 85 95 105");

    @Test
    void findsWhatCountingEveryImageFinds() {
        Random random = new Random(7);
        for (String text : CELLS) {
            for (String lattice : List.of("P 1", "C 1 2 1", "I 2 2 2", "F 2 2 2")) {
                UnitCell cell = Crystals.cell(text);
                // a centring goes with any cell here: nothing but its translations is used
                List<SymmetryOperation> centring = SpaceGroup.ofSymbol(lattice).centring();
                List<BondingSite> sites = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    sites.add(new BondingSite("C", random.nextDouble(), random.nextDouble(), random.nextDouble(), 0.6 + 0.4 * i, 1));
                }
                double limit = 1.3;
                Map<String, Double> expected = everyImage(cell, sites, centring, limit);
                Map<String, Double> found = new TreeMap<>();
                double last = 0;
                for (Contact c : new ContactSearch(cell, sites, centring).within(limit)) {
                    assertTrue(c.ratio() >= last, "not sorted");
                    last = c.ratio();
                    assertEquals(null, found.put(key(c.from(), c.to(), c.a(), c.b(), c.c()), c.ratio()), "found twice: " + c);
                }
                assertEquals(expected.keySet(), found.keySet(), text + " " + lattice);
                expected.forEach((key, ratio) -> assertEquals(ratio, found.get(key), 1e-9, key));
            }
        }
    }

    @Test
    void everyAtomOfAClosePackingHasTwelveNeighbours() {
        double a = 4.05;
        List<BondingSite> one = List.of(new BondingSite("Al", 0, 0, 0, 1.21, 1));
        List<SymmetryOperation> centring = SpaceGroup.ofSymbol("F m -3 m").centring();
        List<Contact> contacts = new ContactSearch(new UnitCell(a, a, a, 90, 90, 90), one, centring).within(1.3);
        // each of them is also seen from the other end
        assertEquals(6, contacts.size());
        contacts.forEach(c -> assertEquals(a / Math.sqrt(2) / 2.42, c.ratio(), 1e-12));
    }

    @Test
    void whatCannotBeSearchedIsRefusedAtOnce() {
        List<SymmetryOperation> one = List.of(SymmetryOperation.IDENTITY);
        List<BondingSite> atom = List.of(new BondingSite("Cs", 0, 0, 0, 2.44, 1));
        UnitCell point = Crystals.cell("0.011 0.011 0.011 90 90 90");
        assertThrows(IllegalArgumentException.class, () -> new ContactSearch(point, atom, one).within(2));
        Random random = new Random(1);
        List<BondingSite> crowd = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            crowd.add(new BondingSite("Cs", random.nextDouble(), random.nextDouble(), random.nextDouble(), 2.44, 1));
        }
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> new ContactSearch(Crystals.cell("10 10 10 90 90 90"), crowd, one).within(1.2));
        assertTrue(e.getMessage().contains("20000 atoms in 1000.0 Å³"), e.getMessage());
    }

    private static Map<String, Double> everyImage(UnitCell cell, List<BondingSite> sites, List<SymmetryOperation> centring, double limit) {
        Map<String, Double> found = new TreeMap<>();
        double[] metric = cell.metric();
        int range = 9;
        for (int i = 0; i < sites.size(); i++) {
            for (int j = i; j < sites.size(); j++) {
                BondingSite p = sites.get(i);
                BondingSite q = sites.get(j);
                for (SymmetryOperation t : centring) {
                    for (int n = 0; n < (2 * range + 1) * (2 * range + 1) * (2 * range + 1); n++) {
                        int a = 24 * (n % (2 * range + 1) - range) + t.translation(0);
                        int b = 24 * (n / (2 * range + 1) % (2 * range + 1) - range) + t.translation(1);
                        int c = 24 * (n / (2 * range + 1) / (2 * range + 1) - range) + t.translation(2);
                        double d = Math.sqrt(UnitCell.squaredLength(metric, q.x() + a / 24.0 - p.x(), q.y() + b / 24.0 - p.y(),
                                q.z() + c / 24.0 - p.z()));
                        boolean half = i < j || a > 0 || a == 0 && (b > 0 || b == 0 && c > 0);
                        if (half && d <= limit * (p.radius() + q.radius())) {
                            found.put(key(i, j, a, b, c), d / (p.radius() + q.radius()));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static String key(int i, int j, int a, int b, int c) {
        return i + " " + j + " " + a + " " + b + " " + c;
    }
}
