// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

/**
 * What three sites say about correlations that a lattice can have. The product of two spins is ±1 and the three products of three spins
 * multiply to 1, so x + y + z ≥ −1 for them, and as well with the signs of any two reversed. The mean over a lattice keeps this: g(p),
 * g(q) and g(q − p) of the unsubtracted correlations g = c + ⟨s⟩² obey it for all p and q. Where p, q and q − p all lie in the encoding,
 * that can be checked. The inequalities are those of the cut polytope (Deza and Laurent 1997, doi:10.1007/978-3-642-04295-9, ch. 27).
 * They are necessary, not sufficient.
 */
final class ThreeSites {

    private ThreeSites() {
    }

    /** The smallest 1 ± g(p) ± g(q) ± g(q − p) that the rule asks to be at least 0. */
    static double slack(Encoding encoding, double meanSpin) {
        int span = encoding.span();
        double square = meanSpin * meanSpin;
        double least = Double.POSITIVE_INFINITY;
        for (int q = 1; q < span * span; q++) {
            for (int p = 1; p < span * span; p++) {
                int u = q / span - p / span;
                int v = q % span - p % span;
                if (u < 0 || v < 0 || p == q) {
                    continue;
                }
                double x = unsubtracted(encoding, p / span, p % span, square);
                double y = unsubtracted(encoding, q / span, q % span, square);
                double z = unsubtracted(encoding, u, v, square);
                double ofSums = Math.min(1 + x + y + z, 1 + x - y - z);
                least = Math.min(least, Math.min(ofSums, Math.min(1 - x + y - z, 1 - x - y + z)));
            }
        }
        return least;
    }

    private static double unsubtracted(Encoding encoding, int u, int v, double square) {
        return encoding.get(u, v) + square;
    }
}
