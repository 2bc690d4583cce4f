// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

/**
 * How far lines lie from their angle, as the zero of the scale, a sample out of the centre and one that X-rays enter deeply move them.
 *
 * <p>A flat sample in reflection (Bragg-Brentano): Δ2θ = zero − 2 s cosθ / R − t sin2θ / 2R with the distance s of its surface from the
 * axis, the penetration depth t = 1/µ and the radius R (Wilson 1963, Mathematical Theory of X-ray Powder Diffractometry, ch. 2 and 3;
 * International Tables for Crystallography vol. H, ch. 3.1). A capillary or a flat detector behind the sample (Debye-Scherrer): Δ2θ = zero
 * + s cos2θ / R with s across the primary beam, towards the side of the detector.
 *
 * @param zero         in degrees of 2θ
 * @param displacement s in mm; of a flat sample positive away from source and detector
 * @param penetration  1/µ in mm, 0 for an opaque sample
 * @param radius       R in mm
 * @param capillary    Debye-Scherrer geometry
 */
public record AngleErrors(double zero, double displacement, double penetration, double radius, boolean capillary) {

    /** An instrument in order. */
    public static final AngleErrors NONE = new AngleErrors(0, 0, 0, 1, false);

    /** @throws IllegalArgumentException with a message for people */
    public AngleErrors {
        if (!(radius > 0)) {
            throw new IllegalArgumentException("the radius of a diffractometer lies above 0, not at " + radius);
        }
    }

    public boolean isNone() {
        return zero == 0 && displacement == 0 && (capillary || penetration == 0);
    }

    /** Δ2θ in degrees for a line at the Bragg angle {@code theta} in radians. */
    public double shift(double theta) {
        double radians = capillary ? displacement * Math.cos(2 * theta)
                : -2 * displacement * Math.cos(theta) - penetration * Math.sin(2 * theta) / 2;
        return zero + Math.toDegrees(radians / radius);
    }
}
