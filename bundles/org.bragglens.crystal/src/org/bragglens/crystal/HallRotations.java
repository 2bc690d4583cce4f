// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/** The matrices of International Tables for Crystallography vol. B, tables A1.4.2.4 to A1.4.2.6. */
final class HallRotations {

    private static final int[][] ABOUT_Z = {
        null,
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {-1, 0, 0, 0, -1, 0, 0, 0, 1},
        {0, -1, 0, 1, -1, 0, 0, 0, 1},
        {0, -1, 0, 1, 0, 0, 0, 0, 1},
        null,
        {1, -1, 0, 1, 0, 0, 0, 0, 1}};
    private static final int[] ALONG_A_MINUS_B = {0, -1, 0, -1, 0, 0, 0, 0, -1};
    private static final int[] ALONG_A_PLUS_B = {0, 1, 0, 1, 0, 0, 0, 0, -1};
    private static final int[] ALONG_BODY_DIAGONAL = {0, 0, 1, 1, 0, 0, 0, 1, 0};

    private HallRotations() {
    }

    /**
     * @param axis     x, y, z or 0
     * @param diagonal ' (for axis z: along a-b), " (along a+b), * (along a+b+c) or 0
     * @return a fresh matrix, row by row; null if there is none
     */
    static int[] matrix(int order, char axis, char diagonal) {
        return switch (diagonal) {
            case '*' -> order == 3 ? ALONG_BODY_DIAGONAL.clone() : null;
            case '\'' -> order == 2 ? turned(ALONG_A_MINUS_B, axis) : null;
            case '"' -> order == 2 ? turned(ALONG_A_PLUS_B, axis) : null;
            default -> ABOUT_Z[order] == null ? null : turned(ABOUT_Z[order], axis);
        };
    }

    /** The matrix for axis z with the axes exchanged in cycles so that {@code axis} plays the part of z. */
    private static int[] turned(int[] aboutZ, char axis) {
        int step = axis - 'z';
        int[] matrix = new int[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                matrix[3 * Math.floorMod(i + step, 3) + Math.floorMod(j + step, 3)] = aboutZ[3 * i + j];
            }
        }
        return matrix;
    }
}
