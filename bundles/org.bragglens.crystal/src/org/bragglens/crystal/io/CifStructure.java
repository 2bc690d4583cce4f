// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;

/** Maps one data block to a structure. */
final class CifStructure {

    private static final int MOST_ATOMS = 50_000;

    private final CifBlock block;
    private final String fallbackName;
    private final List<String> notes = new ArrayList<>();

    CifStructure(CifBlock block, String fallbackName) {
        this.block = block;
        this.fallbackName = fallbackName;
    }

    /** @throws IllegalArgumentException with a message for people, if the block has no structure */
    CrystalStructure read() {
        UnitCell cell = cell();
        SpaceGroup group = new CifSymmetry(block, cell, notes).read();
        List<Site> listed = new CifAtoms(block, cell, notes).read();
        if ((long) listed.size() * group.primitiveOperations().size() > MOST_ATOMS) {
            throw new IllegalArgumentException("its primitive cell has more than " + MOST_ATOMS + " atoms");
        }
        List<String> images = new ArrayList<>();
        List<Site> sites = new EquivalentSites(cell, group).distinct(listed, images);
        if (!images.isEmpty()) {
            notes.add("Left out, because the symmetry makes them from other atoms of the list: " + String.join(", ", images) + ".");
        }
        return new CrystalStructure(block.header().isEmpty() ? fallbackName : block.header(), name(), cell, group, sites, notes);
    }

    private UnitCell cell() {
        if (!block.has("cell_length_a")) {
            throw new IllegalArgumentException("there is no unit cell in it");
        }
        return new UnitCell(length("a"), length("b"), length("c"), angle("alpha"), angle("beta"), angle("gamma"));
    }

    private double length(String axis) {
        String name = "cell_length_" + axis;
        return CifNumber.parse("_" + name, block.value(name).orElseThrow(() -> new IllegalArgumentException("_" + name + " is missing")));
    }

    private double angle(String name) {
        String key = "cell_angle_" + name;
        if (!block.has(key)) {
            notes.add("The cell angle " + name + " is not given; 90° was assumed.");
            return 90;
        }
        return CifNumber.parse("_" + key, block.value(key).orElseThrow());
    }

    private String name() {
        String name = block.value("chemical_name_mineral", "chemical_name_common").orElse("");
        String formula = block.value("chemical_formula_sum", "chemical_formula_iupac", "chemical_formula_structural").orElse("")
                .replaceAll("[\\s~]+", "");
        if (name.isEmpty() || name.length() > 60) {
            return formula.isEmpty() ? fallbackName : formula;
        }
        return formula.isEmpty() || formula.equalsIgnoreCase(name) ? name : name + " " + formula;
    }
}
