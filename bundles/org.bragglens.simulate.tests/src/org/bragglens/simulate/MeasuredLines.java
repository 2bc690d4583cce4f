// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation;

/**
 * Where the lines of a crystal lie in a measured pattern: each strong one that stands alone is fitted with a doublet of pseudo-Voigt
 * functions on a sloping background, position, width, height and background free.
 */
final class MeasuredLines {

    /** Shares of the strongest line. */
    private static final double WEAKEST = 0.03;
    private static final double ALONE = 0.1;
    private static final double LORENTZIAN = 0.5;
    private static final double LARGEST_SHIFT = 1.5;
    /** Degrees. */
    private static final double[] WIDTHS = {0.04, 0.06, 0.08, 0.1, 0.13, 0.17, 0.22, 0.3, 0.4, 0.5, 0.65};
    private static final double[] SCALES = {1, 3, 8};

    /**
     * A line that was found.
     *
     * @param twoTheta calculated, in degrees, of the reference emission line
     * @param shift    measured less calculated
     */
    record Found(int h, int k, int l, double twoTheta, double shift) {
    }

    private record Line(int h, int k, int l, double sine, double twoTheta, double height) {
    }

    List<Found> found = new ArrayList<>();
    /** Lines that were looked for. */
    int wanted;

    private final double[] x;
    private final double[] y;
    private final Radiation radiation;

    /** @param angle turns what the file has for its points into 2θ in degrees */
    MeasuredLines(Path file, CrystalStructure crystal, Radiation radiation, DoubleUnaryOperator angle) throws IOException {
        List<double[]> rows = rows(file);
        x = rows.stream().mapToDouble(r -> angle.applyAsDouble(r[0])).toArray();
        y = rows.stream().mapToDouble(r -> r[1]).toArray();
        this.radiation = radiation;
        List<Line> lines = lines(crystal);
        double top = lines.stream().mapToDouble(Line::height).max().orElseThrow();
        double coarse = shift(lines, top);
        // lines of small crystallites are wide: wider windows are tried until most lines are found
        for (double scale : SCALES) {
            List<Found> before = found;
            int wantedBefore = wanted;
            search(lines, top, coarse, scale);
            if (found.size() < before.size()) {
                found = before;
                wanted = wantedBefore;
            }
            if (found.size() >= Math.max(3, 0.6 * wanted)) {
                break;
            }
        }
    }

    private void search(List<Line> lines, double top, double coarse, double scale) {
        found = new ArrayList<>();
        wanted = 0;
        double step = (x[x.length - 1] - x[0]) / (x.length - 1);
        double window = Math.max(0.4 * scale, 6 * step);
        for (Line line : lines) {
            boolean inside = line.twoTheta + coarse > x[0] + window && line.twoTheta + coarse < x[x.length - 1] - window;
            boolean alone = lines.stream().noneMatch(other -> other != line && Math.abs(other.twoTheta - line.twoTheta) < 1.5 * window
                    && other.height > ALONE * line.height);
            if (inside && alone && line.height > WEAKEST * top) {
                wanted++;
                double shift = fitted(line, coarse, window, scale, step);
                if (!Double.isNaN(shift)) {
                    found.add(new Found(line.h, line.k, line.l, line.twoTheta, shift));
                }
            }
        }
    }

