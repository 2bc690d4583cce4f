// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

/** Intensities between pixels. */
final class Bilinear {

    private static final double ROUNDING = 1e-9;

    private Bilinear() {
    }

    /**
     * Between the centres of four pixels, of which those measured count.
     *
     * @param coverage the weight that measured pixels must have together, of 1
     * @return NaN outside and where they have less
     */
    static double at(double[] values, boolean[] measured, int rows, int columns, double row, double column, double coverage) {
        if (!(row >= -ROUNDING && row <= rows - 1 + ROUNDING && column >= -ROUNDING && column <= columns - 1 + ROUNDING)) {
            return Double.NaN;
        }
        double y = Math.clamp(row, 0.0, rows - 1.0);
        double x = Math.clamp(column, 0.0, columns - 1.0);
        // on a pixel's centre its neighbours do not matter, not even by rounding
        int top = (int) (y + ROUNDING);
        int left = (int) (x + ROUNDING);
        double down = y - top < ROUNDING ? 0 : y - top;
        double right = x - left < ROUNDING ? 0 : x - left;
        double sum = 0;
        double weights = 0;
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 2; c++) {
                double weight = (r == 0 ? 1 - down : down) * (c == 0 ? 1 - right : right);
                if (weight > 0 && measured[(top + r) * columns + left + c]) {
                    sum += weight * values[(top + r) * columns + left + c];
                    weights += weight;
                }
            }
        }
        return weights > 0 && weights >= coverage - ROUNDING ? sum / weights : Double.NaN;
    }
}
