// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.List;

/**
 * Layers over two axes.
 *
 * @param title above the chart; empty for none
 */
public record Chart(String title, Size size, Axis x, Axis y, List<Layer> layers) implements Graphic {

    /** Of a chart beside others, by itself, or over the whole page. */
    public enum Size {

        SMALL(230, 210), MEDIUM(420, 320), WIDE(860, 320);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    public Chart {
        layers = List.copyOf(layers);
    }
}
