// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

/**
 * How far lines lie from their angle, as the zero of the scale, a sample out of the centre and one that X-rays enter deeply move them.
 *
 * <p>A flat sample in reflection (Bragg-Brentano): Δ2θ = zero − 2 s cosθ / R − t sin2θ / 2R with the distance s of its surface from the
 * axis, the penetration depth t = 1/µ and the radius R (Wilson 1963, Mathematical Theory of X-ray Powder Diffractometry, ch. 2 and 3;
 * International Tables for Crystallography vol. H, ch. 3.1). A capillary or a flat detector behind the sample (Debye-Scherrer): Δ2θ = zero
 * + s cos2θ / R with s across the primary beam, towards the side of the detector. A plate in transmission: the beam meets it s / cosθ
 * behind the axis, which the diffracted ray passes at s sin2θ / cosθ, so that Δ2θ = zero − 2 s sinθ / R.
 *
 * @param zero         in degrees of 2θ
 * @param displacement s in mm; of a flat sample positive away from source and detector, of a plate in transmission away from the source
 * @param penetration  1/µ in mm of a flat sample in reflection, 0 for an opaque one; {@link Transparency} has the whole profile, this its
 *                     mean
 * @param radius       R in mm
 */
public record AngleErrors(double zero, double displacement, double penetration, double radius, Geometry geometry) {

    /** An instrument in order. */
    public static final AngleErrors NONE = new AngleErrors(0, 0, 0, 1, Geometry.REFLECTION);

    /** @throws IllegalArgumentException with a message for people */
    public AngleErrors {
        if (!(radius > 0)) {
            throw new IllegalArgumentException("the radius of a diffractometer lies above 0, not at " + radius);
        }
    }

    public boolean isNone() {
        return zero == 0 && displacement == 0 && (geometry != Geometry.REFLECTION || penetration == 0);
    }

    /** Δ2θ in degrees for a line at the Bragg angle {@code theta} in radians. */
    public double shift(double theta) {
        double radians = switch (geometry) {
            case CAPILLARY -> displacement * Math.cos(2 * theta);
            case TRANSMISSION -> -2 * displacement * Math.sin(theta);
            case REFLECTION -> -2 * displacement * Math.cos(theta) - penetration * Math.sin(2 * theta) / 2;
        };
        return zero + Math.toDegrees(radians / radius);
    }
}
