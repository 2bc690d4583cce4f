// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import org.bragglens.base.colour.ColourMap;

/**
 * Values on a grid, as colours; grey where there is none.
 *
 * @param rows   of the grid
 * @param values row by row, NaN for none
 * @param x      along the columns
 * @param y      along the rows
 * @param colour range of the values, what they are, and how colours are spread over it; values outside have the colours of the ends
 * @param bar    whether the colours are explained beside the picture
 * @param rising whether the first row is the lowest, as in a graph; else it is at the top, as in a matrix
 */
public record Picture(String title, int rows, double[] values, Axis x, Axis y, Axis colour, ColourMap map, boolean bar, boolean rising)
        implements Graphic {

    /** Opaque grey: a value that is not known. */
    static final int UNKNOWN = 0xFF9E9E9E;

    /** @throws IllegalArgumentException if the values do not fill the rows */
    public Picture {
        if (rows < 1 || values.length == 0 || values.length % rows != 0) {
            throw new IllegalArgumentException(values.length + " values in " + rows + " rows");
        }
    }

    /** With the first row at the top. */
    public Picture(String title, int rows, double[] values, Axis x, Axis y, Axis colour, ColourMap map, boolean bar) {
        this(title, rows, values, x, y, colour, map, bar, false);
    }

    int columns() {
        return values.length / rows;
    }

    /** The value at a place of the picture, counted from its top. */
    double value(int down, int across) {
        return values[(rising ? rows - 1 - down : down) * columns() + across];
    }

    /** Where a value of the vertical axis lies, 0 at the top and 1 at the bottom. */
    double down(double value) {
        return rising ? 1 - y.place(value) : y.place(value);
    }
}
