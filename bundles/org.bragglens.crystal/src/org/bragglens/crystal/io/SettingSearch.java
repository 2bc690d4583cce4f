// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/**
 * Which setting and origin a file means that names its space group and lists no operations: the one whose images of the listed atoms are in
 * the ratio of the file's formula, as many as it says and not on top of each other. The tabulated settings that the symbol leaves open come
 * first; then those of them seen from the other points of a cell that authors have put into the origin.
 */
final class SettingSearch {

    private static final int SETTINGS = 530;
    /** In 24ths of an edge: halves, thirds, quarters, sixths, eighths. */
    private static final int[] SHIFTS = {0, 3, 4, 6, 8, 9, 12, 15, 16, 18, 20, 21};
    /** Of the listed atoms, for a search through all origins. */
    private static final long MOST_IMAGES = 1_000;
    private static final long MOST_PAIRS = 20_000;
    /** The shortest distance of a better candidate is longer by this factor. */
    private static final double CLEARLY = 1.05;

    /** A candidate and what speaks for it. */
    private record Candidate(SpaceGroup setting, List<SymmetryOperation> operations, boolean right, double roominess) {
    }

    private final SymmetryFit fit;
    private final ChemicalFormula formula;
    private final double units;
    private final Notes notes;

    /** @param units formula units in the cell, 0 if unknown */
    SettingSearch(UnitCell cell, List<Site> sites, ChemicalFormula formula, double units, Notes notes) {
        this.fit = new SymmetryFit(cell, sites);
        this.formula = formula;
        this.units = units;
        this.notes = notes;
    }

    /** The stated setting or one that suits cell and atoms better; empty if none suits the cell. */
    Optional<SpaceGroup> choose(StatedGroup stated) {
        List<SpaceGroup> settings = open(stated.group());
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        if (!fit.isSmall(stated.group().operations())) {
            return Optional.of(told(stated, settings.getFirst(), settings.size() > 1));
        }
        Candidate best = best(settings, stated.fixed());
        if (!best.right() && formula.isKnown() && isSmallForOrigins(stated.group().operations())) {
            Optional<Candidate> moved = fromOtherOrigins(settings);
            if (moved.isPresent()) {
                notes.add("The listed atoms make the stated formula only if the origin of " + stated.group().symbol()
                        + " lies elsewhere than in its tabulated setting; it was moved there.");
                return Optional.of(SpaceGroup.ofOperations(moved.get().operations()));
            }
        }
        return Optional.of(told(stated, best.setting(), settings.size() > 1));
    }

    private boolean isSmallForOrigins(List<SymmetryOperation> operations) {
        return fit.images(operations) <= MOST_IMAGES && fit.pairs(operations) <= MOST_PAIRS;
    }

    /**
     * A setting of the stated group with which cell, formula and atoms agree, for a file whose own operations do not; empty if there is
     * none.
     * Without a formula it must not make more atoms than those do: general positions are roomy, too.
     */
    Optional<SpaceGroup> instead(StatedGroup stated, List<SymmetryOperation> listed) {
        List<SpaceGroup> settings = open(stated.group());
        if (settings.isEmpty() || !fit.isSmall(stated.group().operations())) {
            return Optional.empty();
        }
        Candidate best = best(settings, false);
        boolean known = formula.isKnown() || fit.atoms(best.operations()) <= fit.atoms(listed);
        return best.right() && known ? Optional.of(best.setting()) : Optional.empty();
    }

    private Candidate best(List<SpaceGroup> settings, boolean fixed) {
        List<Candidate> candidates = settings.stream().map(setting -> candidate(setting, setting.operations())).toList();
        Candidate best = candidates.getFirst();
        for (Candidate candidate : candidates) {
            if (candidate.right() && (!best.right() || !fixed && candidate.roominess() > CLEARLY * best.roominess())) {
                best = candidate;
            }
        }
        return best;
    }

    private SpaceGroup told(StatedGroup stated, SpaceGroup chosen, boolean open) {
        SpaceGroup named = stated.group();
        if (!chosen.symbol().equals(named.symbol()) || open && !stated.fixed()) {
            String why = chosen.setting().equals(named.setting()) ? "was assumed" : "was chosen, because it suits the cell and the atoms";
            notes.add("There are no operations in the file; " + switch (chosen.setting()) {
                case "1", "2" -> "origin choice " + chosen.setting() + " of " + named.shortSymbol() + " " + why + ".";
                case "H" -> "hexagonal axes " + (chosen == named ? "were assumed." : "suit the cell.");
                case "R" -> "the cell has rhombohedral axes.";
                default -> "the setting " + chosen.symbol() + " " + why + ".";
            });
        }
        return chosen;
    }

    /** The settings that keep the cell: the named one, others under the same symbol, or where none keeps it those of other axes. */
    private List<SpaceGroup> open(SpaceGroup named) {
        List<SpaceGroup> same = new ArrayList<>(List.of(named));
        List<SpaceGroup> others = new ArrayList<>();
        IntStream.rangeClosed(1, SETTINGS).mapToObj(SpaceGroup::ofHallNumber)
                .filter(g -> g.number() == named.number() && g.hallNumber() != named.hallNumber())
                .forEach(g -> (bare(g).equals(bare(named)) ? same : others).add(g));
        List<SpaceGroup> keeping = same.stream().filter(fit::keepsCell).toList();
        return keeping.isEmpty() ? others.stream().filter(fit::keepsCell).toList() : keeping;
    }

    private static String bare(SpaceGroup group) {
        return group.symbol().replaceAll("\\s*:.*", "");
    }

    private Candidate candidate(SpaceGroup setting, List<SymmetryOperation> operations) {
        boolean right = fit.makes(formula, units, operations);
        double roominess = right || setting.operations() == operations ? fit.roominess(operations) : 0;
        return new Candidate(setting, operations, right && roominess >= 1, roominess);
    }

    /** Of those with the right atoms the one with the most room between them, then that with the most symmetry at its origin. */
    private Optional<Candidate> fromOtherOrigins(Collection<SpaceGroup> settings) {
        List<Candidate> right = new ArrayList<>();
        Set<Set<SymmetryOperation>> seen = new HashSet<>();
        for (SpaceGroup setting : settings) {
            for (int x : SHIFTS) {
                for (int y : SHIFTS) {
                    for (int z : SHIFTS) {
                        List<SymmetryOperation> operations = setting.operations().stream().map(o -> o.fromOrigin(x, y, z)).toList();
                        if (seen.add(new HashSet<>(operations))) {
                            Candidate candidate = candidate(setting, operations);
                            if (candidate.right()) {
                                right.add(candidate);
                            }
                        }
                    }
                }
            }
        }
        double room = right.stream().mapToDouble(Candidate::roominess).max().orElse(0) / CLEARLY;
        return right.stream().filter(c -> c.roominess() >= room).max(Comparator.comparingLong(SettingSearch::symmetryAtOrigin));
    }

    private static long symmetryAtOrigin(Candidate candidate) {
        return candidate.operations().stream().filter(o -> o.equals(o.rotationPart())).count();
    }
}
