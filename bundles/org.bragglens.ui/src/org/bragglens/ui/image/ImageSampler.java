// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.List;
import java.util.Optional;

import org.bragglens.ui.plot.Span;

/** Values of an image anywhere, with the equivalents that a symmetry gives where nothing was measured. */
final class ImageSampler {

    /** How a place is found among the measured ones. In the order in which they are tried. */
    enum Equivalent {
        SAME(1, 1, false, ""), INVERTED(-1, -1, false, "by inversion"), MIRRORED_SECOND(1, -1, false, "by mirror plane"),
        MIRRORED_FIRST(-1, 1, false, "by mirror plane"), TRANSLATED(1, 1, true, "by translation"),
        TRANSLATED_INVERTED(-1, -1, true, "by translation and inversion");

        final int first;
        final int second;
        final boolean translated;
        final String words;

        Equivalent(int first, int second, boolean translated, String words) {
            this.first = first;
            this.second = second;
            this.translated = translated;
            this.words = words;
        }
    }

    /**
     * What stands at a place.
     *
     * @param point  the place of the nearest point
     * @param value  of that point; NaN where it was not measured
     * @param origin whether it was measured right there
     */
    record Reading(ImagePoint point, double value, Equivalent origin) {
    }

    private final ImageRaster raster;
    private final ImageAxis first;
    private final ImageAxis second;
    private final ImageSymmetry symmetry;

    ImageSampler(ImageRaster raster, ImageAxis first, ImageAxis second, ImageSymmetry symmetry) {
        this.raster = raster;
        this.first = first;
        this.second = second;
        this.symmetry = symmetry;
    }

    static ImageSampler of(ImageContent content, ImageSymmetry symmetry) {
        return new ImageSampler(ImageRaster.of(content), content.first(), content.second(), symmetry);
    }

    /** Equivalents that the symmetry has, in the order in which they are tried. */
    static List<Equivalent> equivalents(ImageSymmetry symmetry) {
        return switch (symmetry) {
            case NONE -> List.of(Equivalent.SAME);
            case INVERSION -> List.of(Equivalent.SAME, Equivalent.INVERTED);
            case MIRRORS -> List.of(Equivalent.SAME, Equivalent.INVERTED, Equivalent.MIRRORED_SECOND, Equivalent.MIRRORED_FIRST);
            case PERIODIC -> List.of(Equivalent.SAME, Equivalent.INVERTED, Equivalent.TRANSLATED, Equivalent.TRANSLATED_INVERTED);
        };
    }

    ImageRaster raster() {
        return raster;
    }

    ImageAxis first() {
        return first;
    }

    ImageAxis second() {
        return second;
    }

    ImageSymmetry symmetry() {
        return symmetry;
    }

    /** Where the first axis has points or equivalents of them. */
    Span fullFirst() {
        return full(first.span(raster.rows()));
    }

    Span fullSecond() {
        return full(second.span(raster.columns()));
    }

    private Span full(Span measured) {
        double most = Math.max(Math.abs(measured.from()), Math.abs(measured.to()));
        return symmetry == ImageSymmetry.NONE ? measured : new Span(-most, most);
    }

    /** The nearest point; empty where there is neither one nor an equivalent. A measured equivalent is preferred to a point that is not. */
    Optional<Reading> nearest(ImagePoint at) {
        Optional<Reading> unmeasured = Optional.empty();
        for (Equivalent way : equivalents(symmetry)) {
            double moveFirst = way.translated ? AxisLookup.translation(first, raster.rows(), way.first * at.first()) : 0;
            double moveSecond = way.translated ? AxisLookup.translation(second, raster.columns(), way.second * at.second()) : 0;
            double row = Math.rint(first.index(way.first * at.first() + moveFirst));
            double column = Math.rint(second.index(way.second * at.second() + moveSecond));
            if (row < 0 || row >= raster.rows() || column < 0 || column >= raster.columns()) {
                continue;
            }
            ImagePoint point = new ImagePoint(way.first * (first.coordinate(row) - moveFirst),
                    way.second * (second.coordinate(column) - moveSecond));
            Reading reading = new Reading(point, raster.at((int) row, (int) column), way);
            if (!Double.isNaN(reading.value)) {
                return Optional.of(reading);
            }
            unmeasured = unmeasured.or(() -> Optional.of(reading));
        }
        return unmeasured;
    }

    /**
     * The value between the four points around, in proportion to their nearness; NaN where one of them that has a share was not measured,
     * and outside. Half a step beyond the last point its value goes on.
     */
    double between(ImagePoint at) {
        for (Equivalent way : equivalents(symmetry)) {
            double moveFirst = way.translated ? AxisLookup.translation(first, raster.rows(), way.first * at.first()) : 0;
            double moveSecond = way.translated ? AxisLookup.translation(second, raster.columns(), way.second * at.second()) : 0;
            double value = between(first.index(way.first * at.first() + moveFirst), second.index(way.second * at.second() + moveSecond));
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return Double.NaN;
    }

    private double between(double row, double column) {
        int rows = raster.rows();
        int columns = raster.columns();
        if (!(row >= -0.5 && row <= rows - 0.5 && column >= -0.5 && column <= columns - 0.5)) {
            return Double.NaN;
        }
        double r = Math.clamp(row, 0, rows - 1);
        double c = Math.clamp(column, 0, columns - 1);
        int r0 = (int) r;
        int c0 = (int) c;
        double dr = r - r0;
        double dc = c - c0;
        return part((1 - dr) * (1 - dc), r0, c0) + part((1 - dr) * dc, r0, c0 + 1) + part(dr * (1 - dc), r0 + 1, c0)
                + part(dr * dc, r0 + 1, c0 + 1);
    }

    private double part(double share, int row, int column) {
        // a point without a share need not be there
        return share == 0 ? 0 : share * raster.at(row, column);
    }
}
