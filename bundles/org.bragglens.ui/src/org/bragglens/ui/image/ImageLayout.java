// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

/**
 * Where the parts of a plot lie: name above, axes on the left and below, the image as large as its proportions allow, its colour bar beside
 * it or, where that leaves the image larger, below it, and a line of words at the bottom. A dense one has neither bar nor words.
 *
 * @param x       leftmost pixel of the image
 * @param y       uppermost pixel of the image
 * @param width   of the image, at least 1
 * @param height  of the image, at least 1
 * @param bar     where the colour bar is
 * @param barX    leftmost pixel of the colour bar
 * @param barY    uppermost pixel of the colour bar
 * @param footerY uppermost pixel of the words at the bottom
 */
record ImageLayout(int x, int y, int width, int height, Bar bar, int barX, int barY, int footerY) {

    static final int BAR = 14;
    static final int GAP = 6;
    /** Marks of axes and bar. */
    static final int MARK = 5;

    /** Where a colour bar is. */
    enum Bar {
        /** As high as the image. */
        BESIDE,
        /** As wide as the image. */
        BELOW,
        NONE
    }

    /**
     * Room that words take.
     *
     * @param line       height of a line of text
     * @param labelsLeft width of the labels of the upright axis
     * @param labelsBar  width of the labels of the colour bar
     * @param dense      whether axes have no titles and the image neither colour bar nor words below it
     */
    record Text(int line, int labelsLeft, int labelsBar, boolean dense) {

        int left() {
            return GAP + (dense ? 0 : line) + labelsLeft + GAP + MARK;
        }

        int right(Bar bar) {
            return bar == Bar.BESIDE ? 2 * GAP + BAR + MARK + GAP + labelsBar + GAP : 2 * GAP;
        }

        int top() {
            return line + GAP;
        }

        /** Axis with title, bar and words at the bottom. */
        int bottom(Bar bar) {
            return axis() + (bar == Bar.BELOW ? BAR + MARK + line + GAP : 0) + (dense ? 0 : line + GAP);
        }

        private int axis() {
            return MARK + (dense ? 1 : 2) * line + GAP;
        }
    }

    /** @param proportion width by height of the image; NaN to fill what there is */
    static ImageLayout of(int allWidth, int allHeight, Text text, double proportion) {
        if (text.dense) {
            return of(allWidth, allHeight, text, proportion, Bar.NONE);
        }
        ImageLayout beside = of(allWidth, allHeight, text, proportion, Bar.BESIDE);
        ImageLayout below = of(allWidth, allHeight, text, proportion, Bar.BELOW);
        return below.width * below.height > beside.width * beside.height ? below : beside;
    }

    private static ImageLayout of(int allWidth, int allHeight, Text text, double proportion, Bar bar) {
        int roomAcross = Math.max(1, allWidth - text.left() - text.right(bar));
        int roomUpright = Math.max(1, allHeight - text.top() - text.bottom(bar));
        int width = roomAcross;
        int height = roomUpright;
        if (proportion > 0) {
            width = Math.clamp(Math.round(height * proportion), 1, roomAcross);
            height = Math.clamp(Math.round(width / proportion), 1, roomUpright);
        }
        int x = text.left() + (roomAcross - width) / 2;
        int y = text.top() + (roomUpright - height) / 2;
        boolean below = bar == Bar.BELOW;
        return new ImageLayout(x, y, width, height, bar, below ? x : x + width + 2 * GAP, below ? y + height + text.axis() : y,
                allHeight - text.line - GAP / 2);
    }
}
