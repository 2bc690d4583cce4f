// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The models that can be chosen and those that are: a value.
 *
 * @param known  in the order of their spans
 * @param chosen some of them, in the same order
 */
record ModelShelf(List<DisorderModelFile> known, List<DisorderModelFile> chosen) {

    static final ModelShelf EMPTY = new ModelShelf(List.of(), List.of());

    private static final Comparator<DisorderModelFile> ORDER = Comparator.comparingInt(DisorderModelFile::span)
            .thenComparing(DisorderModelFile::name);

    ModelShelf {
        known = List.copyOf(known);
        chosen = List.copyOf(chosen);
    }

    /** Models that came with the installation. While nothing is chosen, the one of the largest span is: it says most. */
    ModelShelf withInstalled(Collection<DisorderModelFile> installed) {
        List<DisorderModelFile> all = new ArrayList<>(known);
        installed.stream().filter(m -> all.stream().noneMatch(k -> k.file().equals(m.file()))).forEach(all::add);
        all.sort(ORDER);
        return new ModelShelf(all, !chosen.isEmpty() || all.isEmpty() ? chosen : List.of(all.getLast()));
    }

    /** A model that somebody brought, chosen. A known file is read afresh. */
    ModelShelf withOwn(DisorderModelFile model) {
        List<DisorderModelFile> all = new ArrayList<>(known);
        all.removeIf(k -> k.file().equals(model.file()));
        all.add(model);
        all.sort(ORDER);
        return new ModelShelf(all, chosen.stream().filter(all::contains).toList()).choosing(model, true);
    }

    ModelShelf choosing(DisorderModelFile model, boolean isChosen) {
        return new ModelShelf(known, known.stream().filter(k -> k.equals(model) ? isChosen : chosen.contains(k)).toList());
    }
}
