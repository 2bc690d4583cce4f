// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/** What lattice directions, fractions and formulas have in common. */
final class WholeNumbers {

    private WholeNumbers() {
    }

    /** The greatest common divisor of two numbers that are not below 0, of which one may be 0. */
    static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** The shortest vector of whole numbers along one that is not zero. */
    static int[] primitive(int x, int y, int z) {
        int divisor = (int) greatestCommonDivisor(greatestCommonDivisor(Math.abs(x), Math.abs(y)), Math.abs(z));
        return new int[] {x / divisor, y / divisor, z / divisor};
    }
}
