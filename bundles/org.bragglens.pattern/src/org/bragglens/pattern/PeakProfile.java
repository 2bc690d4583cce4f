// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

/**
 * Line shapes of a powder pattern in the convention of Thompson, Cox and Hastings 1987, doi:10.1107/S0021889887087090:
 * the Gaussian part follows Caglioti (doi:10.1016/0029-554X(58)90029-X), FWHM² = U tan²θ + V tanθ + W;
 * the Lorentzian part is FWHM = X / cosθ + Y tanθ (size and strain). Sample and receiving slit that are not small beside the radius of the
 * diffractometer make lines asymmetric (Finger, Cox and Jephcoat 1994, doi:10.1107/S0021889894004218).
 *
 * @param u            Caglioti U in degrees² of 2θ
 * @param v            Caglioti V in degrees²
 * @param w            Caglioti W in degrees²
 * @param x            Lorentzian size term in degrees
 * @param y            Lorentzian strain term in degrees
 * @param sampleHeight half the illuminated height of the sample along the axis of the diffractometer over its radius, S/L; 0 for symmetric
 *                     lines
 * @param slitHeight   half the height of the receiving slit or detector over the radius, H/L
 */
public record PeakProfile(double u, double v, double w, double x, double y, double sampleHeight, double slitHeight) {

    /** A common laboratory diffractometer: about 0.08° at 2θ = 40°. */
    public static final PeakProfile LABORATORY = new PeakProfile(0.004, -0.003, 0.005, 0.02, 0.02);

    /** Symmetric lines. */
    public PeakProfile(double u, double v, double w, double x, double y) {
        this(u, v, w, x, y, 0, 0);
    }

    /** Gaussian FWHM in degrees of 2θ at Bragg angle {@code theta} in radians. */
    public double gaussian(double theta) {
        double t = Math.tan(theta);
        return Math.sqrt(Math.max(1e-8, u * t * t + v * t + w));
    }

    /** Lorentzian FWHM in degrees of 2θ at Bragg angle {@code theta} in radians. */
    public double lorentzian(double theta) {
        return Math.max(0, x / Math.cos(theta) + y * Math.tan(theta));
    }

    /** Whether axial divergence leaves the lines symmetric. */
    public boolean isSymmetric() {
        return !(sampleHeight > 0 || slitHeight > 0);
    }

    /** The same profile with every width multiplied by {@code factor}; the asymmetry stays. */
    public PeakProfile scaled(double factor) {
        double squared = factor * factor;
        return new PeakProfile(u * squared, v * squared, w * squared, x * factor, y * factor, sampleHeight, slitHeight);
    }

    /** The same profile with more Lorentzian broadening, in degrees of 2θ. */
    public PeakProfile broadened(double size, double strain) {
        return new PeakProfile(u, v, w, x + size, y + strain, sampleHeight, slitHeight);
    }

    /** The same widths with other heights of sample and slit, both over the radius. */
    public PeakProfile withHeights(double ofSample, double ofSlit) {
        return new PeakProfile(u, v, w, x, y, ofSample, ofSlit);
    }
}
