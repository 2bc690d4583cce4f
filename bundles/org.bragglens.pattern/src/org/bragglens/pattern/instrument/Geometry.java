// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

/** How sample and detector stand to one another. */
public enum Geometry {

    /** A flat sample that the beam meets and leaves on the same side under the same angle (Bragg-Brentano). */
    REFLECTION,
    /** A capillary with the detector around it (Debye-Scherrer). */
    CAPILLARY,
    /** A plate whose normal halves the angle between both beams, which pass through it. */
    TRANSMISSION
}
