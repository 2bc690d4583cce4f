// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Moves the image of a lattice by half a period of h or k. That is the image of the lattice whose spins change their sign in every second
 * row: s′(a,b) = (−1)^a s(a,b) has the correlations (−1)^u c(u,v).
 * <p>
 * The n points between both ends of an axis lie over E whole periods. Where n and E have no common divisor they are, taken together, n
 * evenly spaced points of one period, and an image of lots of L sites holds no frequency above L − 1 a period: n &gt; 2 (L − 1) points
 * determine it everywhere (Whittaker 1915, doi:10.1017/S0370164600017806).
 */
final class HalfPeriodShift {

    private final int points;
    /** [point][point]: how much of the one goes into the other. */
    private final float[][] weights;

    private HalfPeriodShift(int points, float[][] weights) {
        this.points = points;
        this.weights = weights;
    }

    /** Empty if the points do not lie evenly over one period when taken together. */
    static Optional<HalfPeriodShift> of(int points, double extent) {
        int n = points - 1;
        // an even number of points has a frequency of its own that it does not determine
        if (n < 3 || n % 2 == 0 || extent != Math.rint(extent) || extent < 1
                || BigInteger.valueOf(n).gcd(BigInteger.valueOf((long) extent)).intValue() != 1) {
            return Optional.empty();
        }
        int periods = (int) extent;
        float[][] weights = new float[points][points];
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < n; j++) {
                // in n-ths of a period; never whole, for n is odd
                double distance = (long) periods * (i - j) % n + n / 2.0;
                weights[i][j] = (float) (StrictMath.sin(StrictMath.PI * distance) / (n * StrictMath.sin(StrictMath.PI * distance / n)));
            }
        }
        return Optional.of(new HalfPeriodShift(points, weights));
    }

    /** Whether the image of lots of {@code lotSize} sites across is determined by its points. */
    boolean suits(int lotSize) {
        return points - 1 > 2 * (lotSize - 1);
    }

    /** Along k, the columns. */
    float[] alongColumns(float[] image) {
        float[] moved = new float[image.length];
        for (int row = 0; row < image.length; row += points) {
            for (int j = 0; j < points; j++) {
                float[] weight = weights[j];
                float sum = 0;
                for (int from = 0; from < points; from++) {
                    sum += weight[from] * image[row + from];
                }
                moved[row + j] = sum;
            }
        }
        return moved;
    }

    /** Along h, the rows. */
    float[] alongRows(float[] image) {
        float[] moved = new float[image.length];
        for (int i = 0; i < points; i++) {
            int to = i * points;
            for (int from = 0; from < points; from++) {
                float weight = weights[i][from];
                for (int column = 0; column < points; column++) {
                    moved[to + column] += weight * image[from * points + column];
                }
            }
        }
        return moved;
    }

    /** The correlations that belong to a moved image. */
    static double[] moved(int span, double[] numbers, boolean rows, boolean columns) {
        double[] moved = numbers.clone();
        for (int i = 1; i <= moved.length; i++) {
            int odd = (rows ? i / span : 0) + (columns ? i % span : 0);
            moved[i - 1] *= odd % 2 == 0 ? 1 : -1;
        }
        return moved;
    }
}
