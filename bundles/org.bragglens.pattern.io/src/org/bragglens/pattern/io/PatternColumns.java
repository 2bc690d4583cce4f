// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.bragglens.base.InputException;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;

/** Checks two columns of a table and makes a curve of them. Faults name the line. */
record PatternColumns(Path file, ColumnText text, AxisTitle title, Radiation radiation) {

    /** The curve of axis column {@code x} and intensity column {@code y}; what was done on the way is added to {@code notes}. */
    Curve curve(int x, int y, List<String> notes) throws InputException {
        NumberTable table = text.table();
        int rows = table.rows();
        if (rows < ColumnPatterns.FEWEST_POINTS) {
            throw tooFew(rows);
        }
        requireNumbers(x, "coordinate");
        requireNumbers(y, "intensity");
        // Q upwards is d downwards: then, and only then, is a falling axis what the writer meant
        boolean falls = title.axis() == PatternAxis.D && table.at(1, x) < table.at(0, x);
        double[] coordinates = new double[rows];
        double[] intensities = new double[rows];
        int kept = 0;
        for (int i = 0; i < rows; i++) {
            int row = falls ? rows - 1 - i : i;
            double coordinate = table.at(row, x) * title.factor();
            requireOrder(row, x, falls);
            if (title.axis() == PatternAxis.TWO_THETA && coordinate > 180) {
                throw at(row, "2θ of " + number(coordinate) + "° is beyond 180°",
                        "if the axis is another one, name it in a line before the numbers: 2theta, Q or d");
            }
            if (title.axis() == PatternAxis.D ? coordinate > 0 : coordinate >= 0) {
                coordinates[kept] = coordinate;
                intensities[kept++] = table.at(row, y);
            }
        }
        if (kept < ColumnPatterns.FEWEST_POINTS) {
            throw tooFew(kept);
        }
        if (kept < rows) {
            notes.add((rows - kept) + " points with negative " + title.axis().symbol() + " were left out.");
        }
        if (falls) {
            notes.add("The points came with falling d and were turned round.");
        }
        return new Curve(title.axis(), Arrays.copyOf(coordinates, kept), Arrays.copyOf(intensities, kept), radiation);
    }

    private void requireNumbers(int column, String what) throws InputException {
        NumberTable table = text.table();
        for (int row = 0; row < table.rows(); row++) {
            if (!Double.isFinite(table.at(row, column))) {
                throw at(row, "the " + what + " is missing or not a finite number", "repair or remove the line");
            }
        }
    }

    private void requireOrder(int row, int x, boolean falls) throws InputException {
        if (row == 0) {
            return;
        }
        NumberTable table = text.table();
        double before = table.at(row - 1, x);
        double here = table.at(row, x);
        if (falls ? here >= before : here <= before) {
            boolean decimalCommas = text.separator() == ColumnSeparator.COMMA && here == Math.rint(here);
            throw at(row, title.axis().symbol() + " goes from " + number(before) + " to " + number(here) + " and does not "
                    + (falls ? "fall" : "rise"),
                    decimalCommas ? "if the commas are decimal commas, separate the columns by blanks; else sort the lines, each once"
                            : "sort the lines by rising " + title.axis().symbol() + " and remove duplicates");
        }
    }

    private InputException tooFew(int points) {
        return new InputException(file.toString(), "", "too few points: " + points, "a pattern needs " + ColumnPatterns.FEWEST_POINTS
                + " at least");
    }

    private InputException at(int row, String reason, String remedy) {
        return new InputException(file.toString(), "line " + text.table().line(row), reason, remedy);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value).replaceAll("\\.?0+$", "");
    }
}
