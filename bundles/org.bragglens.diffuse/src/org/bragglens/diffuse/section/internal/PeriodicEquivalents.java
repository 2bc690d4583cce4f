// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Arrays;
import java.util.BitSet;

import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionGrid;

/**
 * Fills holes from the points a whole number of reciprocal units away, and from those opposite the origin: the diffuse scattering of point
 * scatterers is I(h+m, k+n) = I(h,k) = I(−h,−k). That of real ones falls off with their form factors, so that each equivalent of a hole
 * has a {@link HoleScale} of its own; a point becomes the mean of its scaled equivalents.
 */
final class PeriodicEquivalents {

    /** Periods that are looked through in each direction. */
    private static final int REACH = 8;
    /** Pixels round a hole that tell its scale. */
    private static final int BORDER = 3;
    private static final double ROUNDING = 1e-9;

    private final int rows;
    private final int columns;
    private final double[] values;
    private final boolean[] measured;
    private final SectionGrid grid;
    private final boolean inversion;

    PeriodicEquivalents(Section section, SectionGrid grid, boolean inversion) {
        this.rows = section.rows();
        this.columns = section.columns();
        this.values = section.intensities().getData();
        this.measured = section.measured().getData();
        this.grid = grid;
        this.inversion = inversion;
    }

    /** Where a point has an equivalent: a sign of the point, and whole units that are added. */
    private record Shift(int sign, double h, double k) {
    }

    /** Writes what equivalents tell into {@code filled}; returns how many points that were. */
    int fill(double[] filled) {
        int count = 0;
        BitSet unknown = new BitSet();
        for (int i = 0; i < filled.length; i++) {
            unknown.set(i, Double.isNaN(filled[i]));
        }
        for (int start = unknown.nextSetBit(0); start >= 0; start = unknown.nextSetBit(start + 1)) {
            int[] hole = hole(start, unknown);
            double[] sums = new double[hole.length];
            int[] counts = new int[hole.length];
            addEquivalents(hole, sums, counts);
            for (int i = 0; i < hole.length; i++) {
                if (counts[i] > 0) {
                    filled[hole[i]] = sums[i] / counts[i];
                    count++;
                }
            }
        }
        return count;
    }

    private void addEquivalents(int[] hole, double[] sums, int[] counts) {
        int[] border = border(hole);
        // of the hole's first point; the same whole numbers serve the others
        double aboutH = 2 * Math.rint(grid.h(hole[0] / columns));
        double aboutK = 2 * Math.rint(grid.k(hole[0] % columns));
        for (int m = -REACH; m <= REACH; m++) {
            for (int n = -REACH; n <= REACH; n++) {
                if (m != 0 || n != 0) {
                    add(hole, border, new Shift(1, m, n), sums, counts);
                }
                if (inversion) {
                    add(hole, border, new Shift(-1, aboutH + m, aboutK + n), sums, counts);
                }
            }
        }
    }

    private void add(int[] hole, int[] border, Shift shift, double[] sums, int[] counts) {
        HoleScale.Fit fit = new HoleScale.Fit(hole[0] / columns, hole[0] % columns);
        for (int point : border) {
            double equivalent = equivalent(point, shift);
            if (!Double.isNaN(equivalent)) {
                fit.add(point / columns, point % columns, values[point], equivalent);
            }
        }
        HoleScale scale = fit.solved();
        for (int i = 0; i < hole.length && scale.isKnown(); i++) {
            double equivalent = equivalent(hole[i], shift);
            if (!Double.isNaN(equivalent)) {
                sums[i] += scale.at(hole[i] / columns, hole[i] % columns) * equivalent;
                counts[i]++;
            }
        }
    }

    /** NaN where it was not measured, or is the point itself. */
    private double equivalent(int point, Shift shift) {
        double h = grid.h(point / columns);
        double k = grid.k(point % columns);
        double otherH = shift.sign * h + shift.h;
        double otherK = shift.sign * k + shift.k;
        return Math.abs(otherH - h) + Math.abs(otherK - k) < ROUNDING ? Double.NaN
                : Bilinear.at(values, measured, rows, columns, grid.row(otherH), grid.column(otherK), 1);
    }

    /** The unknown points that hang together with one; they are known about from now on. */
    private int[] hole(int start, BitSet unknown) {
        int[] hole = new int[16];
        int count = 0;
        hole[count++] = start;
        unknown.clear(start);
        for (int next = 0; next < count; next++) {
            int row = hole[next] / columns;
            int column = hole[next] % columns;
            for (int side = 0; side < 4; side++) {
                int r = row + (side == 0 ? -1 : side == 1 ? 1 : 0);
                int c = column + (side == 2 ? -1 : side == 3 ? 1 : 0);
                if (r >= 0 && r < rows && c >= 0 && c < columns && unknown.get(r * columns + c)) {
                    unknown.clear(r * columns + c);
                    hole = count == hole.length ? Arrays.copyOf(hole, 2 * count) : hole;
                    hole[count++] = r * columns + c;
                }
            }
        }
        return Arrays.copyOf(hole, count);
    }

    private int[] border(int[] hole) {
        BitSet border = new BitSet();
        for (int point : hole) {
            int row = point / columns;
            int column = point % columns;
            for (int r = Math.max(0, row - BORDER); r <= Math.min(rows - 1, row + BORDER); r++) {
                for (int c = Math.max(0, column - BORDER); c <= Math.min(columns - 1, column + BORDER); c++) {
                    if (measured[r * columns + c]) {
                        border.set(r * columns + c);
                    }
                }
            }
        }
        return border.stream().toArray();
    }
}
