// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a matrix and four square images stand in the room that there is: in one row, or the images two by two with the matrix on their
 * left, whichever makes the images larger.
 *
 * @param matrix left of the images
 * @param images in their order
 */
record PanelPlaces(Place matrix, List<Place> images) {

    private static final int IMAGES = 4;
    private static final int GAP = 2;
    /** Beside and around an image, for its axes and words. */
    private static final int AXES_ACROSS = 46;
    private static final int AXES_UPRIGHT = 50;
    /** Share of the width that the matrix has at the least. */
    private static final double MATRIX = 0.18;
    /** More is of no use to it. */
    private static final int WIDEST_MATRIX = 230;

    /** In pixels from the upper left corner of the room. */
    record Place(int x, int y, int width, int height) {
    }

    static PanelPlaces in(int width, int height) {
        int columns = edge(width, height, IMAGES) >= edge(width, height, IMAGES / 2) ? IMAGES : IMAGES / 2;
        int rows = IMAGES / columns;
        int left = matrix(width, height, columns);
        // each with the gap behind it
        int across = (width - left) / columns;
        int upright = (height + GAP) / rows;
        List<Place> images = new ArrayList<>();
        for (int i = 0; i < IMAGES; i++) {
            images.add(new Place(left + GAP + i % columns * across, i / columns * upright, across - GAP, upright - GAP));
        }
        return new PanelPlaces(new Place(0, 0, left, height), images);
    }

    /** What the images leave. */
    private static int matrix(int width, int height, int columns) {
        int least = (int) (MATRIX * width);
        return Math.clamp(width - columns * (edge(width, height, columns) + AXES_ACROSS), least, Math.max(least, WIDEST_MATRIX));
    }

    /** Of the images, if so many stand beside each other. */
    private static int edge(int width, int height, int columns) {
        return Math.min((int) ((1 - MATRIX) * width) / columns - AXES_ACROSS, height * columns / IMAGES - AXES_UPRIGHT);
    }
}
