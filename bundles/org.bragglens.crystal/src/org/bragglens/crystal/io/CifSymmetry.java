// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.List;
import java.util.Optional;

import org.bragglens.crystal.CrystalSystem;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/**
 * The space group of a data block: from its operations where they are given and suit the cell and the formula, else from its Hall symbol,
 * its Hermann-Mauguin symbol or its number.
 */
final class CifSymmetry {

    private final CifBlock block;
    private final Notes notes;
    private final SymmetryFit fit;
    private final ChemicalFormula formula;
    private final double units;
    private final SettingSearch search;

    CifSymmetry(CifBlock block, UnitCell cell, List<Site> sites, ChemicalFormula formula, Notes notes) {
        this.block = block;
        this.notes = notes;
        this.fit = new SymmetryFit(cell, sites);
        this.formula = formula;
        this.units = units();
        this.search = new SettingSearch(cell, sites, formula, units, notes);
    }

    /** @throws IllegalArgumentException with a message for people */
    SpaceGroup read() {
        List<SymmetryOperation> operations = new CifOperations(block, notes).read();
        Optional<StatedGroup> stated = StatedGroup.of(block, notes);
        SpaceGroup group = operations.isEmpty() ? named(stated)
                : isIdentityAlone(operations) && stated.filter(s -> s.group().number() != 1).isPresent() ? identityAlone(stated.get())
                        : fromOperations(operations, stated);
        if (!fit.makes(formula, 0, group.operations())) {
            notes.add("The atoms are not in the ratio of the stated formula.");
        }
        return group;
    }

    private SpaceGroup fromOperations(List<SymmetryOperation> operations, Optional<StatedGroup> stated) {
        SpaceGroup group = SpaceGroup.ofOperations(operations);
        int number = stated.map(s -> s.group().number()).orElse(0);
        if (number > 0 && !suits(group)) {
            Optional<SpaceGroup> named = search.instead(stated.get(), group.operations());
            if (named.isPresent()) {
                notes.add("With the listed operations the atoms do not suit the cell, the formula or each other; the stated group was used "
                        + "in the setting " + named.get().symbol() + ", with which they do.");
                return named.get();
            }
        }
        if (!fit.keepsCell(group)) {
            throw new FaultyLine(block.value("cell_length_a").map(CifValue::line).orElse(block.line()),
                    "the cell does not have the symmetry of space group "
                            + (group.symbol().isEmpty() ? "that its operations make" : group.symbol()));
        }
        if (group.operations().size() > operations.stream().distinct().count()) {
            notes.add("The file lists " + operations.size() + " operations; the group that they generate has " + group.operations().size()
                    + ".");
        }
        if (group.number() == 0 && number > 0 && CrystalSystem.ofSpaceGroup(number) == group.system()) {
            notes.add("The operations are those of no tabulated setting; the number " + number + " is what the file states.");
            return group.stated(number);
        }
        if (group.number() != 0 && number > 0 && number != group.number()) {
            notes.add("The file states space group " + number + "; its operations, which were used, are those of " + group.number() + ".");
        }
        return group;
    }

    private static boolean isIdentityAlone(List<SymmetryOperation> operations) {
        return operations.stream().allMatch(SymmetryOperation.IDENTITY::equals);
    }

    /** Programs that list every atom of the cell write the identity alone and may keep the symbol. */
    private SpaceGroup identityAlone(StatedGroup stated) {
        Optional<SpaceGroup> group = search.choose(stated);
        if (group.isEmpty()) {
            notes.add("The only operation is the identity, and the cell does not have the axes of " + stated.group().symbol()
                    + ": the listed atoms were taken as all of the cell, the number as stated.");
            return SpaceGroup.labelOnly(stated.group().number());
        }
        notes.add("The only operation is the identity, but the symbol is " + FaultyLine.quoted(stated.source()) + ": the symbol was used.");
        return group.get();
    }

    private SpaceGroup named(Optional<StatedGroup> stated) {
        if (stated.isEmpty()) {
            return unstated();
        }
        return search.choose(stated.get()).orElseThrow(() -> new FaultyLine(stated.get().line(),
                "the cell does not have the symmetry of space group " + stated.get().group().symbol()));
    }

    /** All atoms of the cell, if nothing else is said or if they make the formula as often as the file says. */
    private SpaceGroup unstated() {
        SpaceGroup all = SpaceGroup.unknown();
        Optional<CifValue> written = StatedGroup.written(block);
        if (written.isEmpty()) {
            notes.add("The file states no symmetry; its atoms were taken as all of the cell.");
        } else if (formula.isKnown() && units > 0 && fit.makes(formula, units, all.operations())) {
            notes.add("The listed atoms are all of the cell.");
        } else {
            throw new FaultyLine(written.get().line(), "the space group " + FaultyLine.quoted(written.get().text())
                    + " is unknown, and there are no operations");
        }
        return all;
    }

    private boolean suits(SpaceGroup group) {
        return fit.keepsCell(group) && fit.makes(formula, 0, group.operations())
                && (!fit.isSmall(group.operations()) || fit.roominess(group.operations()) >= 1);
    }

    private double units() {
        double z = CifNumber.valueOrNaN(block.text("cell_formula_units_z"));
        return z > 0 ? z : 0;
    }
}
