// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is done to a CIF, it is read or refused in one line, and soon. */
class CifMutationTest {

    private static final String[] SEEDS = {
        """
            data_magnesite
            _chemical_formula_sum 'C Mg O3'
            _cell_formula_units_Z 2
            _cell_length_a 5.675(1)
            _cell_length_b 5.675
            _cell_length_c 5.675
            _cell_angle_alpha 48.2
            _cell_angle_beta 48.2
            _cell_angle_gamma 48.2
            _symmetry_space_group_name_H-M 'R -3 c'
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            Mg1 Mg2+ 0.25 0.25 0.25 0.9(1)
            Fe1 Fe2+ 0.25 0.25 0.25 0.1
            C1 C 0 0 0 1
            O1 O2- 0.277 -0.277 0 1.
            """,
        """
            data_quartz
            _cell_length_a 4.913
            _cell_length_b 4.913
            _cell_length_c 5.405
            _cell_angle_gamma 120
            _publ_section_comment
            ;
            low quartz
            ;
            loop_
            _symmetry_equiv_pos_site_id
            _symmetry_equiv_pos_as_xyz
            1 x,y,z
            2 '-y, x-y, z+2/3'
            3 -x+y,-x,z+1/3
            4 y,x,-z
            5 x-y,-y,1/3-z
            6 -x,-x+y,-z+2/3
            loop_ # atoms
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_U_iso_or_equiv
            Si1 0.4697 0 0.6667 0.006
            O1 0.4133 0.2672 0.7855 ?
            loop_
            _atom_site_aniso_label
            _atom_site_aniso_U_11
            _atom_site_aniso_U_22
            _atom_site_aniso_U_33
            _atom_site_aniso_U_23
            _atom_site_aniso_U_13
            _atom_site_aniso_U_12
            Si1 0.006 0.005 0.006 0 0 0.003
            """,
        """
            #\\#CIF_2.0
            data_m
            _cell.length_a 4
            _cell.length_b 5
            _cell.length_c 6
            _space_group_magn.number_BNS "47.249"
            loop_
            _space_group_symop_magn_operation.id
            _space_group_symop_magn_operation.xyz
            1 x,y,z,+1
            2 -x,-y,-z,-1
            loop_
            _atom_site.label
            _atom_site.fract_x
            _atom_site.fract_y
            _atom_site.fract_z
            Mn1 0.1 0.2 0.3
            'O1''' 0.6 0.2 1/3
            data_empty
            data_second
            _cell_length_a 4
            """};
    private static final String[] PIECES = {"'", "\"", "\n;", ";", "loop_", "data_x", "save_", "stop_", "?", ".", "_", "#", "\n", "\r",
            " ", "(", ")",
        "1e308", "-1", "0", "99999999999", "NaN", "x,y,z", "\u00e9", ",", "_cell_length_a", "_atom_site_label", "\u001a", "/0"};

    private final Random random = new Random(20);
    private int read;
    private int refused;

    @Test
    void everyPiece() {
        bounded(() -> {
            for (String seed : SEEDS) {
                for (int end = 0; end <= seed.length(); end++) {
                    attempt(seed.substring(0, end));
                }
            }
        });
        assertTrue(read > 50 && refused > 500, read + " read, " + refused + " refused");
    }

    @Test
    void withoutALineOrWithOneTwiceOrElsewhere() {
        bounded(() -> {
            for (String seed : SEEDS) {
                List<String> lines = seed.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    List<String> less = new ArrayList<>(lines);
                    String line = less.remove(i);
                    attempt(String.join("\n", less));
                    less.add(random.nextInt(lines.size()), line);
                    attempt(String.join("\n", less));
                    less.add(random.nextInt(lines.size()), line);
                    attempt(String.join("\n", less));
                }
                for (int i = 0; i < 30; i++) {
                    List<String> shuffled = new ArrayList<>(lines);
                    Collections.shuffle(shuffled, random);
                    attempt(String.join("\n", shuffled));
                }
            }
        });
        assertTrue(read > 100 && refused > 50, read + " read, " + refused + " refused");
    }

    @Test
    void withOtherBytesAndPieces() {
        bounded(() -> {
            for (String seed : SEEDS) {
                byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 400; i++) {
                    byte[] other = bytes.clone();
                    for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                        other[random.nextInt(other.length)] = (byte) random.nextInt(256);
                    }
                    attempt(other);
                    int at = random.nextInt(seed.length());
                    int to = Math.min(seed.length(), at + random.nextInt(6));
                    attempt(seed.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + seed.substring(to));
                }
            }
        });
        assertTrue(read > 300 && refused > 300, read + " read, " + refused + " refused");
    }

    private interface Attempts {
        void run() throws IOException;
    }

    private static void bounded(Attempts attempts) {
        Assertions.assertTimeout(Duration.ofMinutes(10), attempts::run);
    }

    private void attempt(String text) throws IOException {
        attempt(text.getBytes(StandardCharsets.UTF_8));
    }

    private void attempt(byte[] bytes) throws IOException {
        try {
            List<CrystalStructure> structures = CifReader.read("m.cif", CifText.of("m.cif", new ByteArrayInputStream(bytes)), "m",
                    problem -> { });
            assertFalse(structures.isEmpty());
            structures.forEach(structure -> assertFalse(structure.expanded().isEmpty()));
            read++;
        } catch (InputException e) {
            assertTrue(e.getMessage().startsWith("m.cif") && e.getMessage().length() < 500 && !e.getMessage().contains("\n"),
                    e.getMessage());
            refused++;
        } catch (RuntimeException e) {
            throw new AssertionError(new String(bytes, StandardCharsets.ISO_8859_1) + "\n" + Arrays.toString(bytes), e);
        }
    }
}
