// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.ui.plot.Ticks;
import org.bragglens.ui.plot.Viewport;

/** Going from one axis to another. */
final class AxisSwitch {

    private AxisSwitch() {
    }

    /** Why an axis cannot be shown for a pattern; axes that can are not in the map. */
    static Map<PatternAxis, String> obstacles(Optional<DiffractionPattern> selected) {
        Map<PatternAxis, String> obstacles = new EnumMap<>(PatternAxis.class);
        selected.ifPresent(p -> {
            for (PatternAxis axis : PatternAxis.values()) {
                if (!p.converts(axis)) {
                    obstacles.put(axis, axis.symbol() + " needs the wavelength of " + p.name() + ", which is unknown");
                }
            }
        });
        return obstacles;
    }

    /** The axis that is shown: the wanted one if the selected pattern has a place on it, its own otherwise. */
    static PatternAxis possible(PatternAxis wanted, Optional<DiffractionPattern> selected) {
        return selected.filter(p -> !p.converts(wanted)).map(DiffractionPattern::axis).orElse(wanted);
    }

    /** The same lines in view over another axis. */
    static Viewport converted(Viewport viewport, PatternAxis from, PatternAxis to, double wavelength) {
        return from == to ? viewport : viewport.convertedX(x -> to.fromQ(from.toQ(x, wavelength), wavelength));
    }

    /** A point in words, on every axis that it has a place on. */
    static String words(PatternAxis axis, double wavelength, double x, double intensity) {
        StringBuilder words = new StringBuilder();
        double q = axis.toQ(x, wavelength);
        for (PatternAxis a : PatternAxis.values()) {
            double value = a == axis ? x : a.fromQ(q, wavelength);
            if (Double.isFinite(value)) {
                String unit = a == PatternAxis.TWO_THETA ? "°" : " " + a.unit();
                words.append(a.symbol()).append(String.format(Locale.ROOT, a == PatternAxis.TWO_THETA ? " %.3f" : " %.4f", value))
                        .append(unit)
                        .append("   ");
            }
        }
        double step = Math.abs(intensity) >= 100 ? 1 : Math.abs(intensity) >= 1 ? 0.01 : 0.0001;
        return words.append("I ").append(Ticks.number(intensity, step)).toString();
    }
}
