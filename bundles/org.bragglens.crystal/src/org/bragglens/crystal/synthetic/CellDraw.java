// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.random.RandomGenerator;

import org.bragglens.crystal.UnitCell;

/** Draws conventional cells of a volume. */
final class CellDraw {

    private static final double FLATTEST = Math.log(12);
    private static final double SHARPEST_ANGLE = 40;

    private final ShapeTable table;

    CellDraw(ShapeTable table) {
        this.table = table;
    }

    /** @return null if the angles that were drawn close no cell, or one of extreme shape */
    UnitCell draw(LatticeKind kind, double volume, RandomGenerator random) {
        int n = kind.parameters();
        double[] shape = new double[n];
        if (n > 0) {
            double[] component = component(table.of(kind), random);
            for (int i = 0; i < n; i++) {
                shape[i] = component[1 + i] + component[1 + n + i] * random.nextGaussian();
                if (i < 2 ? Math.abs(shape[i]) > FLATTEST : shape[i] < SHARPEST_ANGLE || shape[i] > 180 - SHARPEST_ANGLE) {
                    return null;
                }
            }
            double half = n == 5 ? (shape[2] + shape[3] + shape[4]) / 2 : 0;
            if (n == 5 && (half > 175 || half - Math.max(shape[2], Math.max(shape[3], shape[4])) < 5)) {
                return null;
            }
        }
        return kind.cell(shape, volume);
    }

    private static double[] component(double[][] mixture, RandomGenerator random) {
        double left = random.nextDouble();
        for (double[] component : mixture) {
            left -= component[0];
            if (left < 0) {
                return component;
            }
        }
        return mixture[mixture.length - 1];
    }
}
