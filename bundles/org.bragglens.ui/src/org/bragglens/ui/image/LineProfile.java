// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Objects;

/**
 * Values of an image along a straight line, at equal distances from its beginning to its end. Nobody changes its array.
 *
 * @param name     of the image
 * @param quantity what the values are
 * @param first    the image's first axis
 * @param second   the image's second axis
 * @param line     where it was taken
 * @param values   at least two; NaN where nothing was measured
 */
public record LineProfile(String name, String quantity, ImageAxis first, ImageAxis second, ImageLine line, double[] values) {

    private static final int MOST = 1 << 14;

    /** About a value at every point that the line passes, in proportion to the nearness of the four points around each (bilinear). */
    public static LineProfile of(ImageContent content, ImageSymmetry symmetry, ImageLine line) {
        return of(content, ImageSampler.of(content, symmetry), line);
    }

    static LineProfile of(ImageContent content, ImageSampler sampler, ImageLine line) {
        double steps = Math.max(Math.abs((line.to().first() - line.from().first()) / content.first().step()),
                Math.abs((line.to().second() - line.from().second()) / content.second().step()));
        double[] values = new double[(int) Math.clamp(Math.ceil(steps - 1e-9) + 1, 2, MOST)];
        for (int i = 0; i < values.length; i++) {
            values[i] = sampler.between(line.from().towards(line.to(), i / (values.length - 1.0)));
        }
        return new LineProfile(content.name(), content.quantity(), content.first(), content.second(), line, values);
    }

    /** Where value number {@code i} was taken. */
    public ImagePoint point(int i) {
        return line.from().towards(line.to(), i / (values.length - 1.0));
    }

    /**
     * What the values are shown over: the coordinate that changes if one does, the distance in the drawing if both have one unit, else a
     * share. The drawing has axes at right angles with steps of one length; the crystal's own may be others.
     */
    public double abscissa(int i) {
        ImagePoint at = point(i);
        return switch (kind()) {
            case FIRST -> at.first();
            case SECOND -> at.second();
            case DISTANCE -> line.length() * i / (values.length - 1);
            case SHARE -> i / (values.length - 1.0);
        };
    }

    /** Title of {@link #abscissa}. */
    public String title() {
        return switch (kind()) {
            case FIRST -> first.title();
            case SECOND -> second.title();
            case DISTANCE -> "distance in the drawing" + (first.unit().isEmpty() ? "" : " (" + first.unit() + ")");
            case SHARE -> "share of the line";
        };
    }

    private Kind kind() {
        if (line.from().second() == line.to().second()) {
            return Kind.FIRST;
        }
        if (line.from().first() == line.to().first()) {
            return Kind.SECOND;
        }
        return Objects.equals(first.unit(), second.unit()) ? Kind.DISTANCE : Kind.SHARE;
    }

    private enum Kind {
        FIRST, SECOND, DISTANCE, SHARE
    }
}
