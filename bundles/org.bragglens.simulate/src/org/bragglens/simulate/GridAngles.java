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
 */
record GridAngles(Grid grid, double wavelength, double[] twoTheta, int begin, int end) {

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
        return new GridAngles(grid, wavelength, angles, begin, end);
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

    /** The first point within {@code reach} (radians of 2θ) of the angle 2θ with this sin θ and cos θ. */
    int first(double sine, double cosine, double reach) {
        double coordinate = grid.axis() == PatternAxis.D ? coordinate(sine, cosine, reach) : coordinate(sine, cosine, -reach);
        return Math.max(begin, (int) Math.ceil(Math.min(Integer.MAX_VALUE, (coordinate - grid.from()) / grid.step())));
    }

    /** The last point within {@code reach} of that angle; before {@link #first} if there is none. */
    int last(double sine, double cosine, double reach) {
        double coordinate = grid.axis() == PatternAxis.D ? coordinate(sine, cosine, -reach) : coordinate(sine, cosine, reach);
        return Math.min(end, (int) Math.floor(Math.min(Integer.MAX_VALUE, (coordinate - grid.from()) / grid.step())));
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

    private double coordinate(double sine, double cosine, double shift) {
        double half = shift / 2;
        double theta = Math.abs(half) < 0.02 ? Double.NaN : Math.clamp(Math.asin(sine) + half, 0, Math.PI / 2);
        if (grid.axis() == PatternAxis.TWO_THETA) {
            return Math.toDegrees(2 * (Double.isNaN(theta) ? Math.asin(sine) + half : theta));
        }
        // sin(θ + δ) of a small δ without calling a sine
        double shifted = Double.isNaN(theta) ? Math.max(0, sine * (1 - half * half / 2) + cosine * half) : Math.sin(theta);
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
