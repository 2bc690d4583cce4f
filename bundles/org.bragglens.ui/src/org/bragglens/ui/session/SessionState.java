// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.Radiation;

/**
 * All that is open, as one value.
 *
 * @param patterns in the order of opening
 * @param selected id of the selected pattern; empty if there is none
 * @param models   that can be chosen, the recommended one first
 * @param model    the chosen one; empty if there is none
 * @param recipe   the augmentation editor's recipe; empty until it has one
 * @param notices  what went wrong with opening, one line each, the newest last
 * @param opening  names of files that are being read
 */
public record SessionState(List<OpenPattern> patterns, Optional<Long> selected, List<KnownModel> models, Optional<KnownModel> model,
        Optional<Recipe> recipe, List<String> notices, List<String> opening) {

    /** Nothing is open. */
    public static final SessionState EMPTY = new SessionState(List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
            List.of(), List.of());

    public SessionState {
        patterns = List.copyOf(patterns);
        models = List.copyOf(models);
        notices = List.copyOf(notices);
        opening = List.copyOf(opening);
    }

    public Optional<OpenPattern> selectedPattern() {
        return selected.flatMap(this::pattern);
    }

    public Optional<OpenPattern> pattern(long id) {
        return patterns.stream().filter(p -> p.id() == id).findFirst();
    }

    /** What a plot shows: every overlaid pattern, and the selected one in any case. */
    public List<OpenPattern> visible() {
        return patterns.stream().filter(p -> p.overlaid() || selected.isPresent() && selected.get() == p.id()).toList();
    }

    /**
     * The patterns of a file behind those that are open, the first of them selected. Those that the same file gave before are replaced,
     * and the wavelength that somebody entered for them is kept.
     */
    SessionState opened(Optional<Path> file, List<OpenPattern> fresh) {
        List<OpenPattern> before = patterns.stream().filter(p -> file.isPresent() && p.file().equals(file)).toList();
        List<OpenPattern> all = new ArrayList<>(patterns);
        all.removeAll(before);
        for (int i = 0; i < fresh.size(); i++) {
            OpenPattern pattern = fresh.get(i);
            boolean entered = i < before.size() && before.get(i).pattern().radiation().origin() == Radiation.Origin.OPTION;
            boolean asks = !pattern.pattern().radiation().isKnown();
            OpenPattern coloured = pattern.withColour(i < before.size() ? before.get(i).colour() : rarestColour(all));
            all.add(entered && asks ? coloured.withRadiation(before.get(i).pattern().radiation()) : coloured);
        }
        return withPatterns(all, fresh.isEmpty() ? selected : Optional.of(fresh.getFirst().id()));
    }

    private static int rarestColour(List<OpenPattern> patterns) {
        int[] uses = new int[OpenPattern.COLOURS];
        patterns.forEach(p -> uses[p.colour()]++);
        int rarest = 0;
        for (int i = 1; i < uses.length; i++) {
            rarest = uses[i] < uses[rarest] ? i : rarest;
        }
        return rarest;
    }

    /** {@link #opened}, in place of what was followed before. */
    SessionState followed(List<OpenPattern> fresh) {
        return closed(patterns.stream().filter(OpenPattern::followed).map(OpenPattern::id).toList()).opened(Optional.empty(), fresh);
    }

    SessionState closed(Collection<Long> ids) {
        List<OpenPattern> rest = patterns.stream().filter(p -> !ids.contains(p.id())).toList();
        if (selected.isEmpty() || !ids.contains(selected.get())) {
            return withPatterns(rest, selected);
        }
        // the neighbour that takes the place of the selected one in the list is what an eye expects to see next
        int place = (int) patterns.stream().takeWhile(p -> p.id() != selected.get()).filter(p -> !ids.contains(p.id())).count();
        Optional<Long> next = rest.isEmpty() ? Optional.empty() : Optional.of(rest.get(Math.min(place, rest.size() - 1)).id());
        return withPatterns(rest, next);
    }

    SessionState changed(Collection<Long> ids, UnaryOperator<OpenPattern> change) {
        return withPatterns(patterns.stream().map(p -> ids.contains(p.id()) ? change.apply(p) : p).toList(), selected);
    }

    SessionState withSelected(long id) {
        return withPatterns(patterns, pattern(id).map(OpenPattern::id).or(() -> selected));
    }

    SessionState withModels(List<KnownModel> others, Optional<KnownModel> chosen) {
        return new SessionState(patterns, selected, others, chosen, recipe, notices, opening);
    }

    SessionState withRecipe(Recipe other) {
        return new SessionState(patterns, selected, models, model, Optional.of(other), notices, opening);
    }

    SessionState withNotices(List<String> others) {
        return new SessionState(patterns, selected, models, model, recipe, others, opening);
    }

    SessionState withOpening(List<String> names) {
        return new SessionState(patterns, selected, models, model, recipe, notices, names);
    }

    private SessionState withPatterns(List<OpenPattern> others, Optional<Long> selection) {
        return new SessionState(others, selection, models, model, recipe, notices, opening);
    }

    /** An open pattern of {@code pattern}. */
    static OpenPattern fresh(long id, Optional<Path> file, DiffractionPattern pattern, boolean followed) {
        return new OpenPattern(id, file, pattern, 0, false, followed);
    }
}
