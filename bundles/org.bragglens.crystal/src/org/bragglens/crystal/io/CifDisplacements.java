// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Displacement.Anisotropic;
import org.bragglens.crystal.UnitCell;

/** The displacements of a block's atoms, in all the forms that files use: U, B or β, isotropic, equivalent or anisotropic. */
final class CifDisplacements {

    private static final List<String> COMPONENTS = List.of("11", "22", "33", "23", "13", "12");
    private static final List<String> LOOPS = List.of("atom_site_aniso_", "atom_site_anisotrop_");

    private final CifColumn b;
    private final CifColumn u;
    private final UnitCell cell;
    private final Map<String, Anisotropic> byLabel = new HashMap<>();
    private final Map<Integer, Anisotropic> byRow = new HashMap<>();
    private final Set<String> negative = new TreeSet<>();
    private final Set<String> indefinite = new TreeSet<>();

    CifDisplacements(CifBlock block, UnitCell cell, Notes notes) {
        this.cell = cell;
        this.b = block.column("atom_site_b_iso_or_equiv");
        this.u = block.column("atom_site_u_iso_or_equiv");
        try {
            anisotropic(block);
        } catch (FaultyLine e) {
            notes.add("Anisotropic displacements were not used: line " + e.line() + ": " + e.getMessage() + ".");
        }
    }

    /** Anisotropic where that is known; unknown where it is below zero, which no atom's is. */
    Displacement of(String label, int row) {
        Anisotropic anisotropic = byLabel.getOrDefault(label, byRow.get(row));
        double equivalent = anisotropic == null ? Double.NaN : anisotropic.equivalentB(cell);
        if (anisotropic != null && anisotropic.isPositiveDefinite()) {
            return anisotropic;
        }
        if (anisotropic != null) {
            indefinite.add(label);
        }
        double isotropic = b.get(row).number("the displacement of " + label);
        if (Double.isNaN(isotropic)) {
            isotropic = Displacement.B_OF_U * u.get(row).number("the displacement of " + label);
        }
        if (Double.isNaN(isotropic)) {
            isotropic = equivalent;
        }
        if (Double.isNaN(isotropic)) {
            return Displacement.UNKNOWN;
        }
        if (isotropic < 0) {
            negative.add(label);
            return Displacement.UNKNOWN;
        }
        return new Displacement.Isotropic(isotropic);
    }

    void tell(Notes notes) {
        if (!negative.isEmpty()) {
            notes.add("Displacements below zero were not used: " + Notes.names(negative) + ".");
        }
        if (!indefinite.isEmpty()) {
            notes.add("Anisotropic displacements of no real amplitude were replaced by isotropic ones: " + Notes.names(indefinite) + ".");
        }
    }

    private void anisotropic(CifBlock block) {
        CifColumn labels = block.column("atom_site_aniso_label", "atom_site_anisotrop_label", "atom_site_anisotrop_id");
        for (String kind : List.of("u", "b", "beta")) {
            CifColumn[] columns = COMPONENTS.stream().map(n -> block.column(LOOPS.stream().map(loop -> loop + kind + "_" + n)
                    .toArray(String[]::new))).toArray(CifColumn[]::new);
            for (int row = 0; row < columns[0].size(); row++) {
                double[] v = new double[COMPONENTS.size()];
                for (int n = 0; n < v.length; n++) {
                    v[n] = columns[n].get(row).number("the displacement of " + labels.get(row).text());
                }
                // six zeros are how some programs say that they know nothing
                if (Arrays.stream(v).noneMatch(Double::isNaN) && Arrays.stream(v).anyMatch(value -> value != 0)) {
                    Anisotropic found = switch (kind) {
                        case "u" -> new Anisotropic(v[0], v[1], v[2], v[3], v[4], v[5]);
                        case "b" -> Anisotropic.ofB(v);
                        default -> Anisotropic.ofBeta(cell, v);
                    };
                    if (labels.size() == 0) {
                        byRow.putIfAbsent(row, found);
                    } else {
                        byLabel.putIfAbsent(labels.get(row).text(), found);
                    }
                }
            }
        }
    }
}
