// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;

import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;

/**
 * The scattering angles of a grid's points for one wavelength.
 *
 * @param twoTheta   2θ in degrees of each point; it does not exist beyond {@code begin} to {@code end}
 * @param begin      first point that has an angle
 * @param end        last point that has an angle
 * @param coarse     2θ in degrees of every {@link #COARSE}th point, to the first one beyond the last point
 */
record GridAngles(Grid grid, double wavelength, double[] twoTheta, int begin, int end, double[] coarse) {

    /** Points of the grid from one of the coarse points to the next. */
    static final int COARSE = 8;

    static GridAngles of(Grid grid, double wavelength) {
        double[] angles = new double[grid.points()];
        int begin = Integer.MAX_VALUE;
        int end = -1;
        for (int i = 0; i < angles.length; i++) {
            angles[i] = angle(grid, wavelength, grid.coordinate(i));
            if (!Double.isNaN(angles[i])) {
                begin = Math.min(begin, i);
                end = i;
            }
        }
        double[] coarse = new double[(angles.length + COARSE - 1) / COARSE + 1];
        for (int k = 0; k < coarse.length; k++) {
            coarse[k] = angle(grid, wavelength, grid.from() + k * COARSE * grid.step());
        }
        return new GridAngles(grid, wavelength, angles, begin, end, coarse);
    }

    /** The last point that lies between two coarse points which have an angle. */
    int coarseEnd() {
        int last = coarse.length - 1;
        while (last >= 0 && Double.isNaN(coarse[last])) {
            last--;
        }
        return Math.min(end, last * COARSE);
    }

    /** Size of a step in radians of 2θ around a line at sin θ of its own emission line. */
    double stepAt(double sine, double cosine) {
        return switch (grid.axis()) {
            case TWO_THETA -> Math.toRadians(grid.step());
            case Q -> grid.step() * wavelength / (2 * Math.PI * cosine);
            // Q = 2π/d, dQ = Q²/2π dd
            case D -> grid.step() * 4 * sine * sine / (wavelength * cosine);
        };
    }

    /**
     * The first point within a distance of a line.
     *
     * @param theta half the line's scattering angle in radians, with its sine and cosine
     * @param reach the distance in radians of 2θ
     */
    int first(double theta, double sine, double cosine, double reach) {
        double coordinate = coordinate(theta, sine, cosine, grid.axis() == PatternAxis.D ? reach / 2 : -reach / 2);
        return Math.max(begin, (int) Math.ceil(Math.min(Integer.MAX_VALUE, (coordinate - grid.from()) / grid.step())));
    }

    /** The point behind the last one within that distance; {@link #first} or before it if there is none. */
    int behind(double theta, double sine, double cosine, double reach) {
        double coordinate = coordinate(theta, sine, cosine, grid.axis() == PatternAxis.D ? -reach / 2 : reach / 2);
        return 1 + Math.min(end, (int) Math.floor(Math.min(Integer.MAX_VALUE - 1, (coordinate - grid.from()) / grid.step())));
    }

    /** Whether no point lies within {@code reach} of a line, both in degrees of 2θ. */
    boolean isBeyond(double centre, double reach) {
        double a = end < 0 ? Double.NaN : twoTheta[begin];
        double b = end < 0 ? Double.NaN : twoTheta[end];
        return !(centre + reach >= Math.min(a, b) && centre - reach <= Math.max(a, b));
    }

    /** 2θ in degrees where the step of point {@code i - 1} ends and that of point {@code i} begins. */
    double edge(int i) {
        double angle = angle(grid, wavelength, grid.coordinate(0) + (i - 0.5) * grid.step());
        if (!Double.isNaN(angle)) {
            return angle;
        }
        // the outermost edges may lie where there is no angle
        return i <= begin ? twoTheta[begin] : twoTheta[end];
    }

    private double coordinate(double theta, double sine, double cosine, double shift) {
        if (grid.axis() == PatternAxis.TWO_THETA) {
            return Math.toDegrees(2 * Math.clamp(theta + shift, 0, Math.PI / 2));
        }
        // sin(θ + δ) of a small δ without calling a sine
        double shifted = Math.abs(shift) < 0.02 ? Math.max(0, sine * (1 - shift * shift / 2) + cosine * shift)
                : Math.sin(Math.clamp(theta + shift, 0, Math.PI / 2));
        double q = 4 * Math.PI * shifted / wavelength;
        return grid.axis() == PatternAxis.Q ? q : q > 0 ? 2 * Math.PI / q : Double.POSITIVE_INFINITY;
    }

    private static double angle(Grid grid, double wavelength, double coordinate) {
        return switch (grid.axis()) {
            case TWO_THETA -> coordinate < 0 || coordinate > 180 ? Double.NaN : coordinate;
            default -> PatternAxis.TWO_THETA.fromQ(grid.axis().toQ(coordinate, wavelength), wavelength);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GridAngles angles && grid.equals(angles.grid) && wavelength == angles.wavelength;
    }

    @Override
    public int hashCode() {
        return 31 * grid.hashCode() + Double.hashCode(wavelength);
    }

    @Override
    public String toString() {
        return "angles of " + grid + " for " + wavelength + " Å: " + Arrays.toString(twoTheta);
    }
}
