// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import org.bragglens.crystal.CrystalSystem;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;

/**
 * The kinds of conventional lattices whose shapes are told apart: crystal system and centring, all face-centred ones (A, C) together.
 * A shape is the logarithms of b/a and c/a and the angles in degrees, as far as they are free.
 */
enum LatticeKind {

    TRICLINIC(5), MONOCLINIC_P(3), MONOCLINIC_S(3), ORTHORHOMBIC_P(2), ORTHORHOMBIC_S(2), ORTHORHOMBIC_I(2), ORTHORHOMBIC_F(2),
    TETRAGONAL_P(1), TETRAGONAL_I(1), TRIGONAL_P(1), TRIGONAL_R(1), HEXAGONAL(1), CUBIC(0);

    private final int parameters;

    LatticeKind(int parameters) {
        this.parameters = parameters;
    }

    static LatticeKind of(SpaceGroup group) {
        CrystalSystem system = group.system();
        return switch (system) {
            case TRICLINIC -> TRICLINIC;
            case HEXAGONAL -> HEXAGONAL;
            case CUBIC -> CUBIC;
            default -> {
                char letter = group.symbol().charAt(0);
                yield valueOf(system.name() + "_" + (letter == 'A' || letter == 'B' || letter == 'C' ? 'S' : letter));
            }
        };
    }

    /** Number of free ratios and angles. */
    int parameters() {
        return parameters;
    }

    double[] shape(UnitCell cell) {
        double b = Math.log(cell.b() / cell.a());
        double c = Math.log(cell.c() / cell.a());
        return switch (parameters) {
            case 0 -> new double[0];
            case 1 -> new double[] {c};
            case 2 -> new double[] {b, c};
            case 3 -> new double[] {b, c, cell.beta()};
            default -> new double[] {b, c, cell.alpha(), cell.beta(), cell.gamma()};
        };
    }

    /**
     * The cell of a shape and a volume in Å³.
     *
     * @throws IllegalArgumentException if the angles close no cell
     */
    UnitCell cell(double[] shape, double volume) {
        double b = parameters < 2 ? 1 : Math.exp(shape[0]);
        double c = parameters == 0 ? 1 : Math.exp(shape[Math.min(parameters, 2) - 1]);
        double alpha = parameters == 5 ? shape[2] : 90;
        double beta = parameters == 5 ? shape[3] : parameters == 3 ? shape[2] : 90;
        double gamma = parameters == 5 ? shape[4] : this == TRIGONAL_P || this == TRIGONAL_R || this == HEXAGONAL ? 120 : 90;
        double a = Math.cbrt(volume / new UnitCell(1, b, c, alpha, beta, gamma).volume());
        return new UnitCell(a, a * b, a * c, alpha, beta, gamma);
    }

    /** Deviations below these are not told apart when shapes are fitted: logarithms of ratios, then degrees. */
    double[] resolution() {
        double[] resolution = new double[parameters];
        for (int i = 0; i < parameters; i++) {
            resolution[i] = i < 2 ? 0.02 : 0.7;
        }
        return resolution;
    }
}
