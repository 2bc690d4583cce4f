// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

/** The points of a lattice in a plane through its origin, on the two shortest vectors that make them all (Lagrange's reduction). */
final class PlaneLattice {

    private final Metric metric;
    private int[] first;
    private int[] second;

    /**
     * @param metric of the lattice
     * @param normal three numbers without a common divisor; a vector v lies in the plane if their scalar product is zero
     */
    PlaneLattice(Metric metric, int[] normal) {
        this.metric = metric;
        int[] bezout = bezout(normal[0], normal[1]);
        int divisor = bezout[0];
        if (divisor == 0) {
            this.first = new int[] {1, 0, 0};
            this.second = new int[] {0, 1, 0};
        } else {
            this.first = new int[] {normal[1] / divisor, -normal[0] / divisor, 0};
            this.second = new int[] {-normal[2] * bezout[1], -normal[2] * bezout[2], divisor};
        }
        reduce();
    }

    /** The shortest vector. */
    int[] first() {
        return first;
    }

    /** The shortest one that is no multiple of the first. */
    int[] second() {
        return second;
    }

    private void reduce() {
        while (true) {
            if (metric.product(first, first) > metric.product(second, second)) {
                int[] swap = first;
                first = second;
                second = swap;
            }
            // a hair less than a half stays, so that it ends
            double share = metric.product(first, second) / metric.product(first, first);
            int times = (int) Math.rint(share);
            if (times == 0 || Math.abs(share) < 0.5 + 1e-9) {
                return;
            }
            second = new int[] {second[0] - times * first[0], second[1] - times * first[1], second[2] - times * first[2]};
        }
    }

    /** {g, s, t} with s·a + t·b = g, the greatest common divisor. */
    private static int[] bezout(int a, int b) {
        if (b == 0) {
            return new int[] {Math.abs(a), Integer.signum(a), 0};
        }
        int[] rest = bezout(b, a % b);
        return new int[] {rest[0], rest[2], rest[1] - a / b * rest[2]};
    }
}
