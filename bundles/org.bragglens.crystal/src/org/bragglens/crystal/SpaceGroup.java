// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A space group in one setting: its operations in the basis of the cell, and its names where it has some.
 * The 530 settings of the International Tables are known by number and symbol; others by their operations.
 */
public final class SpaceGroup {

    private final SpaceGroupNames names;
    private final OperationGroup group;
    private final List<SymmetryOperation> operations;
    private final CrystalSystem system;

    SpaceGroup(SpaceGroupNames names, OperationGroup group) {
        this.names = names;
        this.group = group;
        this.operations = List.copyOf(group.all());
        this.system = names.number() == 0 ? PointGroups.system(group.representatives()) : CrystalSystem.ofSpaceGroup(names.number());
    }

    /**
     * The setting that the International Tables call standard: unique axis b, cell choice 1; origin choice 2; hexagonal axes.
     *
     * @param number 1 to 230
     * @throws IllegalArgumentException if there is none of that number
     */
    public static SpaceGroup ofNumber(int number) {
        CrystalSystem.ofSpaceGroup(number);
        return SpaceGroupTable.get().standard(number);
    }

    /**
     * @param hallNumber number of the setting in Hall's order, 1 to 530
     * @throws IllegalArgumentException if there is none of that number
     */
    public static SpaceGroup ofHallNumber(int hallNumber) {
        return SpaceGroupTable.get().setting(hallNumber);
    }

    /**
     * The setting that a Hermann-Mauguin symbol (short, full, before or after 1992, with or without blanks and underscores, with
     * {@code :1 :2 :H :R} or ICSD's {@code S Z H R} behind it) or a Hall symbol names. A symbol that leaves a choice open means the
     * standard one.
     *
     * @throws IllegalArgumentException with a message for people, if no setting has that symbol
     */
    public static SpaceGroup ofSymbol(String symbol) {
        return SpaceGroupTable.get().named(symbol);
    }

    /**
     * The setting that a Hall symbol describes, tabulated or not.
     *
     * @throws IllegalArgumentException with a message for people
     */
    public static SpaceGroup ofHallSymbol(String symbol) {
        return ofOperations(HallSymbol.generators(symbol));
    }

    /**
     * The group that operations generate. If it is one of the 530 settings, it is that one. If it is one of them seen from another origin
     * (by a shift in 24ths of the cell), it has that one's number and symbol and its own operations. Else {@link #number()} is 0 and the
     * crystal system is that of its point group.
     *
     * @throws IllegalArgumentException with a message for people, if the operations generate no space group
     */
    public static SpaceGroup ofOperations(Collection<SymmetryOperation> operations) {
        return SpaceGroupTable.get().identified(OperationGroup.generatedBy(operations));
    }

    /**
     * A space group of which the number is known and the operations in the cell at hand are not: {@link #operations()} is the identity
     * alone, and a structure lists all atoms of its cell.
     */
    public static SpaceGroup labelOnly(int number) {
        SpaceGroup standard = ofNumber(number);
        return new SpaceGroup(new SpaceGroupNames(number, 0, "", "", standard.symbol(), standard.shortSymbol()),
                OperationGroup.generatedBy(List.of(SymmetryOperation.IDENTITY)));
    }

    /** These operations under the number that somebody states; only where they did not tell it themselves. */
    public SpaceGroup stated(int number) {
        if (names.number() != 0) {
            throw new IllegalStateException("the operations are those of number " + names.number());
        }
        SpaceGroup standard = ofNumber(number);
        return new SpaceGroup(new SpaceGroupNames(number, 0, "", "", standard.symbol(), standard.shortSymbol()), group);
    }

    /** Number in the International Tables, 1 to 230; 0 if unknown. */
    public int number() {
        return names.number();
    }

    /** Number of the tabulated setting, 1 to 530; 0 if the operations are those of none of them. */
    public int hallNumber() {
        return names.hallNumber();
    }

    /** Hermann-Mauguin symbol with blanks as in CIF, for example {@code P 1 21/c 1} or {@code F d -3 m :2}; empty if unknown. */
    public String symbol() {
        return names.symbol();
    }

    /** Short Hermann-Mauguin symbol for people, for example {@code P2_1/c} or {@code Fd-3m}; empty if unknown. */
    public String shortSymbol() {
        return names.shortSymbol();
    }

    /** Hall symbol; empty unless the setting is tabulated. */
    public String hallSymbol() {
        return names.hallSymbol();
    }

    /**
     * The choice of axes or origin as the tables write it, for example {@code b1}, {@code 2}, {@code H}, {@code cab}; empty for the only
     * one.
     */
    public String setting() {
        return names.setting();
    }

    /** All operations modulo lattice translations, centring included, the identity first. */
    public List<SymmetryOperation> operations() {
        return operations;
    }

    /** One operation for each rotation: all operations modulo lattice and centring translations, the identity first. */
    public List<SymmetryOperation> primitiveOperations() {
        return group.representatives();
    }

    /** Centring translations, the zero translation first. */
    public List<SymmetryOperation> centring() {
        return group.centring();
    }

    public CrystalSystem system() {
        return system;
    }

    /** Whether the point group has the inversion. */
    public boolean isCentrosymmetric() {
        return group.representatives().stream().anyMatch(o -> o.determinant() < 0 && o.axisOrder() == 1);
    }

    /**
     * The rotations of the Laue class without the inversion: one of each pair ±R, without translations, the identity first.
     * They and their negatives make reflections equivalent in a powder pattern.
     */
    public List<SymmetryOperation> laueRotations() {
        List<SymmetryOperation> proper = new ArrayList<>();
        for (SymmetryOperation operation : group.representatives()) {
            int sign = operation.determinant();
            int[] rotation = new int[9];
            for (int i = 0; i < 9; i++) {
                rotation[i] = sign * operation.rotation(i / 3, i % 3);
            }
            SymmetryOperation candidate = SymmetryOperation.of(rotation, new int[3]);
            if (!proper.contains(candidate)) {
                proper.add(candidate);
            }
        }
        return proper;
    }

    @Override
    public String toString() {
        return names.number() + " " + names.symbol();
    }
}
