// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.Arrays;
import java.util.Locale;

/**
 * A symmetry operation in the basis of a cell: x ↦ R·x + t with a matrix of whole numbers and a translation in 24ths of the cell's edges,
 * taken modulo lattice translations. Every operation of every tabulated setting can be written so.
 */
public final class SymmetryOperation {

    /** Translations are counted in this part of an edge. */
    public static final int PARTS = 24;

    public static final SymmetryOperation IDENTITY = new SymmetryOperation(new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, new int[3]);

    private final int[] rotation;
    private final int[] translation;

    private SymmetryOperation(int[] rotation, int[] translation) {
        this.rotation = rotation;
        this.translation = new int[] {Math.floorMod(translation[0], PARTS), Math.floorMod(translation[1], PARTS),
            Math.floorMod(translation[2], PARTS)};
    }

    /**
     * @param rotation    nine numbers, row by row, of determinant 1 or -1
     * @param translation three numbers in 24ths
     * @throws IllegalArgumentException if the matrix keeps no lattice
     */
    public static SymmetryOperation of(int[] rotation, int[] translation) {
        if (rotation.length != 9 || translation.length != 3 || Math.abs(determinant(rotation)) != 1) {
            throw new IllegalArgumentException("an operation has a 3 x 3 matrix of determinant 1 or -1 and three translations");
        }
        return new SymmetryOperation(rotation.clone(), translation);
    }

    /** A translation alone, in 24ths. */
    public static SymmetryOperation translation(int x, int y, int z) {
        return new SymmetryOperation(IDENTITY.rotation, new int[] {x, y, z});
    }

    /**
     * Reads the form of CIF, for example {@code x, -y, z+1/2} or {@code 1/2-X,+Y,0.25+Z}.
     *
     * @throws IllegalArgumentException with a message for people
     */
    public static SymmetryOperation parse(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).replaceAll("[\\s'\"]", "").split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is no symmetry operation");
        }
        int[] rotation = new int[9];
        int[] translation = new int[3];
        for (int row = 0; row < 3; row++) {
            new TripletParser(text, parts[row]).read(rotation, translation, row);
        }
        if (Math.abs(determinant(rotation)) != 1) {
            throw new IllegalArgumentException("'" + text + "' is no symmetry operation: its matrix has determinant "
                    + determinant(rotation));
        }
        return new SymmetryOperation(rotation, translation);
    }

    /** The form that {@link #parse} reads, for example {@code x,-y,z+1/2}. */
    public String format() {
        return TripletFormat.format(rotation, translation, "*");
    }

    /** Element of the matrix R. */
    public int rotation(int row, int column) {
        return rotation[3 * row + column];
    }

    /** Component of the translation t in 24ths, 0 to 23. */
    public int translation(int row) {
        return translation[row];
    }

    /** Whether the matrix is the identity. */
    public boolean isTranslation() {
        return Arrays.equals(rotation, IDENTITY.rotation);
    }

    /** The same matrix without the translation. */
    public SymmetryOperation rotationPart() {
        return new SymmetryOperation(rotation, new int[3]);
    }

    /** The matrix without the translation and, if it is a rotoinversion, without the inversion. */
    SymmetryOperation properPart() {
        return determinant() > 0 ? rotationPart() : inverted().rotationPart();
    }

    public boolean sameRotation(SymmetryOperation other) {
        return Arrays.equals(rotation, other.rotation);
    }

    /** 1 for a rotation, -1 for a rotoinversion. */
    public int determinant() {
        return determinant(rotation);
    }

    /** The order of the rotation, its inversion part left out: 1, 2, 3, 4 or 6 (ITA table 1.2.2.1: by the trace). */
    public int axisOrder() {
        int trace = determinant() * (rotation[0] + rotation[4] + rotation[8]);
        return switch (trace) {
            case 3 -> 1;
            case -1 -> 2;
            case 0 -> 3;
            case 1 -> 4;
            case 2 -> 6;
            default -> throw new IllegalStateException(format() + " is no crystallographic rotation");
        };
    }

    /** Whether some lattice can have this operation: its matrix is of order 1, 2, 3, 4 or 6. */
    public boolean isCrystallographic() {
        int trace = determinant() * (rotation[0] + rotation[4] + rotation[8]);
        return trace == 3 ? isTranslation() || inverted().isTranslation() : trace >= -1 && trace <= 2 && finiteOrder();
    }

    /** Coordinates after the operation, not brought back into the cell. */
    public double[] apply(double x, double y, double z) {
        double[] image = new double[3];
        for (int row = 0; row < 3; row++) {
            image[row] = rotation[3 * row] * x + rotation[3 * row + 1] * y + rotation[3 * row + 2] * z + translation[row] / (double) PARTS;
        }
        return image;
    }

    /** Miller indices as the row vector h·R. */
    public int[] applyToIndices(int h, int k, int l) {
        return new int[] {h * rotation[0] + k * rotation[3] + l * rotation[6], h * rotation[1] + k * rotation[4] + l * rotation[7],
            h * rotation[2] + k * rotation[5] + l * rotation[8]};
    }

    /** This operation after {@code first}: x ↦ this(first(x)). */
    public SymmetryOperation compose(SymmetryOperation first) {
        int[] r = new int[9];
        int[] t = translation.clone();
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                int factor = rotation[3 * i + k];
                t[i] += factor * first.translation[k];
                for (int j = 0; j < 3; j++) {
                    r[3 * i + j] += factor * first.rotation[3 * k + j];
                }
            }
        }
        return new SymmetryOperation(r, t);
    }

    /** The same operation seen from an origin that lies at {@code shift} (24ths) of the present one: x' = x - shift. */
    public SymmetryOperation fromOrigin(int x, int y, int z) {
        int[] shift = {x, y, z};
        int[] t = translation.clone();
        for (int i = 0; i < 3; i++) {
            t[i] += rotation[3 * i] * x + rotation[3 * i + 1] * y + rotation[3 * i + 2] * z - shift[i];
        }
        return new SymmetryOperation(rotation, t);
    }

    private SymmetryOperation inverted() {
        return new SymmetryOperation(Arrays.stream(rotation).map(v -> -v).toArray(), translation);
    }

    private boolean finiteOrder() {
        SymmetryOperation power = this;
        for (int n = 1; n <= 6; n++) {
            if (power.isTranslation()) {
                return true;
            }
            power = power.compose(this);
        }
        return false;
    }

    private static int determinant(int[] r) {
        return r[0] * (r[4] * r[8] - r[5] * r[7]) - r[1] * (r[3] * r[8] - r[5] * r[6]) + r[2] * (r[3] * r[7] - r[4] * r[6]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SymmetryOperation operation && Arrays.equals(rotation, operation.rotation)
                && Arrays.equals(translation, operation.translation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rotation) + Arrays.hashCode(translation);
    }

    @Override
    public String toString() {
        return format();
    }
}
