// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/**
 * The homogeneous strains that keep a crystal's point group, as directions of its reciprocal metric: the symmetric tensors that all
 * rotations leave invariant (International Tables for Crystallography vol. D, ch. 1.1), found by averaging over the group.
 * A strain E (lengths change by e·E) changes the reciprocal metric G* = BᵀB by -2e BᵀEB; a mode is 2 BᵀEB with the largest
 * eigenvalue of E equal to 1 in size.
 */
public final class StrainModes {

    private static final int[][] COMPONENTS = {{0, 0}, {1, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}};
    private static final double INDEPENDENT = 1e-6;

    private StrainModes() {
    }

    /**
     * One mode for cubic, two for uniaxial, three for orthorhombic, four for monoclinic and six for triclinic crystals, each {11, 22, 33,
     * 23, 13, 12}.
     */
    public static double[][] of(UnitCell cell, SpaceGroup group) {
        Matrix3 basis = new Matrix3(cell.basis());
        Matrix3 reciprocal = basis.inverse();
        List<Matrix3> rotations = group.laueRotations().stream().map(o -> basis.times(matrix(o)).times(reciprocal)).toList();
        List<Matrix3> strains = new ArrayList<>();
        for (int[] component : COMPONENTS) {
            Matrix3 strain = Matrix3.ZERO;
            Matrix3 unit = Matrix3.unit(component[0], component[1]).plus(Matrix3.unit(component[1], component[0])).scaled(0.5);
            for (Matrix3 rotation : rotations) {
                strain = strain.plus(rotation.times(unit).times(rotation.transposed()));
            }
            strain = strain.scaled(1.0 / rotations.size());
            for (Matrix3 other : strains) {
                strain = strain.plus(other.scaled(-strain.dot(other) / other.dot(other)));
            }
            if (strain.dot(strain) > INDEPENDENT) {
                strains.add(strain);
            }
        }
        double[][] modes = new double[strains.size()][];
        for (int m = 0; m < modes.length; m++) {
            Matrix3 strain = strains.get(m).scaled(1 / strains.get(m).largestEigenvalue());
            Matrix3 mode = reciprocal.times(strain).times(reciprocal.transposed()).scaled(2);
            modes[m] = new double[6];
            for (int i = 0; i < 6; i++) {
                modes[m][i] = mode.get(COMPONENTS[i][0], COMPONENTS[i][1]);
            }
        }
        return modes;
    }

    private static Matrix3 matrix(SymmetryOperation operation) {
        double[] values = new double[9];
        for (int i = 0; i < 9; i++) {
            values[i] = operation.rotation(i / 3, i % 3);
        }
        return new Matrix3(values);
    }
}
