// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

/**
 * How much room rows of marks take: with their labels while that leaves most of the plot to the curves, without them when there are many.
 *
 * @param shown     number of rows that are drawn, the first ones
 * @param rowHeight pixels a row
 * @param labelled  whether rows have room for labels
 */
record MarkArrangement(int shown, int rowHeight, boolean labelled) {

    static final MarkArrangement NONE = new MarkArrangement(0, 0, false);

    /** Height of a mark. */
    static final int MARK = 10;
    /** By so much a mark that has a label is longer. */
    static final int STEM = 3;
    static final int GAP = 2;
    private static final int LEAST = 5;

    /**
     * @param line   height of a line of text in pixels
     * @param height of the plot in pixels
     */
    static MarkArrangement of(int rows, int line, int height) {
        int room = height / 3;
        int full = GAP + MARK + STEM + line;
        if (rows == 0) {
            return NONE;
        }
        if (rows == 1 || rows * full <= room) {
            return new MarkArrangement(rows, full, true);
        }
        int rowHeight = Math.clamp(room / rows, LEAST, GAP + MARK);
        return new MarkArrangement(Math.clamp(room / rowHeight, 1, rows), rowHeight, false);
    }

    int height() {
        return shown * rowHeight;
    }

    /** Height of a mark in a row. */
    int mark() {
        return labelled ? MARK : rowHeight - GAP;
    }
}
