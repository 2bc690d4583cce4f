// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Which marks of a row have a label: those that matter most, as far as there is room. */
final class MarkLabels {

    /** Pixels between two labels. */
    private static final int GAP = 5;
    /** What matters less than this share of the visible mark that matters most has no label: beside that, nobody sees its peak. */
    private static final double NEGLIGIBLE = 1e-3;

    /**
     * A label that has its place.
     *
     * @param mark   number in the row
     * @param column pixel column of the mark
     * @param left   pixel column where the label begins
     */
    record Placed(int mark, int column, int left, MarkText text) {
    }

    private MarkLabels() {
    }

    /**
     * @param columns          the row's {@link MarkRow#columns}
     * @param widthOfCharacter in pixels
     * @return from left to right
     */
    static List<Placed> of(MarkRow row, int[] columns, IntUnaryOperator widthOfCharacter) {
        double strongest = IntStream.of(columns).filter(i -> i >= 0).mapToDouble(i -> row.weights()[i]).max().orElse(0);
        List<Integer> byWeight = IntStream.range(0, columns.length)
                .filter(c -> columns[c] >= 0 && row.weights()[columns[c]] > NEGLIGIBLE * strongest).boxed()
                .sorted((a, b) -> Double.compare(row.weights()[columns[b]], row.weights()[columns[a]])).toList();
        TreeMap<Integer, Placed> taken = new TreeMap<>();
        TreeMap<Integer, Integer> ends = new TreeMap<>();
        for (int column : byWeight) {
            if (isFree(ends, column, column + 1)) {
                MarkText text = MarkText.of(row.words().label(columns[column]));
                int width = text.width(widthOfCharacter);
                int left = Math.clamp(column - width / 2, 0, Math.max(0, columns.length - width));
                if (width <= columns.length && isFree(ends, left - GAP, left + width + GAP)) {
                    taken.put(left, new Placed(columns[column], column, left, text));
                    ends.put(left, left + width);
                }
            }
        }
        return new ArrayList<>(taken.values());
    }

    /** Whether no label that has its place, from its key to its value, reaches into the columns from {@code from} to before {@code to}. */
    private static boolean isFree(TreeMap<Integer, Integer> ends, int from, int to) {
        Entry<Integer, Integer> before = ends.lowerEntry(to);
        return before == null || before.getValue() <= from;
    }
}
