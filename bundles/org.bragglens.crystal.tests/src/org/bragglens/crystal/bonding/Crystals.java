// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;

/** Structures in a line each. */
final class Crystals {

    private Crystals() {
    }

    /**
     * @param cell  a b c α β γ
     * @param atoms element, three coordinates and, if not 1, occupancy, separated by commas
     */
    static CrystalStructure of(String name, String symbol, String cell, String atoms) {
        return new CrystalStructure(name, name, cell(cell), SpaceGroup.ofSymbol(symbol), sites(atoms), List.of());
    }

    /** All atoms of the cell, without symmetry. */
    static CrystalStructure plain(String name, UnitCell cell, List<Site> atoms) {
        return new CrystalStructure(name, name, cell, SpaceGroup.ofNumber(1), atoms, List.of());
    }

    static Site site(String element, double x, double y, double z) {
        return new Site(element, element, x, y, z, 1, Displacement.UNKNOWN);
    }

    static UnitCell cell(String text) {
        double[] v = numbers(text.split(" "), 0);
        return new UnitCell(v[0], v[1], v[2], v[3], v[4], v[5]);
    }

    /** {@code n} cells along each edge, without symmetry. */
    static CrystalStructure repeated(CrystalStructure crystal, int n) {
        UnitCell cell = crystal.cell();
        List<Site> atoms = new ArrayList<>();
        for (Site atom : crystal.expanded()) {
            for (int i = 0; i < n * n * n; i++) {
                atoms.add(atom.at((atom.x() + i / (n * n)) / n, (atom.y() + i / n % n) / n, (atom.z() + i % n) / n));
            }
        }
        UnitCell large = new UnitCell(n * cell.a(), n * cell.b(), n * cell.c(), cell.alpha(), cell.beta(), cell.gamma());
        return plain(crystal.name(), large, atoms);
    }

    private static List<Site> sites(String text) {
        List<Site> sites = new ArrayList<>();
        for (String atom : text.split(",")) {
            String[] parts = atom.strip().split(" ");
            double[] v = numbers(parts, 1);
            sites.add(new Site(parts[0], parts[0], v[0], v[1], v[2], v.length > 3 ? v[3] : 1, Displacement.UNKNOWN));
        }
        return sites;
    }

    private static double[] numbers(String[] parts, int from) {
        double[] v = new double[parts.length - from];
        for (int i = 0; i < v.length; i++) {
            String[] fraction = parts[from + i].split("/");
            v[i] = Double.parseDouble(fraction[0]) / (fraction.length > 1 ? Double.parseDouble(fraction[1]) : 1);
        }
        return v;
    }
}
