// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

/** What is drawn in a chart, the first layer below the others, in the units of its axes. NaN leaves a gap. */
public sealed interface Layer {

    /** What the key says of it; a layer without a name is not in the key. */
    String name();

    Tone tone();

    /** How a line is drawn, so that lines differ without colours too. */
    enum Stroke {
        SOLID, DASHED, DOTTED
    }

    /** A line through points. */
    record Line(String name, Tone tone, Stroke stroke, double[] x, double[] y) implements Layer {
    }

    /** Area between two lines. */
    record Band(String name, Tone tone, double[] x, double[] low, double[] high) implements Layer {
    }

    /**
     * A histogram's outline.
     *
     * @param filled whether the area below is tinted
     * @param edges  rising, one more than heights
     */
    record Steps(String name, Tone tone, boolean filled, double[] edges, double[] heights) implements Layer {
    }

    /** A point each. Of more than some thousands a {@link Density} says more. */
    record Dots(String name, Tone tone, double[] x, double[] y) implements Layer {
    }

    /**
     * How many points lie where: darker where there are more, by the logarithm.
     *
     * @param counts [row][column], both axes of the chart from end to end, the lowest row first
     */
    record Density(String name, Tone tone, int[][] counts) implements Layer {
    }
}
