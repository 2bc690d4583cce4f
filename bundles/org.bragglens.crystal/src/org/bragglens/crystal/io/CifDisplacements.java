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
    private final List<String> labels;
    private final Map<Integer, Anisotropic> byRow = new HashMap<>();
    private final Map<String, Anisotropic> byLabel = new HashMap<>();
    private final Set<String> repeated = new TreeSet<>();
    private final Set<String> doubtful = new TreeSet<>();
    private final Set<String> negative = new TreeSet<>();
    private final Set<String> indefinite = new TreeSet<>();

    CifDisplacements(CifBlock block, CifPlaces places, UnitCell cell, Notes notes) {
        this.cell = cell;
        this.b = ofAtoms(block, places, "atom_site_b_iso_or_equiv");
        this.u = ofAtoms(block, places, "atom_site_u_iso_or_equiv");
        List<String> found = List.of();
        if (places.areCartesian()) {
            if (LOOPS.stream().anyMatch(block::mentions)) {
                notes.add("Anisotropic displacements beside Cartesian coordinates have axes of their own and were not used.");
            }
        } else {
            try {
                found = block.column("atom_site_aniso_label", "atom_site_anisotrop_label", "atom_site_anisotrop_id").values()
                        .map(CifValue::text).toList();
                anisotropic(block, places, found);
            } catch (FaultyLine e) {
                byRow.clear();
                byLabel.clear();
                notes.add("Anisotropic displacements were not used: line " + e.line() + ": " + e.getMessage() + ".");
            }
        }
        this.labels = found;
    }

    private static CifColumn ofAtoms(CifBlock block, CifPlaces places, String name) {
        CifColumn column = block.column(name);
        return places.goWith(column) ? column : CifColumn.ABSENT;
    }

    /**
     * Anisotropic where that is known; unknown where it is below zero, which no atom's is.
     *
     * @param label   for notes
     * @param written the label in full length
     */
    Displacement of(String label, String written, int row) {
        Anisotropic anisotropic = anisotropic(label, written, row);
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

    /** That of the row if it has the label, or if there are no labels; else the first one under the label. */
    private Anisotropic anisotropic(String label, String written, int row) {
        if (labels.isEmpty() || row < labels.size() && labels.get(row).equals(written)) {
            return byRow.get(row);
        }
        Anisotropic found = byLabel.get(written);
        if (found != null && repeated.contains(written)) {
            doubtful.add(label);
        }
        return found;
    }

    void tell(Notes notes) {
        if (!doubtful.isEmpty()) {
            notes.add("Several anisotropic displacements have the same label; the first was used: " + Notes.names(doubtful) + ".");
        }
        if (!negative.isEmpty()) {
            notes.add("Displacements below zero were not used: " + Notes.names(negative) + ".");
        }
        if (!indefinite.isEmpty()) {
            notes.add("Anisotropic displacements of no real amplitude were replaced by isotropic ones: " + Notes.names(indefinite) + ".");
        }
    }

    private void anisotropic(CifBlock block, CifPlaces places, List<String> rowLabels) {
        for (String kind : List.of("u", "b", "beta")) {
            CifColumn[] columns = COMPONENTS.stream().map(n -> block.column(LOOPS.stream().map(loop -> loop + kind + "_" + n)
                    .toArray(String[]::new))).toArray(CifColumn[]::new);
            // without labels only the rows of the atoms themselves tell which atom is meant
            int rows = rowLabels.isEmpty() && !places.goWith(columns[0]) ? 0 : columns[0].size();
            for (int row = 0; row < rows; row++) {
                String label = row < rowLabels.size() ? rowLabels.get(row) : "";
                double[] v = new double[COMPONENTS.size()];
                for (int n = 0; n < v.length; n++) {
                    v[n] = columns[n].get(row).number("a displacement of " + FaultyLine.quoted(label));
                }
                // six zeros are how some programs say that they know nothing
                if (Arrays.stream(v).noneMatch(Double::isNaN) && Arrays.stream(v).anyMatch(value -> value != 0)) {
                    remember(row, label, FaultyLine.in(columns[0].get(row).line(), () -> switch (kind) {
                        case "u" -> new Anisotropic(v[0], v[1], v[2], v[3], v[4], v[5]);
                        case "b" -> Anisotropic.ofB(v);
                        default -> Anisotropic.ofBeta(cell, v);
                    }));
                }
            }
        }
    }

    private void remember(int row, String label, Anisotropic found) {
        if (byRow.putIfAbsent(row, found) == null && byLabel.putIfAbsent(label, found) != null) {
            repeated.add(label);
        }
    }
}
