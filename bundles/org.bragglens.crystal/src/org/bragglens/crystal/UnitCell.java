// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/**
 * A unit cell. Formulas: International Tables for Crystallography vol. B, ch. 1.1 (metric tensors), doi:10.1107/97809553602060000549.
 *
 * @param a     length in Å
 * @param b     length in Å
 * @param c     length in Å
 * @param alpha angle between b and c in degrees
 * @param beta  angle between a and c in degrees
 * @param gamma angle between a and b in degrees
 */
public record UnitCell(double a, double b, double c, double alpha, double beta, double gamma) {

    /** Below this squared volume of the cell with edges of 1 Å the angles are taken to lie in one plane. */
    private static final double FLAT = 1e-6;
    /** Far below any crystal's; much smaller numbers would leave no digits of squared volumes. */
    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 10_000;

    /** @throws IllegalArgumentException with a message for people, if no cell has these edges and angles */
    public UnitCell {
        length("a", a);
        length("b", b);
        length("c", c);
        angle("alpha", alpha);
        angle("beta", beta);
        angle("gamma", gamma);
        if (!(unitVolumeSquared(alpha, beta, gamma) > FLAT)) {
            throw new IllegalArgumentException("the angles " + alpha + ", " + beta + " and " + gamma + "° close no cell");
        }
    }

    /** Volume in Å³. */
    public double volume() {
        return a * b * c * Math.sqrt(unitVolumeSquared(alpha, beta, gamma));
    }

    /** Metric tensor in Å² as {G11, G22, G33, G23, G13, G12}. */
    public double[] metric() {
        return new double[] {a * a, b * b, c * c, b * c * cos(alpha), a * c * cos(beta), a * b * cos(gamma)};
    }

    /** Reciprocal metric tensor in Å⁻², the inverse of {@link #metric()}, as {G*11, G*22, G*33, G*23, G*13, G*12}. */
    public double[] reciprocalMetric() {
        double[] g = metric();
        double determinant = g[0] * (g[1] * g[2] - g[3] * g[3]) - g[5] * (g[5] * g[2] - g[3] * g[4]) + g[4] * (g[5] * g[3] - g[1] * g[4]);
        return new double[] {
            (g[1] * g[2] - g[3] * g[3]) / determinant, (g[0] * g[2] - g[4] * g[4]) / determinant, (g[0] * g[1] - g[5] * g[5]) / determinant,
            (g[4] * g[5] - g[0] * g[3]) / determinant, (g[3] * g[5] - g[1] * g[4]) / determinant,
                    (g[3] * g[4] - g[2] * g[5]) / determinant};
    }

    /** Spacing in Å of the lattice planes (hkl), not all of them zero: 1/d² = h·G*·h. */
    public double dSpacing(int h, int k, int l) {
        return 1 / Math.sqrt(squaredLength(reciprocalMetric(), h, k, l));
    }

    /** v·G·v for a metric tensor given as {11, 22, 33, 23, 13, 12}. */
    public static double squaredLength(double[] metric, double x, double y, double z) {
        return x * x * metric[0] + y * y * metric[1] + z * z * metric[2] + 2 * (y * z * metric[3] + x * z * metric[4] + x * y * metric[5]);
    }

    /**
     * The basis vectors in Cartesian coordinates, row by row: x along a, y in the plane of a and b. Column i is basis vector i in Å, so
     * that this matrix times fractional coordinates is a position in Å.
     */
    public double[] basis() {
        double cosA = cos(alpha);
        double cosB = cos(beta);
        double cosG = cos(gamma);
        double sinG = Math.sin(Math.toRadians(gamma));
        double cy = (cosA - cosB * cosG) / sinG;
        double cz = Math.sqrt(unitVolumeSquared(alpha, beta, gamma)) / sinG;
        return new double[] {a, b * cosG, c * cosB, 0, b * sinG, c * cy, 0, 0, c * cz};
    }

    private static double unitVolumeSquared(double alpha, double beta, double gamma) {
        double x = cos(alpha);
        double y = cos(beta);
        double z = cos(gamma);
        return 1 - x * x - y * y - z * z + 2 * x * y * z;
    }

    /** Exact at 90°, so that a metric tensor of an orthogonal cell is exactly diagonal. */
    private static double cos(double degrees) {
        return degrees == 90 ? 0 : degrees == 120 ? -0.5 : degrees == 60 ? 0.5 : Math.cos(Math.toRadians(degrees));
    }

    private static void length(String name, double value) {
        if (!(value > SHORTEST && value <= LONGEST)) {
            throw new IllegalArgumentException(
                    "cell length " + name + " must lie above " + SHORTEST + " and up to " + (int) LONGEST + " Å, not at " + value);
        }
    }

    private static void angle(String name, double value) {
        if (!(value > 0 && value < 180)) {
            throw new IllegalArgumentException("cell angle " + name + " must lie between 0 and 180°, not " + value);
        }
    }
}
