// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class ExchangeTest {

    /**
     * Coefficients of tanhⁿ K in the susceptibility of the square lattice's Ising model (OEIS A002906; Orrick et al. 2001,
     * doi:10.1103/PhysRevLett.86.4120).
     */
    private static final double[] SUSCEPTIBILITY = { 1, 4, 12, 36, 100, 276, 740, 1972, 5172, 13492, 34876, 89764, 229628, 585508 };

    /** Means of correlations over cycles of one Monte Carlo, and the standard errors of these means from blocks of cycles. */
    private record Means(double[] mean, double[] error) {

        static Means over(Exchange exchange, int span, double[] couplings, int blocks, int cycles) {
            int count = couplings.length;
            double[] sum = new double[count];
            double[] squares = new double[count];
            double[] present = new double[count];
            for (int cycle = 0; cycle < 300; cycle++) {
                exchange.setCouplings(couplings);
                exchange.run(exchange.unlikePairs(), 1);
            }
            for (int block = 0; block < blocks; block++) {
                double[] ofBlock = new double[count];
                for (int cycle = 0; cycle < cycles; cycle++) {
                    exchange.setCouplings(couplings);
                    exchange.run(exchange.unlikePairs(), 1);
                    exchange.packed().correlations(span, exchange.meanSpin(), present);
                    for (int t = 0; t < count; t++) {
                        ofBlock[t] += present[t] / cycles;
                    }
                }
                for (int t = 0; t < count; t++) {
                    sum[t] += ofBlock[t];
                    squares[t] += ofBlock[t] * ofBlock[t];
                }
            }
            double[] mean = new double[count];
            double[] error = new double[count];
            for (int t = 0; t < count; t++) {
                mean[t] = sum[t] / blocks;
                error[t] = Math.sqrt((squares[t] / blocks - mean[t] * mean[t]) / (blocks - 1));
            }
            return new Means(mean, error);
        }
    }

    @Test
    void withoutCouplingsThereIsNoOrder() {
        int size = 30;
        Means means = Means.over(new Exchange(size, 4, size * size / 2, new SplittableRandom(1)), 4, new double[15], 50, 20);
        // a spin has one like spin fewer than unlike ones among all others
        double expected = -1.0 / (size * size - 1);
        for (int t = 0; t < 15; t++) {
            assertEquals(expected, means.mean[t], 3 * means.error[t], "number " + t);
            assertTrue(means.error[t] < 2e-3);
        }
    }

    /** Every lattice of 4 × 4 sites with a given number of spins up, weighted by hand. */
    @Test
    void agreesWithAllStatesOfASmallLattice() {
        SplittableRandom random = new SplittableRandom(5);
        for (int ups : new int[] { 8, 5 }) {
            double[] couplings = { 0.6 * random.nextDouble(-1, 1), 0.6 * random.nextDouble(-1, 1), 0.6 * random.nextDouble(-1, 1) };
            double square = Math.pow(ups / 8.0 - 1, 2);
            double weights = 0;
            double[] exact = new double[3];
            for (int state = 0; state < 1 << 16; state++) {
                if (Integer.bitCount(state) != ups) {
                    continue;
                }
                double[] sums = { sum(state, 0, 1), sum(state, 1, 0), sum(state, 1, 1) };
                double weight = Math.exp(couplings[0] * sums[0] + couplings[1] * sums[1] + couplings[2] * sums[2]);
                weights += weight;
                for (int t = 0; t < 3; t++) {
                    exact[t] += weight * (sums[t] / 16 - square);
                }
            }
            Means means = Means.over(new Exchange(4, 2, ups, random), 2, couplings, 100, 4000);
            for (int t = 0; t < 3; t++) {
                assertEquals(exact[t] / weights, means.mean[t], 4 * means.error[t], ups + " up, number " + t);
                assertTrue(means.error[t] < 3e-3, "error " + means.error[t]);
            }
        }
    }

    private static int sum(int state, int u, int v) {
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            int j = (i / 4 + u) % 4 * 4 + (i % 4 + v) % 4;
            sum += (state >> i & 1) == (state >> j & 1) ? 1 : -1;
        }
        return sum;
    }

    /**
     * Onsager's energy of the square lattice (doi:10.1103/PhysRev.65.117), −2 ⟨s s′⟩ J a site, for like and for unlike neighbours. That
     * is for all magnetisations; that of this lattice is held at 0, which by the second derivative of the free energy adds −(d ln χ / dK)
     * / 4N² to ⟨s s′⟩.
     */
    @Test
    void agreesWithOnsager() {
        int size = 96;
        for (double k : new double[] { 0.25, -0.25 }) {
            double exact = Math.signum(k) * onsager(Math.abs(k)) - logarithmicSlope(k) / (4.0 * size * size);
            Exchange exchange = new Exchange(size, 2, size * size / 2, new SplittableRandom(11));
            Means means = Means.over(exchange, 2, new double[] { k, k, 0 }, 40, 60);
            double mean = (means.mean[0] + means.mean[1]) / 2;
            // along both axes: taken as if they went together, which errs on the large side
            double error = (means.error[0] + means.error[1]) / 2;
            assertTrue(error < 4e-4, () -> "error " + error);
            assertEquals(exact, mean, 3 * error, "K = " + k);
        }
    }

    /** ⟨s s′⟩ of neighbours for J / kT = k &gt; 0. */
    private static double onsager(double k) {
        double modulus = 2 * Math.sinh(2 * k) / Math.pow(Math.cosh(2 * k), 2);
        double tanh = Math.tanh(2 * k);
        // complete elliptic integral of the first kind by the arithmetic-geometric mean
        double a = 1;
        double b = Math.sqrt(1 - modulus * modulus);
        while (Math.abs(a - b) > 1e-14) {
            double next = (a + b) / 2;
            b = Math.sqrt(a * b);
            a = next;
        }
        double elliptic = Math.PI / (2 * a);
        return (1 + 2 / Math.PI * (2 * tanh * tanh - 1) * elliptic) / tanh / 2;
    }

    /** d ln χ / dK. */
    private static double logarithmicSlope(double k) {
        double w = Math.tanh(k);
        double value = 0;
        double slope = 0;
        for (int n = SUSCEPTIBILITY.length - 1; n >= 0; n--) {
            slope = slope * w + value;
            value = value * w + SUSCEPTIBILITY[n];
        }
        return slope * (1 - w * w) / value;
    }

    /** Sums in another order round otherwise: one trial in very many is decided differently, and these have none. */
    @Test
    void fieldsThatAreSummedUpDecideAsThoseThatAreKept() {
        SplittableRandom random = new SplittableRandom(6);
        for (int size : new int[] {16, 50, 64, 96}) {
            for (int span = 2; span <= 4; span++) {
                double[] couplings = new double[span * span - 1];
                long seed = random.nextLong();
                Exchange kept = new Exchange(size, span, size * size / 3, new SplittableRandom(seed), 2);
                Exchange summed = new Exchange(size, span, size * size / 3, new SplittableRandom(seed), -1);
                Exchange both = new Exchange(size, span, size * size / 3, new SplittableRandom(seed), 0.5);
                for (int cycle = 0; cycle < 12; cycle++) {
                    for (int t = 0; t < couplings.length; t++) {
                        couplings[t] = 0.1 * (cycle % 6) * random.nextDouble(-1, 1);
                    }
                    for (Exchange exchange : new Exchange[] {kept, summed, both}) {
                        exchange.setCouplings(couplings);
                        exchange.run(exchange.unlikePairs(), 1);
                        if (cycle % 4 == 3) {
                            exchange.approach(new double[couplings.length], 300, 200, 1);
                        }
                    }
                    assertEquals(SpinLattice.of(kept.packed()), SpinLattice.of(summed.packed()));
                    assertEquals(SpinLattice.of(kept.packed()), SpinLattice.of(both.packed()));
                }
            }
        }
    }

    @Test
    void keepsTheNumberOfSpins() {
        Exchange exchange = new Exchange(70, 4, 1000, new SplittableRandom(2));
        exchange.setCouplings(Encoding.random(4, new SplittableRandom(3)).numbers());
        exchange.run(100_000, 1);
        assertEquals(1000 / 4900.0, SpinLattice.of(exchange.packed()).concentration(), 1e-12);
        assertEquals(2000 / 4900.0 - 1, exchange.meanSpin(), 1e-12);
    }
}
