// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Metropolis' Monte Carlo (doi:10.1063/1.1699114) that exchanges unlike spins anywhere on a periodic square lattice, for the energy −Σ
 * J(u,v) s s′ over all pairs of sites (u,v) apart, each pair counted once. Not for many threads.
 * <p>
 * Where most exchanges are refused it keeps the field h = Σ J(u,v) (s₊ᵤᵥ + s₋ᵤ₋ᵥ) of every site, so that a refused one costs two look-ups
 * and only an accepted one the neighbours of two sites. Fields are single precision, made anew for each set of couplings, and lie with
 * the spins on a lattice with a rim, which holds copies of the spins on the other side. Where many are accepted, fields are summed up when
 * they are needed, from {@link NeighbourWindows}. Which of both is decided by the share accepted in the run before; the outcome differs by
 * rounding alone.
 */
final class Exchange {

    /** Exchanges less probable than e to minus this are refused unasked: 53 random bits know no such probability. */
    private static final double NEVER = 40;
    private static final long LOW = 0xFFFFFFFFL;
    /** Share of exchanges accepted from which on it is faster to sum fields up than to keep them. */
    private static final double MANY = 0.3;

    private final int size;
    private final int span;
    private final int stride;
    /** Index of site (0, 0). */
    private final int origin;
    /** Whole numbers, so that the compiler sees that they cannot be the fields, and computes many sites at once. */
    private final int[] spins;
    private final float[] fields;
    /** Sites of spins +1 and −1, a &lt;&lt; 16 | b each, in no order. */
    private final int[] up;
    private final int[] down;
    private final PackedSpins packed;
    /** J(u,v) row by row, J(0,0) = 0. */
    private final float[] couplings;
    /** How far the neighbour (u,v) of a site inside is. */
    private final int[] offsets;
    /** Index of site (a, 0), and how far from it (a, b) is, where a and b are counted on or back round the lattice. */
    private final int[] rows;
    private final int[] columns;
    private final SplittableRandom random;
    /** Null where they do not suit. */
    private final NeighbourWindows windows;
    private final double many;
    /** Whether these know what {@link #packed} knows always; fields are those of the couplings too. */
    private boolean spinsCurrent = true;
    private boolean windowsCurrent;
    private boolean fieldsCurrent;
    /** Of the last run. */
    private double acceptedShare = 1;

    /** A lattice with {@code ups} spins +1 anywhere, and no couplings. */
    Exchange(int size, int span, int ups, SplittableRandom random) {
        this(size, span, ups, random, MANY);
    }

    /** @param many share of exchanges accepted from which on fields are summed up instead of kept */
    Exchange(int size, int span, int ups, SplittableRandom random, double many) {
        this.many = many;
        this.size = size;
        this.span = span;
        this.random = random;
        stride = size + 2 * (span - 1);
        origin = (span - 1) * (stride + 1);
        spins = new int[stride * stride];
        fields = new float[stride * stride];
        packed = new PackedSpins(size);
        couplings = new float[span * span];
        offsets = new int[span * span];
        for (int i = 0; i < span * span; i++) {
            offsets[i] = i / span * stride + i % span;
        }
        rows = new int[2 * size];
        columns = new int[2 * size];
        for (int i = 0; i < 2 * size; i++) {
            rows[i] = i % size * stride + origin;
            columns[i] = i % size;
        }
        int[] sites = shuffledSites();
        up = Arrays.copyOf(sites, ups);
        down = Arrays.copyOfRange(sites, ups, sites.length);
        for (int site : up) {
            packed.set(site >>> 16, site & 0xFFFF);
            spins[index(site)] = 1;
        }
        for (int site : down) {
            spins[index(site)] = -1;
        }
        windows = NeighbourWindows.suit(size, span) ? new NeighbourWindows(size, span) : null;
    }

    private int[] shuffledSites() {
        int[] sites = new int[size * size];
        for (int i = 0; i < sites.length; i++) {
            int site = i / size << 16 | i % size;
            int other = random.nextInt(i + 1);
            sites[i] = sites[other];
            sites[other] = site;
        }
        return sites;
    }

    private int index(int site) {
        return (site >>> 16) * stride + (site & 0xFFFF) + origin;
    }

    double meanSpin() {
        return (up.length - down.length) / (double) (up.length + down.length);
    }

    PackedSpins packed() {
        return packed;
    }

