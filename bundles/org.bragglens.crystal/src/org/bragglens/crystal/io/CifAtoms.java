// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;

/** The atoms of a data block. */
final class CifAtoms {

    /** Refinements end a little above 1. */
    private static final double LARGEST_OCCUPANCY = 1.1;
    private static final double B_OF_U = 8 * Math.PI * Math.PI;

    private final CifBlock block;
    private final UnitCell cell;
    private final List<String> notes;
    private final CifElements elements;
    private final Map<String, Double> anisotropic;

    CifAtoms(CifBlock block, UnitCell cell, List<String> notes) {
        this.block = block;
        this.cell = cell;
        this.notes = notes;
        this.elements = new CifElements(block.value("chemical_formula_sum").orElse(""));
        this.anisotropic = anisotropic();
    }

    /** @throws IllegalArgumentException with a message for people */
    List<Site> read() {
        List<String> labels = block.column("atom_site_label");
        List<String> types = block.column("atom_site_type_symbol");
        List<String> x = block.column("atom_site_fract_x");
        List<String> y = block.column("atom_site_fract_y");
        List<String> z = block.column("atom_site_fract_z");
        if (x.isEmpty() || x.size() != y.size() || x.size() != z.size()) {
            throw new IllegalArgumentException(block.has("atom_site_cartn_x", "atom_site_cartn_x_esd")
                    ? "its atoms have no fractional coordinates"
                    : "there are no atoms in it");
        }
        List<Site> sites = new ArrayList<>();
        Set<String> leftOut = new TreeSet<>();
        for (int i = 0; i < x.size(); i++) {
            String type = at(types, i);
            String label = at(labels, i).isEmpty() ? type + (i + 1) : at(labels, i);
            double occupancy = occupancy(label, i);
            if (x.get(i).isEmpty() || y.get(i).isEmpty() || z.get(i).isEmpty() || occupancy == 0
                    || at(block.column("atom_site_calc_flag"), i).equalsIgnoreCase("dum")) {
                leftOut.add(label);
                continue;
            }
            sites.add(new Site(label, elements.of(label, type), coordinate(label, x.get(i)), coordinate(label, y.get(i)),
                    coordinate(label, z.get(i)), occupancy, displacement(label, i)));
        }
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("none of its atoms has a position");
        }
        if (!leftOut.isEmpty()) {
            notes.add("Left out, because they have no position or no occupancy: " + String.join(", ", leftOut) + ".");
        }
        elements.notes().forEach(notes::add);
        return sites;
    }

    private double occupancy(String label, int i) {
        double occupancy = CifNumber.parse("the occupancy of " + label, at(block.column("atom_site_occupancy"), i));
        if (Double.isNaN(occupancy)) {
            return 1;
        }
        if (occupancy > 1 && occupancy <= LARGEST_OCCUPANCY) {
            notes.add("The occupancy of " + label + ", " + occupancy + ", was taken as 1.");
            return 1;
        }
        return occupancy;
    }

    private static double coordinate(String label, String text) {
        return CifNumber.parse("a coordinate of " + label, text);
    }

    /** B in Å²; NaN if unknown or below zero, which no atom has. */
    private double displacement(String label, int i) {
        double b = CifNumber.parse("the displacement of " + label, at(block.column("atom_site_b_iso_or_equiv"), i));
        if (Double.isNaN(b)) {
            b = B_OF_U * CifNumber.parse("the displacement of " + label, at(block.column("atom_site_u_iso_or_equiv"), i));
        }
        if (Double.isNaN(b)) {
            b = anisotropic.getOrDefault(label, Double.NaN);
        }
        if (b < 0) {
            notes.add("The displacement of " + label + " is below zero and was not used.");
            return Double.NaN;
        }
        return b;
    }

    /**
     * Equivalent B of anisotropic displacements: Ueq = ⅓ Σ Uij a*i a*j ai·aj (Fischer and Tillmanns 1988, doi:10.1107/S0108270187012745).
     */
    private Map<String, Double> anisotropic() {
        Map<String, Double> equivalents = new HashMap<>();
        List<String> labels = block.column("atom_site_aniso_label");
        double[] g = cell.metric();
        double[] r = cell.reciprocalMetric();
        for (String kind : new String[] {"u", "b"}) {
            for (int i = 0; i < labels.size(); i++) {
                double sum = 0;
                for (int row = 0; row < 3; row++) {
                    for (int column = 0; column < 3; column++) {
                        int low = Math.min(row, column);
                        int high = Math.max(row, column);
                        String name = "atom_site_aniso_" + kind + "_" + (low + 1) + (high + 1);
                        double value = CifNumber.parse("the displacement of " + labels.get(i), at(block.column(name), i));
                        sum += value * Math.sqrt(r[row] * r[column]) * (row == column ? g[row] : g[6 - row - column]);
                    }
                }
                if (!Double.isNaN(sum)) {
                    equivalents.putIfAbsent(labels.get(i), sum / 3 * (kind.equals("u") ? B_OF_U : 1));
                }
            }
        }
        return equivalents;
    }

    private static String at(List<String> column, int i) {
        return i < column.size() ? column.get(i) : "";
    }
}
