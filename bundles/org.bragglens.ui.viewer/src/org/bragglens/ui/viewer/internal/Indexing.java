// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.IndexedLine;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.ui.session.OpenPattern;
import org.eclipse.january.dataset.Dataset;

/**
 * Which lines are wanted.
 *
 * @param structures patterns that know their lines, under their ids
 * @param q          in Å⁻¹; lines further out lie on no visible pattern
 */
record Indexing(Map<Long, DiffractionPattern> structures, double q) {

    static final Indexing NONE = new Indexing(Map.of(), 0);

    /** Further out, the lines of any crystal run together. */
    private static final double LARGEST = 30;

    /** The lines of all visible structures as far as any visible pattern reaches. */
    static Indexing of(List<OpenPattern> visible) {
        Map<Long, DiffractionPattern> structures = new LinkedHashMap<>();
        visible.stream().filter(p -> p.pattern().lines().isPresent()).forEach(p -> structures.put(p.id(), p.pattern()));
        if (structures.isEmpty()) {
            return NONE;
        }
        double shortest = structures.values().stream().mapToDouble(p -> p.radiation().wavelength()).min().orElseThrow();
        double q = visible.stream().mapToDouble(p -> end(p.pattern(), shortest)).max().orElseThrow();
        return new Indexing(structures, Math.min(q, LARGEST));
    }

    /** The lines of each; takes its time. */
    Map<Long, List<IndexedLine>> lines() {
        Map<Long, List<IndexedLine>> lines = new LinkedHashMap<>();
        structures.forEach((id, pattern) -> lines.put(id, pattern.lines().orElseThrow().upTo(q)));
        return lines;
    }

    /** The largest Q of a pattern, over whose 2θ without a wavelength lines are shown for {@code otherwise}. */
    private static double end(DiffractionPattern pattern, double otherwise) {
        double wavelength = pattern.converts(PatternAxis.Q) ? pattern.radiation().wavelength() : otherwise;
        Dataset x = pattern.coordinates();
        double one = pattern.axis().toQ(x.getDouble(0), wavelength);
        double other = pattern.axis().toQ(x.getDouble(x.getSize() - 1), wavelength);
        return Double.isNaN(one) ? Double.isNaN(other) ? 0 : other : Double.isNaN(other) ? one : Math.max(one, other);
    }
}
