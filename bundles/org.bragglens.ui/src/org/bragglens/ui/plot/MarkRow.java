// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Marks in one row under the curves, at places of their common axis. Nobody changes its arrays.
 *
 * @param id      unique among the rows, and that of the curve which the marks belong to
 * @param name    for people
 * @param x       ascending and finite
 * @param weights how much each mark matters, at least 0; same length
 * @param colour  number of its colour in {@link PlotColours}
 * @param words   what the marks are
 */
public record MarkRow(String id, String name, double[] x, double[] weights, int colour, Words words) {

    /** What is said of the mark of a number. */
    public interface Words {

        /** Stands beside the mark; a character that {@link MarkText#BAR} follows has a bar above it. */
        String label(int mark);

        /** A few words for the line that tells about a point of a curve, with the row's name or what is short for it. */
        String brief(int mark);

        /** All that is known, in one line, but for the row's name. */
        String full(int mark);
    }

    public MarkRow {
        if (x.length != weights.length) {
            throw new IllegalArgumentException(x.length + " places but " + weights.length + " weights");
        }
    }

    /** The mark that matters most in each pixel column; −1 where there is none. */
    public int[] columns(Span visible, int columns) {
        int[] strongest = new int[columns];
        Arrays.fill(strongest, -1);
        int end = Reduction.firstAtOrAbove(x, Math.nextUp(visible.to()));
        for (int i = Reduction.firstAtOrAbove(x, visible.from()); i < end; i++) {
            int column = Reduction.column(x[i], visible, columns);
            if (strongest[column] < 0 || weights[i] > weights[strongest[column]]) {
                strongest[column] = i;
            }
        }
        return strongest;
    }

    /**
     * The marks under a cursor: those of the nearest pixel column that has any, and of its neighbours, the one that matters most first.
     *
     * @param pixel column of the cursor
     * @param reach columns that it may be away
     */
    public List<Integer> near(Span visible, int columns, int pixel, int reach) {
        // a column more on both sides, for the last one also holds the end of the axis
        double from = visible.at((pixel - reach - 1) / (double) columns);
        double to = visible.at((pixel + reach + 2) / (double) columns);
        List<Integer> close = IntStream.range(Reduction.firstAtOrAbove(x, from), Reduction.firstAtOrAbove(x, to))
                .filter(i -> x[i] >= visible.from() && x[i] <= visible.to()).boxed().toList();
        Function<Integer, Integer> column = i -> Reduction.column(x[i], visible, columns);
        Optional<Integer> nearest = close.stream().map(column).filter(c -> Math.abs(c - pixel) <= reach)
                .min(Comparator.comparingInt(c -> Math.abs(c - pixel)));
        return nearest.isEmpty() ? List.of() : close.stream().filter(i -> Math.abs(column.apply(i) - nearest.get()) <= 1)
                .sorted(Comparator.comparingDouble((Integer i) -> -weights[i])).toList();
    }
}
