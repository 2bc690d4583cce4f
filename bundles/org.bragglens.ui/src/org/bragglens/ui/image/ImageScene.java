// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.bragglens.ui.plot.Span;

/**
 * One image as it is shown: with its appearance and the part that a viewport lets see.
 *
 * @param content    the image
 * @param sampler    its values
 * @param appearance how it is shown
 * @param colours    from values to colours
 */
record ImageScene(ImageContent content, ImageSampler sampler, ImageAppearance appearance, ColourScale colours) {

    /** An image of more different extents fills what room there is. */
    private static final double LONGEST = 8;
    /** Points that are visible at the closest. */
    private static final double FEWEST = 2;

    static ImageScene of(ImageContent content, ImageAppearance appearance) {
        return of(content, ImageRaster.of(content), appearance);
    }

    /** The same image in another appearance. */
    ImageScene with(ImageAppearance other) {
        return of(content, sampler.raster(), other);
    }

    private static ImageScene of(ImageContent content, ImageRaster raster, ImageAppearance appearance) {
        return new ImageScene(content, new ImageSampler(raster, content.first(), content.second(), appearance.symmetry()), appearance,
                ColourScale.of(appearance, raster.statistics()));
    }

    /** Width by height of the whole image if both axes have one unit, so that a square is one; else NaN. */
    double proportion() {
        double ratio = sampler.fullFirst().length() / sampler.fullSecond().length();
        boolean alike = Objects.equals(content.first().unit(), content.second().unit()) && ratio <= LONGEST && ratio >= 1 / LONGEST;
        return !alike ? Double.NaN : appearance.orientation() == ImageOrientation.GRAPH ? ratio : 1 / ratio;
    }

    Span visibleFirst(ImageWindow window) {
        return visible(window.first(), sampler.fullFirst());
    }

    Span visibleSecond(ImageWindow window) {
        return visible(window.second(), sampler.fullSecond());
    }

    private static Span visible(Optional<Span> chosen, Span full) {
        return chosen.map(s -> s.within(full)).orElse(full);
    }

    ImageGeometry geometry(ImageLayout layout, ImageWindow window) {
        return new ImageGeometry(layout.x(), layout.y(), layout.width(), layout.height(), visibleFirst(window), visibleSecond(window),
                appearance.orientation());
    }

    /** Shows {@code factor} times as much, {@code fixed} staying where it is on the screen. */
    ImageWindow scaled(ImageWindow window, double factor, ImagePoint fixed) {
        Span first = visibleFirst(window);
        Span second = visibleSecond(window);
        double least = Math.max(least(content.first(), sampler.fullFirst()) / first.length(),
                least(content.second(), sampler.fullSecond()) / second.length());
        double most = Math.max(sampler.fullFirst().length() / first.length(), sampler.fullSecond().length() / second.length());
        if (factor >= most) {
            return ImageWindow.ALL;
        }
        double allowed = Math.max(factor, Math.min(1, least));
        return ImageWindow.of(first.scaled(allowed, fixed.first()).within(sampler.fullFirst()),
                second.scaled(allowed, fixed.second()).within(sampler.fullSecond()));
    }

    /** Shows what lies between two corners, and around them what the image's proportions need. */
    ImageWindow between(ImagePoint corner, ImagePoint opposite) {
        Span first = Span.about(corner.first(), opposite.first());
        Span second = Span.about(corner.second(), opposite.second());
        Span fullFirst = sampler.fullFirst();
        Span fullSecond = sampler.fullSecond();
        double leastFirst = least(content.first(), fullFirst);
        double leastSecond = least(content.second(), fullSecond);
        if (!Double.isNaN(proportion())) {
            double share = Math.max(Math.max(first.length(), leastFirst) / fullFirst.length(),
                    Math.max(second.length(), leastSecond) / fullSecond.length());
            leastFirst = share * fullFirst.length();
            leastSecond = share * fullSecond.length();
        }
        return ImageWindow.of(first.limited(leastFirst, Double.MAX_VALUE).within(fullFirst),
                second.limited(leastSecond, Double.MAX_VALUE).within(fullSecond));
    }

    private static double least(ImageAxis axis, Span full) {
        return Math.min(full.length(), FEWEST * Math.abs(axis.step()));
    }

    /** Shows what lies so far along both axes; a part that is not chosen stays all. */
    ImageWindow shifted(ImageWindow window, double byFirst, double bySecond) {
        return new ImageWindow(window.first().map(s -> visibleFirst(window).shifted(byFirst).within(sampler.fullFirst())),
                window.second().map(s -> visibleSecond(window).shifted(bySecond).within(sampler.fullSecond())));
    }

    /** The same part moved as little as shows {@code point}. */
    ImageWindow showing(ImageWindow window, ImagePoint point) {
        return shifted(window, outside(visibleFirst(window), point.first()), outside(visibleSecond(window), point.second()));
    }

    private static double outside(Span visible, double at) {
        return at < visible.from() ? at - visible.from() : at > visible.to() ? at - visible.to() : 0;
    }

    /**
     * The point so many points away on the screen, no further than the image goes.
     *
     * @param from  where the cursor is; without one it begins at the point in the middle of what is visible
     * @param right points to the right
     * @param up    points upwards
     */
    ImagePoint moved(ImageWindow window, Optional<ImagePoint> from, int right, int up) {
        boolean firstAcross = appearance.orientation() == ImageOrientation.GRAPH;
        ImagePoint begin = from.orElseGet(() -> new ImagePoint(visibleFirst(window).at(0.5), visibleSecond(window).at(0.5)));
        ImagePoint snapped = sampler.nearest(begin).map(ImageSampler.Reading::point).orElse(begin);
        if (from.isEmpty()) {
            return snapped;
        }
        double first = (firstAcross ? right : -up) * Math.abs(content.first().step());
        double second = (firstAcross ? up : right) * Math.abs(content.second().step());
        ImagePoint to = new ImagePoint(inside(snapped.first(), first, content.first(), sampler.fullFirst()),
                inside(snapped.second(), second, content.second(), sampler.fullSecond()));
        return sampler.nearest(to).map(ImageSampler.Reading::point).orElse(to);
    }

    private static double inside(double from, double by, ImageAxis axis, Span full) {
        double half = Math.abs(axis.step()) / 2;
        return Math.clamp(from + by, Math.min(full.from() + half, full.at(0.5)), Math.max(full.to() - half, full.at(0.5)));
    }

    /** What is read at a place, the longest way of saying it first, three of them. */
    List<String> readings(ImagePoint at) {
        return ImageReadout.of(content, at, sampler.nearest(at));
    }
}
