// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Arrays;

import org.bragglens.diffuse.section.SectionStepException;

/**
 * Fills unknown points so that each is the mean of its neighbours above, below, left and right (two or three at the edge of the image): the
 * discrete Laplace equation, known points as boundary values and no flow through the edge of the image. Nothing that is filled in is larger
 * or smaller than all known points on its border. The equations are symmetric and positive definite, and solved by conjugate gradients
 * (Hestenes and Stiefel 1952, doi:10.6028/jres.049.044) until each holds within {@value #TOLERANCE} of the range of the known points,
 * or within their rounding.
 */
final class LaplaceEquation {

    /** Of the range of the known points: what is left over of any equation. */
    static final double TOLERANCE = 1e-10;
    /** Bounds of work and memory. */
    static final int MOST_POINTS = 1 << 23;
    static final int MOST_UNKNOWN = 1 << 18;

    private static final int MOST_ROUNDS = 20_000;

    private final int[] unknown;
    /** For each unknown point its neighbours: a number of an unknown point, or −1. */
    private final int[] neighbours;
    private final double[] right;
    private final double[] diagonal;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private LaplaceEquation(double[] values, int rows, int columns, int count) {
        unknown = new int[count];
        neighbours = new int[4 * count];
        right = new double[count];
        diagonal = new double[count];
        int[] number = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            number[i] = -1;
            if (Double.isNaN(values[i])) {
                number[i] = n;
                unknown[n++] = i;
            } else {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        for (int u = 0; u < count; u++) {
            int row = unknown[u] / columns;
            int column = unknown[u] % columns;
            link(u, 0, row > 0, unknown[u] - columns, number, values);
            link(u, 1, row < rows - 1, unknown[u] + columns, number, values);
            link(u, 2, column > 0, unknown[u] - 1, number, values);
            link(u, 3, column < columns - 1, unknown[u] + 1, number, values);
        }
    }

    private void link(int u, int side, boolean inside, int neighbour, int[] number, double[] values) {
        neighbours[4 * u + side] = inside ? number[neighbour] : -1;
        if (inside) {
            diagonal[u]++;
            if (number[neighbour] < 0) {
                right[u] += values[neighbour];
            }
        }
    }

    /**
     * Fills all points of {@code values} that are NaN.
     *
     * @return how many there were
     * @throws SectionStepException if nothing is known, or too much is not
     */
    static int fill(double[] values, int rows, int columns) throws SectionStepException {
        if (values.length > MOST_POINTS) {
            throw new SectionStepException("images of more than " + MOST_POINTS + " points are not filled in",
                    "put the step in-paint (In-painting) after reconstruct or bin");
        }
        int count = 0;
        for (double value : values) {
            count += Double.isNaN(value) ? 1 : 0;
        }
        if (count == 0) {
            return 0;
        }
        if (count == values.length) {
            throw new SectionStepException("no point is known from which to fill in the others", "mask less");
        }
        if (count > MOST_UNKNOWN) {
            throw new SectionStepException(count + " points are unknown, and at most " + MOST_UNKNOWN + " are filled in",
                    "put the step in-paint (In-painting) after reconstruct or bin");
        }
        LaplaceEquation equation = new LaplaceEquation(values, rows, columns, count);
        double[] solved = equation.solve();
        for (int u = 0; u < count; u++) {
            // rounding may lead a little out of the range that the maximum principle allows
            values[equation.unknown[u]] = Math.clamp(solved[u], equation.low, equation.high);
        }
        return count;
    }

    private double[] solve() throws SectionStepException {
        int n = unknown.length;
        double[] x = new double[n];
        double[] residual = new double[n];
        double[] direction = new double[n];
        double[] applied = new double[n];
        Arrays.fill(x, (low + high) / 2);
        apply(x, applied);
        double square = 0;
        for (int u = 0; u < n; u++) {
            residual[u] = right[u] - applied[u];
            direction[u] = residual[u];
            square += residual[u] * residual[u];
        }
        // known points that hardly differ leave the rounding of sums of them
        double allowed = Math.max(TOLERANCE * (high - low), 16 * Math.ulp(Math.max(Math.abs(low), Math.abs(high))));
        for (int round = 0; largest(residual) > allowed; round++) {
            apply(direction, applied);
            double curvature = 0;
            for (int u = 0; u < n; u++) {
                curvature += direction[u] * applied[u];
            }
            if (round == MOST_ROUNDS || !(curvature > 0)) {
                throw new SectionStepException("the unknown points could not be filled in smoothly", "mask less, or bin first");
            }
            double step = square / curvature;
            double next = 0;
            for (int u = 0; u < n; u++) {
                x[u] += step * direction[u];
                residual[u] -= step * applied[u];
                next += residual[u] * residual[u];
            }
            for (int u = 0; u < n; u++) {
                direction[u] = residual[u] + next / square * direction[u];
            }
            square = next;
        }
        return x;
    }

    private static double largest(double[] residual) {
        double largest = 0;
        for (double r : residual) {
            largest = Math.max(largest, Math.abs(r));
        }
        return largest;
    }

    private void apply(double[] x, double[] result) {
        for (int u = 0; u < x.length; u++) {
            double sum = diagonal[u] * x[u];
            for (int side = 4 * u; side < 4 * u + 4; side++) {
                if (neighbours[side] >= 0) {
                    sum -= x[neighbours[side]];
                }
            }
            result[u] = sum;
        }
    }
}
