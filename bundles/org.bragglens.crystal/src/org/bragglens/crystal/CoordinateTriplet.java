// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.Arrays;
import java.util.Locale;

/**
 * Coordinates that depend on three parameters as (x, 2x, 1/4) does: p ↦ M·p + s with whole numbers M, singular or not, and s in 24ths of
 * the cell's edges, taken modulo lattice translations. It describes points, lines and planes of the cell and changes of its basis.
 */
final class CoordinateTriplet {

    private final int[] matrix;
    private final int[] shift;

    CoordinateTriplet(int[] matrix, int[] shift) {
        this.matrix = matrix.clone();
        this.shift = new int[3];
        for (int i = 0; i < 3; i++) {
            this.shift[i] = Math.floorMod(shift[i], SymmetryOperation.PARTS);
        }
    }

    /**
     * Reads the form {@code x,2x,1/4}.
     *
     * @throws IllegalArgumentException with a message for people
     */
    static CoordinateTriplet parse(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' are no coordinates");
        }
        int[] matrix = new int[9];
        int[] shift = new int[3];
        for (int row = 0; row < 3; row++) {
            new TripletParser(text, parts[row]).read(matrix, shift, row);
        }
        return new CoordinateTriplet(matrix, shift);
    }

    static CoordinateTriplet of(SymmetryOperation operation) {
        int[] matrix = new int[9];
        int[] shift = new int[3];
        for (int i = 0; i < 3; i++) {
            shift[i] = operation.translation(i);
            for (int j = 0; j < 3; j++) {
                matrix[3 * i + j] = operation.rotation(i, j);
            }
        }
        return new CoordinateTriplet(matrix, shift);
    }

    /** This one after {@code first}: p ↦ this(first(p)). */
    CoordinateTriplet compose(CoordinateTriplet first) {
        int[] m = new int[9];
        int[] s = shift.clone();
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                int factor = matrix[3 * i + k];
                s[i] += factor * first.shift[k];
                for (int j = 0; j < 3; j++) {
                    m[3 * i + j] += factor * first.matrix[3 * k + j];
                }
            }
        }
        return new CoordinateTriplet(m, s);
    }

    /** The same with other constants, which are added, in 24ths. */
    CoordinateTriplet plus(int x, int y, int z) {
        return new CoordinateTriplet(matrix, new int[] {shift[0] + x, shift[1] + y, shift[2] + z});
    }

    double[] at(double p, double q, double r) {
        double[] place = new double[3];
        for (int i = 0; i < 3; i++) {
            place[i] = matrix[3 * i] * p + matrix[3 * i + 1] * q + matrix[3 * i + 2] * r + shift[i] / (double) SymmetryOperation.PARTS;
        }
        return place;
    }

    int matrix(int row, int column) {
        return matrix[3 * row + column];
    }

    int shift(int row) {
        return shift[row];
    }

    /** Whether coordinates depend on parameter 0, 1 or 2. */
    boolean dependsOn(int parameter) {
        return matrix[parameter] != 0 || matrix[3 + parameter] != 0 || matrix[6 + parameter] != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoordinateTriplet triplet && Arrays.equals(matrix, triplet.matrix) && Arrays.equals(shift, triplet.shift);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(matrix) + Arrays.hashCode(shift);
    }

    /** The form of the International Tables, for example {@code x,2x,1/4}. */
    @Override
    public String toString() {
        return TripletFormat.format(matrix, shift, "");
    }
}
