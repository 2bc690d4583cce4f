// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

/**
 * The asymmetry that axial divergence gives to lines: Finger, Cox and Jephcoat 1994, doi:10.1107/S0021889894004218 (geometry of van Laar
 * and Yelon 1984, J. Appl. Cryst. 17, 47). Rays of the cone 2θ that meet the slit at the height h arrive at the angle 2φ with
 * cos2φ = cos2θ √(1 + h²); each height counts with the share W(h) of the sample that reaches it. The paper integrates over 2φ, where its
 * weight has a pole at 2θ; over h the same integral is D d2φ ∝ W(h) / (cos²2φ sin2φ) dh, which is smooth and needs few points.
 *
 * @param sampleHeight half the height of the sample over the radius, S/L
 * @param slitHeight   half the height of the slit over the radius, H/L
 */
public record AxialDivergence(double sampleHeight, double slitHeight) {

    /** No line is split into more parts than this. */
    public static final int MOST = 900;

    private static final int PER_CELL = 3;
    /** Gauss and Legendre's points and weights of an interval from 0 to 1. */
    private static final double[] PLACES = {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)};
    private static final double[] WEIGHTS = {5 / 18.0, 8 / 18.0, 5 / 18.0};
    /** Cells of the integral for each width of the line over which it is spread. */
    private static final double CELLS = 2.5;

    /**
     * Splits a line into a few at other angles.
     *
     * @param twoTheta of the line in radians, above 0 and below π
     * @param width    of the line in radians: a wide one needs fewer points
     * @param offsets  receives their distances 2φ − 2θ in radians, below 0 under 90°; room for {@value #MOST}
     * @param weights  receives their shares, which sum to 1; room for {@value #MOST}
     * @return their number, at least 1
     */
    public int split(double twoTheta, double width, double[] offsets, double[] weights) {
        double cosine = Math.cos(twoTheta);
        // no ray of a small cone rises higher than the cone
        double highest = Math.min(sampleHeight + slitHeight, Math.abs(Math.tan(twoTheta)));
        double reach = Math.abs(angle(cosine, highest) - twoTheta);
        if (!(reach > 0.01 * width)) {
            offsets[0] = 0;
            weights[0] = 1;
            return 1;
        }
        int cells = (int) Math.min(MOST / PER_CELL / 2 - 1, 1 + CELLS * reach / width);
        // below the first height every ray that the smaller of sample and slit allows, above it ever fewer
        double flat = Math.min(highest, Math.abs(slitHeight - sampleHeight));
        int count = 0;
        if (flat > 0) {
            count = add(0, flat, Math.max(1, (int) Math.ceil(cells * flat / highest)), cosine, twoTheta, offsets, weights, count);
        }
        if (flat < highest) {
            count = add(flat, highest, Math.max(1, (int) Math.ceil(cells * (1 - flat / highest))), cosine, twoTheta, offsets, weights,
                    count);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i];
        }
        for (int i = 0; i < count; i++) {
            weights[i] /= sum;
        }
        return count;
    }

    private int add(double from, double to, int cells, double cosine, double twoTheta, double[] offsets, double[] weights, int first) {
        int count = first;
        double size = (to - from) / cells;
        for (int cell = 0; cell < cells; cell++) {
            for (int i = 0; i < PER_CELL; i++) {
                double h = from + (cell + PLACES[i]) * size;
                double share = Math.min(2 * Math.min(sampleHeight, slitHeight), sampleHeight + slitHeight - h);
                // a point-like sample or slit leaves the heights of the other
                double seen = Math.min(sampleHeight, slitHeight) > 0 ? share : 1;
                double angle = angle(cosine, h);
                offsets[count] = angle - twoTheta;
                weights[count++] = WEIGHTS[i] * size * seen / ((1 + h * h) * Math.max(1e-9, Math.sin(angle)));
            }
        }
        return count;
    }

    private static double angle(double cosine, double h) {
        return Math.acos(Math.clamp(cosine * Math.sqrt(1 + h * h), -1, 1));
    }
}
