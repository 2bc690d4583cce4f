// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

/**
 * Adds up Lorentzian lines on a grid. Most points of such a line belong to its tails, which are so smooth that every eighth point and
 * straight lines between them say the same, several times faster: within a fifth of the height at which the strongest line is cut, and
 * within {@link #MOST_ERROR} of the line's own top. So a line is the sum of a far part on that coarse grid and of a near part on the fine
 * one: the far part is the line itself beyond a distance R, in units of half its width at half maximum, and within R the parabola over x
 * that touches it there; the near part is the rest, (R² - x²)² / ((1 + x²) (1 + R²)²), which ends with slope zero at R.
 *
 * <p>For one pattern and one thread.
 */
final class LorentzianDrawing {

    /** What straight lines between the coarse points may add, as a share of the height at which the strongest line is cut. */
    private static final double ERROR = 0.2;
    /** The same as a share of a line's own top. */
    private static final double MOST_ERROR = 2e-3;
    private static final int SPACING = GridAngles.COARSE;
    private static final double DEGREES = 180 / Math.PI;

    private final GridAngles angles;
    private final double[] y;
    private final double[] coarse;
    private final double error;

    /**
     * @param y   what the lines are added to, one value a point of the grid
     * @param cut where lines are cut, as a share of their top
     */
    LorentzianDrawing(GridAngles angles, double[] y, double cut) {
        this.angles = angles;
        this.y = y;
        this.coarse = new double[angles.coarse().length + 1];
        this.error = ERROR * cut;
    }

    /**
     * Adds a line; all of it is there after {@link #finish} only.
     *
     * @param ofStrongest how strong it is compared with the strongest line, up to 1
     * @param top         its height
     * @param centre      its place in degrees of 2θ
     * @param width       its full width at half maximum in degrees
     * @param step        a step of the grid in degrees at that place
     * @param sine        of half the scattering angle
     * @param cosine      of half the scattering angle
     * @param reach       where it is cut, in degrees from its centre
     */
    void add(double ofStrongest, double top, double centre, double width, double step, double sine, double cosine, double reach) {
        double theta = centre / 2 / DEGREES;
        int from = angles.first(theta, sine, cosine, reach / DEGREES);
        int behind = angles.behind(theta, sine, cosine, reach / DEGREES);
        if (from >= behind) {
            return;
        }
        double scale = 2 / width;
        // a straight line over a step H misses a curve by its second derivative, 6/R⁴ in the tail, times H²/8
        double coarseStep = SPACING * step * scale;
        double distance = Math.sqrt(coarseStep * Math.sqrt(0.75 / Math.min(MOST_ERROR, error / ofStrongest)));
        // few points are saved, or the coarse points do not go as far as the line
        if (2 * distance > reach * scale || behind > angles.coarseEnd() || angles.begin() > 0) {
            whole(top, centre, scale, from, behind);
            return;
        }
        double near = distance / scale / DEGREES;
        near(top, centre, scale, distance, angles.first(theta, sine, cosine, near), angles.behind(theta, sine, cosine, near));
        far(top, centre, scale, distance, from / SPACING, (behind - 1 + SPACING - 1) / SPACING + 1);
    }

    /** Adds the far parts of all lines. */
    void finish() {
        for (int k = 0; k * SPACING <= angles.end(); k++) {
            double low = coarse[k];
            double slope = (coarse[k + 1] - low) / SPACING;
            int last = Math.min(angles.end(), (k + 1) * SPACING - 1);
            for (int i = k * SPACING; i <= last; i++) {
                y[i] += low + (i - k * SPACING) * slope;
            }
        }
    }

    private void whole(double top, double centre, double scale, int from, int behind) {
        double[] twoTheta = angles.twoTheta();
        for (int i = from; i < behind; i++) {
            double x = (twoTheta[i] - centre) * scale;
            y[i] += top / (1 + x * x);
        }
    }

    private void near(double top, double centre, double scale, double distance, int from, int behind) {
        double[] twoTheta = angles.twoTheta();
        double edge = distance * distance;
        double factor = top / ((1 + edge) * (1 + edge));
        for (int i = from; i < behind; i++) {
            double x = (twoTheta[i] - centre) * scale;
            double square = x * x;
            double left = edge - square;
            y[i] += factor * left * left / (1 + square);
        }
    }

    private void far(double top, double centre, double scale, double distance, int from, int behind) {
        double[] twoTheta = angles.coarse();
        double edge = distance * distance;
        double slope = 1 / ((1 + edge) * (1 + edge));
        double height = (1 + 2 * edge) * slope;
        for (int k = from; k < behind; k++) {
            double x = (twoTheta[k] - centre) * scale;
            double square = x * x;
            coarse[k] += top * (square < edge ? height - square * slope : 1 / (1 + square));
        }
    }
}
