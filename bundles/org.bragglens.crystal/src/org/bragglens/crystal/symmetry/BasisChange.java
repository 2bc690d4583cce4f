// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.Objects;

import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.UnitCell;

/**
 * Another cell of the same crystal: axes (a' b' c') = (a b c)·P and an origin o, so that x = P·x' + o (International Tables for
 * Crystallography vol. A, ch. 1.5).
 */
public final class BasisChange {

    private final double[] axes;
    private final double[] inverse;
    private final double[] origin;

    /**
     * @param axes   P, row by row: its columns are the new axes in the old ones
     * @param origin the new origin in old coordinates
     */
    BasisChange(double[] axes, double[] origin) {
        this.axes = axes.clone();
        this.inverse = Matrices.inverse(axes);
        this.origin = Objects.requireNonNull(origin).clone();
    }

    /** P, row by row. */
    public double[] axes() {
        return axes.clone();
    }

    /** The new origin in old coordinates. */
    public double[] origin() {
        return origin.clone();
    }

    /** New coordinates of a point by its old ones. */
    public double[] changed(double x, double y, double z) {
        return Matrices.transform(inverse, x - origin[0], y - origin[1], z - origin[2]);
    }

    /** What a displacement in the old cell is in the new one: β' = P⁻¹·β·P⁻¹ᵀ. */
    Displacement changed(Displacement displacement, UnitCell old, UnitCell changed) {
        if (!(displacement instanceof Displacement.Anisotropic anisotropic)) {
            return displacement;
        }
        double[] b = anisotropic.beta(old);
        double[] full = {b[0], b[5], b[4], b[5], b[1], b[3], b[4], b[3], b[2]};
        double[] transposed = {inverse[0], inverse[3], inverse[6], inverse[1], inverse[4], inverse[7], inverse[2], inverse[5], inverse[8]};
        double[] beta = Matrices.product(inverse, Matrices.product(full, transposed));
        return Displacement.Anisotropic.ofBeta(changed, beta[0], beta[4], beta[8], beta[5], beta[2], beta[1]);
    }
}
