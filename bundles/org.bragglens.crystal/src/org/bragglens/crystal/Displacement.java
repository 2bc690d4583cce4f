// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/**
 * How far an atom moves from its place, as the factor by which its scattering is weakened.
 * Formulas: Trueblood et al. 1996, Acta Crystallographica A52, 770, doi:10.1107/S0108767396005697.
 */
public sealed interface Displacement {

    /** Nobody has said it: not the same as an atom at rest. */
    Displacement UNKNOWN = new Unknown();

    /** B = 8π²U. */
    double B_OF_U = 8 * Math.PI * Math.PI;

    /** The isotropic B in Å² that weakens as much on average; NaN if unknown. */
    double equivalentB(UnitCell cell);

    /** The displacement of the atom's image under a symmetry operation of the cell. */
    Displacement transformed(SymmetryOperation operation, UnitCell cell);

    /** {@link #UNKNOWN}. */
    record Unknown() implements Displacement {

        @Override
        public double equivalentB(UnitCell cell) {
            return Double.NaN;
        }

        @Override
        public Displacement transformed(SymmetryOperation operation, UnitCell cell) {
            return this;
        }
    }

    /**
     * The same in all directions: the factor is exp(-B sin²θ/λ²).
     *
     * @param b in Å²; below zero in bad refinements, which readers replace
     */
    record Isotropic(double b) implements Displacement {

        /** @throws IllegalArgumentException if {@code b} is no number */
        public Isotropic {
            if (!Double.isFinite(b)) {
                throw new IllegalArgumentException("a displacement is a number, not " + b);
            }
        }

        @Override
        public double equivalentB(UnitCell cell) {
            return b;
        }

        @Override
        public Displacement transformed(SymmetryOperation operation, UnitCell cell) {
            return this;
        }
    }

    /**
     * Another in each direction: the factor is exp(-2π² Σ Uij a*i a*j hi hj). Components in Å² as CIF's
     * {@code _atom_site_aniso_U_11} and so on, in the order of {@link UnitCell#metric()}.
     */
    record Anisotropic(double u11, double u22, double u33, double u23, double u13, double u12) implements Displacement {

        /** @throws IllegalArgumentException if a component is no number */
        public Anisotropic {
            if (!Double.isFinite(u11 + u22 + u33 + u23 + u13 + u12)) {
                throw new IllegalArgumentException("a component of an anisotropic displacement is not a number");
            }
        }

        /** From B = 8π²U in Å², components {11, 22, 33, 23, 13, 12}. */
        public static Anisotropic ofB(double... b) {
            return new Anisotropic(b[0] / B_OF_U, b[1] / B_OF_U, b[2] / B_OF_U, b[3] / B_OF_U, b[4] / B_OF_U, b[5] / B_OF_U);
        }

        /**
         * From the numbers βij = 2π² Uij a*i a*j of the factor exp(-Σ βij hi hj), components {11, 22, 33, 23, 13, 12}.
         */
        public static Anisotropic ofBeta(UnitCell cell, double... beta) {
            double[] u = new double[6];
            double[] scale = scale(cell);
            for (int i = 0; i < 6; i++) {
                u[i] = beta[i] / (2 * Math.PI * Math.PI * scale[i]);
            }
            return new Anisotropic(u[0], u[1], u[2], u[3], u[4], u[5]);
        }

        /** The numbers βij = 2π² Uij a*i a*j of the factor exp(-Σ βij hi hj), components {11, 22, 33, 23, 13, 12}. */
        public double[] beta(UnitCell cell) {
            double[] beta = components();
            double[] scale = scale(cell);
            for (int i = 0; i < 6; i++) {
                beta[i] *= 2 * Math.PI * Math.PI * scale[i];
            }
            return beta;
        }

        /** Ueq = ⅓ Σ Uij a*i a*j ai·aj (Fischer and Tillmanns 1988, doi:10.1107/S0108270187012745), as B. */
        @Override
        public double equivalentB(UnitCell cell) {
            double[] u = components();
            double[] scale = scale(cell);
            double[] metric = cell.metric();
            double sum = 0;
            for (int i = 0; i < 6; i++) {
                sum += (i < 3 ? 1 : 2) * u[i] * scale[i] * metric[i];
            }
            return sum / 3 * B_OF_U;
        }

        /** β is a tensor of the fractional coordinates, β' = R·β·Rᵀ; U is β with the lengths of the reciprocal axes taken out. */
        @Override
        public Anisotropic transformed(SymmetryOperation operation, UnitCell cell) {
            double[] beta = beta(cell);
            double[] image = new double[6];
            for (int c = 0; c < 6; c++) {
                int row = c < 3 ? c : c == 3 ? 1 : 0;
                int column = c < 3 ? c : c == 5 ? 1 : 2;
                for (int m = 0; m < 3; m++) {
                    for (int n = 0; n < 3; n++) {
                        image[c] += operation.rotation(row, m) * operation.rotation(column, n) * (m == n ? beta[m] : beta[6 - m - n]);
                    }
                }
            }
            return ofBeta(cell, image);
        }

        /** Whether the atom moves by a real distance in every direction: all principal values of U are above zero. */
        public boolean isPositiveDefinite() {
            // reciprocal lengths scale rows and columns alike, so the leading minors of U itself decide
            return u11 > 0 && u11 * u22 - u12 * u12 > 0
                    && u11 * (u22 * u33 - u23 * u23) - u12 * (u12 * u33 - u23 * u13) + u13 * (u12 * u23 - u22 * u13) > 0;
        }

        /** {11, 22, 33, 23, 13, 12} in Å². */
        public double[] components() {
            return new double[] {u11, u22, u33, u23, u13, u12};
        }

        /** a*i a*j for each component. */
        private static double[] scale(UnitCell cell) {
            double[] r = cell.reciprocalMetric();
            return new double[] {r[0], r[1], r[2], Math.sqrt(r[1] * r[2]), Math.sqrt(r[0] * r[2]), Math.sqrt(r[0] * r[1])};
        }
    }
}
