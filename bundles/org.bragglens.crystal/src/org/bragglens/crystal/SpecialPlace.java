// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/**
 * A point, line, plane or the whole space in its one form: a free coordinate is its own parameter, so that two triplets that describe the
 * same set of points modulo lattice translations become equal.
 */
final class SpecialPlace {

    private SpecialPlace() {
    }

    static CoordinateTriplet normal(CoordinateTriplet place) {
        int[][] directions = new int[3][];
        int freedom = 0;
        for (int j = 0; j < 3; j++) {
            if (place.dependsOn(j)) {
                directions[freedom++] = new int[] {place.matrix(0, j), place.matrix(1, j), place.matrix(2, j)};
            }
        }
        int[] shift = {place.shift(0), place.shift(1), place.shift(2)};
        return switch (freedom) {
            case 0 -> place;
            case 1 -> line(directions[0], shift);
            case 2 -> plane(cross(directions[0], directions[1]), shift);
            default -> new CoordinateTriplet(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new int[3]);
        };
    }

    /** The line through {@code shift} along {@code direction}. */
    private static CoordinateTriplet line(int[] direction, int[] shift) {
        int[] d = WholeNumbers.primitive(direction[0], direction[1], direction[2]);
        int p = unit(d);
        int[] matrix = new int[9];
        int[] s = new int[3];
        for (int i = 0; i < 3; i++) {
            matrix[3 * i + p] = d[i] * d[p];
            s[i] = shift[i] - d[i] * d[p] * shift[p];
        }
        return new CoordinateTriplet(matrix, s);
    }

    /** The plane through {@code shift} across {@code normal}. */
    private static CoordinateTriplet plane(int[] normal, int[] shift) {
        int[] n = WholeNumbers.primitive(normal[0], normal[1], normal[2]);
        // the last coordinate that the others determine without fractions is the dependent one
        int k = 2;
        while (Math.abs(n[k]) != 1) {
            k--;
        }
        int[] matrix = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        int[] s = new int[3];
        matrix[4 * k] = 0;
        for (int i = 0; i < 3; i++) {
            if (i != k) {
                matrix[3 * k + i] = -n[i] * n[k];
            }
            s[k] += n[i] * n[k] * shift[i];
        }
        return new CoordinateTriplet(matrix, s);
    }

    private static int unit(int[] vector) {
        int i = 0;
        while (Math.abs(vector[i]) != 1) {
            i++;
        }
        return i;
    }

    private static int[] cross(int[] a, int[] b) {
        return new int[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
