// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;

/** exp(2πi n x) of some coordinates x for n from 0 up to a largest index; its conjugate is that of -n. */
final class PhaseTable {

    private final double[][] cosines;
    private final double[][] sines;

    PhaseTable(double[] coordinates, int largest) {
        int atoms = coordinates.length;
        cosines = new double[largest + 1][atoms];
        sines = new double[largest + 1][atoms];
        Arrays.fill(cosines[0], 1);
        if (largest == 0) {
            return;
        }
        for (int i = 0; i < atoms; i++) {
            double angle = 2 * Math.PI * coordinates[i];
            cosines[1][i] = Math.cos(angle);
            sines[1][i] = Math.sin(angle);
        }
        for (int n = 2; n <= largest; n++) {
            // halving the index keeps rounding errors at the logarithm of n
            double[] c1 = cosines[n / 2];
            double[] s1 = sines[n / 2];
            double[] c2 = cosines[n - n / 2];
            double[] s2 = sines[n - n / 2];
            for (int i = 0; i < atoms; i++) {
                cosines[n][i] = c1[i] * c2[i] - s1[i] * s2[i];
                sines[n][i] = s1[i] * c2[i] + c1[i] * s2[i];
            }
        }
    }

    double[] cosines(int n) {
        return cosines[Math.abs(n)];
    }

    /** The sines of |n|: those of a negative index have the other sign. */
    double[] sines(int n) {
        return sines[Math.abs(n)];
    }

    /** weight · exp(2πi(n x + m y)) of each atom into {@code re} and {@code im}. */
    void product(int n, PhaseTable other, int m, double[] weight, double[] re, double[] im) {
        double[] c1 = cosines(n);
        double[] s1 = sines(n);
        double[] c2 = other.cosines(m);
        double[] s2 = other.sines(m);
        double sign1 = n < 0 ? -1 : 1;
        double sign2 = m < 0 ? -1 : 1;
        for (int i = 0; i < re.length; i++) {
            double a = sign1 * s1[i];
            double b = sign2 * s2[i];
            re[i] = weight[i] * (c1[i] * c2[i] - a * b);
            im[i] = weight[i] * (a * c2[i] + c1[i] * b);
        }
    }
}
