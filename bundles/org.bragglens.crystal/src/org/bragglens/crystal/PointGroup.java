// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The 32 crystallographic point groups (International Tables for Crystallography vol. A, table 3.2.1.3), each with a Hall symbol. */
public enum PointGroup {

    C1("1", "C1", "P 1"), CI("-1", "Ci", "-P 1"),
    C2("2", "C2", "P 2"), CS("m", "Cs", "P -2"), C2H("2/m", "C2h", "-P 2"),
    D2("222", "D2", "P 2 2"), C2V("mm2", "C2v", "P 2 -2"), D2H("mmm", "D2h", "-P 2 2"),
    C4("4", "C4", "P 4"), S4("-4", "S4", "P -4"), C4H("4/m", "C4h", "-P 4"), D4("422", "D4", "P 4 2"), C4V("4mm", "C4v", "P 4 -2"),
    D2D("-42m", "D2d", "P -4 2"), D4H("4/mmm", "D4h", "-P 4 2"),
    C3("3", "C3", "P 3"), C3I("-3", "C3i", "-P 3"), D3("32", "D3", "P 3 2"), C3V("3m", "C3v", "P 3 -2"), D3D("-3m", "D3d", "-P 3 2"),
    C6("6", "C6", "P 6"), C3H("-6", "C3h", "P -6"), C6H("6/m", "C6h", "-P 6"), D6("622", "D6", "P 6 2"), C6V("6mm", "C6v", "P 6 -2"),
    D3H("-62m", "D3h", "P -6 2"), D6H("6/mmm", "D6h", "-P 6 2"),
    T("23", "T", "P 2 2 3"), TH("m-3", "Th", "-P 2 2 3"), O("432", "O", "P 4 2 3"), TD("-43m", "Td", "P -4 2 3"),
    OH("m-3m", "Oh", "-P 4 2 3");

    /** Rotoinversions are counted this much behind the rotations of their order. */
    private static final int IMPROPER = 7;

    private final String symbol;
    private final String schoenflies;
    private final int order;
    /** How many rotations and rotoinversions of each order there are; no two point groups have the same numbers. */
    private final int[] census;

    PointGroup(String symbol, String schoenflies, String hall) {
        this.symbol = symbol;
        this.schoenflies = schoenflies;
        Collection<SymmetryOperation> operations = OperationGroup.generatedBy(HallSymbol.generators(hall)).representatives();
        this.order = operations.size();
        this.census = census(operations);
    }

    /**
     * The point group of operations that form a group; translations are not looked at.
     *
     * @throws IllegalArgumentException if they form none
     */
    public static PointGroup of(Collection<SymmetryOperation> operations) {
        int[] census = census(operations);
        for (PointGroup group : values()) {
            if (Arrays.equals(group.census, census)) {
                return group;
            }
        }
        throw new IllegalArgumentException("the operations form no point group");
    }

    /** Hermann-Mauguin symbol, for example {@code -42m}; it says nothing about the axes of a cell. */
    public String symbol() {
        return symbol;
    }

    /** Schoenflies symbol, for example {@code D2d}. */
    public String schoenflies() {
        return schoenflies;
    }

    /** The number of its operations. */
    public int order() {
        return order;
    }

    /** The crystal system by the numbers of axes (International Tables for Crystallography vol. A, table 3.2.1.1). */
    public CrystalSystem system() {
        if (axes(3) > 2) {
            return CrystalSystem.CUBIC;
        }
        if (axes(6) > 0) {
            return CrystalSystem.HEXAGONAL;
        }
        if (axes(3) > 0) {
            return CrystalSystem.TRIGONAL;
        }
        if (axes(4) > 0) {
            return CrystalSystem.TETRAGONAL;
        }
        return axes(2) > 1 ? CrystalSystem.ORTHORHOMBIC : axes(2) == 1 ? CrystalSystem.MONOCLINIC : CrystalSystem.TRICLINIC;
    }

    /** The one of the eleven Laue classes that a diffraction pattern without anomalous scattering shows: the group with the inversion. */
    public PointGroup laueClass() {
        for (PointGroup group : values()) {
            if (group.isCentrosymmetric() && sameAxes(group)) {
                return group;
            }
        }
        throw new AssertionError(this);
    }

    /** Whether it has the inversion. */
    public boolean isCentrosymmetric() {
        return census[1 + IMPROPER] > 0;
    }

    /** Whether it has rotations only, so that a crystal and its mirror image differ. */
    public boolean isEnantiomorphic() {
        return Arrays.stream(census, IMPROPER, census.length).sum() == 0;
    }

    private boolean sameAxes(PointGroup other) {
        for (int n = 1; n <= 6; n++) {
            if (axes(n) != other.axes(n)) {
                return false;
            }
        }
        return true;
    }

    /** Rotations of an order, and rotoinversions that have none beside them. */
    private int axes(int n) {
        return isCentrosymmetric() ? census[n] : census[n] + census[n + IMPROPER];
    }

    private static int[] census(Collection<SymmetryOperation> operations) {
        Set<SymmetryOperation> rotations = new HashSet<>();
        int[] census = new int[2 * IMPROPER];
        for (SymmetryOperation operation : operations) {
            if (rotations.add(operation.rotationPart())) {
                census[operation.axisOrder() + (operation.determinant() < 0 ? IMPROPER : 0)]++;
            }
        }
        return census;
    }
}
