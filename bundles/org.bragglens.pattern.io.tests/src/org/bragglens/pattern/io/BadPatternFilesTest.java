// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.bragglens.pattern.io.TestFiles.columns;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.bragglens.base.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a file is said in one line that names the file and, where there is one, the line. */
class BadPatternFilesTest {

    @TempDir
    Path folder;

    @Test
    void noFile() {
        assertMessage("no such file", "", folder.resolve("absent.xy"));
        assertMessage("is a folder", "", folder);
    }

    @Test
    void empty() {
        assertMessage("is empty", "", file(""));
    }

    @Test
    void binary() throws IOException {
        byte[] bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        assertMessage("is binary", "line 1", Files.write(folder.resolve("picture.xy"), bytes));
        assertMessage("binary file of an unknown format", "", Files.write(folder.resolve("picture.png"), bytes));
        // valid at first, NUL bytes later, as a disk error leaves them
        assertMessage("is binary", "line 31", file(columns(" ") + "\0\0\0\0\n"));
    }

    @Test
    void unknownFormat() {
        assertMessage("unknown format", "", file("no numbers at all\n", "notes.doc"));
    }

    @Test
    void noNumbers() {
        assertMessage("no line of two or more numbers", "", file("Dear all,\nplease find the pattern attached.\n"));
    }

    @Test
    void oneColumn() {
        assertMessage("one column only", "line 30", file(columns(" ").replaceAll("(?m) .*$", "")));
        assertMessage("has 1 column", "line 31", file(columns(" ") + "12\n"));
    }

    @Test
    void notNumbers() {
        assertMessage("intensity is missing or not a finite number", "line 6", file(columns(" ").replace("10.10 105", "10.10 NaN")));
        assertMessage("coordinate is missing or not a finite number", "line 6", file(columns(" ").replace("10.10 105", "inf 105")));
        assertMessage("intensity is missing or not a finite number", "line 6", file(columns(",").replace("10.10,105", "10.10,1e999")));
        assertMessage("not a row of numbers: '10.10 abc'", "line 6", file(columns(" ").replace("10.10 105", "10.10 abc")));
    }

    @Test
    void tooFewPoints() {
        assertMessage("too few points: 10", "", file(String.join("\n", columns(" ").lines().limit(10).toList())));
    }

    @Test
    void wrongOrder() {
        assertMessage("2θ goes from 10.58 to 10.56", "line 2", file(String.join("\n", columns(" ").lines().toList().reversed())));
        assertMessage("2θ goes from 10.1 to 10.1", "line 7", file(columns(" ").replace("10.12", "10.10")));
        assertMessage("2θ goes from 10.1 to 10.05", "line 7", file(columns(" ").replace("10.12", "10.05")));
        assertMessage("d goes from", "line 12", file("d I\n" + columns(" ").replace("10.20", "10.10")));
    }

    @Test
    void decimalCommasThatLookLikeColumns() {
        var problem = assertThrows(InputException.class, () -> TestFiles.FILES.read(file(columns(" ").replaceAll("(?m) .*$", "")
                .replace('.', ','))));
        assertTrue(problem.remedy().contains("decimal commas"), problem.getMessage());
    }

    @Test
    void impossibleAxis() {
        assertMessage("2θ of 1000° is beyond 180°", "line 1", file(columns(" ").replaceAll("(?m)^1", "100")));
        assertMessage("'r_mm', no axis of a powder pattern", "line 1", file("# r_mm\t I\n" + columns("\t")));
    }

    @Test
    void unclearColumns() {
        assertMessage("has 4 columns, and no header line", "line 1", file(columns(" ").replace("\n", " 1 2\n")));
        assertMessage("same name as another, 'I'", "column 3", file("2theta,I,I,J\n" + columns(",").replace("\n", ",1,2\n")));
        assertMessage("has no name", "column 3", file("2theta,I,,J\n" + columns(",").replace("\n", ",1,2\n")));
        assertMessage("no column holds intensities", "", file("2theta,d,esd\n" + columns(",").replace("\n", ",1\n")));
    }

    @Test
    void hugeAndHostile() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertMessage("is longer than 64 KB", "line 1", file("1 ".repeat(1 << 20)));
            assertMessage("no line of two or more numbers", "", file("# wavelength wavelength : : :\n".repeat(500_000)));
            // blanks and separators that a pattern of the header could try in many ways
            for (String start : List.of("# wavelength", "# 2th", "# q", "# d spacing", "# k-alpha1 wavelength", "# ratio k-alpha2",
                    "# position")) {
                String line = start + " \t".repeat(1000) + "_ ,/".repeat(400) + "[".repeat(100) + "\n";
                assertMessage("no line of two or more numbers", "", file(line.repeat(2000)));
            }
            assertMessage("after 8000000 numbers", "line 1601", file(("1 ".repeat(5000) + "\n").repeat(1700)));
        });
    }

    private Path file(String text) {
        return file(text, "bad.xy");
    }

    private Path file(String text, String name) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertMessage(String part, String place, Path file) {
        var problem = assertThrows(InputException.class, () -> TestFiles.FILES.read(file));
        assertTrue(problem.getMessage().startsWith(file.toString()), problem.getMessage());
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
        assertEquals(place, problem.place(), problem.getMessage());
        assertFalse(problem.getMessage().contains("\n"), problem.getMessage());
    }

    @Test
    void aCoordinateThatOverflowsInTheUsualUnit() {
        StringBuilder rows = new StringBuilder("d_nm intensity\n");
        for (int i = 1; i < 30; i++) {
            rows.append(i).append(" 5\n");
        }
        assertMessage("is not a number", "", file(rows + "1e308 5\n"));
    }
}
