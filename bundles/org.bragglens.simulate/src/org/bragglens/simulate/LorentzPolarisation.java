// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

/**
 * Lorentz and polarisation factor of a powder line: LP = 2 (p + (1 − p) cos²2θm cos²2θ) / (sin²θ cosθ) with the share p of the beam that is
 * polarised across the plane of diffraction and a monochromator at 2θm; for the unpolarised beam of a tube (p = ½) it is
 * (1 + cos²2θm cos²2θ) / (sin²θ cosθ). International Tables for Crystallography vol. C, sections 6.2.5 and 6.2.6,
 * doi:10.1107/97809553602060000601. The monochromator is a mosaic crystal (a perfect one has |cos 2θm| in place of its square). Neutrons
 * scattered by nuclei are not polarised, which is p = 1.
 *
 * @param monochromator scattering angle 2θm of a crystal monochromator in degrees; 0 if there is none
 * @param polarisation  p, 0 to 1; at a synchrotron near 1 if the detector moves upwards, near 0 if it moves sideways, and ½ for rings on a
 *                      flat detector that were averaged all around without a correction
 */
public record LorentzPolarisation(double monochromator, double polarisation) {

    public static final LorentzPolarisation UNPOLARISED = new LorentzPolarisation(0);
    /** The Lorentz factor alone. */
    public static final LorentzPolarisation NEUTRONS = new LorentzPolarisation(0, 1);

    /** @throws IllegalArgumentException if the angle is not from 0 up to 180° or the share not from 0 to 1 */
    public LorentzPolarisation {
        if (!(monochromator >= 0 && monochromator < 180)) {
            throw new IllegalArgumentException("the angle of a monochromator lies between 0 and 180°, not at " + monochromator);
        }
        if (!(polarisation >= 0 && polarisation <= 1)) {
            throw new IllegalArgumentException("the polarised share of a beam lies between 0 and 1, not at " + polarisation);
        }
    }

    /** The unpolarised beam of a tube. */
    public LorentzPolarisation(double monochromator) {
        this(monochromator, 0.5);
    }

    /** The factor at Bragg angle {@code theta} in radians, above 0 and below π/2. */
    public double at(double theta) {
        return factor(Math.sin(theta), Math.cos(theta), across(), share());
    }

    /** 2p. */
    double across() {
        return 2 * polarisation;
    }

    /** 2 (1 − p) cos²2θm, which is 1 for a tube without a monochromator. */
    double share() {
        double cosine = Math.cos(Math.toRadians(monochromator));
        return 2 * (1 - polarisation) * cosine * cosine;
    }

    static double factor(double sine, double cosine, double across, double share) {
        double cosine2 = 1 - 2 * sine * sine;
        return (across + share * cosine2 * cosine2) / (sine * sine * cosine);
    }
}
