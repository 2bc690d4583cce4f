// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.Arrays;
import java.util.Locale;

/** A layer as SVG within the plot of its chart. */
final class LayerDrawing {

    private static final int LEVELS = 256;
    /** Of a place with one point, of 255: it is to be seen. */
    private static final int FAINTEST = 40;

    private final Coordinates place;

    LayerDrawing(Coordinates place) {
        this.place = place;
    }

    void draw(Layer layer, Markup svg) {
        switch (layer) {
            case Layer.Line line -> svg.empty("path", "class", "line " + line.tone().style() + " "
                    + line.stroke().name().toLowerCase(Locale.ROOT), "d", line(line.x(), line.y()));
            case Layer.Band band -> svg.empty("path", "class", "area " + band.tone().style(), "d", band(band));
            case Layer.Steps steps -> steps(steps, svg);
            case Layer.Dots dots -> svg.empty("path", "class", "dots " + dots.tone().style(), "d", dots(dots));
            case Layer.Density density -> density(density, svg);
        }
    }

    private String line(double[] x, double[] y) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < x.length; i++) {
            boolean there = Double.isFinite(x[i]) && Double.isFinite(y[i]);
            if (there) {
                path.append(drawing ? "L" : "M").append(place.point(x[i], y[i]));
            }
            drawing = there;
        }
        return path.toString();
    }

    /** An outline for each stretch without a gap. */
    private String band(Layer.Band band) {
        StringBuilder path = new StringBuilder();
        int n = band.x().length;
        for (int from = 0; from < n;) {
            int to = from;
            while (to < n && Double.isFinite(band.x()[to] + band.low()[to] + band.high()[to])) {
                to++;
            }
            for (int i = from; i < to; i++) {
                path.append(i == from ? "M" : "L").append(place.point(band.x()[i], band.high()[i]));
            }
            for (int i = to - 1; i >= from; i--) {
                path.append("L").append(place.point(band.x()[i], band.low()[i]));
            }
            path.append(to > from ? "Z" : "");
            from = to + 1;
        }
        return path.toString();
    }

    private void steps(Layer.Steps steps, Markup svg) {
        int n = steps.heights().length;
        double bottom = place.y().scale() == Axis.Scale.LOGARITHMIC ? 0 : Math.max(0, place.y().low());
        StringBuilder path = new StringBuilder("M").append(place.point(steps.edges()[0], bottom));
        for (int i = 0; i < n; i++) {
            path.append("V").append(Coordinates.number(place.down(steps.heights()[i]))).append("H")
                    .append(Coordinates.number(place.across(steps.edges()[i + 1])));
        }
        path.append("V").append(Coordinates.number(place.down(bottom)));
        if (steps.filled()) {
            svg.empty("path", "class", "area " + steps.tone().style(), "d", path + "Z");
        }
        svg.empty("path", "class", "line " + steps.tone().style() + (steps.filled() ? " solid" : " dashed"), "d", path.toString());
    }

    /** Lines without length, whose round ends are the dots. */
    private String dots(Layer.Dots dots) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < dots.x().length; i++) {
            if (Double.isFinite(dots.x()[i]) && Double.isFinite(dots.y()[i])) {
                path.append("M").append(place.point(dots.x()[i], dots.y()[i])).append("h0");
            }
        }
        return path.toString();
    }

    private void density(Layer.Density density, Markup svg) {
        int rows = density.counts().length;
        int columns = density.counts()[0].length;
        int most = Arrays.stream(density.counts()).flatMapToInt(Arrays::stream).max().orElse(0);
        byte[] levels = new byte[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int count = density.counts()[r][c];
                // the picture's first row is the highest
                levels[(rows - 1 - r) * columns + c] = (byte) (count == 0 ? 0
                        : FAINTEST + Math.round((LEVELS - 1 - FAINTEST) * Math.log(count) / Math.max(Math.log(most), 1)));
            }
        }
        int[] palette = new int[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            palette[level] = level << 24 | density.tone().colour();
        }
        svg.empty("image", "width", Coordinates.number(place.width()), "height", Coordinates.number(place.height()),
                "preserveAspectRatio", "none", "href", Png.link(columns, rows, levels, palette));
    }
}
