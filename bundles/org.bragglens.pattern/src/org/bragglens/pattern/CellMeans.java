// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

/** Means of a curve over the cells of a grid, so that a finely measured line keeps its area and a coarse one is interpolated. */
final class CellMeans {

    /** A hole in a measurement, in steps of the grid or of the measurement's own mean step, whichever is more. */
    private static final double HOLE = 20;

    private CellMeans() {
    }

    /**
     * @param x      ascending, {@code count} values
     * @param values to be filled; 0 where nothing was measured
     * @return number of grid points that the curve covers
     */
    static int fill(double[] x, double[] y, int count, Grid grid, double[] values) {
        if (count < 2) {
            return 0;
        }
        double step = grid.step();
        double hole = HOLE * Math.max(step, (x[count - 1] - x[0]) / (count - 1));
        int covered = 0;
        int segment = 0;
        for (int i = 0; i < values.length; i++) {
            double centre = grid.coordinate(i);
            if (centre < x[0] || centre > x[count - 1]) {
                continue;
            }
            double from = Math.max(x[0], centre - step / 2);
            double to = Math.min(x[count - 1], centre + step / 2);
            while (segment < count - 2 && x[segment + 1] <= from) {
                segment++;
            }
            double area = 0;
            boolean measured = true;
            for (int s = segment; s < count - 1 && x[s] < to; s++) {
                double a = Math.max(from, x[s]);
                double b = Math.min(to, x[s + 1]);
                if (b > a) {
                    measured &= x[s + 1] - x[s] <= hole;
                    area += (b - a) * 0.5 * (at(x, y, s, a) + at(x, y, s, b));
                }
            }
            if (measured) {
                values[i] = area / (to - from);
                covered++;
            }
        }
        return covered;
    }

    private static double at(double[] x, double[] y, int segment, double where) {
        double share = (where - x[segment]) / (x[segment + 1] - x[segment]);
        return y[segment] + share * (y[segment + 1] - y[segment]);
    }
}
