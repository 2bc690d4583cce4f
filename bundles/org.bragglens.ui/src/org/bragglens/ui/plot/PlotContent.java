// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.List;
import java.util.Optional;

/**
 * What a plot shows.
 *
 * @param xTitle    title of the common axis, with unit
 * @param yTitle    title of the other
 * @param curves    the later ones over the earlier ones
 * @param scale     of the other axis
 * @param strip     colours under the curves
 * @param rows      marks under the curves
 * @param readout   words for the point under the cursor
 * @param hasLegend whether the names of curves, and of rows without a curve, stand in the plot
 * @param message   stands in the middle of the plot; empty for none
 * @param wholeX    whether the common axis counts, so that it has no marks between whole numbers
 */
public record PlotContent(String xTitle, String yTitle, List<PlotCurve> curves, IntensityScale scale, Optional<ColourStrip> strip,
        List<MarkRow> rows, Readout readout, boolean hasLegend, String message, boolean wholeX) {

    /** Says where the cursor is. */
    @FunctionalInterface
    public interface Readout {

        /**
         * @param x coordinate under the cursor, or of the curve's point nearest to it
         * @param y value of that point; NaN without a curve
         */
        String at(double x, double y);
    }

    public PlotContent {
        curves = List.copyOf(curves);
        rows = List.copyOf(rows);
    }

    /** Curves without marks. */
    public PlotContent(String xTitle, String yTitle, List<PlotCurve> curves, IntensityScale scale, Optional<ColourStrip> strip,
            Readout readout, boolean hasLegend, String message, boolean wholeX) {
        this(xTitle, yTitle, curves, scale, strip, List.of(), readout, hasLegend, message, wholeX);
    }

    /** No curves but a message. */
    public static PlotContent empty(String xTitle, String yTitle, String message) {
        return new PlotContent(xTitle, yTitle, List.of(), IntensityScale.LINEAR, Optional.empty(), (x, y) -> "", false, message, false);
    }

    /** The rows of what is drawn by its marks alone. */
    public List<MarkRow> rowsWithoutCurve() {
        return rows.stream().filter(r -> curves.stream().noneMatch(c -> c.id().equals(r.id()))).toList();
    }

    /** The smallest span that holds all points' coordinates; 0 to 1 without points. */
    public Span fullX() {
        Span all = null;
        for (PlotCurve curve : curves) {
            if (curve.size() > 0) {
                Span own = Span.about(curve.x()[0], curve.x()[curve.size() - 1]);
                all = all == null ? own : all.union(own);
            }
        }
        return all == null ? new Span(0, 1) : all;
    }

    /** The heights that the part of the curves over {@code visible} takes, with a margin and room for a legend; 0 to 1 without points. */
    public Span fitY(Span visible) {
        double floor = IntensityScale.floor(curves);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (PlotCurve curve : curves) {
            int end = Reduction.firstAtOrAbove(curve.x(), Math.nextUp(visible.to()));
            for (int i = Reduction.firstAtOrAbove(curve.x(), visible.from()); i < end; i++) {
                low = Math.min(low, curve.y()[i]);
                high = Math.max(high, curve.y()[i]);
            }
        }
        if (low > high) {
            return new Span(0, 1);
        }
        // counts begin at zero: a background of a thousand must not look like nothing
        double from = scale != IntensityScale.LOGARITHM && low > 0 && low < 0.5 * high ? 0 : low;
        return Span.about(scale.height(from, floor), scale.height(high, floor)).padded(from == 0 ? 0.01 : 0.03, hasLegend ? 0.15 : 0.05);
    }

    /** One row a point: the curve's name, its coordinate, its value. */
    public String csv() {
        StringBuilder text = new StringBuilder(quoted("curve") + "," + quoted(xTitle) + "," + quoted(yTitle) + "\n");
        for (PlotCurve curve : curves) {
            String name = quoted(curve.name());
            for (int i = 0; i < curve.size(); i++) {
                text.append(name).append(',').append(curve.x()[i]).append(',').append(curve.y()[i]).append('\n');
            }
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
