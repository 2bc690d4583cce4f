// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class BondedComponentsTest {

    @Test
    void aChainThroughSeveralCellsIsOneDimensional() {
        BondedComponents chain = new BondedComponents(3);
        assertTrue(chain.add(bond(0, 1, 0, 0, 0)));
        assertTrue(chain.add(bond(1, 2, 24, 0, 0)));
        assertArrayEquals(new int[] {1, 0, 0, 0}, chain.histogram());
        assertTrue(chain.add(bond(0, 2, -24, 0, 0)));
        assertArrayEquals(new int[] {0, 1, 0, 0}, chain.histogram());
        assertFalse(chain.add(bond(0, 2, -72, 0, 0)), "the same direction again");
        assertEquals(1, chain.highest());
    }

    @Test
    void ringsAddNothing() {
        BondedComponents ring = new BondedComponents(3);
        ring.add(bond(0, 1, 0, 24, 0));
        ring.add(bond(1, 2, 0, -24, 48));
        assertFalse(ring.add(bond(0, 2, 0, 0, 48)));
        assertArrayEquals(new int[] {1, 0, 0, 0}, ring.histogram());
    }

    @Test
    void chainsThatCrossAreALayerAndTwoLayersANetwork() {
        BondedComponents net = new BondedComponents(2);
        net.add(bond(0, 0, 24, 0, 0));
        net.add(bond(1, 1, 0, 12, 12));
        assertArrayEquals(new int[] {0, 2, 0, 0}, net.histogram());
        net.add(bond(0, 1, 0, 0, 0));
        assertArrayEquals(new int[] {0, 0, 1, 0}, net.histogram());
        assertFalse(net.add(bond(0, 1, 48, 36, 36)), "in the plane");
        assertFalse(net.isOneNetwork());
        assertTrue(net.add(bond(0, 1, 0, 0, 24)));
        assertTrue(net.isOneNetwork());
    }

    @Test
    void agreesWithASearchFromEveryAtomOnRandomNets() {
        Random random = new Random(3);
        for (int trial = 0; trial < 300; trial++) {
            int atoms = 1 + random.nextInt(12);
            int bonds = random.nextInt(2 * atoms + 2);
            BondedComponents components = new BondedComponents(atoms);
            List<Contact> all = new ArrayList<>();
            for (int i = 0; i < bonds; i++) {
                Contact bond = bond(random.nextInt(atoms), random.nextInt(atoms), 24 * (random.nextInt(3) - 1),
                        12 * (random.nextInt(3) - 1), 8 * (random.nextInt(3) - 1));
                all.add(bond);
                components.add(bond);
                assertArrayEquals(histogram(atoms, all), components.histogram(), all.toString());
            }
        }
    }

    @Test
    void arithmeticIsExactOrRefused() {
        TranslationSpan span = new TranslationSpan();
        span.add(24L << 20, 24L << 20, 0);
        span.add(1 << 20, (1 << 20) - 1, 0);
        assertEquals(2, span.rank(), "nearly parallel");
        span.add(1 << 20, (1 << 20) - 3, 0);
        assertEquals(2, span.rank());
        span.add(1 << 20, (1 << 20) - 1, 1);
        assertEquals(3, span.rank());
        assertThrows(IllegalArgumentException.class, () -> new TranslationSpan().add((1 << 20) + 1, 1, 0));
    }

    /** Walks through each component and keeps all differences of arriving twice; the rank by Gaussian elimination. */
    private static int[] histogram(int atoms, List<Contact> bonds) {
        int[] histogram = new int[4];
        double[][] place = new double[atoms][];
        for (int start = 0; start < atoms; start++) {
            if (place[start] != null) {
                continue;
            }
            place[start] = new double[3];
            List<double[]> rings = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                int at = open.poll();
                for (Contact b : bonds) {
                    for (int sign : new int[] {1, -1}) {
                        if ((sign > 0 ? b.from() : b.to()) == at) {
                            int next = sign > 0 ? b.to() : b.from();
                            double[] there = {place[at][0] + sign * b.a(), place[at][1] + sign * b.b(), place[at][2] + sign * b.c()};
                            if (place[next] == null) {
                                place[next] = there;
                                open.add(next);
                            } else {
                                rings.add(new double[] {there[0] - place[next][0], there[1] - place[next][1], there[2] - place[next][2]});
                            }
                        }
                    }
                }
            }
            histogram[rank(rings)]++;
        }
        return histogram;
    }

    private static int rank(List<double[]> vectors) {
        double[][] m = vectors.stream().map(v -> Arrays.copyOf(v, 3)).toArray(double[][]::new);
        int rank = 0;
        for (int column = 0; column < 3; column++) {
            int pivot = rank;
            while (pivot < m.length && Math.abs(m[pivot][column]) < 1e-9) {
                pivot++;
            }
            if (pivot == m.length) {
                continue;
            }
            double[] row = m[pivot];
            m[pivot] = m[rank];
            m[rank] = row;
            for (int i = rank + 1; i < m.length; i++) {
                double factor = m[i][column] / row[column];
                for (int k = 0; k < 3; k++) {
                    m[i][k] -= factor * row[k];
                }
            }
            rank++;
        }
        return rank;
    }

    private static Contact bond(int from, int to, int a, int b, int c) {
        return new Contact(from, to, a, b, c, 1);
    }
}
