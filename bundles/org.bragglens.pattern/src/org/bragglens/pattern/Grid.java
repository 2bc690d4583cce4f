// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

/**
 * Equally spaced points on one axis, both ends included.
 *
 * @param axis   quantity
 * @param from   first coordinate
 * @param to     last coordinate
 * @param points number of points, at least 2
 */
public record Grid(PatternAxis axis, double from, double to, int points) {

    /**
     * The grid of the shipped networks: it does not depend on an instrument's wavelength, begins below the first line of nearly all
     * minerals, ends at 2θ = 85° of Cu Kα, and gives a laboratory line of 0.1° width about three points.
     */
    public static final Grid NETWORK = new Grid(PatternAxis.Q, 0.4, 0.4 + 2047 * 0.0025, 2048);

    public Grid {
        if (points < 2 || !(from < to) || !Double.isFinite(from) || !Double.isFinite(to)) {
            throw new IllegalArgumentException("a grid needs two points or more and from < to");
        }
    }

    public double step() {
        return (to - from) / (points - 1);
    }

    public double coordinate(int i) {
        return from + i * step();
    }

    public double[] coordinates() {
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = coordinate(i);
        }
        return x;
    }
}
