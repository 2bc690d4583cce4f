// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One point of each Wyckoff position of the standard settings, from {@code wyckoff-positions.tsv}; all else about them is computed. */
final class WyckoffTable {

    private static final class Holder {
        static final WyckoffTable TABLE = new WyckoffTable();
    }

    private static final CoordinateTriplet GENERAL = CoordinateTriplet.of(SymmetryOperation.IDENTITY);

    private final Map<Integer, List<CoordinateTriplet>> points = new HashMap<>();

    private WyckoffTable() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                WyckoffTable.class.getResourceAsStream("wyckoff-positions.tsv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WyckoffTable get() {
        return Holder.TABLE;
    }

    /**
     * The positions of a group in the order of their letters.
     *
     * @param number       of the space group
     * @param operations   all of them, the identity first
     * @param symbols      of its lattice
     * @param fromStandard the group's coordinates by those of the standard setting
     */
    List<WyckoffPosition> positions(int number, List<SymmetryOperation> operations, SiteSymmetrySymbol symbols,
            CoordinateTriplet fromStandard) {
        List<WyckoffPosition> positions = new ArrayList<>();
        for (CoordinateTriplet point : points.get(number)) {
            // the 27th position, of Pmmm alone, has the letter alpha in the International Tables
            char letter = positions.size() < 26 ? (char) ('a' + positions.size()) : 'A';
            positions.add(WyckoffPosition.of(letter, SpecialPlace.normal(fromStandard.compose(point)), operations, symbols));
        }
        return List.copyOf(positions);
    }

    private void add(String line) {
        String[] row = line.split("\t");
        List<CoordinateTriplet> all = new ArrayList<>();
        if (row.length > 1) {
            Arrays.stream(row[1].split(" ")).map(CoordinateTriplet::parse).forEach(all::add);
        }
        all.add(GENERAL);
        points.put(Integer.valueOf(row[0]), List.copyOf(all));
    }
}
