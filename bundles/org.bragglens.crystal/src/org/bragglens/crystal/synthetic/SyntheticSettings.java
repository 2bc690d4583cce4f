// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import org.bragglens.base.settings.Setting;
import org.bragglens.base.settings.SettingsType;

/** How synthetic crystals are drawn. */
public record SyntheticSettings(
        @Setting(label = "Balance", initial = "crystal-systems", help = "Which space groups come how often: all alike, crystal systems "
                + "alike and groups within a system as in the library, or as in the library.") Balance balance,
        @Setting(label = "Fewest atoms", initial = "1", min = 1, max = 400, help = "In the primitive cell.") int smallestAtoms,
        @Setting(label = "Most atoms", initial = "200", min = 8, max = MOST_ATOMS, help = "In the primitive cell.") int largestAtoms,
        @Setting(label = "Largest volume", unit = "Å³", initial = "3000", min = 100, max = 100000,
                help = "Of the primitive cell.") double largestVolume,
        @Setting(label = "Share of large cells", initial = "0.3", min = 0, max = 1, help = "Share of the crystals whose number of atoms "
                + "is log-uniform up to the largest one, from 8 on; the others are as large as the library's.") double largeShare,
        @Setting(label = "Share of molecular compositions", initial = "0.1", min = 0, max = 1, help = "Share of the crystals made of C, "
                + "H, N, O and the like with the volumes that atoms have in molecular crystals.",
                source = "10.1107/S0108768101021814") double molecularShare,
        @Setting(label = "Share of ordered crystals", initial = "0.5", min = 0, max = 1, help = "Share of the crystals whose atoms lie "
                + "near the planes of a simple grid, as in superstructures.") double orderedShare,
        @Setting(label = "Chemistry", initial = "0.7", min = 0, max = 1, help = "How much elements keep to the company they have in the "
                + "library: 0 not at all, 1 as there.") double chemistry,
        @Setting(label = "Closest contact", initial = "0.9", min = 0.3, max = 1.2, help = "In units of the contact of two elements in "
                + "the library, which one structure in twenty falls short of.") double closestContact,
        @Setting(label = "Spread of volumes", initial = "1", min = 0, max = 5, help = "In units of the library's.") double volumeSpread,
        @Setting(label = "Smallest distortion", unit = "Å", initial = "0.1", min = 0.02, max = 0.5, help = "By so much must a crystal "
                + "differ from every higher symmetry.") double smallestDistortion,
        @Setting(label = "Weakest distinction", initial = "0.02", min = 0, max = 0.5, help = "Atoms with at most this share of Z² of the "
                + "cell do not make a symmetry lower: a pattern hardly shows them.") double weakestDistinction) {

    /** What {@link #largestAtoms} may be set to. */
    static final int MOST_ATOMS = 1000;

    /** Which space groups come how often. */
    public enum Balance {
        SPACE_GROUPS, CRYSTAL_SYSTEMS, LIBRARY
    }

    /** @throws IllegalArgumentException if the fewest atoms are more than the most */
    public SyntheticSettings {
        if (smallestAtoms > largestAtoms) {
            throw new IllegalArgumentException("the fewest atoms are more than the most");
        }
    }

    public static SyntheticSettings defaults() {
        return SettingsType.of(SyntheticSettings.class).defaults();
    }
}
