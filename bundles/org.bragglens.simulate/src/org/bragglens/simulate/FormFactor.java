// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

/**
 * How an element's electrons at rest scatter: f(s) = Σ aᵢ exp(-bᵢ s²) + c with s = sinθ/λ = 1/(2d). For lists of many reflections there is
 * a table with cubic pieces in s, which deviates by less than 1e-6 electrons.
 */
final class FormFactor {

    private static final int PER_UNIT = 256;
    /** Å⁻¹, where the older fits end. */
    private static final int LAST = 2;

    private final double[] a;
    private final double[] b;
    private final double c;
    /** Value and slope (times the step) at equal steps of s. */
    private final double[] table = new double[2 * (PER_UNIT * LAST + 1)];

    /** @param coefficients a1, …, b1, …, c */
    FormFactor(double[] coefficients) {
        int terms = coefficients.length / 2;
        a = new double[terms];
        b = new double[terms];
        System.arraycopy(coefficients, 0, a, 0, terms);
        System.arraycopy(coefficients, terms, b, 0, terms);
        c = coefficients[2 * terms];
        for (int i = 0; i < table.length; i += 2) {
            double s = i / 2.0 / PER_UNIT;
            table[i] = at(s * s);
            for (int n = 0; n < terms; n++) {
                table[i + 1] -= 2 * a[n] * b[n] * s * Math.exp(-b[n] * s * s) / PER_UNIT;
            }
        }
    }

    /** In electrons, by s² in Å⁻². */
    double at(double sSquared) {
        double f = c;
        for (int i = 0; i < a.length; i++) {
            f += a[i] * Math.exp(-b[i] * sSquared);
        }
        return f;
    }

    /** The same from the table, by s in Å⁻¹. */
    double tabulated(double s) {
        double place = s * PER_UNIT;
        int cell = (int) place;
        if (cell >= PER_UNIT * LAST) {
            return at(s * s);
        }
        double t = place - cell;
        int i = 2 * cell;
        double step = table[i + 2] - table[i];
        double u = 1 - t;
        // Hermite's cubic
        return table[i] + t * step + t * u * (u * (table[i + 1] - step) + t * (step - table[i + 3]));
    }
}
