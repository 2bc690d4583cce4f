// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.crystal.synthetic.SyntheticSettings;

/**
 * The crystals that a network shall learn from: those of a library, invented ones, or both.
 *
 * @param library   what is known; validation is on its structure types if there is one
 * @param invention what is invented while the network learns
 */
public record CrystalChoice(Optional<Library> library, Optional<Invention> invention) {

    /**
     * A structure library, or a part of it.
     *
     * @param structures      a table, a CIF, a folder or an archive of them
     * @param limit           how many structures to use; 0 for all
     * @param validationShare share of the structure types kept for validation, 0.01 to 0.5
     * @param attribution     whom the structures are owed to and under which licence, for the model's card; empty if nothing needs to be said
     * @param classes         how often the classes come in training
     */
    public record Library(Path structures, int limit, double validationShare, String attribution, Classes classes) {

        /** All classes come equally often. */
        public Library(Path structures, int limit, double validationShare, String attribution) {
            this(structures, limit, validationShare, attribution, Classes.EQUAL);
        }
    }

    /** How often a library's classes come in training: what a network learns is how probable they are. */
    public enum Classes {

        /** All equally often: rare ones are found more often, and claimed more often. */
        EQUAL("classes equally often, structure types by the root of their size"),
        /** As often as in the library. */
        LIBRARY("structure types by the root of their size");

        private final String words;

        Classes(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Crystals invented from space-group symmetry.
     *
     * @param share    of the patterns that show invented crystals, above 0 to 1; 1 where there is no library
     * @param epoch    patterns of an epoch where there is no library; otherwise an epoch is as long as the library
     * @param lasting  epochs that show the same crystal, augmented differently, before another one takes its place
     * @param settings how they are invented
     */
    public record Invention(double share, int epoch, int lasting, SyntheticSettings settings) {

        /** What few would change. */
        public static final int USUAL_LASTING = 4;

        /** @throws IllegalArgumentException with a message for people */
        public Invention {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("the share of invented crystals lies above 0 and up to 1, not at " + share);
            }
            if (epoch < 1 || lasting < 1) {
                throw new IllegalArgumentException("an epoch has at least one pattern, and a crystal lasts at least one epoch");
            }
        }
    }

    /** @throws IllegalArgumentException with a message for people */
    public CrystalChoice {
        if (library.isEmpty() && invention.isEmpty()) {
            throw new IllegalArgumentException("a network learns from a structure library, from invented crystals, or from both");
        }
    }

    public static CrystalChoice of(Library library) {
        return new CrystalChoice(Optional.of(library), Optional.empty());
    }
}
