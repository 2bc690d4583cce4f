// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

/**
 * The angle of a line whose sine and cosine are known, several times faster than {@link Math#asin}: the nearest of a few tabulated angles
 * below it, and what is left, δ, from sin δ = s cos θₖ − c sin θₖ. Within 1e-15 up to 60° and 3e-8 up to 90°.
 */
final class ArcSine {

    private static final int CELLS = 2048;
    private static final double[] ANGLES = new double[CELLS + 1];
    private static final double[] COSINES = new double[CELLS + 1];

    static {
        for (int k = 0; k <= CELLS; k++) {
            ANGLES[k] = Math.asin((double) k / CELLS);
            COSINES[k] = Math.cos(ANGLES[k]);
        }
    }

    private ArcSine() {
    }

    /**
     * @param sine   from 0 to 1
     * @param cosine of the same angle
     * @return the angle in radians
     */
    static double of(double sine, double cosine) {
        int cell = (int) (sine * CELLS);
        double left = sine * COSINES[cell] - cosine * ((double) cell / CELLS);
        double squared = left * left;
        return ANGLES[cell] + left * (1 + squared * (1 / 6.0 + squared * (3 / 40.0)));
    }
}
