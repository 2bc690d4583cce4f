// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.ui.plot.Ticks;

/** Words for a place in an image and what stands there. */
final class ImageReadout {

    private ImageReadout() {
    }

    /**
     * Place and value, then without what the values are, then the value alone; where an equivalent is read all of them say so.
     *
     * @param reading empty outside the image
     */
    static List<String> of(ImageContent content, ImagePoint at, Optional<ImageSampler.Reading> reading) {
        if (reading.isEmpty()) {
            String outside = place(content.first(), content.second(), at) + "   outside";
            return List.of(outside, outside, "outside");
        }
        ImageSampler.Reading found = reading.get();
        boolean known = !Double.isNaN(found.value());
        String origin = found.origin().words.isEmpty() ? "" : "   " + found.origin().words;
        String value = (known ? value(found.value()) : "not measured") + origin;
        String place = place(content.first(), content.second(), found.point()) + "   ";
        return List.of(place + (known ? content.quantity() + " " : "") + value, place + value, value);
    }

    static String place(ImageAxis first, ImageAxis second, ImagePoint at) {
        return coordinate(first, at.first()) + "   " + coordinate(second, at.second());
    }

    /** Five digits that count; whole numbers without decimals. */
    static String value(double value) {
        double size = Math.abs(value);
        if (size < 1e6 && value == Math.rint(value)) {
            return Ticks.number(value, 1);
        }
        if (size >= 1e6 || size < 1e-3) {
            return String.format(Locale.ROOT, "%.4e", value).replace('-', '\u2212');
        }
        return Ticks.number(value, Math.pow(10, Math.floor(Math.log10(size)) - 4));
    }

    private static String coordinate(ImageAxis axis, double at) {
        // a tenth of a step tells points apart; points that are counted have no decimals
        double digits = axis.isCounted() ? 1 : Math.abs(axis.step()) / 10;
        String number = Ticks.number(at, Math.pow(10, Math.floor(Math.log10(digits))));
        return axis.name() + " " + number + (axis.unit().isEmpty() ? "" : " " + axis.unit());
    }
}
