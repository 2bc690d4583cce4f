// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

/** Smooth backgrounds are short sums of Chebyshev's polynomials, which stay small over the whole range of a pattern. */
public final class Chebyshev {

    private Chebyshev() {
    }

    /** c₀ + c₁T₁(t) + c₂T₂(t) + … by Clenshaw's recurrence (doi:10.1090/S0025-5718-1955-0071856-0), {@code t} from -1 to 1. */
    public static double sum(double[] c, double t) {
        double b1 = 0;
        double b2 = 0;
        for (int k = c.length - 1; k > 0; k--) {
            double b = c[k] + 2 * t * b1 - b2;
            b2 = b1;
            b1 = b;
        }
        return c[0] + t * b1 - b2;
    }
}
