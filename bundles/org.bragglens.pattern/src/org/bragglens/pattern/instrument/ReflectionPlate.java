// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

/**
 * Absorption in a flat sample in symmetric reflection: 1 − exp(−2µt / sin θ), relative to a sample of the same kind that nothing passes
 * (International Tables for Crystallography vol. C, table 6.3.3.1, doi:10.1107/97809553602060000602). A thin sample weakens lines at high
 * angles.
 *
 * @param muT linear absorption coefficient times thickness of the sample
 */
public record ReflectionPlate(double muT) implements Absorption {

    /** @throws IllegalArgumentException with a message for people */
    public ReflectionPlate {
        if (!(muT > 0)) {
            throw new IllegalArgumentException("a flat sample's µt lies above 0, not at " + muT);
        }
    }

    @Override
    public double at(double theta) {
        return -Math.expm1(-2 * muT / Math.sin(theta));
    }
}
