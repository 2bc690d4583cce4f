// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

/** A 3 x 3 matrix, row by row. */
record Matrix3(double[] v) {

    static final Matrix3 ZERO = new Matrix3(new double[9]);

    /** The matrix with a single 1. */
    static Matrix3 unit(int row, int column) {
        double[] values = new double[9];
        values[3 * row + column] = 1;
        return new Matrix3(values);
    }

    double get(int row, int column) {
        return v[3 * row + column];
    }

    Matrix3 times(Matrix3 other) {
        double[] w = other.v;
        double[] product = new double[9];
        for (int i = 0; i < 9; i += 3) {
            for (int j = 0; j < 3; j++) {
                product[i + j] = v[i] * w[j] + v[i + 1] * w[3 + j] + v[i + 2] * w[6 + j];
            }
        }
        return new Matrix3(product);
    }

    Matrix3 plus(Matrix3 other) {
        double[] sum = new double[9];
        for (int i = 0; i < 9; i++) {
            sum[i] = v[i] + other.v[i];
        }
        return new Matrix3(sum);
    }

    Matrix3 scaled(double factor) {
        double[] scaled = new double[9];
        for (int i = 0; i < 9; i++) {
            scaled[i] = factor * v[i];
        }
        return new Matrix3(scaled);
    }

    Matrix3 transposed() {
        return new Matrix3(new double[] {v[0], v[3], v[6], v[1], v[4], v[7], v[2], v[5], v[8]});
    }

    Matrix3 inverse() {
        double[] adjoint = {
            v[4] * v[8] - v[5] * v[7], v[2] * v[7] - v[1] * v[8], v[1] * v[5] - v[2] * v[4],
            v[5] * v[6] - v[3] * v[8], v[0] * v[8] - v[2] * v[6], v[2] * v[3] - v[0] * v[5],
            v[3] * v[7] - v[4] * v[6], v[1] * v[6] - v[0] * v[7], v[0] * v[4] - v[1] * v[3]};
        return new Matrix3(adjoint).scaled(1 / (v[0] * adjoint[0] + v[1] * adjoint[3] + v[2] * adjoint[6]));
    }

    /** The sum of the products of corresponding elements. */
    double dot(Matrix3 other) {
        double sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += v[i] * other.v[i];
        }
        return sum;
    }

    /**
     * Size of the eigenvalue that is largest in size, of a symmetric matrix that is not zero: closed form of
     * Smith 1961, doi:10.1145/355578.366316.
     */
    double largestEigenvalue() {
        double mean = (v[0] + v[4] + v[8]) / 3;
        Matrix3 rest = plus(new Matrix3(new double[] {-mean, 0, 0, 0, -mean, 0, 0, 0, -mean}));
        double p = Math.sqrt(rest.dot(rest) / 6);
        if (p < 1e-12 * Math.abs(mean)) {
            return Math.abs(mean);
        }
        double[] w = rest.v;
        double determinant = w[0] * (w[4] * w[8] - w[5] * w[7]) - w[1] * (w[3] * w[8] - w[5] * w[6]) + w[2] * (w[3] * w[7] - w[4] * w[6]);
        double angle = Math.acos(Math.clamp(determinant / (2 * p * p * p), -1, 1)) / 3;
        double greatest = mean + 2 * p * Math.cos(angle);
        double least = mean + 2 * p * Math.cos(angle + 2 * Math.PI / 3);
        return Math.max(Math.abs(greatest), Math.abs(least));
    }
}
