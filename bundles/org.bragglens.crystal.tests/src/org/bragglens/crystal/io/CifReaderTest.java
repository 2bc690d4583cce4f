// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.CrystalSystem;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifReaderTest {

    private static final String CUBE = cell(5.6402, 90);
    private static final String ATOMS = """
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Na1 0 0 0
            Cl1 0.5 0.5 0.5
            """;
    private static final String SALT = "data_salt\n" + CUBE + "_symmetry_space_group_name_H-M 'F m -3 m'\n" + ATOMS;

    @TempDir
    Path folder;

    @Test
    void symmetryFromTheSymbol() throws IOException {
        CrystalStructure salt = read(SALT);
        assertEquals("salt", salt.id());
        assertEquals(523, salt.spaceGroup().hallNumber());
        assertEquals(8, salt.expanded().size());
        assertEquals(List.of(), salt.notes());
        assertEquals(Displacement.UNKNOWN, salt.sites().getFirst().displacement());
    }

    @Test
    void symmetryFromTheNumberTheHallSymbolOrTheOperations() throws IOException {
        assertEquals(225, number(SALT.replace("_symmetry_space_group_name_H-M 'F m -3 m'", "_symmetry_Int_Tables_number 225")));
        assertEquals(225, number(SALT.replace("_symmetry_space_group_name_H-M 'F m -3 m'", "_space_group_IT_number 225")));
        assertEquals(225, number(SALT.replace("_symmetry_space_group_name_H-M 'F m -3 m'", "_space_group_name_Hall '-F 4 2 3'")));
        CrystalStructure body = read("data_x\n" + CUBE + """
                _space_group_name_H-M_alt 'P n m a'
                loop_
                _space_group_symop_id
                _space_group_symop_operation_xyz
                1 x,y,z
                2 -x,-y,z
                3 -x,y,-z
                4 x,-y,-z
                """ + ATOMS);
        assertEquals(16, body.spaceGroup().number());
        assertTrue(body.notes().getFirst().contains("states space group 62"), body.notes().toString());
    }

    @Test
    void symmetryThatIsNotStatedIsFound() throws IOException {
        CrystalStructure structure = read("data_x\n" + CUBE + ATOMS);
        assertEquals(221, structure.spaceGroup().number());
        assertTrue(structure.notes().contains("No symmetry stated; found Pm-3m (221) within 0.01 Å, and the atoms are given in its standard "
                + "setting."), structure.notes().toString());
    }

    @Test
    void triclinicThatIsStatedStays() throws IOException {
        for (String stated : List.of("_symmetry_space_group_name_H-M 'P 1'\n", "_symmetry_Int_Tables_number 1\n",
                "loop_\n_symmetry_equiv_pos_as_xyz\nx,y,z\n")) {
            CrystalStructure structure = read("data_x\n" + CUBE + stated + ATOMS);
            assertEquals(1, structure.spaceGroup().number(), stated);
            assertEquals(List.of(), structure.notes(), stated);
        }
    }

    @Test
    void namesWithDotsCapitalsAndCarriageReturns() throws IOException {
        CrystalStructure salt = read(SALT.replace("_cell_", "_CELL_").replace("_atom_site_", "_atom_site.").replace("\n", "\r\n"));
        assertEquals(8, salt.expanded().size());
    }

    @Test
    void uncertaintiesUnknownsAndDisplacements() throws IOException {
        CrystalStructure structure = read("data_x\n" + CUBE.replace("5.6402", "5.6402(12)") + """
                _symmetry_space_group_name_H-M 'P m -3 m'
                loop_
                _atom_site_label
                _atom_site_type_symbol
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                _atom_site_occupancy
                _atom_site_U_iso_or_equiv
                _atom_site_B_iso_or_equiv
                A1 Fe3+ 0.0 .0 -0.0 0.5(1) 0.0100(3) ?
                A2 Mn2+ 0 0 0 0.5 . 1.2(1)
                O1 O2- 0.25(1) 0.25 0.25 ? -0.01 .
                H1 H ? ? ? 1 ? ?
                D1 D 0.1 0.1 0.1 1.02 ? ?
                """);
        assertEquals(5.6402, structure.cell().a());
        List<Site> sites = structure.sites();
        assertEquals(List.of("Fe", "Mn", "O", "H"), sites.stream().map(Site::element).toList());
        assertEquals(List.of(3, 2, -2, 0), sites.stream().map(Site::charge).toList());
        assertEquals(0.5, sites.get(0).occupancy());
        assertEquals(8 * Math.PI * Math.PI * 0.01, ((Displacement.Isotropic) sites.get(0).displacement()).b(), 1e-12);
        assertEquals(new Displacement.Isotropic(1.2), sites.get(1).displacement());
        assertEquals(1, sites.get(2).occupancy());
        assertEquals(Displacement.UNKNOWN, sites.get(2).displacement());
        assertEquals(1, sites.get(3).occupancy());
        String notes = structure.notes().toString();
        for (String part : List.of("D became H", "no position or no occupancy: H1",
                "below zero were not used: O1",
                "above 1 were taken as 1: D1")) {
            assertTrue(notes.contains(part), notes);
        }
    }

    @Test
    void equivalentOfAnisotropicDisplacements() throws IOException {
        CrystalStructure structure = read(SALT + """
                loop_
                _atom_site_aniso_label
                _atom_site_aniso_U_11
                _atom_site_aniso_U_22
                _atom_site_aniso_U_33
                _atom_site_aniso_U_23
                _atom_site_aniso_U_13
                _atom_site_aniso_U_12
                Na1 0.01 0.02 0.03 0.005 0 0
                """);
        assertEquals(8 * Math.PI * Math.PI * 0.02, structure.sites().getFirst().displacement().equivalentB(structure.cell()), 1e-9);
    }

    @Test
    void elementsFromLabels() throws IOException {
        CrystalStructure structure = read("data_x\n" + CUBE + """
                _chemical_formula_sum 'C2 Ca Fe H2 O3 Si'
                loop_
                _atom_site_label
                _atom_site_fract_x
                _atom_site_fract_y
                _atom_site_fract_z
                CA1 0 0 0
                Ca2 0 0 .1
                FE1 0 0 .2
                SiT 0 0 .3
                OH 0 0 .4
                Wat1 0 0 .5
                W2 0 0 .6
                C1A 0 0 .7
                """);
        assertEquals("[C, Ca, Fe, Si, O, O, O, C]", structure.sites().stream().map(Site::element).toList().toString());
    }

    @Test
    void atomsThatSymmetryMakesAreLeftOut() throws IOException {
        CrystalStructure salt = read(SALT + "Na2 0.5 0.5 0\n");
        assertEquals(2, salt.sites().size());
        assertTrue(salt.notes().getFirst().contains("Na2"));
        // across the border of the cell, and rounded
        assertEquals(2, read(SALT + "Na2 0.9999 0.5 0.4999\n").sites().size());
        assertEquals(3, read(SALT + "Na2 0.9 0.5 0.5\n").sites().size());
        CrystalStructure mixed = read(SALT.replace("Cl1 0.5 0.5 0.5", "K1 0 0 0"));
        assertEquals(2, mixed.sites().size());
    }

    @Test
    void rhombohedralAxesAreSeenByTheCell() throws IOException {
        String corundum = "data_x\n" + cell(5.128, 55.28) + "_symmetry_space_group_name_H-M 'R -3 c'\n"
                + ATOMS.replace("0.5 0.5 0.5", "0.25 0.25 0.25");
        assertEquals("R", read(corundum).spaceGroup().setting());
        assertEquals(CrystalSystem.TRIGONAL, read(corundum).spaceGroup().system());
    }

    @Test
    void originWithoutOperationsIsSaidToBeAssumed() throws IOException {
        String diamond = "data_Si\n" + cell(5.431, 90) + "_symmetry_space_group_name_H-M 'F d -3 m'\n_chemical_formula_sum Si\n"
                + ATOMS.replaceAll("Cl1.*\n", "").replace("Na1", "Si1");
        CrystalStructure first = read(diamond);
        assertEquals(525, first.spaceGroup().hallNumber());
        assertEquals(8, first.expanded().size());
        assertTrue(first.notes().getFirst().contains("origin choice 1 of Fd-3m was chosen"), first.notes().toString());
        CrystalStructure second = read(diamond.replace("0 0 0", "0.125 0.125 0.125"));
        assertEquals(526, second.spaceGroup().hallNumber());
        assertEquals(8, second.expanded().size());
        assertTrue(second.notes().getFirst().contains("origin choice 2 of Fd-3m was assumed"), second.notes().toString());
        CrystalStructure stated = read(diamond.replace("F d -3 m", "F d -3 m :2"));
        assertEquals(526, stated.spaceGroup().hallNumber());
        assertEquals(List.of(), stated.notes());
    }

    @Test
    void severalBlocksAndTheirNames() throws IOException {
        Path file = write("data_global\n_publ_section_title 'x'\n" + SALT.replace("data_salt",
                "data_one\n_chemical_name_mineral Halite\n_chemical_formula_sum 'Cl Na'")
                + SALT.replace("data_salt", "data_two"));
        List<CrystalStructure> structures = CifReader.read(file);
        assertEquals(List.of("one", "two"), structures.stream().map(CrystalStructure::id).toList());
        assertEquals("Halite ClNa", structures.get(0).name());
        assertEquals("file", structures.get(1).name());
    }

    @Test
    void latinOneIsRead() throws IOException {
        Path file = Files.write(folder.resolve("file.cif"), SALT.replace("data_salt\n", "data_salt\n_chemical_name_common 'Müller-Salz'\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Müller-Salz", CifReader.read(file).getFirst().name());
    }

    @Test
    void wrongFilesAreOneLine() throws IOException {
        refuses("is empty", "");
        refuses("line 1: it cannot be read as CIF", "this is no CIF\n");
        refuses("no data block", "# a comment alone\n");
        refuses("no unit cell", "data_x\n" + ATOMS);
        refuses("no atoms", "data_x\n" + CUBE);
        refuses("_cell_length_b is missing", SALT.replace("_cell_length_b 5.6402\n", ""));
        refuses("_cell_length_a is 'abc'", SALT.replace("_cell_length_a 5.6402", "_cell_length_a abc"));
        refuses("close no cell", "data_x\n" + cell(5, 120) + ATOMS);
        refuses("does not have the symmetry", SALT.replace("_cell_length_c 5.6402", "_cell_length_c 6.6402"));
        refuses("'Qq1' is no element", SALT.replace("Na1", "Qq1"));
        refuses("line 14: a coordinate of Na1 is '0;0'", SALT.replace("Na1 0 0 0", "Na1 0;0 0 0"));
        refuses("a coordinate of Na1 is 12345.0", SALT.replace("Na1 0 0 0", "Na1 12345 0 0"));
        refuses("coordinate of Na1 is 'NaN'", SALT.replace("Na1 0 0 0", "Na1 NaN 0 0"));
        refuses("no symmetry operation", SALT + "loop_\n_symmetry_equiv_pos_as_xyz\n'x,y,w'\n");
        refuses("line 18: 'x,y,z,u' is no symmetry operation", SALT + "loop_\n_symmetry_equiv_pos_as_xyz\n'x,y,z,u'\n");
        refuses("line 13: the loop that begins in line 8 has 4 names, and its 7 values fill no whole number of rows",
                SALT.replace("_symmetry_space_group_name_H-M 'F m -3 m'\n", "").replace("Na1 0 0 0", "Na1 0 0"));
        refuses("none of its atoms has a position", "data_x\n" + CUBE + ATOMS.replace("0 0 0", "? ? ?").replace("0.5 0.5 0.5", "? ? ?"));
        refuses("occupancies lie between 0 and 1", SALT.replace("_fract_z\n", "_fract_z\n_atom_site_occupancy\n")
                .replace("0 0 0", "0 0 0 7")
                .replace("0.5 0.5 0.5", "0.5 0.5 0.5 1"));
        refuses("more than any space group has", SALT + "loop_\n_symmetry_equiv_pos_as_xyz\n" + "x,y,z\n".repeat(2000));
        refuses("more than 50000 atoms", SALT + "O1 0.1 0.2 0.3\n".repeat(1100));
        Path binary = Files.write(folder.resolve("binary.cif"), new byte[] {1, 2, 0, 0, 5, (byte) 200, 7});
        assertTrue(assertThrows(InputException.class, () -> CifReader.read(binary)).getMessage().contains("no text"));
        assertTrue(assertThrows(InputException.class, () -> CifReader.read(folder.resolve("absent.cif"))).getMessage()
                .contains("no such file"));
        for (byte[] gzip : new byte[][] {{}, {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1}, {1, 2, 3, 4}}) {
            Path cut = Files.write(folder.resolve("cut.cif.gz"), gzip);
            String message = assertThrows(InputException.class, () -> CifReader.read(cut)).getMessage();
            assertTrue(message.contains("cut.cif.gz: it ends too early") || message.contains("not compressed with gzip"), message);
        }
    }

    @Test
    void noPieceOfACifBreaksTheReader() throws IOException {
        for (int end = 0; end < SALT.length(); end += 3) {
            String piece = SALT.substring(0, end);
            try {
                assertFalse(CifReader.read("piece", piece, "piece", problem -> { }).isEmpty());
            } catch (InputException e) {
                assertFalse(e.getMessage().contains("\n"));
            }
        }
    }

    @Test
    void aFolderIsALibrary() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/b.CIF"), SALT.replace("data_salt", "data_b"));
        Files.writeString(folder.resolve("a.cif"), SALT.replace("data_salt", "data_a"));
        Files.writeString(folder.resolve("c.cif"), "data_c\n");
        StructureLibrary library = StructureLibrary.open(folder);
        List<String> ids = new ArrayList<>();
        List<InputException> problems = new ArrayList<>();
        library.forEach(s -> ids.add(s.id()), problems::add);
        assertEquals(List.of("a", "b"), ids);
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().getMessage().contains("c.cif"));
        String before = library.sha256();
        Files.writeString(folder.resolve("a.cif"), SALT.replace("data_salt", "data_z"));
        assertFalse(before.equals(StructureLibrary.open(folder).sha256()));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertTrue(assertThrows(InputException.class, () -> StructureLibrary.open(empty)).getMessage().contains("no .cif file"));
    }

    private void refuses(String reason, String text) throws IOException {
        Path file = write(text);
        var e = assertThrows(InputException.class, () -> CifReader.read(file), reason);
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertTrue(e.getMessage().startsWith(file.toString()));
        assertFalse(e.getMessage().contains("\n"));
    }

    private int number(String text) throws IOException {
        return read(text).spaceGroup().number();
    }

    private CrystalStructure read(String text) throws IOException {
        return CifReader.read(write(text)).getFirst();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.cif"), text);
    }

    private static String cell(double length, double angle) {
        return """
                _cell_length_a %1$s
                _cell_length_b %1$s
                _cell_length_c %1$s
                _cell_angle_alpha %2$s
                _cell_angle_beta %2$s
                _cell_angle_gamma %2$s
                """.formatted(length, angle);
    }

    @Test
    void manyAtomsAreReadInATimeThatGrowsAsTheirNumber() throws IOException {
        StringBuilder cif = new StringBuilder("data_many\n" + cell(200, 90)
                + "_symmetry_space_group_name_H-M 'P 1'\nloop_\n_atom_site_label\n"
                + "_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_occupancy\n_atom_site_B_iso_or_equiv\n");
        int atoms = 40_000;
        for (int i = 0; i < atoms; i++) {
            cif.append("C").append(i).append(' ').append(i % 50 / 50.0).append(' ').append(i / 50 % 40 / 40.0).append(' ')
                    .append(i / 2000 / 20.0)
                    .append(" 1 0.5\n");
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        assertEquals(atoms, read(cif.toString()).sites().size());
        // half a second; a machine may be busy, so the processor's time counts
        assertTrue(clock.getCurrentThreadCpuTime() - start < 20_000_000_000L);
    }
}
