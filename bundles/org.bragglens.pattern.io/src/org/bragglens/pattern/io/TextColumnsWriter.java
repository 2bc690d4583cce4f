// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.bragglens.base.SafeFiles;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Line;

/**
 * Writes a pattern as two columns of text that {@link TextColumnsReader} reads back with its axis and its radiation:
 * comment lines, the titles of the columns, then a point a line, separated by a comma for {@code .csv} and by a blank otherwise.
 * Coordinates have nine digits, intensities six.
 */
public final class TextColumnsWriter {

    private static final MathContext COORDINATE = new MathContext(9);
    private static final MathContext INTENSITY = new MathContext(6);

    private TextColumnsWriter() {
    }

    /**
     * @param comments what the file should say of itself, one line each
     * @throws IOException if the file cannot be written; nothing is left then
     */
    public static void write(DiffractionPattern pattern, List<String> comments, Path target) throws IOException {
        SafeFiles.writeText(target, text(pattern, comments, target.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? "," : " "));
    }

    private static String text(DiffractionPattern pattern, List<String> comments, String separator) {
        StringBuilder text = new StringBuilder();
        for (String comment : comments) {
            text.append("# ").append(comment.replaceAll("[\\p{Cntrl}]+", " ")).append('\n');
        }
        radiation(pattern.radiation()).forEach(line -> text.append("# ").append(line).append('\n'));
        text.append("# ").append(title(pattern.axis())).append(separator).append("intensity\n");
        Curve curve = pattern.curve();
        for (int i = 0; i < curve.x().length; i++) {
            text.append(number(curve.x()[i], COORDINATE)).append(separator).append(number(curve.y()[i], INTENSITY)).append('\n');
        }
        return text.toString();
    }

    private static List<String> radiation(Radiation radiation) {
        List<Line> lines = radiation.lines();
        return switch (lines.size()) {
            case 0 -> List.of();
            case 2 -> List.of("K-Alpha1 wavelength: " + number(lines.get(0).wavelength()) + " Å",
                    "K-Alpha2 wavelength: " + number(lines.get(1).wavelength()) + " Å",
                    "Ratio K-Alpha2/K-Alpha1: " + number(lines.get(1).weight() / lines.get(0).weight()));
            default -> List.of("Wavelength: " + number(lines.getFirst().wavelength()) + " Å");
        };
    }

    private static String title(PatternAxis axis) {
        return switch (axis) {
            case TWO_THETA -> "2theta_deg";
            case Q -> "q_A^-1";
            case D -> "d_A";
        };
    }

    private static String number(double value) {
        return number(value, COORDINATE);
    }

    private static String number(double value, MathContext digits) {
        return value == 0 ? "0" : new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
    }
}
