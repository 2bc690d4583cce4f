// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

/**
 * Absorption in a plate that the beam passes symmetrically: sec θ exp(−µt sec θ), the thickness in the beam times what comes through it
 * (International Tables for Crystallography vol. C, table 6.3.3.1, doi:10.1107/97809553602060000602).
 *
 * @param muT linear absorption coefficient times thickness of the plate
 */
public record TransmissionPlate(double muT) implements Absorption {

    /** No plate is endless: nearer to 90° than this its edges take over. */
    private static final double LEAST_COSINE = 0.01;

    /** @throws IllegalArgumentException with a message for people */
    public TransmissionPlate {
        if (!(muT >= 0 && Double.isFinite(muT))) {
            throw new IllegalArgumentException("a plate's µt is not below 0, as " + muT + " is");
        }
    }

    @Override
    public double at(double theta) {
        double secant = 1 / Math.max(LEAST_COSINE, Math.cos(theta));
        return secant * Math.exp(-muT * secant);
    }
}
