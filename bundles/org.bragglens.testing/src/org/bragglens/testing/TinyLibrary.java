// SPDX-License-Identifier: EPL-2.0
package org.bragglens.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A structure library of a few simple crystals that are told apart easily: cubic, tetragonal, orthorhombic and hexagonal ones. */
public final class TinyLibrary {

    private static final List<String> PAIRS = List.of("Na Cl", "Cs I", "Mg O", "Ti Al", "Cu Au", "Ni Sn", "Fe Pt", "Y Rh");

    /**
     * A structure type with one lattice point a cell.
     *
     * @param hall  number of the Hall setting
     * @param b     in units of a
     * @param c     in units of a
     * @param sites {@code A} and {@code B} stand for the elements
     */
    private record Prototype(String name, int spaceGroup, int hall, double b, double c, int gamma, String sites) {
    }

    private static final List<Prototype> PROTOTYPES = List.of(
            new Prototype("simple cubic", 221, 517, 1, 1, 90, "A 0 0 0"),
            new Prototype("CsCl", 221, 517, 1, 1, 90, "A 0 0 0;B 0.5 0.5 0.5"),
            new Prototype("AuCu3", 221, 517, 1, 1, 90, "A 0 0 0;B 0.5 0.5 0;B 0.5 0 0.5;B 0 0.5 0.5"),
            new Prototype("simple tetragonal", 123, 400, 1, 1.37, 90, "A 0 0 0"),
            new Prototype("CuAu", 123, 400, 1, 1.41, 90, "A 0 0 0;B 0.5 0.5 0.5"),
            new Prototype("stretched AuCu3", 123, 400, 1, 1.3, 90, "A 0 0 0;B 0.5 0.5 0;B 0.5 0 0.5;B 0 0.5 0.5"),
            new Prototype("simple orthorhombic", 47, 227, 1.21, 1.63, 90, "A 0 0 0"),
            new Prototype("orthorhombic AB", 47, 227, 1.23, 1.57, 90, "A 0 0 0;B 0.5 0.5 0.5"),
            new Prototype("orthorhombic AB3", 47, 227, 1.19, 1.49, 90, "A 0 0 0;B 0.5 0.5 0;B 0.5 0 0.5;B 0 0.5 0.5"),
            new Prototype("simple hexagonal", 191, 485, 1, 1.08, 120, "A 0 0 0"),
            new Prototype("WC", 187, 481, 1, 0.97, 120, "A 0 0 0;B 0.3333333 0.6666667 0.5"),
            new Prototype("AlB2", 191, 485, 1, 1.11, 120, "A 0 0 0;B 0.3333333 0.6666667 0.5;B 0.6666667 0.3333333 0.5"));

    private TinyLibrary() {
    }

    /** Writes the library as a table into {@code folder}, {@code sizes} cells of each prototype and pair of elements. */
    public static Path write(Path folder, int sizes) throws IOException {
        StringBuilder rows = new StringBuilder(String.join("\t", "#id", "formula", "atoms", "space_group", "hall_number", "conventional_cell",
                "primitive_cell", "primitive_sites") + "\n");
        for (Prototype prototype : PROTOTYPES) {
            for (String pair : PAIRS) {
                for (int size = 0; size < sizes; size++) {
                    rows.append(row(prototype, pair.split(" "), 3.1 + 0.9 * size / sizes)).append('\n');
                }
            }
        }
        return Files.writeString(folder.resolve("tiny.tsv"), rows);
    }

    private static String row(Prototype p, String[] pair, double a) {
        String cell = String.format(Locale.ROOT, "%.5f %.5f %.5f 90 90 %d", a, a * p.b, a * p.c, p.gamma);
        String sites = p.sites.replaceAll("\\bA ", pair[0] + " ").replaceAll("\\bB ", pair[1] + " ");
        String formula = pair[0] + (p.sites.contains("B") ? pair[1] : "");
        return String.join("\t", p.name + " " + formula, formula, Integer.toString(p.sites.split(";").length),
                Integer.toString(p.spaceGroup),
                Integer.toString(p.hall), cell, cell, sites);
    }
}
