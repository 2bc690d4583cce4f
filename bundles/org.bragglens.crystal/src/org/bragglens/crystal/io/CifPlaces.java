// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bragglens.crystal.UnitCell;

/** Where the atoms of a block are: the fractional coordinates that it lists, or those of the Cartesian ones, if it lists no others. */
final class CifPlaces {

    /** Cells away from the first one; farther coordinates are no fractions. */
    private static final double FARTHEST = 1000;
    private static final String[] AXES = {"x", "y", "z"};

    private final CifColumn[] columns;
    /** Null if the columns are fractional. */
    private final CartesianAxes axes;
    private boolean commas;

    /** @throws IllegalArgumentException with a message for people, if the block has no atoms */
    CifPlaces(CifBlock block, UnitCell cell, Notes notes) {
        CifColumn[] fractional = columns(block, "atom_site_fract_");
        CifColumn[] cartesian = columns(block, "atom_site_cartn_");
        boolean isFractional = isWhole(fractional) && Stream.of(fractional).allMatch(column -> column.first().isPresent());
        if (!isFractional && isWhole(cartesian)) {
            columns = cartesian;
            axes = axes(block, cell, notes);
        } else if (isWhole(fractional)) {
            columns = fractional;
            axes = null;
        } else {
            throw new IllegalArgumentException(block.mentions("atom_site_fract_") || block.mentions("atom_site_cartn_")
                    ? "its atoms do not have all three coordinates" : "there are no atoms in it");
        }
    }

    int size() {
        return columns[0].size();
    }

    boolean areCartesian() {
        return axes != null;
    }

    /** The line on which a row has its first coordinate. */
    int line(int row) {
        return columns[0].get(row).line();
    }

    boolean isMissing(int row) {
        return Stream.of(columns).anyMatch(column -> column.get(row).isMissing());
    }

    /** Whether rows of the column are rows of the atoms: a second list of atoms may be in another order. */
    boolean goWith(CifColumn column) {
        return column.loop() == columns[0].loop();
    }

    /**
     * Fractional coordinates.
     *
     * @throws FaultyLine if one is no number or far from the cell
     */
    double[] of(String label, int row) {
        double[] written = new double[3];
        for (int i = 0; i < 3; i++) {
            CifValue value = columns[i].get(row);
            written[i] = value.number("a coordinate of " + label);
            commas |= value.text().indexOf(',') >= 0;
        }
        double[] place = axes == null ? written : axes.fractional(written);
        for (int i = 0; i < 3; i++) {
            if (!(Math.abs(place[i]) <= FARTHEST)) {
                throw new FaultyLine(columns[i].get(row).line(), "a coordinate of " + label + " is " + place[i]
                        + ", which is no fraction of a cell's edge");
            }
        }
        return place;
    }

    void tell(Notes notes) {
        if (commas) {
            notes.add("Commas in coordinates were read as decimal points.");
        }
    }

    private static CifColumn[] columns(CifBlock block, String beginning) {
        return Stream.of(AXES).map(axis -> block.column(beginning + axis)).toArray(CifColumn[]::new);
    }

    private static boolean isWhole(CifColumn[] columns) {
        return columns[0].size() > 0 && Stream.of(columns).allMatch(c -> c.size() == columns[0].size() && c.loop() == columns[0].loop());
    }

    private static CartesianAxes axes(CifBlock block, UnitCell cell, Notes notes) {
        if (cell.a() == 1 && cell.b() == 1 && cell.c() == 1) {
            throw new FaultyLine(block.value("cell_length_a").map(CifValue::line).orElse(0),
                    "a cell with edges of 1 Å is how the Protein Data Bank says that it is no crystal");
        }
        for (String words : new String[] {"atom_sites_fract_transf_", "atom_sites_fract_tran_"}) {
            double[] matrix = IntStream.range(0, 9)
                    .mapToDouble(n -> number(block, words + "matrix_" + (1 + n / 3) + (1 + n % 3), Double.NaN)).toArray();
            if (Arrays.stream(matrix).noneMatch(Double::isNaN)) {
                CartesianAxes stated = new CartesianAxes(matrix, IntStream.rangeClosed(1, 3)
                        .mapToDouble(n -> number(block, words + "vector_" + n, 0)).toArray());
                if (stated.suit(cell)) {
                    notes.add("Its Cartesian coordinates became fractional ones by the matrix of the file.");
                    return stated;
                }
                notes.add("The matrix from Cartesian to fractional coordinates is not that of the cell and was not used.");
            }
        }
        notes.add("Its Cartesian coordinates became fractional ones with x along a and y in the plane of a and b, which was assumed.");
        return CartesianAxes.usual(cell);
    }

    private static double number(CifBlock block, String name, double otherwise) {
        return block.value(name).map(value -> value.number("_" + name)).orElse(otherwise);
    }
}
