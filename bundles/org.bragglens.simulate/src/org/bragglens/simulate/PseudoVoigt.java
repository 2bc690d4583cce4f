// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.pattern.PeakProfile;

/**
 * The pseudo-Voigt function of Thompson, Cox and Hastings 1987, doi:10.1107/S0021889887087090: width and Lorentzian share that approximate
 * the convolution of a Gaussian and a Lorentzian, both of unit area, over x in units of the full width at half maximum.
 */
final class PseudoVoigt {

    /** Height of a Lorentzian of unit area and width 1. */
    static final double LORENTZIAN_TOP = 2 / Math.PI;
    /** Height of a Gaussian of unit area and width 1. */
    static final double GAUSSIAN_TOP = 2 * Math.sqrt(Math.log(2) / Math.PI);

    private static final double EXPONENT = 4 * Math.log(2);
    /** Of a power of two that the exponent is divided by, so that a short series serves. */
    private static final double DIVISOR = 32;

    private PseudoVoigt() {
    }

    /** {@link PeakProfile#gaussian} by tan θ, which the caller knows. */
    static double gaussianWidth(PeakProfile profile, double tangent) {
        return Math.sqrt(Math.max(1e-8, (profile.u() * tangent + profile.v()) * tangent + profile.w()));
    }

    /** {@link PeakProfile#lorentzian} by cos θ and tan θ. */
    static double lorentzianWidth(PeakProfile profile, double cosine, double tangent) {
        return Math.max(0, profile.x() / cosine + profile.y() * tangent);
    }

    /** Full width at half maximum of the two widths together. */
    static double width(double g, double l) {
        double gg = g * g;
        double ll = l * l;
        double sum = gg * gg * (g + 2.69269 * l) + gg * ll * (2.42843 * g + 4.47163 * l) + ll * ll * (0.07842 * g + l);
        return Math.pow(sum, 0.2);
    }

    /** Share of the Lorentzian by its width over the whole width. */
    static double lorentzianShare(double ratio) {
        return ratio * (1.36603 + ratio * (-0.47719 + ratio * 0.11116));
    }

    /**
     * exp(-4 ln2 x²) of x², within 1e-8: the 32nd power of a fifth-order series. No branch and no table, so that a loop becomes vector
     * instructions.
     */
    static double gaussian(double xSquared) {
        double t = Math.min(xSquared * (EXPONENT / DIVISOR), 1);
        double root = 1 - t * (1 - t * (1 / 2.0 - t * (1 / 6.0 - t * (1 / 24.0 - t * (1 / 120.0)))));
        root *= root;
        root *= root;
        root *= root;
        root *= root;
        return root * root;
    }

    /** The x at which a Gaussian has fallen to 1/{@code ratio} of its top. */
    static double gaussianReach(double ratio) {
        return Math.sqrt(Math.log(ratio) / EXPONENT);
    }

    /** Integral of the function of unit width from -∞ to {@code x}. */
    static double integral(double x, double lorentzianShare) {
        double lorentzian = 0.5 + Math.atan(2 * x) / Math.PI;
        return lorentzianShare * lorentzian + (1 - lorentzianShare) * normal(x * Math.sqrt(2 * EXPONENT));
    }

    /** The normal distribution function by Abramowitz and Stegun 26.2.17, within 7.5e-8. */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)
                * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z < 0 ? tail : 1 - tail;
    }
}
