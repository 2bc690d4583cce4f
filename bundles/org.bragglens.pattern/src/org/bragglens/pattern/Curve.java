// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

/**
 * The numeric core of a pattern, for inner loops that make thousands a second: plain arrays that their owner may change.
 * Everything that leaves a room is a {@link DiffractionPattern}.
 *
 * @param axis      quantity of {@code x}
 * @param x         ascending coordinates
 * @param y         intensities, same length
 * @param radiation radiation of the pattern, or {@link Radiation#UNKNOWN}
 */
public record Curve(PatternAxis axis, double[] x, double[] y, Radiation radiation) {

    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " coordinates but " + y.length + " intensities");
        }
    }

    public Curve copy() {
        return new Curve(axis, x.clone(), y.clone(), radiation);
    }

    public Curve withY(double[] other) {
        return new Curve(axis, x, other, radiation);
    }
}
