// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;

/**
 * One row of a {@link TsvLibrary} to a structure in the conventional cell of its Hall number. Where the atoms of the row do not have the
 * symmetry that it states, the structure keeps the primitive cell with all its atoms and the number alone, and a note says so.
 */
final class TsvStructureReader {

    private static final int MOST_ATOMS = 5_000;

    private final Map<Integer, PrimitiveSetting> settings = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException with a message for people, if the row cannot be understood */
    CrystalStructure read(String row) {
        String[] columns = row.split("\t", -1);
        if (columns.length < 8) {
            throw new IllegalArgumentException("it has " + columns.length + " columns and should have 8 or more, separated by tabs");
        }
        int number = integer("space-group number", columns[3]);
        SpaceGroup group = SpaceGroup.ofHallNumber(integer("Hall number", columns[4]));
        if (group.number() != number) {
            throw new IllegalArgumentException("Hall number " + group.hallNumber() + " belongs to space group " + group.number()
                    + ", not " + number);
        }
        UnitCell conventional = cell(columns[5]);
        UnitCell primitive = cell(columns[6]);
        Set<String> isotopes = new TreeSet<>();
        List<Site> atoms = sites(columns[7], isotopes);
        int count = integer("number of atoms", columns[2]);
        if (count != atoms.size()) {
            throw new IllegalArgumentException("it lists " + atoms.size() + " atoms and says that there are " + count);
        }
        List<String> notes = isotopes.isEmpty() ? List.of() : List.of(Isotopes.note(isotopes));
        String id = columns[0].strip();
        String name = columns[1].strip();
        PrimitiveSetting setting = settings.computeIfAbsent(group.hallNumber(), n -> new PrimitiveSetting(group));
        return setting.asymmetricUnit(conventional, primitive, atoms)
                .map(sites -> new CrystalStructure(id, name, conventional, group, sites, notes))
                .orElseGet(() -> new CrystalStructure(id, name, primitive, SpaceGroup.labelOnly(number), atoms, Stream.concat(
                        Stream.of("The atoms do not have the symmetry of the stated setting; all atoms of the primitive cell are used."),
                        notes.stream()).toList()));
    }

    private static UnitCell cell(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length != 6) {
            throw new IllegalArgumentException("a cell has six numbers, not " + FaultyLine.quoted(text.strip()));
        }
        double[] v = new double[6];
        for (int i = 0; i < 6; i++) {
            v[i] = number(parts[i]);
        }
        return new UnitCell(v[0], v[1], v[2], v[3], v[4], v[5]);
    }

    /** @param isotopes hears of isotopes that became elements */
    private static List<Site> sites(String text, Set<String> isotopes) {
        long atoms = text.chars().filter(c -> c == ';').count() + 1;
        if (atoms > MOST_ATOMS) {
            throw new IllegalArgumentException("it has " + atoms + " atoms, more than the " + MOST_ATOMS + " that a row may have");
        }
        List<Site> sites = new ArrayList<>();
        for (String site : text.split(";")) {
            String[] parts = site.strip().split("\\s+");
            if (parts.length != 4) {
                throw new IllegalArgumentException("a site is an element and three coordinates, not " + FaultyLine.quoted(site.strip()));
            }
            if (!Isotopes.isSymbol(parts[0])) {
                throw new IllegalArgumentException(FaultyLine.quoted(parts[0]) + " is no element");
            }
            if (Isotopes.isHydrogen(parts[0])) {
                isotopes.add(parts[0] + " became H");
            }
            sites.add(new Site(parts[0] + (sites.size() + 1), Isotopes.element(parts[0]), number(parts[1]), number(parts[2]),
                    number(parts[3]), 1, Displacement.UNKNOWN));
        }
        return sites;
    }

    private static int integer(String what, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the " + what + " is " + FaultyLine.quoted(text.strip()) + ", which is no whole number", e);
        }
    }

    private static double number(String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(FaultyLine.quoted(text) + " is no number", e);
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(FaultyLine.quoted(text) + " is no number");
        }
        return value;
    }
}
