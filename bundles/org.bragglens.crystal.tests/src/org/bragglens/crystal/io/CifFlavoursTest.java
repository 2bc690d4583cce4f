// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs make of CIF. */
class CifFlavoursTest {

    private static final String CELL = """
            _cell_length_a 4.6
            _cell_length_b 4.6
            _cell_length_c 3.0
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            """;
    private static final String SYMBOL = "_symmetry_space_group_name_H-M 'P 42/m n m'\n";
    private static final String ATOMS = """
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Ti1 0 0 0
            O1 0.305 0.305 0
            """;
    private static final String RUTILE = "data_rutile\n" + CELL + SYMBOL + ATOMS;

    @TempDir
    Path folder;

    @Test
    void namesThatAreGivenTwice() throws IOException {
        CrystalStructure rutile = rutile(RUTILE + "_cell_length_a 4.7\n_cell_length_c 3.0\n");
        assertEquals(4.6, rutile.cell().a());
        assertNote(rutile, "_cell_length_a is given in line 2 and again in line 16; the first was used");
        assertEquals(1, rutile.notes().size());
        rutile(RUTILE.replace("_cell_length_a 4.6\n", "_cell_length_a ?\n_cell_length_a 4.6\n"));
        rutile(RUTILE + ATOMS);
        assertNote(rutile(RUTILE + ATOMS.replace("Ti1 0 0 0\n", "")), "again in line 21");
    }

    @Test
    void oldNamesOfTheSpaceGroup() throws IOException {
        for (String name : List.of("_space_group_IT_number 136", "_symmetry_Int_Tables_number 136", "_space_group.IT_number 136",
                "_symmetry.Int_Tables_number '136'", "_space_group_number 136", "_symmetry_group_IT_number 136",
                "_space_group_name_Hall '-P 4n 2n'",
                "_symmetry_space_group_name_Hall '-P 4n 2n'", "_symmetry_space_group_name_H-M_alt 'P42/mnm'",
                "_space_group_name_H-M_alt P4_2/mnm", "_space_group.name_H-M_full 'P 42/m 21/n 2/m'",
                "_SPACE_GROUP_NAME_h-m 'p 42/m n m'")) {
            rutile(RUTILE.replace(SYMBOL, name + "\n"));
        }
        CrystalStructure unlike = rutile(RUTILE + "_space_group_IT_number 62\n");
        assertNote(unlike, "Line 8 names space group 136 and line 16 number 62; the first was taken");
        assertNote(rutile(RUTILE.replace("P 42/m n m", "P what") + "_space_group_IT_number 136\n"), "'P what' is unknown");
    }

    @Test
    void operationsInEveryLoop() throws IOException {
        List<String> operations = List.of("x,y,z", "-y+1/2,x+1/2,z+1/2", "-x,-y,-z", "x+1/2,-y+1/2,-z+1/2");
        String bare = RUTILE.replace(SYMBOL, "");
        rutile(bare + "loop_\n_space_group_symop_operation_xyz\n'" + String.join("'\n'", operations) + "'\n");
        rutile(bare + "loop_\n_symmetry_equiv_pos_as_xyz\n" + String.join("\n", operations).toUpperCase() + "\n");
        CrystalStructure spaced = rutile(bare + "loop_\n_symmetry_equiv_pos_as_xyz\n" + String.join("\n", operations).replace(",", ", ")
                + "\n");
        assertNote(spaced, "each line was taken as a row");
        StringBuilder numbered = new StringBuilder("loop_\n_symmetry_equiv_pos_site_id\n_symmetry_equiv_pos_as_xyz\n");
        operations.forEach(o -> numbered.append(numbered.length()).append(' ').append(o.replace(",", " , ")).append('\n'));
        rutile(bare + numbered);
        assertNote(rutile(bare + "_symmetry_equiv_pos_as_xyz x,y,z\n" + SYMBOL), "the symbol was used");
    }

