// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

import java.util.Arrays;

import org.bragglens.base.colour.ColourMap;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.report.Axis;
import org.bragglens.learning.report.Picture;
import org.bragglens.learning.report.SortedValues;

/** Pictures of sections and simulated images: the first index goes to the right, the second up, as in {@code InterpretationFigure}. */
final class Images {

    /** Of a picture's edge: more points than this are not told apart. */
    private static final int MOST = 200;
    /** Shares of the points that are darker and brighter than the colours show. */
    private static final double DARKEST = 0.01;
    private static final double BRIGHTEST = 0.99;

    private Images() {
    }

    /** A scale of colours for intensities. */
    static Axis colours(double[] values) {
        SortedValues known = SortedValues.of(Arrays.stream(values).filter(Double::isFinite).toArray());
        double low = known.quantile(DARKEST);
        double high = known.quantile(BRIGHTEST);
        if (high > low) {
            return Axis.linear("intensity", low, high);
        }
        double only = Double.isNaN(low) ? 0 : low;
        return Axis.linear("intensity", only, only + Math.max(1, Math.abs(only)));
    }

    /** On a grid of as many points of h and k from 0 to {@code extent}. */
    static Picture onGrid(String title, int points, double[] values, double extent, Axis colours) {
        return new Picture(title, points, turned(values, points, points), Axis.linear("h / r.l.u.", 0, extent),
                Axis.linear("k / r.l.u.", 0, extent), colours, ColourMap.MAGMA, true, true);
    }

    /** A section of any size, perhaps without a grid; where nothing is known there is no value. */
    static Picture section(String title, Section section) {
        int size = pixel(section.rows(), section.columns());
        int rows = Math.ceilDiv(section.rows(), size);
        int columns = Math.ceilDiv(section.columns(), size);
        double[] values = reduced(section.intensities().getData(), section.rows(), section.columns());
        return new Picture(title, columns, turned(values, rows, columns), Axis.linear("", 0, section.rows()),
                Axis.linear("", 0, section.columns()), colours(values), ColourMap.MAGMA, true, true);
    }

    private static double[] turned(double[] values, int rows, int columns) {
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i % columns * rows + i / columns] = values[i];
        }
        return turned;
    }

    /** How many points along an edge make a pixel. */
    private static int pixel(int rows, int columns) {
        return Math.max(1, Math.ceilDiv(Math.max(rows, columns), MOST));
    }

    /** Means of the finite points of square pixels, {@link #MOST} of them along an edge at the most; NaN where there is none. */
    static double[] reduced(double[] values, int rows, int columns) {
        int size = pixel(rows, columns);
        int width = Math.ceilDiv(columns, size);
        double[] sums = new double[Math.ceilDiv(rows, size) * width];
        int[] counts = new int[sums.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double value = values[i * columns + j];
                if (Double.isFinite(value)) {
                    int pixel = i / size * width + j / size;
                    sums[pixel] += value;
                    counts[pixel]++;
                }
            }
        }
        for (int p = 0; p < sums.length; p++) {
            sums[p] = counts[p] == 0 ? Double.NaN : sums[p] / counts[p];
        }
        return sums;
    }
}
