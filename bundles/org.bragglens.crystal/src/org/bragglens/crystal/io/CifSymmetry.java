// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.bragglens.crystal.CrystalSystem;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/**
 * The space group of a data block: from its operations where they are given, else from its Hall symbol, its Hermann-Mauguin symbol or its
 * number, in this order.
 */
final class CifSymmetry {

    private static final String[] OPERATIONS = {"space_group_symop_operation_xyz", "symmetry_equiv_pos_as_xyz"};
    private static final String[] HALL = {"space_group_name_hall", "symmetry_space_group_name_hall"};
    private static final String[] HERMANN_MAUGUIN = {"space_group_name_h-m_alt", "symmetry_space_group_name_h-m",
            "space_group_name_h-m_full",
        "space_group_name_h-m_ref"};
    private static final String[] NUMBER = {"space_group_it_number", "symmetry_int_tables_number"};
    /** How far a cell may be from the symmetry, as a share of its metric tensor's largest component. */
    private static final double METRIC_TOLERANCE = 0.02;

    private static final int MOST_OPERATIONS = 1000;

    private final CifBlock block;
    private final UnitCell cell;
    private final List<String> notes;

    CifSymmetry(CifBlock block, UnitCell cell, List<String> notes) {
        this.block = block;
        this.cell = cell;
        this.notes = notes;
    }

    /** @throws IllegalArgumentException with a message for people */
    SpaceGroup read() {
        List<SymmetryOperation> operations = operations();
        Optional<SpaceGroup> named = named();
        SpaceGroup group;
        if (operations.isEmpty() || operations.size() == 1 && named.isPresent() && named.get().number() != 1) {
            if (operations.size() == 1) {
                notes.add("The only operation is the identity, but the symbol is " + named.get().symbol() + ": the symbol was used.");
            }
            group = named.map(this::fittingSetting).orElseGet(this::triclinic);
        } else {
            group = fromOperations(operations, named);
        }
        if (!fits(group)) {
            throw new IllegalArgumentException("the cell does not have the symmetry of space group "
                    + (group.symbol().isEmpty() ? "that its operations make" : group.symbol()));
        }
        return group;
    }

    private List<SymmetryOperation> operations() {
        List<SymmetryOperation> operations = new ArrayList<>();
        for (String name : OPERATIONS) {
            if (operations.isEmpty()) {
                List<String> texts = block.column(name);
                if (texts.size() > MOST_OPERATIONS) {
                    throw new IllegalArgumentException("it lists " + texts.size() + " symmetry operations, more than any space group has");
                }
                texts.stream().filter(text -> !text.isEmpty()).map(SymmetryOperation::parse).forEach(operations::add);
            }
        }
        return operations;
    }

    private SpaceGroup fromOperations(List<SymmetryOperation> operations, Optional<SpaceGroup> named) {
        SpaceGroup group = SpaceGroup.ofOperations(operations);
        if (group.operations().size() > operations.stream().distinct().count()) {
            notes.add("The file lists " + operations.size() + " operations; the group that they generate has " + group.operations().size()
                    + ".");
        }
        int stated = named.map(SpaceGroup::number).orElse(0);
        if (group.number() == 0 && stated > 0 && CrystalSystem.ofSpaceGroup(stated) == group.system()) {
            notes.add("The operations are those of no tabulated setting; the number " + stated + " is what the file states.");
            return group.stated(stated);
        }
        if (group.number() != 0 && stated > 0 && stated != group.number()) {
            notes.add("The file states space group " + stated + "; its operations, which were used, are those of " + group.number() + ".");
        }
        return group;
    }

    private Optional<SpaceGroup> named() {
        return block.value(HALL).flatMap(text -> understood(text, SpaceGroup::ofHallSymbol).filter(group -> group.number() != 0))
                .or(() -> block.value(HERMANN_MAUGUIN).flatMap(text -> understood(text, SpaceGroup::ofSymbol)))
                .or(() -> block.value(NUMBER).flatMap(text -> understood(text, number -> SpaceGroup.ofNumber(Integer.parseInt(number)))));
    }

    private Optional<SpaceGroup> understood(String text, Function<String, SpaceGroup> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException e) {
            notes.add("The space group '" + text + "' is unknown and was not used.");
            return Optional.empty();
        }
    }

    /** Rhombohedral axes if hexagonal ones do not fit the cell. */
    private SpaceGroup fittingSetting(SpaceGroup group) {
        if (group.setting().equals("2")) {
            notes.add("There are no operations in the file; origin choice 2 of " + group.symbol() + " was assumed.");
        }
        if (group.setting().equals("H") && !fits(group)) {
            SpaceGroup rhombohedral = SpaceGroup.ofHallNumber(group.hallNumber() + 1);
            if (fits(rhombohedral)) {
                notes.add("The cell has rhombohedral axes.");
                return rhombohedral;
            }
        }
        return group;
    }

    private SpaceGroup triclinic() {
        notes.add("The file states no symmetry; P 1 was assumed.");
        return SpaceGroup.ofNumber(1);
    }

    /** Whether every rotation keeps the metric tensor. */
    private boolean fits(SpaceGroup group) {
        double[] g = cell.metric();
        double tolerance = METRIC_TOLERANCE * Math.max(g[0], Math.max(g[1], g[2]));
        for (SymmetryOperation operation : group.laueRotations()) {
            for (int i = 0; i < 3; i++) {
                for (int j = i; j < 3; j++) {
                    if (Math.abs(product(g, operation, i, j) - component(g, i, j)) > tolerance) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static double product(double[] g, SymmetryOperation operation, int i, int j) {
        double sum = 0;
        for (int m = 0; m < 3; m++) {
            for (int n = 0; n < 3; n++) {
                sum += operation.rotation(m, i) * component(g, m, n) * operation.rotation(n, j);
            }
        }
        return sum;
    }

    private static double component(double[] g, int i, int j) {
        return i == j ? g[i] : g[6 - i - j];
    }
}
