// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.instrument.Chebyshev;

/** Adds what lies below the lines: a polynomial, the broad maximum of an amorphous part, and air. */
record SmoothBackground(BackgroundSettings settings) {

    /** Air near the primary beam has no angle to fall from. */
    private static final double LEAST_ANGLE = 0.5;

    /** Changes {@code curve.y()}; heights are shares of its highest point. */
    void addTo(Curve curve) {
        double[] coefficients = settings.coefficients();
        boolean none = Arrays.stream(coefficients).allMatch(c -> c == 0) && settings.humpHeight() == 0 && settings.airScatter() == 0;
        double percent = Arrays.stream(curve.y()).max().orElse(0) / 100;
        if (none || !(percent > 0)) {
            return;
        }
        double[] x = curve.x();
        double wavelength = curve.radiation().wavelength();
        // where Q or d ends beyond the reach of the wavelength, the other end has the lower angle
        double lowest = leastNumber(angle(curve.axis(), x[0], wavelength), angle(curve.axis(), x[x.length - 1], wavelength));
        for (int i = 0; i < x.length; i++) {
            double value = Chebyshev.sum(coefficients, 2 * (x[i] - x[0]) / (x[x.length - 1] - x[0]) - 1);
            double away = (curve.axis().toQ(x[i], wavelength) - settings.humpPlace()) / settings.humpWidth();
            double hump = settings.humpHeight() * Math.exp(-4 * Math.log(2) * away * away);
            double air = settings.airScatter() * lowest / angle(curve.axis(), x[i], wavelength);
            double sum = value + (Double.isNaN(hump) ? 0 : hump) + (Double.isNaN(air) ? 0 : air);
            curve.y()[i] = Math.max(0, curve.y()[i] + percent * sum);
        }
    }

    private static double angle(PatternAxis axis, double x, double wavelength) {
        return Math.max(LEAST_ANGLE, PatternAxis.TWO_THETA.fromQ(axis.toQ(x, wavelength), wavelength));
    }

    /** The smaller of both, or the one that is a number. */
    private static double leastNumber(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.min(a, b);
    }
}
