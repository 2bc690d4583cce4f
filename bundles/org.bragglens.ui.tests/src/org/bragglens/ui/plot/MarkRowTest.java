// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.bragglens.ui.plot.MarkLabels.Placed;
import org.junit.jupiter.api.Test;

class MarkRowTest {

    /** Every character is six pixels wide. */
    private static final int WIDTH = 6;
    private static final Span ALL = new Span(0, 100);

    @Test
    void aPixelColumnKeepsTheMarkThatMattersMost() {
        MarkRow row = row(new double[] {10.15, 10.55, 10.95, 55, 100, 120}, new double[] {1, 3, 2, 1, 1, 9});
        int[] columns = row.columns(ALL, 100);
        assertEquals(1, columns[10]);
        assertEquals(3, columns[55]);
        assertEquals(4, columns[99], "the end of the axis is in the last column");
        assertEquals(3, IntStream.of(columns).filter(c -> c >= 0).count(), "nothing else is in view");
        assertArrayEquals(new int[] {-1, 0, -1, -1, -1, 1, -1, -1, -1, 2}, row.columns(new Span(10, 11), 10));
    }

    @Test
    void theCursorFindsTheNearestMarksAndTheirNeighbours() {
        MarkRow row = row(new double[] {10.2, 10.4, 11.5, 14.5, 50}, new double[] {1, 3, 2, 1, 1});
        assertEquals(List.of(1, 2, 0), row.near(ALL, 100, 10, 3), "the most important first");
        assertEquals(List.of(1, 2, 0), row.near(ALL, 100, 8, 3));
        assertEquals(List.of(3), row.near(ALL, 100, 14, 3));
        assertEquals(List.of(), row.near(ALL, 100, 30, 3));
        assertEquals(List.of(), row.near(new Span(0, 50), 100, 103, 3), "the cursor is beside the row");
    }

    @Test
    void thoseThatMatterMostAreLabelledAndNoLabelsOverlap() {
        Random random = new Random(1);
        double[] x = random.doubles(20_000, 0, 100).sorted().toArray();
        double[] weights = random.doubles(x.length, 0.01, 1).toArray();
        MarkRow row = row(x, weights);
        int[] columns = row.columns(ALL, 900);
        List<Placed> labels = MarkLabels.of(row, columns, c -> WIDTH);
        int strongest = IntStream.range(0, x.length).reduce((a, b) -> weights[a] >= weights[b] ? a : b).orElseThrow();
        assertTrue(labels.stream().anyMatch(l -> l.mark() == strongest));
        for (int i = 0; i < labels.size(); i++) {
            Placed label = labels.get(i);
            int end = label.left() + label.text().width(c -> WIDTH);
            assertTrue(label.left() >= 0 && end <= 900);
            assertTrue(label.left() <= label.column() && label.column() < end, "the label is under its mark");
            if (i > 0) {
                Placed before = labels.get(i - 1);
                assertTrue(before.left() + before.text().width(c -> WIDTH) < label.left());
            }
        }
        assertTrue(labels.size() > 15, "there is room for more than " + labels.size());
    }

    @Test
    void zoomingInMakesRoomForMoreLabels() {
        MarkRow row = row(new double[] {50, 50.5, 51}, new double[] {1, 5, 2});
        assertEquals(List.of("m1"), labels(row, ALL));
        assertEquals(List.of("m0", "m1", "m2"), labels(row, new Span(45, 55)));
    }

    @Test
    void besideAStrongMarkANegligibleOneHasNoLabel() {
        MarkRow row = row(new double[] {20, 80}, new double[] {1, 1e-4});
        assertEquals(List.of("m0"), labels(row, ALL));
        assertEquals(List.of("m1"), labels(row, new Span(50, 100)), "where it is the strongest it has one");
    }

    @Test
    void negativeIndicesHaveTheirBarsOverTheRightDigits() {
        MarkText text = MarkText.of("102\u0305");
        assertEquals("102", text.plain());
        assertTrue(text.barred()[2]);
        assertFalse(text.barred()[0] || text.barred()[1]);
        assertEquals(3 * WIDTH, text.width(c -> WIDTH));
        MarkText both = MarkText.of("1\u03052\u0305 0");
        assertEquals("12 0", both.plain());
        assertArrayEquals(new boolean[] {true, true, false, false}, Arrays.copyOf(both.barred(), 4));
    }

    @Test
    void manyRowsLeaveMostOfThePlotToTheCurves() {
        assertEquals(0, MarkArrangement.of(0, 14, 400).height());
        assertTrue(MarkArrangement.of(1, 14, 60).labelled(), "one row always has its labels");
        assertTrue(MarkArrangement.of(4, 14, 400).labelled());
        for (int rows = 2; rows < 60; rows++) {
            MarkArrangement many = MarkArrangement.of(rows, 14, 400);
            assertTrue(many.height() <= 400 / 3, rows + " rows take " + many.height());
            assertTrue(many.mark() >= 3 && many.shown() >= 1 && many.shown() <= rows);
        }
        assertFalse(MarkArrangement.of(10, 14, 400).labelled());
        assertEquals(10, MarkArrangement.of(10, 14, 400).shown());
    }

    @Test
    void aRowWithoutItsCurveIsKnown() {
        PlotCurve curve = new PlotCurve("1", "a", new double[] {1}, new double[] {1}, 0, PlotCurve.Style.NORMAL);
        MarkRow with = new MarkRow("1", "a", new double[0], new double[0], 0, words(i -> ""));
        MarkRow without = new MarkRow("2", "b", new double[0], new double[0], 0, words(i -> ""));
        PlotContent content = new PlotContent("x", "y", List.of(curve), IntensityScale.LINEAR, Optional.empty(), List.of(with, without),
                (x, y) -> "", true, "", false);
        assertEquals(List.of(without), content.rowsWithoutCurve());
    }

    private static List<String> labels(MarkRow row, Span visible) {
        return MarkLabels.of(row, row.columns(visible, 400), c -> WIDTH).stream().map(l -> l.text().plain()).toList();
    }

    private static MarkRow row(double[] x, double[] weights) {
        return new MarkRow("1", "row", x, weights, 0, words(i -> "m" + i));
    }

    private static MarkRow.Words words(IntFunction<String> words) {
        return new MarkRow.Words() {

            @Override
            public String label(int mark) {
                return words.apply(mark);
            }

            @Override
            public String brief(int mark) {
                return words.apply(mark);
            }

            @Override
            public String full(int mark) {
                return words.apply(mark);
            }
        };
    }
}
