// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.List;

/**
 * The symmetry directions of a lattice in the usual axes of its system, in the order of the places of a Hermann-Mauguin symbol:
 * International Tables for Crystallography vol. A, table 2.1.3.1.
 */
final class SymmetryDirections {

    private static final AxisDirection A = new AxisDirection(1, 0, 0);
    private static final AxisDirection B = new AxisDirection(0, 1, 0);
    private static final AxisDirection C = new AxisDirection(0, 0, 1);
    private static final AxisDirection BODY = new AxisDirection(1, 1, 1);
    private static final AxisDirection A_PLUS_B = new AxisDirection(1, 1, 0);
    private static final AxisDirection A_MINUS_B = new AxisDirection(1, -1, 0);
    private static final AxisDirection B_MINUS_C = new AxisDirection(0, 1, -1);
    private static final AxisDirection A_MINUS_C = new AxisDirection(1, 0, -1);

    private SymmetryDirections() {
    }

    /** Equivalent directions together, one list for each place of the symbol; none for triclinic groups. */
    static List<List<AxisDirection>> of(CrystalSystem system, OperationGroup group) {
        List<AxisDirection> hexagon = List.of(A, B, A_PLUS_B);
        List<AxisDirection> between = List.of(A_MINUS_B, new AxisDirection(1, 2, 0), new AxisDirection(2, 1, 0));
        return switch (system) {
            case TRICLINIC -> List.of();
            case MONOCLINIC, ORTHORHOMBIC -> List.of(List.of(A), List.of(B), List.of(C));
            case TETRAGONAL -> List.of(List.of(C), List.of(A, B), List.of(A_MINUS_B, A_PLUS_B));
            case HEXAGONAL -> List.of(List.of(C), hexagon, between);
            case TRIGONAL -> hasRhombohedralAxes(group) ? List.of(List.of(BODY), List.of(A_MINUS_B, B_MINUS_C, A_MINUS_C))
                    : group.centring().size() == 3 ? List.of(List.of(C), hexagon) : List.of(List.of(C), hexagon, between);
            case CUBIC -> List.of(List.of(C, A, B),
                    List.of(BODY, new AxisDirection(1, -1, -1), new AxisDirection(1, -1, 1), new AxisDirection(1, 1, -1)),
                    List.of(A_MINUS_B, A_PLUS_B, B_MINUS_C, A_MINUS_C, new AxisDirection(0, 1, 1), new AxisDirection(1, 0, 1)));
        };
    }

    /** Whether the only threefold axis runs along a+b+c. */
    static boolean hasRhombohedralAxes(OperationGroup group) {
        return group.representatives().stream().filter(o -> o.axisOrder() == 3).map(AxisDirection::of).distinct().toList()
                .equals(List.of(BODY));
    }
}
