// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/** Writes what {@link TripletParser} reads: {@code x,-y,z+1/2}. */
final class TripletFormat {

    private static final String AXES = "xyz";

    private TripletFormat() {
    }

    /**
     * @param matrix nine numbers, row by row
     * @param shift  three numbers in 24ths, 0 to 23
     * @param times  what stands between a factor and its letter
     */
    static String format(int[] matrix, int[] shift, String times) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 3; row++) {
            if (row > 0) {
                text.append(',');
            }
            int start = text.length();
            for (int column = 0; column < 3; column++) {
                int factor = matrix[3 * row + column];
                if (factor != 0) {
                    text.append(factor < 0 ? "-" : text.length() > start ? "+" : "");
                    text.append(Math.abs(factor) == 1 ? "" : Math.abs(factor) + times).append(AXES.charAt(column));
                }
            }
            if (shift[row] != 0) {
                int divisor = (int) WholeNumbers.greatestCommonDivisor(shift[row], SymmetryOperation.PARTS);
                text.append(text.length() > start ? "+" : "").append(shift[row] / divisor).append('/')
                        .append(SymmetryOperation.PARTS / divisor);
            } else if (text.length() == start) {
                text.append('0');
            }
        }
        return text.toString();
    }
}