    /** Of size² pairs of any two sites, so many are unlike on average; exchanging like ones would change nothing. */
    int unlikePairs() {
        return (int) Math.round(2.0 * up.length * down.length / (up.length + down.length));
    }

    /** Sets J(0,1), J(0,2) …, row by row without J(0,0). */
    void setCouplings(double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            couplings[i + 1] = (float) numbers[i];
        }
        fieldsCurrent = false;
    }

    private void makeFields() {
        if (!spinsCurrent) {
            for (int site : up) {
                spins[index(site)] = 1;
            }
            for (int site : down) {
                spins[index(site)] = -1;
            }
            spinsCurrent = true;
        }
        if (fieldsCurrent) {
            return;
        }
        copyRim();
        int from = origin;
        int to = index(size - 1 << 16 | size - 1) + 1;
        Arrays.fill(fields, from, to, 0);
        for (int t = 1; t < couplings.length; t++) {
            addTerm(fields, spins, couplings[t], offsets[t], from, to);
        }
        fieldsCurrent = true;
    }

    /** Over the whole rows, rim included, in one run: the fields of the rim come out wrong and nobody reads them. */
    private static void addTerm(float[] fields, int[] spins, float coupling, int offset, int from, int to) {
        for (int k = from; k < to; k++) {
            fields[k] += coupling * (spins[k + offset] + spins[k - offset]);
        }
    }

    private void copyRim() {
        int rim = span - 1;
        for (int a = rim; a < rim + size; a++) {
            System.arraycopy(spins, a * stride + size, spins, a * stride, rim);
            System.arraycopy(spins, a * stride + rim, spins, a * stride + rim + size, rim);
        }
        System.arraycopy(spins, size * stride, spins, 0, rim * stride);
        System.arraycopy(spins, rim * stride, spins, (rim + size) * stride, rim * stride);
    }

    /** Tries so many exchanges of unlike spins. */
    void run(int trials, double temperature) {
        boolean summing = windows != null && acceptedShare > many;
        acceptedShare = (summing ? runOnWindows(trials, temperature) : run(trials, temperature, null)) / (double) trials;
    }

    /** @return how many were accepted */
    private int runOnWindows(int trials, double temperature) {
        if (!windowsCurrent) {
            windows.fill(packed);
            windowsCurrent = true;
        }
        windows.setCouplings(couplings);
        spinsCurrent = false;
        fieldsCurrent = false;
        double perTemperature = 2 / temperature;
        int count = 0;
        for (int t = 0; t < trials; t++) {
            long draw = random.nextLong();
            int atUp = (int) ((draw >>> 32) * up.length >>> 32);
            int atDown = (int) ((draw & LOW) * down.length >>> 32);
            int one = up[atUp];
            int other = down[atDown];
            double difference = (double) windows.field(one >>> 16, one & 0xFFFF) - windows.field(other >>> 16, other & 0xFFFF);
            double rise = perTemperature * (difference + 2 * couplingBetween(one, other));
            if (rise < NEVER && accepted(rise)) {
                up[atUp] = other;
                down[atDown] = one;
                turn(one);
                turn(other);
                count++;
            }
        }
        return count;
    }

    private void turn(int site) {
        packed.flip(site >>> 16, site & 0xFFFF);
        windows.flip(site >>> 16, site & 0xFFFF);
    }

    /**
     * Tries so many exchanges of unlike spins with a further energy of stiffness · size² / 2 times the sum of (c − target)² over all
     * correlations, which narrows their spread about the target.
     */
    void approach(double[] target, double stiffness, int trials, double temperature) {
        run(trials, temperature, new Misfit(target, stiffness));
    }

    /** @return how many were accepted */
    private int run(int trials, double temperature, Misfit misfit) {
        makeFields();
        windowsCurrent = false;
        int count = 0;
        double perTemperature = 2 / temperature;
        for (int t = 0; t < trials; t++) {
            long draw = random.nextLong();
            int atUp = (int) ((draw >>> 32) * up.length >>> 32);
            int atDown = (int) ((draw & LOW) * down.length >>> 32);
            int one = up[atUp];
            int other = down[atDown];
            int i = index(one);
            int j = index(other);
            double rise = perTemperature * ((double) fields[i] - fields[j] + 2 * couplingBetween(one, other));
            if (misfit != null) {
                rise += misfit.rise(one, other) / temperature;
            }
            if (rise < NEVER && accepted(rise)) {
                up[atUp] = other;
                down[atDown] = one;
                exchange(one, i, other, j);
                if (misfit != null) {
                    misfit.follow();
                }
                count++;
            }
        }
        return count;
    }

    /** How far the sums of products of spins are from those of a target. */
    private final class Misfit {

        /** What is too much of each sum, and what the exchange asked for last would add. */
        private final double[] excess;
        private final double[] change;
        /** Energy over squared sum. */
        private final double weight;

        Misfit(double[] target, double stiffness) {
            excess = new double[target.length];
            change = new double[target.length];
            weight = stiffness / (2.0 * size * size);
            packed.correlations(span, meanSpin(), excess);
            for (int t = 0; t < target.length; t++) {
                excess[t] = (excess[t] - target[t]) * size * size;
            }
        }

        /** What the energy rises by when {@code one} and {@code other} are exchanged. */
        double rise(int one, int other) {
            double growth = 0;
            for (int t = 1; t <= change.length; t++) {
                int u = t / span;
                int v = t % span;
                change[t - 1] = 2 * (neighbours(other, one, u, v) - neighbours(one, other, u, v));
                growth += change[t - 1] * (2 * excess[t - 1] + change[t - 1]);
            }
            return weight * growth;
        }

        /** The exchange asked for last was made. */
        void follow() {
            for (int t = 0; t < change.length; t++) {
                excess[t] += change[t];
            }
        }

        /** The sum of both neighbours' spins (u,v) from a site, without {@code left}. */
        private int neighbours(int site, int left, int u, int v) {
            int a = site >>> 16;
            int b = site & 0xFFFF;
            int after = rows[a + u] + columns[b + v];
            int before = rows[a - u + size] + columns[b - v + size];
            int leftOut = index(left);
            return (after == leftOut ? 0 : spins[after]) + (before == leftOut ? 0 : spins[before]);
        }
    }

    /**
     * With probability exp(−rise), or surely where that is above 1: two bounds of the exponential decide nearly always. Falling energies are
     * not asked for first, for what a processor cannot foresee costs it more than a random number.
     */
    private boolean accepted(double rise) {
        double u = random.nextDouble();
        return u < 1 - rise * (1 - rise * (0.5 - rise * (1 / 6.0)))
                || u * (1 + rise * (1 + rise * (0.5 + rise * (1 / 6.0)))) < 1 && u < StrictMath.exp(-rise);
    }

    /** The coupling of two sites that are neighbours of each other, whose pair does not change when both spins turn; else 0. */
    private float couplingBetween(int one, int other) {
        int u = (one >>> 16) - (other >>> 16);
        int v = (one & 0xFFFF) - (other & 0xFFFF);
        int vertical = Math.min(Math.abs(u), size - Math.abs(u));
        int horizontal = Math.min(Math.abs(v), size - Math.abs(v));
        if (vertical >= span || horizontal >= span) {
            return 0;
        }
        // the way round the lattice turns the sign
        boolean upwards = u < 0 ^ vertical != Math.abs(u);
        boolean backwards = v < 0 ^ horizontal != Math.abs(v);
        return vertical == 0 || horizontal == 0 || upwards == backwards ? couplings[vertical * span + horizontal] : 0;
    }

    private void exchange(int one, int i, int other, int j) {
        spins[i] = -1;
        spins[j] = 1;
        packed.flip(one >>> 16, one & 0xFFFF);
        packed.flip(other >>> 16, other & 0xFFFF);
        turnNeighbours(one, i, -2);
        turnNeighbours(other, j, 2);
    }

    private void turnNeighbours(int site, int i, float change) {
        int a = site >>> 16;
        int b = site & 0xFFFF;
        int last = size - span;
        if (a < span - 1 || b < span - 1 || a > last || b > last) {
            turnNeighboursAcross(a, b, change);
            return;
        }
        float[] f = fields;
        for (int t = 1; t < couplings.length; t++) {
            int offset = offsets[t];
            float part = change * couplings[t];
            f[i + offset] += part;
            f[i - offset] += part;
        }
    }

    private void turnNeighboursAcross(int a, int b, float change) {
        float[] f = fields;
        for (int u = 0; u < span; u++) {
            int below = rows[a + u];
            int above = rows[a - u + size];
            for (int v = u == 0 ? 1 : 0; v < span; v++) {
                float part = change * couplings[u * span + v];
                f[below + columns[b + v]] += part;
                f[above + columns[b - v + size]] += part;
            }
        }
    }
}
