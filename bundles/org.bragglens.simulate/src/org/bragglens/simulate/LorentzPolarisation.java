// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

/**
 * Lorentz and polarisation factor of a powder line for an unpolarised source:
 * LP = (1 + cos²2θm cos²2θ) / (sin²θ cosθ), International Tables for Crystallography vol. C, sections 6.2.5 and 6.2.6,
 * doi:10.1107/97809553602060000600; without a monochromator (1 + cos²2θ) / (sin²θ cosθ).
 *
 * @param monochromator scattering angle 2θm of a crystal monochromator in degrees; 0 if there is none
 */
public record LorentzPolarisation(double monochromator) {

    public static final LorentzPolarisation UNPOLARISED = new LorentzPolarisation(0);

    /** @throws IllegalArgumentException if the angle is not from 0 up to 180° */
    public LorentzPolarisation {
        if (!(monochromator >= 0 && monochromator < 180)) {
            throw new IllegalArgumentException("the angle of a monochromator lies between 0 and 180°, not at " + monochromator);
        }
    }

    /** The factor at Bragg angle {@code theta} in radians, above 0 and below π/2. */
    public double at(double theta) {
        return factor(Math.sin(theta), Math.cos(theta), share());
    }

    /** cos²2θm, which is 1 without a monochromator. */
    double share() {
        double cosine = Math.cos(Math.toRadians(monochromator));
        return cosine * cosine;
    }

    static double factor(double sine, double cosine, double share) {
        double cosine2 = 1 - 2 * sine * sine;
        return (1 + share * cosine2 * cosine2) / (sine * sine * cosine);
    }
}
