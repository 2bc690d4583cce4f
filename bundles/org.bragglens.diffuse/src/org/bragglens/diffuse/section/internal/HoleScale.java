// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

/**
 * The ratio of a hole's intensities to those of its equivalents elsewhere: a plane a + b · rows + c · columns by least squares of
 * I − E (a + b · rows + c · columns) over the measured border; where that is badly determined, one number.
 */
record HoleScale(int row, int column, double a, double b, double c) {

    boolean isKnown() {
        return !Double.isNaN(a);
    }

    /** Never below zero. */
    double at(int atRow, int atColumn) {
        return Math.max(0, a + b * (atRow - row) + c * (atColumn - column));
    }

    /** Sums over the border. */
    static final class Fit {

        private static final int ENOUGH = 4;
        private static final int ENOUGH_FOR_A_PLANE = 24;
        /** Of the product of the diagonal: less is a border along a line. */
        private static final double LEAST_DETERMINANT = 1e-3;

        private final int row;
        private final int column;
        private final double[][] matrix = new double[3][3];
        private final double[] right = new double[3];
        private double here;
        private double elsewhere;
        private int count;

        Fit(int row, int column) {
            this.row = row;
            this.column = column;
        }

        void add(int atRow, int atColumn, double intensity, double equivalent) {
            double[] terms = {equivalent, equivalent * (atRow - row), equivalent * (atColumn - column)};
            for (int i = 0; i < 3; i++) {
                right[i] += terms[i] * intensity;
                for (int j = 0; j < 3; j++) {
                    matrix[i][j] += terms[i] * terms[j];
                }
            }
            here += intensity;
            elsewhere += equivalent;
            count++;
        }

        HoleScale solved() {
            if (count < ENOUGH || !(elsewhere > 0) || here < 0) {
                return new HoleScale(row, column, Double.NaN, 0, 0);
            }
            double determinant = determinant(matrix);
            if (count < ENOUGH_FOR_A_PLANE || !(determinant > LEAST_DETERMINANT * matrix[0][0] * matrix[1][1] * matrix[2][2])) {
                return new HoleScale(row, column, here / elsewhere, 0, 0);
            }
            return new HoleScale(row, column, replaced(0) / determinant, replaced(1) / determinant, replaced(2) / determinant);
        }

        /** The determinant with the right-hand side in place of a column (Cramer's rule). */
        private double replaced(int place) {
            double[][] other = new double[3][];
            for (int i = 0; i < 3; i++) {
                other[i] = matrix[i].clone();
                other[i][place] = right[i];
            }
            return determinant(other);
        }

        private static double determinant(double[][] m) {
            return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                    + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
        }
    }
}
