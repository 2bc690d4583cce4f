// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * X-ray form factors of neutral atoms at rest, without anomalous dispersion: f(s) = Σ aᵢ exp(-bᵢ s²) + c with four terms and
 * s = sinθ/λ = 1/(2d) up to 2 Å⁻¹, International Tables for Crystallography vol. C, table 6.1.1.4, doi:10.1107/97809553602060000600.
 */
public final class ScatteringFactors {

    private static final class Holder {
        static final ScatteringFactors TABLE = new ScatteringFactors();
    }

    private static final int TERMS = 4;

    private final Map<String, double[]> coefficients = new TreeMap<>();

    private ScatteringFactors() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ScatteringFactors.class.getResourceAsStream("form-factors.csv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] row = line.split(",");
                double[] values = new double[2 * TERMS + 1];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Double.parseDouble(row[i + 1]);
                }
                coefficients.put(row[0], values);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of the International Tables, H to Cf. */
    public static ScatteringFactors internationalTables() {
        return Holder.TABLE;
    }

    public boolean covers(String element) {
        return coefficients.containsKey(element);
    }

    /**
     * Form factor in electrons.
     *
     * @param sSquared s² = (sinθ/λ)² = 1/(4d²) in Å⁻²
     * @throws IllegalArgumentException if the table lacks the element
     */
    public double at(String element, double sSquared) {
        return value(coefficients(element), sSquared);
    }

    /** The element's a1 to a4, b1 to b4 and c. */
    double[] coefficients(String element) {
        double[] found = coefficients.get(element);
        if (found == null) {
            throw new IllegalArgumentException("there is no X-ray form factor of " + element + " in the table, which ends with Cf");
        }
        return found;
    }

    static double value(double[] c, double sSquared) {
        double f = c[2 * TERMS];
        for (int i = 0; i < TERMS; i++) {
            f += c[i] * Math.exp(-c[TERMS + i] * sSquared);
        }
        return f;
    }
}
