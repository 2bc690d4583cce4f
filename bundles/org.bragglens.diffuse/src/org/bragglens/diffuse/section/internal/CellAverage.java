// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.Arrays;

/**
 * Area-weighted means over parallelograms: a pixel counts with the area that it shares with one, exactly. Pixel (r, c) is the square of
 * edge 1 round the point (r, c).
 */
final class CellAverage {

    private static final double ROUNDING = 1e-9;

    private final double[] values;
    private final boolean[] measured;
    private final int rows;
    private final int columns;
    /** Edges of the parallelogram, in pixels. */
    private final double[] first;
    private final double[] second;
    private final double area;
    private final double[][] corners;

    /**
     * @param first  rows and columns along one edge of the parallelograms
     * @param second along the other
     */
    CellAverage(double[] values, boolean[] measured, int rows, int columns, double[] first, double[] second) {
        this.values = values;
        this.measured = measured;
        this.rows = rows;
        this.columns = columns;
        this.first = first;
        this.second = second;
        area = first[0] * second[1] - first[1] * second[0];
        corners = new double[][] {corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)};
    }

    private double[] corner(double along, double across) {
        return new double[] {along * first[0] + across * second[0], along * first[1] + across * second[1]};
    }

    /**
     * The mean over the measured part of the parallelogram round a point.
     *
     * @param coverage share of its area that must be measured
     * @return NaN where less is
     */
    double at(double row, double column, double coverage) {
        double high = Math.max(Math.abs(corners[0][0]), Math.abs(corners[1][0]));
        double wide = Math.max(Math.abs(corners[0][1]), Math.abs(corners[1][1]));
        double sum = 0;
        double weights = 0;
        int lastRow = (int) Math.min(rows - 1.0, Math.floor(row + high + 0.5));
        int lastColumn = (int) Math.min(columns - 1.0, Math.floor(column + wide + 0.5));
        for (int r = (int) Math.max(0, Math.ceil(row - high - 0.5)); r <= lastRow; r++) {
            for (int c = (int) Math.max(0, Math.ceil(column - wide - 0.5)); c <= lastColumn; c++) {
                if (measured[r * columns + c]) {
                    double weight = shared(r - row, c - column);
                    sum += weight * values[r * columns + c];
                    weights += weight;
                }
            }
        }
        return weights > ROUNDING * Math.abs(area) && weights >= (coverage - ROUNDING) * Math.abs(area) ? sum / weights : Double.NaN;
    }

    /** Area that the pixel round a point, seen from the parallelogram's centre, shares with the parallelogram. */
    private double shared(double y, double x) {
        // where the pixel lies along both edges, and how far it reaches there
        double along = (y * second[1] - x * second[0]) / area;
        double across = (x * first[0] - y * first[1]) / area;
        double reachAlong = (Math.abs(second[1]) + Math.abs(second[0])) / 2 / Math.abs(area);
        double reachAcross = (Math.abs(first[0]) + Math.abs(first[1])) / 2 / Math.abs(area);
        if (Math.abs(along) + reachAlong <= 0.5 && Math.abs(across) + reachAcross <= 0.5) {
            return 1;
        }
        if (Math.abs(along) - reachAlong >= 0.5 || Math.abs(across) - reachAcross >= 0.5) {
            return 0;
        }
        double[][] polygon = corners;
        polygon = clipped(polygon, 0, y - 0.5, 1);
        polygon = clipped(polygon, 0, y + 0.5, -1);
        polygon = clipped(polygon, 1, x - 0.5, 1);
        polygon = clipped(polygon, 1, x + 0.5, -1);
        double twice = 0;
        for (int i = 0; i < polygon.length; i++) {
            double[] a = polygon[i];
            double[] b = polygon[(i + 1) % polygon.length];
            twice += a[0] * b[1] - a[1] * b[0];
        }
        return Math.abs(twice) / 2;
    }

    /** The part of a convex polygon on one side of a line along an axis (Sutherland and Hodgman 1974, doi:10.1145/360767.360802). */
    private static double[][] clipped(double[][] polygon, int axis, double bound, int side) {
        double[][] kept = new double[polygon.length + 2][];
        int count = 0;
        for (int i = 0; i < polygon.length; i++) {
            double[] a = polygon[i];
            double[] b = polygon[(i + 1) % polygon.length];
            double inA = side * (a[axis] - bound);
            double inB = side * (b[axis] - bound);
            if (inA >= 0) {
                kept[count++] = a;
            }
            if (inA > 0 && inB < 0 || inA < 0 && inB > 0) {
                double part = inA / (inA - inB);
                kept[count++] = new double[] {a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])};
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
