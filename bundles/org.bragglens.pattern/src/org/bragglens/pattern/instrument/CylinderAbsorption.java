// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

/**
 * The share of the scattered intensity that leaves a capillary bathed in the beam: A = (1/πR²) ∫ exp(-µ (path in + path out)) over its
 * cross-section (International Tables for Crystallography vol. C, section 6.3.3, doi:10.1107/97809553602060000602), integrated over rings
 * that are narrower near the surface. It is the stronger the smaller the angle.
 */
public final class CylinderAbsorption implements Absorption {

    private static final int ANGLES = 64;
    /** ln A at equal steps of θ from 0 to 90°. */
    private final double[] logarithms = new double[ANGLES + 1];

    /**
     * @param muR linear absorption coefficient times radius, 0 to 10
     * @throws IllegalArgumentException with a message for people
     */
    public CylinderAbsorption(double muR) {
        if (!(muR >= 0 && muR <= 10)) {
            throw new IllegalArgumentException("a capillary's µR lies between 0 and 10, not at " + muR);
        }
        for (int i = 0; i <= ANGLES; i++) {
            logarithms[i] = Math.log(integral(muR, Math.PI * i / ANGLES));
        }
    }

    @Override
    public double at(double theta) {
        double place = Math.clamp(theta / (Math.PI / 2), 0, 1) * ANGLES;
        int cell = Math.min(ANGLES - 1, (int) place);
        return Math.exp(logarithms[cell] + (place - cell) * (logarithms[cell + 1] - logarithms[cell]));
    }

    private static double integral(double muR, double twoTheta) {
        int rings = (int) (32 + 8 * muR);
        int sectors = (int) (64 + 24 * muR);
        double sum = 0;
        for (int ring = 0; ring < rings; ring++) {
            // what is absorbed strongly leaves from the surface: r² = 1 − t² with equal steps of t
            double t = 1 - (ring + 0.5) / rings;
            double r = Math.sqrt(1 - t * t);
            double inRing = 0;
            for (int sector = 0; sector < sectors; sector++) {
                double angle = 2 * Math.PI * (sector + 0.5) / sectors;
                double along = r * Math.cos(angle);
                // the way in ends at this point, the way out begins there
                double out = r * Math.cos(angle - twoTheta);
                inRing += Math.exp(-muR * (along + Math.sqrt(t * t + along * along) - out + Math.sqrt(t * t + out * out)));
            }
            sum += 2 * t * inRing;
        }
        return sum / (rings * sectors);
    }
}
