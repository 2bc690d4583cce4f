// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.bragglens.pattern.IndexedLine;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.ui.plot.MarkRow;
import org.junit.jupiter.api.Test;

class LineMarksTest {

    private static final double CU = 1.5405929;
    /** The first lines of rock salt, a = 5.64056 Å, and one that copper does not reach. */
    private static final List<IndexedLine> SALT = List.of(line(1, 1, 1, 8, 5.64056 / Math.sqrt(3), 20.1, 9.04),
            line(2, 0, 0, 6, 5.64056 / 2, 82.06, 100), line(2, 2, 0, 12, 5.64056 / Math.sqrt(8), 66.2, 0.004),
            line(8, 4, -4, 24, 0.6, 3, Double.NaN));

    @Test
    void linesOfSaltLieWhereItsPeaksAreOnEveryAxis() {
        assertArrayEquals(new double[] {27.364, 31.701, 45.444}, row(PatternAxis.TWO_THETA).x(), 0.001);
        double a = 5.64056;
        double[] q = {2 * Math.PI * Math.sqrt(3) / a, 4 * Math.PI / a, 2 * Math.PI * Math.sqrt(8) / a, 2 * Math.PI / 0.6};
        assertArrayEquals(q, row(PatternAxis.Q).x(), 1e-12);
        assertArrayEquals(new double[] {0.6, a / Math.sqrt(8), a / 2, a / Math.sqrt(3)}, row(PatternAxis.D).x(), 1e-12, "ascending");
        assertEquals("111", row(PatternAxis.D).words().label(3));
        assertEquals("111", row(PatternAxis.TWO_THETA).words().label(0));
    }

    @Test
    void anotherWavelengthMovesThemOverTwoThetaAlone() {
        MarkRow row = LineMarks.row("1", "salt", SALT, PatternAxis.TWO_THETA, 0.5, 0);
        assertEquals(4, row.x().length, "shorter waves reach further");
        assertEquals(Math.toDegrees(2 * Math.asin(0.5 / 5.64056)), row.x()[1], 1e-12);
        assertArrayEquals(row(PatternAxis.Q).x(), LineMarks.row("1", "salt", SALT, PatternAxis.Q, 0.5, 0).x(), 0);
    }

    @Test
    void labelsArePrintedAsUsualWithBarsAboveWhatIsNegative() {
        MarkRow.Words words = words(line(1, 0, -2, 4, 2, 1, 1), line(10, 0, -12, 4, 1, 1, 1), line(0, -1, -1, 4, 0.9, 1, 1));
        assertEquals("102\u0305", words.label(0));
        assertEquals("10\u20090\u20091\u03052\u0305", words.label(1));
        assertEquals("01\u03051\u0305", words.label(2));
        assertEquals("salt 10 0 \u221212", words.brief(1));
    }

    @Test
    void pointingTellsAllThatIsKnown() {
        MarkRow.Words words = row(PatternAxis.Q).words();
        assertEquals("2 0 0   multiplicity 6   d 2.8203 Å   2θ 31.701° at 1.5406 Å   |F| 82.1   I 100.0 %", words.full(1));
        assertTrue(words.full(2).endsWith("I < 0.01 %"), words.full(2));
        assertEquals("8 4 \u22124   multiplicity 24   d 0.6000 Å   |F| 3.00", words.full(3), "beyond the reach of copper");
    }

    @Test
    void strongLinesMatterMost() {
        double[] weights = row(PatternAxis.TWO_THETA).weights();
        assertTrue(weights[1] > weights[2] && weights[2] > weights[0]);
    }

    private static MarkRow row(PatternAxis axis) {
        return LineMarks.row("1", "salt", SALT, axis, CU, 0);
    }

    private static MarkRow.Words words(IndexedLine... lines) {
        return LineMarks.row("1", "salt", List.of(lines), PatternAxis.Q, CU, 0).words();
    }

    private static IndexedLine line(int h, int k, int l, int multiplicity, double d, double amplitude, double intensity) {
        return new IndexedLine(h, k, l, multiplicity, d, amplitude, intensity);
    }
}
