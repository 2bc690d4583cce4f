// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is too much: refused in bounded time and memory, with the limit named. */
class LargeInputTest {

    /** Much more than a busy machine needs, much less than for ever. */
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final String CELL = """
            data_x
            _cell_length_a 80
            _cell_length_b 80
            _cell_length_c 80
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            """;
    private static final String LOOP = "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n";

    @TempDir
    Path folder;

    @Test
    void aFileOfTwoGigabytesIsNotEvenOpened() throws IOException {
        Path file = folder.resolve("huge.cif");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        assertTrue(refused(file).contains("it is larger than 64 MB"));
    }

    @Test
    void whatDoesNotSayHowLargeItIsEndsAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                return length;
            }
        };
        assertTimeoutPreemptively(SOON, () -> assertTrue(assertThrows(InputException.class, () -> CifText.of("endless", endless))
                .getMessage()
                .contains("larger than 64 MB")));
    }

    @Test
    void oneWordOfManyLetters() throws IOException {
        String word = "a".repeat(10_000_000);
        assertTrue(refused(write(word)).contains("line 1: it cannot be read as CIF: 'aaa"));
        String message = refused(write(CELL.replace("_a 80", "_a " + word)));
        assertTrue(message.contains("line 2: _cell_length_a is 'aaa") && message.length() < 300);
        message = refused(write(CELL + LOOP + "Na1 " + word + " 0 0\n"));
        assertTrue(message.contains("line 13: a coordinate of Na1 is 'aaa") && message.length() < 300);
        message = refused(write(CELL + LOOP + word + " 0 0 0\n"));
        assertTrue(message.contains("is no element") && message.length() < 300);
        message = refused(write(CELL + "_symmetry_equiv_pos_as_xyz " + word + "\n" + LOOP + "Na1 0 0 0\n"));
        assertTrue(message.contains("line 8: 'aaa") && message.contains("is no symmetry operation") && message.length() < 300);
        message = refused(write(CELL + "_symmetry_space_group_name_H-M " + word + "\n" + LOOP + "Na1 0 0 0\n"));
        assertTrue(message.contains("line 8: the space group 'aaa") && message.length() < 300);
        CrystalStructure structure = assertTimeoutPreemptively(SOON, () -> CifReader.read(write(CELL + "_symmetry_space_group_name_H-M "
                + word + "\n_symmetry_Int_Tables_number 1\n_chemical_name_common " + word + "\n_chemical_formula_sum '" + word + "'\n_" + word + " 1\n;" + word + "\n;\n"
                + LOOP
                + "Na1 0 0 0\n"))).getFirst();
        assertTrue(structure.notes().toString().length() < 1000 && structure.name().length() < 100, structure.name());
    }

    @Test
    void tenThousandAtomsAreReadAndMoreThanFiftyThousandAreNot() throws IOException {
        assertEquals(10_000, assertTimeoutPreemptively(SOON, () -> CifReader.read(write(CELL + LOOP + atoms(10_000)))).getFirst().sites()
                .size());
        assertTrue(refused(write(CELL + LOOP + atoms(50_001))).contains("line 13: it lists 50001 atoms, more than the 50000"));
        String symmetric = CELL + "_symmetry_space_group_name_H-M 'P m -3 m'\n" + LOOP + atoms(2_000);
        assertTrue(refused(write(symmetric)).contains("its primitive cell has more than 50000 atoms"));
        assertTrue(refused(write(CELL + LOOP + "0 ".repeat(2_000_004)))
                .contains("line 8: with the loop that begins here the data block has more than 2000000 values"));
    }

    @Test
    void manyBlocksLoopsAndNotes() throws IOException {
        assertTrue(refused(write("data_\n".repeat(200_000))).contains("line 100001: it has more than 100000 data blocks"));
        String salt = CELL + LOOP + "Na1 0 0 0\n";
        assertTrue(refused(write(salt.repeat(10_001))).contains("it has more than 10000 structures"));
        CrystalStructure structure = assertTimeoutPreemptively(SOON, () -> CifReader.read(write(salt
                + "_cell_length_a 7 x y 'z\n".repeat(300_000)
                + "loop_\n".repeat(300_000)))).getFirst();
        assertTrue(structure.notes().size() < 60, structure.notes().size() + " notes");
    }

    @Test
    void manyNamesAndManyLoops() throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 10_001; i++) {
            names.append("_cell_").append(i).append(" 1\n");
        }
        assertTrue(refused(write(CELL + names)).contains("line 1: the data block has more than 10000 names"));
        assertTrue(refused(write(CELL + "loop_\n" + names.toString().replace(" 1", ""))).contains(
                "line 8: the loop that begins here has more than 10000 names"));
        StringBuilder loops = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            loops.append("loop_\n_atom_site_x").append(i).append('\n').append("1 ".repeat(450_000)).append('\n');
        }
        assertTrue(refused(write(CELL + loops)).contains("line 20: with the loop that begins here the data block has more than 2000000"));
    }

    @Test
    void manyAtomsInManyBlocks() throws IOException {
        String message = refused(write((CELL + LOOP + atoms(40_000)).repeat(13)));
        assertTrue(message.contains("its structures have more than 500000 atoms together"));
        String symmetric = CELL + "_symmetry_space_group_name_H-M 'P m -3 m'\n" + LOOP + atoms(1000);
        assertTrue(refused(write(symmetric.repeat(105)))
                .contains("the primitive cells of its structures have more than 5000000 atoms together"));
    }

    @Test
    void manyPartsOfAtomsInOnePlace() throws IOException {
        String parts = CELL + LOOP + "_atom_site_occupancy\n" + "C1 0.1 0.2 0.3 0.001\n".repeat(40_000);
        assertTrue(refused(write(parts)).contains("more than 300 atoms lie in one place, C1 among them"));
    }

    @Test
    void wideTextIsRefusedEarlier() throws IOException {
        byte[] wide = new byte[(16 << 20) + 2];
        Arrays.fill(wide, (byte) 'a');
        wide[0] = (byte) 0xFE;
        wide[1] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("wide.cif"), wide);
        assertTrue(refused(file).contains("it is larger than 16 MB of UTF-16; save it as UTF-8"));
    }

    @Test
    void longLabelsAndNamesAreCut() throws IOException {
        String word = "a".repeat(1_000_000);
        String message = refused(write(CELL + LOOP + "_atom_site_type_symbol\n" + word + " zero 0 0 C\n"));
        assertTrue(message.contains("a coordinate of aaa") && message.length() < 300, message.substring(0, 100));
        CrystalStructure structure = CifReader.read(write(CELL + "_cell_" + word + " x y z\n" + LOOP + "_atom_site_type_symbol\n" + word
                + " 0 0 0 C\n")).getFirst();
        assertTrue(structure.notes().toString().length() < 1000 && structure.sites().getFirst().label().length() == 40);
    }

    @Test
    void rowsOfManyAtoms() throws IOException {
        String row = "a\tNa\t1\t1\t1\t9 9 9 90 90 90\t9 9 9 90 90 90\tNa 0 0 0" + ";Na 0.5 0.5 0.5".repeat(40_000) + "\n";
        Path table = Files.writeString(folder.resolve("many.tsv"), row);
        List<String> problems = new ArrayList<>();
        assertTimeoutPreemptively(SOON, () -> StructureLibrary.open(table).forEach(s -> { },
                problem -> problems.add(problem.getMessage())));
        assertTrue(problems.getFirst().contains("line 1: it has 40001 atoms, more than the 5000"), problems.toString());
        Path endless = Files.writeString(folder.resolve("endless.tsv"), "a".repeat(1_100_000));
        assertTrue(assertThrows(InputException.class, () -> StructureLibrary.open(endless).forEach(s -> { }, p -> { })).getMessage()
                .contains("the line does not end"));
    }

    private String refused(Path file) {
        return assertTimeoutPreemptively(SOON, () -> assertThrows(InputException.class, () -> CifReader.read(file))).getMessage();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.cif"), text);
    }

    private static String atoms(int count) {
        StringBuilder atoms = new StringBuilder();
        for (int i = 0; i < count; i++) {
            atoms.append("C").append(i).append(' ').append(i % 50 / 50.0 + 0.003).append(' ').append(i / 50 % 50 / 50.0 + 0.001).append(' ')
                    .append(i / 2500 / 50.0 + 0.002).append('\n');
        }
        return atoms.toString();
    }
}
