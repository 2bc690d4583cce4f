// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;

/** The scattering angles of a grid's points for one wavelength. Immutable. */
final class GridAngles {

    /** Points of the grid from one of the coarse points to the next. */
    static final int COARSE = 8;

    private final Grid grid;
    private final double wavelength;
    private final double step;
    /** Where coordinate 0 lies, counted in points from the first. */
    private final double origin;
    private final double[] twoTheta;
    private final double[] coarse;
    private final int begin;
    private final int end;
    private final int coarseEnd;

    GridAngles(Grid grid, double wavelength) {
        this.grid = grid;
        this.wavelength = wavelength;
        step = grid.step();
        origin = -grid.from() / step;
        twoTheta = angles(grid.points(), 1);
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < twoTheta.length; i++) {
            if (!Double.isNaN(twoTheta[i])) {
                first = Math.min(first, i);
                last = i;
            }
        }
        begin = first;
        end = last;
        coarse = angles((grid.points() + COARSE - 1) / COARSE + 1, COARSE);
        int known = coarse.length - 1;
        while (known >= 0 && Double.isNaN(coarse[known])) {
            known--;
        }
        coarseEnd = Math.min(end, known * COARSE);
    }

    private double[] angles(int count, int stride) {
        double[] angles = new double[count];
        for (int i = 0; i < count; i++) {
            angles[i] = angle(grid.from() + i * stride * step);
        }
        return angles;
    }

    boolean isOf(Grid otherGrid, double otherWavelength) {
        return wavelength == otherWavelength && grid.equals(otherGrid);
    }

    /** 2θ in degrees of each point; NaN before {@link #begin} and beyond {@link #end}. */
    double[] twoTheta() {
        return twoTheta;
    }

    /** The first point that has an angle. */
    int begin() {
        return begin;
    }

    /** The last point that has an angle; -1 if none has. */
    int end() {
        return end;
    }

    /** 2θ in degrees of every {@link #COARSE}th point, to the first one beyond the last point. */
    double[] coarse() {
        return coarse;
    }

    /** The last point that lies between two coarse points which have an angle. */
    int coarseEnd() {
        return coarseEnd;
    }

    /** Size of a step in radians of 2θ around a line at sin θ of its own emission line. */
    double stepAt(double sine, double cosine) {
        return switch (grid.axis()) {
            case TWO_THETA -> Math.toRadians(step);
            case Q -> step * wavelength / (2 * Math.PI * cosine);
            // Q = 2π/d, dQ = Q²/2π dd
            case D -> step * 4 * sine * sine / (wavelength * cosine);
        };
    }

    /**
     * The first point within a distance of a line.
     *
     * @param theta half the line's scattering angle in radians, with its sine and cosine
     * @param reach the distance in radians of 2θ
     */
    int first(double theta, double sine, double cosine, double reach) {
        double place = place(theta, sine, cosine, grid.axis() == PatternAxis.D ? reach / 2 : -reach / 2);
        return Math.max(begin, (int) Math.ceil(Math.min(Integer.MAX_VALUE, place)));
    }

    /** The point behind the last one within that distance; {@link #first} or before it if there is none. */
    int behind(double theta, double sine, double cosine, double reach) {
        double place = place(theta, sine, cosine, grid.axis() == PatternAxis.D ? -reach / 2 : reach / 2);
        return 1 + Math.min(end, (int) Math.floor(Math.min(Integer.MAX_VALUE - 1, place)));
    }

    /** Whether no point lies within {@code reach} of a line, both in degrees of 2θ. */
    boolean isBeyond(double centre, double reach) {
        double a = end < 0 ? Double.NaN : twoTheta[begin];
        double b = end < 0 ? Double.NaN : twoTheta[end];
        return !(centre + reach >= Math.min(a, b) && centre - reach <= Math.max(a, b));
    }

    /** 2θ in degrees where the step of point {@code i - 1} ends and that of point {@code i} begins. */
    double edge(int i) {
        double angle = angle(grid.from() + (i - 0.5) * step);
        if (!Double.isNaN(angle)) {
            return angle;
        }
        // the outermost edges may lie where there is no angle
        return i <= begin ? twoTheta[begin] : twoTheta[end];
    }

    /** Where θ + {@code shift} lies, counted in points from the first. */
    private double place(double theta, double sine, double cosine, double shift) {
        if (grid.axis() == PatternAxis.TWO_THETA) {
            return origin + Math.toDegrees(2 * Math.clamp(theta + shift, 0, Math.PI / 2)) / step;
        }
        // sin(θ + δ) of a small δ without calling a sine
        double shifted = Math.abs(shift) < 0.02 ? Math.max(0, sine * (1 - shift * shift / 2) + cosine * shift)
                : Math.sin(Math.clamp(theta + shift, 0, Math.PI / 2));
        if (grid.axis() == PatternAxis.Q) {
            return origin + shifted * (4 * Math.PI) / (wavelength * step);
        }
        return shifted > 0 ? origin + wavelength / (2 * shifted * step) : Double.POSITIVE_INFINITY;
    }

    private double angle(double coordinate) {
        if (grid.axis() == PatternAxis.TWO_THETA) {
            return coordinate < 0 || coordinate > 180 ? Double.NaN : coordinate;
        }
        return PatternAxis.TWO_THETA.fromQ(grid.axis().toQ(coordinate, wavelength), wavelength);
    }
}
