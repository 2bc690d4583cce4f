// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;

/** Maps one data block to a structure. */
final class CifStructure {

    /** Of a primitive cell. */
    static final int MOST_ATOMS = 50_000;
    private static final int LONGEST_NAME = 60;
    private static final double SAME_VOLUME = 0.02;

    private final CifBlock block;
    private final String fallbackName;
    private final Notes notes = new Notes();

    CifStructure(CifBlock block, String fallbackName) {
        this.block = block;
        this.fallbackName = fallbackName;
    }

    /** @throws IllegalArgumentException with a message for people, if the block has no structure */
    CrystalStructure read() {
        UnitCell cell = cell();
        ChemicalFormula formula = new ChemicalFormula(block.text("chemical_formula_sum"));
        CifAtoms atoms = new CifAtoms(block, cell, formula, notes);
        List<Site> listed = atoms.read();
        SpaceGroup group = new CifSymmetry(block, cell, listed, formula, notes).read();
        if ((long) listed.size() * group.primitiveOperations().size() > MOST_ATOMS) {
            throw new FaultyLine(atoms.line(), "its primitive cell has more than " + MOST_ATOMS
                    + " atoms, which is the most that is read");
        }
        List<String> images = new ArrayList<>();
        List<Site> distinct = new EquivalentSites(cell, group.operations()).distinct(listed, images);
        List<Site> sites = new NearSymmetry(cell, group, notes).moved(distinct);
        SymmetryFit fit = new SymmetryFit(cell, sites);
        if (fit.isSmall(group.operations()) && fit.roominess(group.operations()) < 1) {
            notes.add("Some atoms lie nearer to each other than atoms can.");
        }
        if (!images.isEmpty()) {
            notes.add("Left out, because the symmetry makes them from other atoms of the list: " + Notes.names(images) + ".");
        }
        notes.addAll(block.notes());
        return UnstatedSymmetry.found(new CrystalStructure(block.header().isEmpty() ? fallbackName : block.header(), name(), cell, group,
                sites, notes.sentences()));
    }

    private UnitCell cell() {
        if (!block.has("cell_length_a", "cell_length_b", "cell_length_c")) {
            throw new IllegalArgumentException("there is no unit cell in it");
        }
        int line = block.value("cell_length_a", "cell_length_b", "cell_length_c").map(CifValue::line).orElse(block.line());
        UnitCell cell = FaultyLine.in(line, () -> new UnitCell(length("a"), length("b"), length("c"), angle("alpha"), angle("beta"),
                angle("gamma")));
        block.value("cell_volume").ifPresent(stated -> {
            double volume = CifNumber.valueOrNaN(stated.text());
            if (Math.abs(volume - cell.volume()) > SAME_VOLUME * cell.volume()) {
                notes.add("The stated volume of " + stated.text() + " Å³ is not that of the cell, "
                        + String.format(Locale.ROOT, "%.2f", cell.volume()) + " Å³.");
            }
        });
        return cell;
    }

    private double length(String axis) {
        String name = "cell_length_" + axis;
        return number(name, block.value(name).orElseThrow(() -> new IllegalArgumentException("_" + name + " is missing")));
    }

    private double angle(String name) {
        Optional<CifValue> value = block.value("cell_angle_" + name);
        if (value.isEmpty()) {
            notes.add("The cell angle " + name + " is not given; 90° was assumed.");
            return 90;
        }
        return number("cell_angle_" + name, value.get());
    }

    private double number(String name, CifValue value) {
        if (value.text().indexOf(',') >= 0) {
            notes.add("Commas in numbers of the cell were read as decimal points.");
        }
        return value.number("_" + name);
    }

    private String name() {
        String name = block.text("chemical_name_mineral", "chemical_name_common");
        String formula = block.text("chemical_formula_sum", "chemical_formula_iupac", "chemical_formula_structural")
                .replaceAll("[\\s~]+", "");
        if (formula.length() > 2 * LONGEST_NAME) {
            formula = "";
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return formula.isEmpty() ? fallbackName : formula;
        }
        return formula.isEmpty() || formula.equalsIgnoreCase(name) ? name : name + " " + formula;
    }
}