    @Test
    void operationsAndSymbolDisagree() throws IOException {
        CrystalStructure byOperations = read(RUTILE + "_symmetry_equiv_pos_as_xyz '-x,-y,-z'\n");
        assertEquals(2, byOperations.spaceGroup().number());
        assertNote(byOperations, "states space group 136; its operations, which were used, are those of 2");
        // with a formula it is seen which of them was meant
        CrystalStructure bySymbol = rutile(RUTILE + "_chemical_formula_sum 'O2 Ti'\n_symmetry_equiv_pos_as_xyz '-x,-y,z+1/2'\n");
        assertNote(bySymbol, "the stated group was used");
        CrystalStructure allListed = read(("data_x\n" + CELL + "_symmetry_space_group_name_H-M 'R -3 m'\n_symmetry_equiv_pos_as_xyz x,y,z\n"
                + ATOMS));
        assertEquals(166, allListed.spaceGroup().number());
        assertEquals(2, allListed.expanded().size());
        assertNote(allListed, "taken as all of the cell");
    }

    @Test
    void blanksWithoutQuotes() throws IOException {
        CrystalStructure rutile = rutile(RUTILE.replace("'P 42/m n m'", "P 42/m n m")
                + "_chemical_name_mineral Rutile from Binn # there\n");
        assertEquals("Rutile from Binn", rutile.name());
        assertNote(rutile, "The value of _chemical_name_mineral in line 16 has blanks and no quotes");
        rutile("#\\#CIF_2.0\n" + RUTILE.replace(SYMBOL, "_chemical_name_common \"\"\"two\nlines data_ loop_\"\"\"\n" + SYMBOL));
        assertNote(rutile(RUTILE + "_cell_volume 73.4\n"), "The stated volume of 73.4 Å³ is not that of the cell, 63.48 Å³");
        CrystalStructure labels = rutile(RUTILE.replace("Ti1 0 0 0", "Ti 1 0 0 0").replace("O1 0.3", "O 1 0.3"));
        assertEquals("Ti 1", labels.sites().getFirst().label());
        assertEquals(4.6, rutile(RUTILE.replace("_cell_length_a 4.6", "_cell_length_a 4.6 (2)")).cell().a());
    }

    @Test
    void textThatBelongsToNothing() throws IOException {
        rutile("written by hand\n" + RUTILE);
        assertNote(rutile(RUTILE.replace("data_rutile\n", "data_rutile\nnonsense here\n")), "Line 2 has text that belongs to no name");
        assertNote(rutile(RUTILE + "_publ_section_comment\n;\nnever ends\n"), "semicolon begins in line 17 does not end");
        assertNote(rutile(RUTILE + "_chemical_name_common 'rutile\n_exptl_crystal_colour red\n"), "has no second one in line 16");
        assertNote(rutile(RUTILE.replace("data_rutile\n", "")), "There is no data_ line before line 1");
        rutile(RUTILE + "save_frame\n_cell_length_a 99\nsave_\n_cell_length_b\n");
        rutile(RUTILE + "loop_\nloop_\n_atom_site_aniso_label\n_atom_site_aniso_U_11\nloop_\n_geom_bond_distance\n1 2 3 stop_\n");
    }

