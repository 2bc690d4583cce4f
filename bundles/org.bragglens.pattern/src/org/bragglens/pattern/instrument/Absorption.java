// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;

/** The share of the scattered intensity that a sample lets out, by the angle. A constant factor does not matter. */
@FunctionalInterface
public interface Absorption {

    /** A sample that weakens all lines alike. */
    Absorption NONE = theta -> 1;

    /** The share at the Bragg angle {@code theta} in radians, 0 to π/2. */
    double at(double theta);

    /**
     * Each point of the curve times the share at its own angle, which is the angle of the line that it belongs to, whichever emission line
     * that is.
     *
     * @param curve its radiation known; points without an angle stay as they are
     */
    default Curve applied(Curve curve) {
        if (this == NONE) {
            return curve;
        }
        double wavelength = curve.radiation().wavelength();
        double[] y = curve.y().clone();
        for (int i = 0; i < y.length; i++) {
            double twoTheta = PatternAxis.TWO_THETA.fromQ(curve.axis().toQ(curve.x()[i], wavelength), wavelength);
            if (y[i] != 0 && twoTheta >= 0) {
                y[i] *= at(Math.toRadians(twoTheta / 2));
            }
        }
        return curve.withY(y);
    }
}
