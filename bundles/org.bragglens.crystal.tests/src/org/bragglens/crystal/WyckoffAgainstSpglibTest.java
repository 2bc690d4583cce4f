// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Test;

/** All Wyckoff positions of all settings against the table of spglib, which lists every point. */
class WyckoffAgainstSpglibTest {

    /** A position of the table; points without those that centring adds. */
    private record Row(char letter, int multiplicity, String siteSymmetry, List<CoordinateTriplet> points) {
    }

    @Test
    void positionsOfAll530SettingsAreThoseOfSpglib() throws IOException {
        Map<Integer, List<Row>> table = read();
        assertEquals(530, table.size());
        int count = 0;
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            List<WyckoffPosition> positions = group.wyckoffPositions();
            List<Row> rows = table.get(hall).reversed();
            assertEquals(rows.size(), positions.size(), group.toString());
            for (int i = 0; i < rows.size(); i++) {
                WyckoffPosition position = positions.get(i);
                String what = group + " " + group.setting() + " " + position;
                assertEquals(rows.get(i).letter(), position.letter(), what);
                assertEquals(rows.get(i).multiplicity(), position.multiplicity(), what);
                assertEquals(places(rows.get(i).points(), group.centring()), places(position), what);
                count++;
            }
        }
        assertEquals(3467, count);
    }

    @Test
    void siteSymmetriesAreThoseOfSpglib() throws IOException {
        Map<Integer, List<Row>> table = read();
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            List<Row> rows = table.get(hall).reversed();
            for (int i = 0; i < rows.size(); i++) {
                WyckoffPosition position = group.wyckoffPositions().get(i);
                String what = group + " " + position;
                if (group.system() == CrystalSystem.ORTHORHOMBIC && SpaceGroup.ofNumber(group.number()) != group) {
                    // the table repeats the symbol of the standard setting, although the axes are other ones
                    assertEquals(sorted(rows.get(i).siteSymmetry()), sorted(position.siteSymmetry()), what);
                } else {
                    assertEquals(rows.get(i).siteSymmetry(), position.siteSymmetry(), what);
                }
            }
        }
    }

    private static String sorted(String symbol) {
        return symbol.chars().sorted().mapToObj(Character::toString).reduce("", String::concat);
    }

    @Test
    void theOrbitMakesThePointsOfSpglib() throws IOException {
        Map<Integer, List<Row>> table = read();
        for (int hall = 1; hall <= 530; hall++) {
            SpaceGroup group = SpaceGroup.ofHallNumber(hall);
            List<Row> rows = table.get(hall).reversed();
            for (int i = 0; i < rows.size(); i++) {
                WyckoffPosition position = group.wyckoffPositions().get(i);
                double[] point = position.at(0.137, 0.219, 0.083);
                List<double[]> images = new ArrayList<>(position.orbit().stream().map(o -> o.apply(point[0], point[1], point[2])).toList());
                assertEquals(rows.get(i).multiplicity(), images.size());
                List<CoordinateTriplet> expected = withCentring(rows.get(i).points(), group.centring());
                for (double[] image : images) {
                    assertTrue(expected.stream().anyMatch(place -> isOn(SpecialPlace.normal(place), image)), group + " " + position);
                }
                for (int j = 1; j < images.size(); j++) {
                    for (int k = 0; k < j; k++) {
                        assertTrue(distance(images.get(j), images.get(k)) > 1e-6, group + " " + position);
                    }
                }
            }
        }
    }

    private static boolean isOn(CoordinateTriplet place, double[] point) {
        return distance(place.at(point[0], point[1], point[2]), point) < 1e-9;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double d = a[i] - b[i];
            sum += Math.abs(d - Math.rint(d));
        }
        return sum;
    }

    private static Set<CoordinateTriplet> places(WyckoffPosition position) {
        Set<CoordinateTriplet> places = new HashSet<>();
        CoordinateTriplet point = CoordinateTriplet.parse(position.coordinates());
        position.orbit().forEach(o -> places.add(SpecialPlace.normal(CoordinateTriplet.of(o).compose(point))));
        return places;
    }

    private static Set<CoordinateTriplet> places(List<CoordinateTriplet> points, List<SymmetryOperation> centring) {
        Set<CoordinateTriplet> places = new HashSet<>();
        withCentring(points, centring).forEach(p -> places.add(SpecialPlace.normal(p)));
        return places;
    }

    private static List<CoordinateTriplet> withCentring(List<CoordinateTriplet> points, List<SymmetryOperation> centring) {
        return centring.stream().flatMap(t -> points.stream()
                .map(p -> p.plus(t.translation(0), t.translation(1), t.translation(2)))).toList();
    }

    private static Map<Integer, List<Row>> read() throws IOException {
        Map<Integer, List<Row>> table = new HashMap<>();
        List<Row> rows = null;
        for (String line : Files.readAllLines(SharedData.require("tables/spglib_Wyckoff.csv"))) {
            if (line.startsWith("end of data")) {
                break;
            }
            String[] cells = line.split(":");
            if (!cells[0].isEmpty()) {
                rows = new ArrayList<>();
                table.put(Integer.valueOf(cells[0]), rows);
            } else {
                if (!cells[2].isEmpty()) {
                    rows.add(new Row(cells[3].charAt(0), Integer.parseInt(cells[2]), cells[4], new ArrayList<>()));
                }
                List<CoordinateTriplet> points = rows.getLast().points();
                Arrays.stream(cells).filter(cell -> cell.startsWith("("))
                        .forEach(cell -> points.add(CoordinateTriplet.parse(cell.substring(1, cell.length() - 1))));
            }
        }
        return table;
    }
}
