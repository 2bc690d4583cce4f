// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.HashMap;
import java.util.Map;

/**
 * X-ray form factors of atoms at rest, without anomalous dispersion: f(s) = Σ aᵢ exp(-bᵢ s²) + c, s = sinθ/λ = 1/(2d).
 */
public final class ScatteringFactors {

    private static final class InternationalTables {
        static final ScatteringFactors TABLE = new ScatteringFactors("form-factors.csv");
    }

    private static final class WaasmaierKirfel {
        static final ScatteringFactors TABLE = new ScatteringFactors("form-factors-waasmaier-kirfel.csv");
    }

    private final Map<String, FormFactor> elements = new HashMap<>();

    private ScatteringFactors(String resource) {
        Tables.rows(resource, row -> {
            double[] values = new double[row.length - 1];
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.parseDouble(row[i + 1]);
            }
            elements.put(row[0], new FormFactor(values));
        });
    }

    /**
     * Four Gaussians, up to s = 2 Å⁻¹, H to Cf: International Tables for Crystallography vol. C, table 6.1.1.4,
     * doi:10.1107/97809553602060000600.
     */
    public static ScatteringFactors internationalTables() {
        return InternationalTables.TABLE;
    }

    /**
     * Five Gaussians, up to s = 6 Å⁻¹, H to Cf and 111 ions such as {@code Na1+} and {@code O2-}: Waasmaier and Kirfel 1995,
     * doi:10.1107/S0108767394013292.
     */
    public static ScatteringFactors waasmaierKirfel() {
        return WaasmaierKirfel.TABLE;
    }

    /** @param element chemical symbol, or an ion */
    public boolean covers(String element) {
        return elements.containsKey(element);
    }

    /**
     * Form factor in electrons.
     *
     * @param sSquared s² = (sinθ/λ)² = 1/(4d²) in Å⁻²
     * @throws IllegalArgumentException if the table lacks the element
     */
    public double at(String element, double sSquared) {
        return of(element).at(sSquared);
    }

    /** @throws IllegalArgumentException if the table lacks the element */
    FormFactor of(String element) {
        FormFactor found = elements.get(element);
        if (found == null) {
            throw new IllegalArgumentException("there is no X-ray form factor of " + element + " in the table, which ends with Cf");
        }
        return found;
    }
}
