// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;

/**
 * The tail towards low angles that lines get from a flat sample in reflection which X-rays enter: what is scattered at the depth z arrives
 * lower by 2 z cosθ / R and weakened by exp(−2µz / sinθ), so that a line is convolved with exp(ε/δ)/δ of the shift ε from −2 t cosθ / R to
 * 0, where δ = sin2θ / 2µR (Cheary and Coelho 1992, doi:10.1107/S0021889891010804; Wilson 1963, Mathematical Theory of X-ray Powder
 * Diffractometry). The line of a thick sample moves by −δ in the
 * mean.
 *
 * @param depth     penetration depth 1/µ in mm, above 0
 * @param thickness t in mm, {@link Double#POSITIVE_INFINITY} for a sample that nothing passes
 * @param radius    R in mm
 */
public record Transparency(double depth, double thickness, double radius) {

    /** Tails are cut where this many times δ leaves a millionth. */
    private static final double ENOUGH = 14;
    private static final int SLICES = 48;

    /** @throws IllegalArgumentException with a message for people */
    public Transparency {
        if (!(depth > 0 && thickness > 0 && radius > 0)) {
            throw new IllegalArgumentException("penetration depth, thickness and radius lie above 0, not at " + depth + ", " + thickness
                    + " and " + radius);
        }
    }

    /** δ in degrees of 2θ for the Bragg angle {@code theta} in radians. */
    public double decay(double theta) {
        return Math.toDegrees(depth * Math.sin(2 * theta) / (2 * radius));
    }

    /** The largest shift in degrees of 2θ; infinite for a thick sample. */
    public double reach(double theta) {
        return Math.toDegrees(2 * thickness * Math.cos(theta) / radius);
    }

    /**
     * The curve with the tails.
     *
     * @param curve its radiation known; points without an angle stay as they are
     */
    public Curve applied(Curve curve) {
        double wavelength = curve.radiation().wavelength();
        int points = curve.y().length;
        boolean falling = curve.axis() == PatternAxis.D;
        double[] angle = new double[points];
        double[] y = new double[points];
        int count = 0;
        int without = 0;
        // by rising angle; those that have none lie together at the end of Q and at the beginning of d
        for (int n = 0; n < points; n++) {
            int i = falling ? points - 1 - n : n;
            angle[count] = PatternAxis.TWO_THETA.fromQ(curve.axis().toQ(curve.x()[i], wavelength), wavelength);
            y[count] = curve.y()[i];
            if (angle[count] >= 0) {
                count++;
            } else {
                without += count == 0 ? 1 : 0;
            }
        }
        if (count < 2) {
            return curve;
        }
        double[] integral = new double[count];
        for (int n = 1; n < count; n++) {
            integral[n] = integral[n - 1] + (angle[n] - angle[n - 1]) * (y[n] + y[n - 1]) / 2;
        }
        double[] result = curve.y().clone();
        int[] segments = new int[SLICES + 1];
        for (int n = 0; n < count; n++) {
            int i = without + n;
            result[falling ? points - 1 - i : i] = tail(n, angle, y, integral, segments);
        }
        return curve.withY(result);
    }

    /** What all depths together bring to one point: the mean of the curve over slices of the shift, each with the weight of its depths. */
    private double tail(int n, double[] angle, double[] y, double[] integral, int[] segments) {
        double theta = Math.toRadians(angle[n] / 2);
        double decay = decay(theta);
        double reach = Math.min(reach(theta), ENOUGH * decay);
        if (!(reach > 1e-9)) {
            return y[n];
        }
        double slice = reach / SLICES;
        double kept = Math.exp(-slice / decay);
        // intensity falls within a slice too: its mean lies this much nearer than its middle
        double nearer = slice < 0.01 * decay ? slice * slice / (12 * decay) : slice / 2 - (decay - slice * kept / (1 - kept));
        double sum = 0;
        double before = 1;
        double left = upTo(angle[n] - nearer, 0, angle, y, integral, segments);
        for (int k = 1; k <= SLICES; k++) {
            double right = upTo(angle[n] - nearer + k * slice, k, angle, y, integral, segments);
            sum += before * (1 - kept) * (right - left);
            before *= kept;
            left = right;
        }
        return sum / (slice * (1 - before));
    }

    /**
     * The integral of the curve, straight between its points and constant beside them, up to an angle.
     *
     * @param segments where each slice was last: it will not be far from there
     */
    private static double upTo(double x, int slice, double[] angle, double[] y, double[] integral, int[] segments) {
        int last = integral.length - 1;
        int i = segments[slice];
        while (i < last && angle[i + 1] <= x) {
            i++;
        }
        while (i > 0 && angle[i] > x) {
            i--;
        }
        segments[slice] = i;
        if (x < angle[0]) {
            return (x - angle[0]) * y[0];
        }
        double beyond = x - angle[i];
        double slope = i == last ? 0 : (y[i + 1] - y[i]) / (angle[i + 1] - angle[i]);
        return integral[i] + beyond * (y[i] + slope * beyond / 2);
    }
}