    @Test
    void encodings() throws IOException {
        String named = RUTILE + "_chemical_name_mineral 'Rütil'\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            String marked = charset == StandardCharsets.ISO_8859_1 ? named : "\uFEFF" + named;
            Path file = Files.write(folder.resolve("file.cif"), marked.replace("\n", "\r\n").getBytes(charset));
            assertEquals("Rütil", CifReader.read(file).getFirst().name(), charset.name());
        }
        rutile(RUTILE.replace("0.305 0.305", "0,305 \u22120.305").replace("\n", "\r"));
        rutile(RUTILE.replace("Ti1 0 0 0", "Ti1 0.0\u00a0 0 0/3").replace("4.6", "4.60E+00(3)"));
    }

    @Test
    void mixedSitesAndOccupancies() throws IOException {
        CrystalStructure mixed = read(RUTILE.replace("Ti1 0 0 0\n", "Ti1 0 0 0\nNb1 0 0 0\n").replace("_fract_z\n",
                "_fract_z\n_atom_site_occupancy\n")
                .replace("Ti1 0 0 0", "Ti1 0 0 0 0.75(2)").replace("Nb1 0 0 0", "Nb1 0 0 0 .25").replace("0.305 0\n", "0.305 0 1.0001\n"));
        assertEquals(List.of(0.75, 0.25, 1.0), mixed.sites().stream().map(Site::occupancy).toList());
        assertNote(mixed, "a little above 1 were taken as 1: O1");
        CrystalStructure one = read(RUTILE.replace("_fract_z\n", "_fract_z\n_atom_site_type_symbol\n").replace("Ti1 0 0 0",
                "M1 0 0 0 Ti0.75Nb0.25")
                .replace("0.305 0\n", "0.305 0 O2-\n"));
        assertEquals(List.of("Ti", "Nb", "O"), one.sites().stream().map(Site::element).toList());
        assertEquals(0.25, one.sites().get(1).occupancy());
        assertNote(one, "mixed site Ti0.75Nb0.25");
    }

    @Test
    void displacementsInAllForms() throws IOException {
        double[] u = {0.01, 0.02, 0.03, 0.001, 0.002, 0.003};
        for (String form : List.of("U", "B", "beta")) {
            StringBuilder loop = new StringBuilder("loop_\n_atom_site_aniso_label\n");
            StringBuilder row = new StringBuilder("Ti1");
            double[] r = new double[] {1 / 4.6, 1 / 4.6, 1 / 3.0};
            String[] names = {"11", "22", "33", "23", "13", "12"};
            for (int n = 0; n < 6; n++) {
                loop.append("_atom_site_aniso_" + form + "_" + names[n] + "\n");
                double scale = r[names[n].charAt(0) - '1'] * r[names[n].charAt(1) - '1'];
                row.append(' ').append(u[n] * switch (form) {
                    case "U" -> 1;
                    case "B" -> 8 * Math.PI * Math.PI;
                    default -> 2 * Math.PI * Math.PI * scale;
                });
            }
            Displacement found = read(RUTILE + loop + row + "\n").sites().getFirst().displacement();
            assertArrayEquals(u, assertInstanceOf(Displacement.Anisotropic.class, found, form).components(), 1e-12, form);
        }
        CrystalStructure wrong = read(RUTILE
                + "loop_\n_atom_site_aniso_label\n_atom_site_aniso_U_11\n_atom_site_aniso_U_22\n_atom_site_aniso_U_33\n"
                + "_atom_site_aniso_U_23\n_atom_site_aniso_U_13\n_atom_site_aniso_U_12\nTi1 0.01 0.01 0.01 0.05 0 0\nO1 0 0 0 0 0 0\n");
        assertInstanceOf(Displacement.Isotropic.class, wrong.sites().getFirst().displacement());
        assertEquals(Displacement.UNKNOWN, wrong.sites().get(1).displacement());
        assertNote(wrong, "no real amplitude were replaced by isotropic ones: Ti1");
        assertNote(read(RUTILE + "loop_\n_atom_site_aniso_label\n_atom_site_aniso_U_11\nTi1\n"),
                "Anisotropic displacements were not used: line 19");
    }

    @Test
    void magneticAndModulatedStructures() throws IOException {
        String bare = RUTILE.replace(SYMBOL, "");
        CrystalStructure magnetic = rutile(bare + "_space_group_magn.number_BNS '136.499'\nloop_\n_space_group_symop_magn_operation.id\n"
                + "_space_group_symop_magn_operation.xyz\n1 x,y,z,+1\n2 -y+1/2,x+1/2,z+1/2,-1\n3 -x,-y,-z,+1\n4 x+1/2,-y+1/2,-z+1/2,-1\n"
                + "loop_\n_atom_site_moment.label\n_atom_site_moment.crystalaxis_z\nTi1 2.2\n");
        assertNote(magnetic, "magnetic structure");
        CrystalStructure modulated = rutile(bare + "_cell_modulation_dimension 1\n_space_group_ssg_name 'P42/mnm(00g)'\nloop_\n"
                + "_space_group_symop_ssg_operation_algebraic\nx1,x2,x3,x4\n-x2+1/2,x1+1/2,x3+1/2,x4\n"
                + "-x1,-x2,-x3,-x4\nx1+1/2,-x2+1/2,-x3+1/2,-x4\n"
                + "loop_\n_atom_site_displace_Fourier_atom_site_label\nTi1\n");
        assertNote(modulated, "satellite reflections will be missing");
        rutile(bare + "_space_group_ssg_name 'P42/mnm(00g)0000'\n");
        refuses("line 15: it is a composite structure", bare + "_cell_subsystems_number 2\n");
    }

    @Test
    void cartesianCoordinatesAlone() throws IOException {
        // a monoclinic cell, for which axes matter; the two atoms are at (0.1, 0.2, 0.3) and (0.6, 0.2, 0.3)
        String cell = """
                data_mm
                _cell.length_a 8
                _cell.length_b 9
                _cell.length_c 10
                _cell.angle_alpha 90
                _cell.angle_beta 110
                _cell.angle_gamma 90
                _symmetry.space_group_name_H-M 'P 1 21 1'
                """;
        double sine = Math.sin(Math.toRadians(110));
        double cosine = Math.cos(Math.toRadians(110));
        String atoms = """
                loop_
                _atom_site.group_PDB
                _atom_site.id
                _atom_site.type_symbol
                _atom_site.label_atom_id
                _atom_site.Cartn_x
                _atom_site.Cartn_y
                _atom_site.Cartn_z
                _atom_site.occupancy
                _atom_site.B_iso_or_equiv
                _atom_site.pdbx_PDB_model_num
                HETATM 1 ZN ZN %1$.6f 1.8 %3$.6f 1.0 12.5 1
                HETATM 2 D D2 %2$.6f 1.8 %3$.6f 1.0 20 1
                HETATM 1 ZN ZN 0 0 0 1.0 12.5 2
                """.formatted(0.8 + 3 * cosine, 4.8 + 3 * cosine, 3 * sine);
        CrystalStructure structure = read(cell + atoms);
        assertEquals(List.of("Zn", "H"), structure.sites().stream().map(Site::element).toList());
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, place(structure.sites().get(0)), 1e-6);
        assertArrayEquals(new double[] {0.6, 0.2, 0.3}, place(structure.sites().get(1)), 1e-6);
        assertEquals(new Displacement.Isotropic(12.5), structure.sites().getFirst().displacement());
        assertNote(structure, "x along a and y in the plane of a and b, which was assumed");
        assertNote(structure, "Of several models of the same atoms the first was read");
        assertNote(structure, "Isotopes were taken as their natural elements, from which X-rays cannot tell them and neutrons can: "
                + "D became H");
        // the same with a matrix that turns b around and puts the origin elsewhere
        CrystalStructure turned = read(cell + "_atom_sites.fract_transf_matrix[1][1] 0.125\n_atom_sites.fract_transf_matrix[1][2] 0\n"
                + "_atom_sites.fract_transf_matrix[1][3] " + -cosine / sine / 8 + "\n_atom_sites.fract_transf_matrix[2][1] 0\n"
                + "_atom_sites.fract_transf_matrix[2][2] " + -1 / 9.0 + "\n_atom_sites.fract_transf_matrix[2][3] 0\n"
                + "_atom_sites.fract_transf_matrix[3][1] 0\n_atom_sites.fract_transf_matrix[3][2] 0\n"
                + "_atom_sites.fract_transf_matrix[3][3] " + 1 / sine / 10 + "\n_atom_sites.fract_transf_vector[1] 0.25\n" + atoms);
        assertArrayEquals(new double[] {0.35, -0.2, 0.3}, place(turned.sites().getFirst()), 1e-6);
        assertNote(turned, "by the matrix of the file");
        assertNote(read(cell + matrix("fract_transf_matrix") + atoms), "is not that of the cell and was not used");
        refuses("line 2: a cell with edges of 1 Å",
                (cell + atoms).replace("_a 8", "_a 1").replace("_b 9", "_b 1").replace("_c 10", "_c 1"));
        refuses("its atoms do not have all three coordinates", cell + atoms.replace("Cartn_y", "other"));
    }

    private static String matrix(String name) {
        StringBuilder matrix = new StringBuilder();
        for (int n = 0; n < 9; n++) {
            matrix.append("_atom_sites.").append(name).append('[').append(1 + n / 3).append("][").append(1 + n % 3).append("] ")
                    .append(n % 4 == 0 ? 1 : 0).append('\n');
        }
        return matrix.toString();
    }

    private static double[] place(Site site) {
        return new double[] {site.x(), site.y(), site.z()};
    }

    @Test
    void isotopesVacanciesAndDoubtfulLabels() throws IOException {
        String typed = RUTILE.replace("_fract_z\n", "_fract_z\n_atom_site_type_symbol\n").replace("Ti1 0 0 0", "Ti1 0 0 0 48Ti")
                .replace("0.305 0\n", "0.305 0 18O\n");
        CrystalStructure isotopes = rutile(typed);
        assertEquals(List.of("Ti", "O"), isotopes.sites().stream().map(Site::element).toList());
        assertNote(isotopes, "neutrons can: 18O became O, 48Ti became Ti");
        CrystalStructure vacant = read(typed + "V1 0 0 0.3 Va\n_chemical_formula_sum 'O2 Ti'\n");
        assertEquals(2, vacant.sites().size());
        assertNote(vacant, "Left out, because they have no position or no occupancy: V1");
        CrystalStructure unknown = read(RUTILE.replace("Ti1", "CD1"));
        assertNote(unknown, "Neither a type nor the formula says what these labels mean; they were taken so: CD1 became C");
    }

    @Test
    void columnsOfAnotherListOfAtomsAreNotUsed() throws IOException {
        CrystalStructure rutile = rutile(RUTILE + "loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
                + "_atom_site_occupancy\nO1 0.305 0.305 0 0.1\nTi1 0 0 0 0.2\n");
        assertEquals(List.of(1.0, 1.0), rutile.sites().stream().map(Site::occupancy).toList());
        assertNote(rutile, "_atom_site_occupancy does not stand in the loop of the coordinates and was not used: line 22");
        refuses("line 17: neither labels nor type symbols stand in the loop of the coordinates",
                RUTILE.replace("_atom_site_label\n", "_atom_site_label\nTi1\nO1\nloop_\n").replace("Ti1 0 0 0", "0 0 0")
                        .replace("O1 0.305", "0.305"));
    }

    @Test
    void displacementsOfAtomsWithTheSameLabel() throws IOException {
        String loop = "loop_\n_atom_site_aniso_label\n_atom_site_aniso_U_11\n_atom_site_aniso_U_22\n_atom_site_aniso_U_33\n"
                + "_atom_site_aniso_U_23\n_atom_site_aniso_U_13\n_atom_site_aniso_U_12\n";
        String two = RUTILE.replace("Ti1 ", "M ").replace("O1 ", "M ").replace("_fract_z\n", "_fract_z\n_atom_site_type_symbol\n")
                .replace("0 0 0\n", "0 0 0 Ti\n").replace("0.305 0\n", "0.305 0 O\n");
        CrystalStructure byRow = read(two + loop + "M 0.01 0.01 0.01 0 0 0\nM 0.02 0.02 0.02 0 0 0\n");
        assertEquals(0.02, ((Displacement.Anisotropic) byRow.sites().get(1).displacement()).u11(), 1e-12);
        CrystalStructure byLabel = read(two + loop + "X 0.05 0.05 0.05 0 0 0\nX 0.05 0.05 0.05 0 0 0\nM 0.01 0.01 0.01 0 0 0\n"
                + "M 0.02 0.02 0.02 0 0 0\n");
        assertEquals(0.01, ((Displacement.Anisotropic) byLabel.sites().get(1).displacement()).u11(), 1e-12);
        assertNote(byLabel, "Several anisotropic displacements have the same label; the first was used: M");
    }

    @Test
    void aSpaceGroupThatNobodyKnowsIsNotP1() throws IOException {
        String unknown = RUTILE.replace(SYMBOL, "_symmetry_space_group_name_H-M 'Q x y'\n");
        refuses("line 8: the space group 'Q x y' is unknown, and there are no operations", unknown);
        CrystalStructure all = read(unknown + "_chemical_formula_sum 'O Ti'\n_cell_formula_units_Z 1\n");
        assertEquals(38, all.spaceGroup().number());
        assertNote(all, "The listed atoms are all of the cell.");
    }

    @Test
    void atomsOnTopOfEachOtherAreSaid() throws IOException {
        assertNote(read(RUTILE.replace("Ti1 0 0 0\n", "Ti1 0 0 0\nNb1 0 0 0\n")),
                "Some atoms lie nearer to each other than atoms can");
        assertTrue(rutile(RUTILE).notes().isEmpty());
    }

    @Test
    void aFormulaWithBracketsDecidesNothing() throws IOException {
        assertEquals(List.of(), rutile(RUTILE + "_chemical_formula_sum 'Ti (O H)2'\n").notes());
        assertNote(rutile(RUTILE + "_chemical_formula_sum 'Ti7 O3'\n"), "not in the ratio of the stated formula");
    }

    @Test
    void notesAreOneLineEach() throws IOException {
        CrystalStructure rutile = read(RUTILE
                + "_space_group_name_H-M_alt\n;\nno\nsymbol\n;\n_space_group_name_Hall\n;\nno\n\tsymbol\n;\n");
        assertNote(rutile, "The space group 'no symbol' is unknown and was not used");
    }

    @Test
    void whatATextWithoutEndSwallowedIsSaid() throws IOException {
        refuses("there is no unit cell in it; correct its writing first: Line 2 has text that belongs to no name; it was passed over. "
                + "The text that a semicolon begins in line 2 does not end",
                RUTILE.replaceFirst("\n", "\n;"));
        List<CrystalStructure> two = CifReader.read(write(RUTILE.replace("data_rutile\n", "data_rutile\n_chemical_name_common 'open\n")
                + RUTILE));
        assertNote(two.get(0), "A quotation mark has no second one in line 2");
        assertTrue(two.get(1).notes().stream().noneMatch(note -> note.contains("quotation mark")), "not that of another block");
    }

    @Test
    void aListOfQuestionMarksHidesNoOther() throws IOException {
        CrystalStructure rutile = read(RUTILE.replace(SYMBOL, "") + "loop_\n_space_group_symop_operation_xyz\n?\nloop_\n"
                + "_symmetry_equiv_pos_as_xyz\nx,y,z\n-x,-y,-z\n");
        assertEquals(2, rutile.spaceGroup().number());
    }

    @Test
    void severalBlocksOfWhichSomeAreBad() throws IOException {
        List<CrystalStructure> structures = CifReader.read(write(RUTILE + RUTILE.replace("rutile", "bad").replace("Ti1 0 0", "Ti1 zero 0")
                + RUTILE));
        assertEquals(2, structures.size());
        assertNote(structures.getFirst(), "Another data block cannot be read: line 29: a coordinate of Ti1 is 'zero'");
        List<InputException> problems = new ArrayList<>();
        StructureLibrary.open(folder).forEach(s -> { }, problems::add);
        assertEquals(1, problems.size());
    }

    @Test
    void atomsBesideASpecialPosition() throws IOException {
        CrystalStructure beside = rutile(RUTILE.replace("0.305 0.305 0\n", "0.305 0.305 0.06\n"));
        assertNote(beside, "Moved onto the special position beside which they lie, because they would overlap with their images: O1");
        CrystalStructure split = read(RUTILE.replace("_fract_z\n", "_fract_z\n_atom_site_occupancy\n").replace("Ti1 0 0 0", "Ti1 0 0 0 1")
                .replace("0.305 0.305 0\n", "0.305 0.305 0.06 0.5\n"));
        assertEquals(2 + 8, split.expanded().size());
    }

    private CrystalStructure rutile(String text) throws IOException {
        CrystalStructure rutile = read(text);
        assertEquals(136, rutile.spaceGroup().number(), text);
        assertEquals(6, rutile.expanded().size(), text);
        return rutile;
    }

    private CrystalStructure read(String text) throws IOException {
        return CifReader.read(write(text)).getFirst();
    }

    private void refuses(String reason, String text) throws IOException {
        Path file = write(text);
        InputException e = assertThrows(InputException.class, () -> CifReader.read(file), reason);
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.cif"), text);
    }

    private static void assertNote(CrystalStructure structure, String part) {
        assertTrue(structure.notes().stream().anyMatch(note -> note.contains(part)), part + " in " + structure.notes());
    }
}
