// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvLibraryTest {

    private static final String SALT = "a-1\tNaCl\t2\t225\t523\t5.64020 5.64020 5.64020 90 90 90\t3.98822 3.98822 3.98822 60 60 60\t"
            + "Na 0.00000 0.00000 0.00000;Cl 0.50000 0.50000 0.50000\t1";
    /** Corundum in the primitive rhombohedral cell. */
    private static final String CORUNDUM = "a-2\tAl4O6\t10\t167\t460\t4.76020 4.76020 12.99330 90 90 120\t5.12841 5.12841 5.12841 "
            + "55.28780 55.28780 55.28780\tAl 0.35220 0.35220 0.35220;"
            + "Al 0.64780 0.64780 0.64780;Al 0.85220 0.85220 0.85220;Al 0.14780 0.14780 0.14780;"
            + "O 0.55630 0.94370 0.25000;O 0.94370 0.25000 0.55630;O 0.25000 0.55630 0.94370;O 0.44370 0.05630 0.75000;"
            + "O 0.05630 0.75000 0.44370;O 0.75000 0.44370 0.05630";

    @TempDir
    Path folder;

    private final List<InputException> problems = new ArrayList<>();

    @Test
    void primitiveCellsBecomeConventionalOnes() throws IOException {
        List<CrystalStructure> read = read(write("table.tsv", "#id\tformula\n" + SALT + "\n\n" + CORUNDUM + "\n"));
        assertEquals(List.of(), problems);
        CrystalStructure salt = read.get(0);
        assertEquals("a-1", salt.id());
        assertEquals("NaCl", salt.name());
        assertEquals(5.6402, salt.cell().a());
        assertEquals(523, salt.spaceGroup().hallNumber());
        assertEquals(2, salt.sites().size());
        assertEquals(8, salt.expanded().size());
        assertEquals("AB:225", salt.structureType());
        CrystalStructure corundum = read.get(1);
        assertEquals(2, corundum.sites().size(), corundum.sites().toString());
        assertEquals(30, corundum.expanded().size());
        assertEquals("A2B3:167", corundum.structureType());
        assertEquals(List.of(), corundum.notes());
    }

    @Test
    void aRowWithoutItsSymmetryKeepsItsAtomsAndItsNumber() throws IOException {
        CrystalStructure kept = read(write("table.tsv", CORUNDUM.replace("O 0.05630 0.75000", "O 0.05630 0.71000"))).getFirst();
        assertEquals(167, kept.spaceGroup().number());
        assertEquals(1, kept.spaceGroup().operations().size());
        assertEquals(10, kept.sites().size());
        assertEquals(5.12841, kept.cell().a());
        assertEquals("A2B3:167", kept.structureType());
        assertTrue(kept.notes().getFirst().contains("primitive cell"));
        // cells that do not belong together
        assertEquals(0, read(write("other.tsv", SALT.replace("3.98822 3.98822 3.98822", "3.9 3.9 3.9"))).getFirst().spaceGroup()
                .hallNumber());
        // a second atom on top of an image of the first
        assertEquals(0, read(write("third.tsv", SALT.replace("\t2\t", "\t3\t")
                .replace("Cl 0.50000", "Na 0.00000 0.00000 0.00000;Cl 0.50000"))).getFirst()
                .spaceGroup().hallNumber());
    }

    @Test
    void compressedTablesAreTheSame() throws IOException {
        Path file = folder.resolve("table.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((SALT + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("AB:225", read(file).getFirst().structureType());
        assertEquals(64, StructureLibrary.open(file).sha256().length());
        assertTrue(StructureLibrary.open(file).description().contains("table.tsv.gz"));
    }

    @Test
    void wrongRowsAreNamedAndTheOthersRead() throws IOException {
        List<CrystalStructure> read = read(write("table.tsv", String.join("\n", "#comment", SALT.replace("523", "521"),
                SALT.replace("225", "x"),
                "too\tfew", SALT.replace("Cl 0.5", "Qq 0.5"), SALT.replace("Cl 0.50000", "Cl NaN"),
                        SALT.replace("90 90 90\t", "120 120 120\t"),
                SALT.replace(" 60\t", "\t"), SALT.replace("523", "999"), SALT)));
        assertEquals(1, read.size());
        List<String> lines = problems.stream().map(Exception::getMessage).toList();
        assertEquals(8, lines.size());
        String[] reasons = {"line 2: Hall number 521 belongs to space group 224", "line 3: the space-group number is 'x'",
                "line 4: it has 2 columns",
            "line 5: 'Qq' is no element", "line 6: 'NaN' is no number", "line 7: the angles 120", "line 8: a cell has six numbers",
            "line 9: settings have numbers from 1 to 530"};
        for (int i = 0; i < reasons.length; i++) {
            assertTrue(lines.get(i).contains(reasons[i]), lines.get(i));
            assertTrue(lines.get(i).contains("table.tsv"));
        }
    }

    @Test
    void aRowThatWasCutIsNoStructure() throws IOException {
        assertEquals(List.of(), read(write("cut.tsv", CORUNDUM.substring(0, CORUNDUM.lastIndexOf(';')) + "\n")));
        assertTrue(problems.getFirst().getMessage().contains("line 1: it lists 9 atoms and says that there are 10"), problems.toString());
    }

    @Test
    void deuteriumIsHydrogenAndSaysSo() throws IOException {
        CrystalStructure heavy = read(write("heavy.tsv", SALT.replace("Na 0", "D 0"))).getFirst();
        assertEquals("H", heavy.sites().getFirst().element());
        assertEquals("D1", heavy.sites().getFirst().label());
        assertTrue(heavy.notes().getFirst().contains("Isotopes were taken as their natural elements") && heavy.notes().getFirst()
                .contains("D became H"), heavy.notes().toString());
    }

    @Test
    void byteOrderMarksAndOtherLineEnds() throws IOException {
        assertEquals(2, read(write("mac.tsv", "\uFEFF#id\tformula\r" + SALT + "\r" + CORUNDUM)).size());
        List<CrystalStructure> dos = read(write("dos.tsv", "\uFEFF" + SALT + "\r\n\r\n" + SALT.replace("225", "x") + "\r\n"));
        assertEquals("a-1", dos.getFirst().id());
        assertTrue(problems.getFirst().getMessage().contains("dos.tsv, line 3: "), problems.toString());
    }

    @Test
    void messagesStayShort() throws IOException {
        String word = "a".repeat(100_000);
        read(write("long.tsv", String.join("\n", SALT.replace("Na 0.0", word), SALT.replace("\t225\t", "\t" + word + "\t"),
                SALT.replace("90 90 90", word), SALT.replace("5.64020 5", word + " 5"))));
        assertEquals(4, problems.size());
        problems.forEach(problem -> assertTrue(problem.getMessage().length() < 400, "too long"));
    }

    @Test
    void whatUnpacksToNothingEnds() throws IOException {
        Path blanks = folder.resolve("blanks.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(blanks))) {
            byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 40; i++) {
                out.write(lines);
            }
        }
        var e = assertThrows(InputException.class, () -> read(blanks));
        assertTrue(e.getMessage().contains("letters without a structure"), e.getMessage());
    }

    @Test
    void aTakersFaultIsNotTheFiles() throws IOException {
        Path table = write("table.tsv", SALT);
        assertThrows(IllegalArgumentException.class, () -> StructureLibrary.open(table).forEach(s -> {
            throw new IllegalArgumentException("the taker's");
        }, problems::add));
        assertEquals(List.of(), problems);
    }

    @Test
    void progressEndsAtOne() throws IOException {
        Path table = write("table.tsv", (SALT + "\n").repeat(2000));
        List<Double> shares = new ArrayList<>();
        try (Stream<CrystalStructure> stream = StructureLibrary.open(table).stream(problems::add, shares::add)) {
            assertEquals(2000, stream.count());
        }
        assertTrue(shares.size() > 3 && shares.getFirst() < 0.5, shares.toString());
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1.0, shares.getLast());
    }

    @Test
    void faultsOfTheFileAreOneLine() throws IOException {
        Path noGzip = write("table.tsv.gz", SALT);
        assertTrue(assertThrows(InputException.class, () -> read(noGzip)).getMessage().contains("not compressed with gzip"));
        Path whole = folder.resolve("whole.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            for (int i = 0; i < 2000; i++) {
                out.write((SALT + i + "\n" + CORUNDUM + i * 31 + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.tsv.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        var e = assertThrows(InputException.class, () -> read(cut));
        assertTrue(e.getMessage().contains("cut.tsv.gz, line "), e.getMessage());
        assertThrows(InputException.class, () -> StructureLibrary.open(folder.resolve("absent.tsv")));
        Path text = write("notes.txt", "hello");
        assertTrue(assertThrows(InputException.class, () -> StructureLibrary.open(text)).getMessage().contains("no structure library"));
    }

    private List<CrystalStructure> read(Path file) throws IOException {
        List<CrystalStructure> structures = new ArrayList<>();
        StructureLibrary.open(file).forEach(structures::add, problems::add);
        return structures;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
