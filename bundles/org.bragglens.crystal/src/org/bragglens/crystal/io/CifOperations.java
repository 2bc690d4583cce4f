// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.bragglens.crystal.SymmetryOperation;

/**
 * The operations that a block lists. Of those of a magnetic structure the time reversal is dropped, of those of a modulated one all
 * dimensions beyond the third: what is left is the symmetry of the atoms' mean places.
 */
final class CifOperations {

    private static final String[] PLAIN = {"space_group_symop_operation_xyz", "symmetry_equiv_pos_as_xyz", "symmetry_equiv_as_xyz"};
    private static final String[] MAGNETIC = {"space_group_symop_magn_operation_xyz", "space_group_symop_magn_ssg_operation_algebraic"};
    private static final String[] MAGNETIC_CENTRING = {"space_group_symop_magn_centering_xyz",
        "space_group_symop_magn_ssg_centering_algebraic"};
    private static final String[] MODULATED = {"space_group_symop_ssg_operation_algebraic", "space_group_ssg_symop_operation_algebraic"};
    private static final int MOST = 1000;
    private static final int LONGEST = 300;

    private final CifBlock block;
    private final Notes notes;
    private boolean magnetic;
    private boolean modulated;

    CifOperations(CifBlock block, Notes notes) {
        this.block = block;
        this.notes = notes;
    }

    /**
     * None if the block lists none.
     *
     * @throws FaultyLine if one cannot be read, or there are more than a group can have
     */
    List<SymmetryOperation> read() {
        if (block.value("cell_subsystems_number").map(v -> v.number("_cell_subsystems_number") > 1).orElse(false)) {
            throw new FaultyLine(block.value("cell_subsystems_number").orElseThrow().line(),
                    "it is a composite structure of several lattices, which have no common cell");
        }
        List<SymmetryOperation> operations = new ArrayList<>(listed(PLAIN));
        if (operations.isEmpty()) {
            operations.addAll(listed(MAGNETIC));
            magnetic |= !operations.isEmpty();
        }
        if (operations.isEmpty()) {
            operations.addAll(listed(MODULATED));
            modulated |= !operations.isEmpty();
        }
        if (magnetic) {
            operations.addAll(listed(MAGNETIC_CENTRING));
        }
        tell();
        return operations;
    }

    private List<SymmetryOperation> listed(String... names) {
        // a list of nothing but question marks does not hide another one
        CifColumn column = Stream.of(names).map(block::column).filter(c -> c.first().isPresent()).findFirst().orElse(CifColumn.ABSENT);
        if (column.size() > MOST) {
            throw new FaultyLine(column.get(0).line(), "it lists " + column.size() + " symmetry operations, more than any space group has");
        }
        return column.values().filter(value -> !value.isMissing())
                .map(value -> FaultyLine.in(value.line(), () -> operation(value.text()))).toList();
    }

    private SymmetryOperation operation(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(FaultyLine.quoted(text) + " is no symmetry operation");
        }
        String[] parts = text.toLowerCase(Locale.ROOT).replaceAll("[\\s'\"]", "").split(",", -1);
        if (parts.length > 3) {
            String[] place = Arrays.copyOf(parts, 3);
            String rest = String.join(",", Arrays.copyOfRange(parts, 3, parts.length));
            if (parts[0].contains("x1") || parts[0].contains("x2") || parts[0].contains("x3")) {
                modulated = true;
                magnetic |= rest.matches(".*,[+-]?1");
                return SymmetryOperation.parse(String.join(",", place).replace("x1", "x").replace("x2", "y").replace("x3", "z"));
            }
            if (rest.matches("[+-]?1(,.*m[xyz].*)?")) {
                magnetic = true;
                return SymmetryOperation.parse(String.join(",", place));
            }
        }
        return SymmetryOperation.parse(text);
    }

    private void tell() {
        modulated |= block.value("cell_modulation_dimension").map(v -> v.number("_cell_modulation_dimension") > 0).orElse(false)
                || block.mentions("space_group_ssg_") || block.mentions("atom_site_fourier_") || block.mentions("atom_site_occ_fourier_")
                || block.mentions("atom_site_displace_fourier_");
        magnetic |= block.mentions("space_group_magn_") || block.mentions("atom_site_moment_");
        if (modulated) {
            notes.add("It is a modulated structure: the mean structure was read, and its satellite reflections will be missing.");
        }
        if (magnetic) {
            notes.add("It is a magnetic structure: the atoms were read, and their moments were not.");
        }
    }
}
