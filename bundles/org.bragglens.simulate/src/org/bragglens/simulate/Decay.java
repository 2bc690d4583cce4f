// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

/** exp(-x) of many x that are not below 0, from a table with cubic pieces: within 2e-10 of itself. */
final class Decay {

    private static final int PER_UNIT = 64;
    private static final int LAST = 24;
    private static final double[] TABLE = table();

    private Decay() {
    }

    static double at(double x) {
        double place = x * PER_UNIT;
        int cell = (int) place;
        if (!(x >= 0) || cell >= PER_UNIT * LAST) {
            return Math.exp(-x);
        }
        double t = place - cell;
        double u = 1 - t;
        double left = TABLE[cell];
        double right = TABLE[cell + 1];
        double step = right - left;
        // Hermite's cubic; the slope is the value itself with the other sign
        return left + t * step + t * u * (u * (-left / PER_UNIT - step) + t * (step + right / PER_UNIT));
    }

    private static double[] table() {
        double[] table = new double[PER_UNIT * LAST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = Math.exp(-(double) i / PER_UNIT);
        }
        return table;
    }
}