    /** Lines of one spacing are one; the strongest of them lends its indices. */
    private List<Line> lines(CrystalStructure crystal) {
        double end = 4 * Math.PI * Math.sin(Math.toRadians(Math.min(179, x[x.length - 1] + 1) / 2)) / radiation.wavelength();
        PeakList peaks = Reflections.peaks(crystal, end, radiation, PeakProfile.LABORATORY);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < peaks.size(); i++) {
            double sine = Math.sqrt(peaks.inverseSquareD(i)) * radiation.wavelength() / 2;
            double theta = Math.asin(sine);
            Line line = new Line(peaks.hkl()[3 * i], peaks.hkl()[3 * i + 1], peaks.hkl()[3 * i + 2], sine, Math.toDegrees(2 * theta),
                    peaks.strength()[i] * LorentzPolarisation.UNPOLARISED.at(theta));
            if (!lines.isEmpty() && line.twoTheta - lines.getLast().twoTheta < 0.01) {
                Line before = lines.removeLast();
                Line stronger = before.height > line.height ? before : line;
                line = new Line(stronger.h, stronger.k, stronger.l, stronger.sine, stronger.twoTheta, before.height + line.height);
            }
            lines.add(line);
        }
        return lines;
    }

    /** The shift of the whole pattern at which the strong lines meet the highest intensities. */
    private double shift(List<Line> lines, double top) {
        double best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (double shift = -LARGEST_SHIFT; shift <= LARGEST_SHIFT; shift += 0.01) {
            double sum = 0;
            for (Line line : lines) {
                if (line.height > WEAKEST * top) {
                    sum += line.height / top * Math.sqrt(Math.max(0, at(line.twoTheta + shift)));
                }
            }
            if (sum > highest) {
                highest = sum;
                best = shift;
            }
        }
        return best;
    }

    private double at(double place) {
        int i = Arrays.binarySearch(x, place);
        int right = i >= 0 ? i : -i - 1;
        return right == 0 || right >= x.length ? 0
                : y[right - 1] + (place - x[right - 1]) / (x[right] - x[right - 1]) * (y[right] - y[right - 1]);
    }

    /** NaN if there is no line that stands out of its noise. */
    private double fitted(Line line, double coarse, double window, double scale, double step) {
        int from = first(line.twoTheta + coarse - window);
        int to = first(line.twoTheta + coarse + window);
        double[] measured = Arrays.copyOfRange(y, from, to);
        double best = Double.POSITIVE_INFINITY;
        double place = Double.NaN;
        double height = 0;
        double noise = 1;
        double reach = 0.7 * window;
        for (double narrow : WIDTHS) {
            double width = scale * narrow;
            if (width < 1.2 * step) {
                continue;
            }
            double fine = scale * Math.min(0.004, narrow / 20);
            for (double shift = coarse - reach; shift <= coarse + reach; shift += fine) {
                double[][] columns = {profile(line, shift, width, from, to), ones(to - from, false), ones(to - from, true)};
                double[] solution = LeastSquares.solve(columns, measured);
                double rest = LeastSquares.rootMeanSquare(LeastSquares.rest(columns, solution, measured));
                if (solution[0] > 0 && rest < best) {
                    best = rest;
                    place = shift;
                    height = solution[0];
                    noise = rest;
                }
            }
        }
        boolean inner = Math.abs(place - coarse) < reach - 0.01;
        return inner && height > 5 * noise ? place : Double.NaN;
    }

    private double[] profile(Line line, double shift, double width, int from, int to) {
        double[] column = new double[to - from];
        double reference = radiation.lines().getFirst().weight();
        for (Radiation.Line emission : radiation.lines()) {
            double sine = line.sine * emission.wavelength() / radiation.wavelength();
            if (sine >= 1) {
                continue;
            }
            double centre = Math.toDegrees(2 * Math.asin(sine)) + shift;
            for (int i = from; i < to; i++) {
                double away = 2 * (x[i] - centre) / width;
                column[i - from] += emission.weight() / reference
                        * (LORENTZIAN / (1 + away * away) + (1 - LORENTZIAN) * Math.exp(-Math.log(2) * away * away));
            }
        }
        return column;
    }

    private int first(double place) {
        int i = Arrays.binarySearch(x, place);
        return i >= 0 ? i : -i - 1;
    }

    private static double[] ones(int count, boolean sloping) {
        double[] column = new double[count];
        for (int i = 0; i < count; i++) {
            column[i] = sloping ? 2.0 * i / count - 1 : 1;
        }
        return column;
    }

    private static List<double[]> rows(Path file) throws IOException {
        List<double[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            String[] words = line.strip().split("[\\s,]+");
            if (words.length >= 2 && !line.startsWith("#")) {
                rows.add(new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1])});
            }
        }
        return rows;
    }
}
