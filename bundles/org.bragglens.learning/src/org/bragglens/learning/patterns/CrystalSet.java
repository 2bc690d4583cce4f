// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.bragglens.augment.RecipeRunner;
import org.bragglens.base.InputException;
import org.bragglens.base.Seeds;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.bonding.DimensionalityFinder;
import org.bragglens.crystal.io.StructureLibrary;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.bragglens.simulate.Reflections;

/**
 * The crystals of a structure library, with their lines, and their split into training and validation.
 *
 * @param description what the library is
 * @param sha256      of its bytes
 * @param crystals    in the library's order
 * @param skipped     entries that could not be used
 */
public record CrystalSet(String description, String sha256, List<Crystal> crystals, int skipped) {

    private static final int STATUS_EVERY = 1000;

    /** Crystals that a network learns from, and such that it has never seen a type of. */
    public record Split(List<Crystal> training, List<Crystal> validation) {
    }

    /**
     * Reads a library and computes the lines and the dimensionality of every crystal.
     *
     * @param qMax   how far lines must be known, in Å⁻¹: the input's {@link PatternInput#largestQ()} times the recipe's {@link RecipeRunner#reach()}
     * @param limit  how many crystals to keep, chosen by {@code seed}; 0 keeps all
     * @param status hears how far it is
     * @param stop   asked now and then; once true, what was read so far is returned
     * @throws IOException in one line for people, if nothing in it can be used
     */
    public static CrystalSet read(Path structures, double qMax, int limit, long seed, Consumer<String> status,
            BooleanSupplier stop)
            throws IOException {
        StructureLibrary library = StructureLibrary.open(structures);
        AtomicInteger unreadable = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        AtomicInteger percent = new AtomicInteger();
        List<Crystal> crystals;
        try (Stream<CrystalStructure> stream = library.stream(problem -> unreadable.incrementAndGet(),
                share -> percent.set((int) (100 * share)))) {
            crystals = new ArrayList<>(stream.parallel().filter(s -> !stop.getAsBoolean()).mapMulti((CrystalStructure s, Consumer<Crystal> found) -> {
                int count = read.incrementAndGet();
                if (count % STATUS_EVERY == 0) {
                    status.accept(String.format(Locale.ROOT, "reading structures: %,d (%d %%)", count, percent.get()));
                }
                try {
                    found.accept(crystal(s, qMax).with(DimensionalityFinder.of(s).best()));
                } catch (IllegalArgumentException e) {
                    // no label, an element without a form factor, or more reflections or neighbours than memory should hold
                    unreadable.incrementAndGet();
                }
            }).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        int all = crystals.size();
        crystals.removeIf(c -> c.peaks().size() == 0);
        int skipped = unreadable.get() + all - crystals.size();
        if (crystals.isEmpty() && !stop.getAsBoolean()) {
            throw new InputException(structures.toString(), "", "no structure in it can be used", "give a CIF folder or a structure library");
        }
        if (limit > 0 && limit < crystals.size()) {
            Collections.shuffle(crystals, new Random(seed));
            crystals.subList(limit, crystals.size()).clear();
        }
        return new CrystalSet(library.description(), library.sha256(), List.copyOf(crystals), skipped);
    }

    /**
     * Splits by structure type, so that no type stands on both sides. A type's side depends on its name and the seed alone, not on what
     * else is in the library.
     *
     * @param share of the types that is kept for validation, 0 to 1
     */
    public Split split(double share, long seed) {
        List<Crystal> training = new ArrayList<>();
        List<Crystal> validation = new ArrayList<>();
        for (Crystal crystal : crystals) {
            boolean kept = Seeds.generator(seed, Seeds.step(crystal.structureType())).nextDouble() < share;
            (kept ? validation : training).add(crystal);
        }
        return new Split(training, validation);
    }

    /** What a figure on the validation part of a split means; takes the number of crystals and that of their structure types. */
    public String protocol() {
        return "%1$d crystals of %2$d structure types (anonymous stoichiometry and space group), none of which occurs in training, of "
                + description.replace("%", "%%")
                + ", each simulated and augmented once; 95 %% interval bootstrapped over structure types";
    }

    /**
     * Without its dimensionality.
     *
     * @throws IllegalArgumentException if it has no label, an element without a form factor, or too many reflections
     */
    static Crystal crystal(CrystalStructure structure, double qMax) {
        int spaceGroup = structure.spaceGroup().number();
        if (spaceGroup < 1) {
            throw new IllegalArgumentException("a space group without a number is no label");
        }
        return new Crystal(structure.id(), structure.structureType(), spaceGroup, Optional.empty(),
                Reflections.peaks(structure, qMax, XrayTube.CU.doublet(Origin.SIMULATION), PeakProfile.LABORATORY));
    }
}
