// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/** The axis of a rotation or rotoinversion as a lattice direction [uvw] without common factors, the first index that is not 0 positive. */
record AxisDirection(int u, int v, int w) {

    /** @throws IllegalArgumentException for the identity and the inversion, which have no axis */
    static AxisDirection of(SymmetryOperation operation) {
        if (operation.axisOrder() == 1) {
            throw new IllegalArgumentException(operation + " has no axis");
        }
        // the sum of the powers of the rotation projects on its axis
        SymmetryOperation rotation = operation.properPart();
        int[] sum = new int[9];
        SymmetryOperation power = SymmetryOperation.IDENTITY;
        for (int n = 0; n < rotation.axisOrder(); n++) {
            for (int i = 0; i < 9; i++) {
                sum[i] += power.rotation(i / 3, i % 3);
            }
            power = rotation.compose(power);
        }
        int column = 0;
        while (sum[column] == 0 && sum[3 + column] == 0 && sum[6 + column] == 0) {
            column++;
        }
        return of(sum[column], sum[3 + column], sum[6 + column]);
    }

    static AxisDirection of(int u, int v, int w) {
        int[] shortest = WholeNumbers.primitive(u, v, w);
        int sign = u < 0 || u == 0 && (v < 0 || v == 0 && w < 0) ? -1 : 1;
        return new AxisDirection(sign * shortest[0], sign * shortest[1], sign * shortest[2]);
    }

    /** Where an operation moves the axis. */
    AxisDirection image(SymmetryOperation operation) {
        int[] uvw = {u, v, w};
        int[] image = new int[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                image[i] += operation.rotation(i, j) * uvw[j];
            }
        }
        return of(image[0], image[1], image[2]);
    }
}
