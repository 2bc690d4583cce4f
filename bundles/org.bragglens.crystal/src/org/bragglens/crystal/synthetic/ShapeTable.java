// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.Map;

/**
 * Shapes of conventional cells as mixtures of normal distributions.
 *
 * @param mixtures for each {@link LatticeKind} with a shape (by its name) the components, one a row: weight, means, standard deviations
 */
record ShapeTable(Map<String, double[][]> mixtures) {

    double[][] of(LatticeKind kind) {
        return mixtures.get(kind.name());
    }

    void check() {
        for (LatticeKind kind : LatticeKind.values()) {
            if (kind.parameters() > 0) {
                double[][] mixture = of(kind);
                if (mixture == null || mixture.length == 0) {
                    throw new IllegalArgumentException("shapes of " + kind + " lattices are missing");
                }
                for (double[] component : mixture) {
                    Checks.array("shapes." + kind, component, 1 + 2 * kind.parameters(), -200, 200);
                }
            }
        }
    }
}
