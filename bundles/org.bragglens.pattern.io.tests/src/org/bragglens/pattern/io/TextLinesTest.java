// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLinesTest {

    @TempDir
    Path folder;

    @Test
    void endsLinesAsAnySystemDoes() throws IOException {
        assertEquals(List.of("a", "b", "", "c", "d"), lines("a\nb\r\n\r\nc\rd", StandardCharsets.UTF_8));
        assertEquals(List.of("a"), lines("a\n", StandardCharsets.UTF_8));
        assertEquals(List.of(), lines("", StandardCharsets.UTF_8));
    }

    @Test
    void readsTheEncodingsOfLaboratories() throws IOException {
        assertEquals(List.of("2θ Å"), lines("2θ Å", StandardCharsets.UTF_8));
        assertEquals(List.of("Å é"), lines("Å é", StandardCharsets.ISO_8859_1));
        assertEquals(List.of("2θ", "x"), lines("\uFEFF2θ\nx", StandardCharsets.UTF_8));
        assertEquals(List.of("2θ", "x"), lines("\uFEFF2θ\nx", StandardCharsets.UTF_16LE));
        assertEquals(List.of("2θ", "x"), lines("\uFEFF2θ\nx", StandardCharsets.UTF_16BE));
    }

    @Test
    void refusesBytesThatAreNoText() {
        var problem = assertThrows(InputException.class, () -> lines("10 5\n11 \0 6\n", StandardCharsets.UTF_8));
        assertEquals("line 2", problem.place());
        assertTrue(problem.getMessage().contains("binary"), problem.getMessage());
    }

    @Test
    void refusesEndlessLines() {
        var problem = assertThrows(InputException.class, () -> lines("x\n" + "1 ".repeat(40_000), StandardCharsets.UTF_8));
        assertEquals("line 2", problem.place());
        assertTrue(problem.getMessage().contains("64 KB"), problem.getMessage());
    }

    @Test
    void refusesHugeFilesUnread() throws IOException {
        Path file = folder.resolve("huge.xy");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(TextLines.MOST_BYTES + 1);
        }
        var problem = assertThrows(InputException.class, () -> new TextLines(file));
        assertTrue(problem.getMessage().contains("256 MB"), problem.getMessage());
    }

    private List<String> lines(String text, Charset charset) throws IOException {
        Path file = Files.write(folder.resolve("t.txt"), text.getBytes(charset));
        List<String> lines = new ArrayList<>();
        try (TextLines reader = new TextLines(file)) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
