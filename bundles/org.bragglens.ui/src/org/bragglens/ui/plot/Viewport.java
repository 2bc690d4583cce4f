// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Which part of the curves is visible.
 *
 * @param x part of the common axis; empty for all of it
 * @param y heights; empty for those that the visible curves take
 */
public record Viewport(Optional<Span> x, Optional<Span> y) {

    /** Everything is visible. */
    public static final Viewport ALL = new Viewport(Optional.empty(), Optional.empty());

    /** A zoom is not followed below this share of the whole axis, nor beyond its inverse: numbers would run out of digits. */
    private static final double CLOSEST = 1e-5;

    public Span visibleX(PlotContent content) {
        Span full = content.fullX();
        return x.map(s -> s.within(full)).orElse(full);
    }

    public Span visibleY(PlotContent content) {
        return y.orElseGet(() -> content.fitY(visibleX(content)));
    }

    /** The same part, unless it is too small or too large to be drawn. */
    public Viewport limited(PlotContent content) {
        double width = content.fullX().length();
        return new Viewport(x.map(s -> s.limited(CLOSEST * width, width)), y.map(s -> {
            double height = content.fitY(content.fullX()).length();
            return s.limited(CLOSEST * height, height / CLOSEST);
        }));
    }

    /** Shows {@code span} of the common axis, heights as they come. */
    public Viewport zoomed(Span span) {
        return new Viewport(Optional.of(span), Optional.empty());
    }

    public Viewport zoomed(Span spanX, Span spanY) {
        return new Viewport(Optional.of(spanX), Optional.of(spanY));
    }

    /** Shows {@code factor} times as much of the common axis, the coordinate {@code fixed} staying where it is. */
    public Viewport scaledX(PlotContent content, double factor, double fixed) {
        Span full = content.fullX();
        Span scaled = visibleX(content).scaled(factor, fixed);
        if (scaled.length() >= full.length()) {
            return new Viewport(Optional.empty(), y);
        }
        return scaled.length() < full.length() * CLOSEST ? this : new Viewport(Optional.of(scaled.within(full)), y);
    }

    /** Shows {@code factor} times as much of the heights, the height {@code fixed} staying where it is. */
    public Viewport scaledY(PlotContent content, double factor, double fixed) {
        Viewport scaled = new Viewport(x, Optional.of(visibleY(content).scaled(factor, fixed)));
        return scaled.limited(content).equals(scaled) ? scaled : this;
    }

    /** Moves by shares of what is visible; heights follow only if they were chosen. */
    public Viewport shifted(PlotContent content, double shareX, double shareY) {
        Span visible = visibleX(content);
        Optional<Span> movedX = x.map(s -> visible.shifted(shareX * visible.length()).within(content.fullX()));
        return new Viewport(movedX, y.map(s -> s.shifted(shareY * s.length())));
    }

    /** The same part of the curves over another axis; all of it where the other axis has no such place. */
    public Viewport convertedX(DoubleUnaryOperator conversion) {
        return new Viewport(x.flatMap(s -> {
            double a = conversion.applyAsDouble(s.from());
            double b = conversion.applyAsDouble(s.to());
            return Double.isFinite(a) && Double.isFinite(b) && a != b ? Optional.of(Span.about(a, b)) : Optional.empty();
        }), y);
    }

    public Viewport withFittedY() {
        return new Viewport(x, Optional.empty());
    }
}
