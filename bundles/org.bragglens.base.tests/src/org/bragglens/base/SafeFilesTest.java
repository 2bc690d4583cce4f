// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {

    @TempDir
    Path folder;

    @Test
    void writesAndReplaces() throws IOException {
        Path file = folder.resolve("a.txt");
        SafeFiles.writeText(file, "Å");
        assertEquals("Å", Files.readString(file));
        SafeFiles.writeText(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        var problem = assertThrows(IOException.class, () -> SafeFiles.write(file, out -> {
            out.write(new byte[100_000]);
            throw new IOException("disk full");
        }));
        assertEquals(file + ": cannot be written: disk full; choose another place", problem.getMessage());
        assertEquals("old", Files.readString(file));
        assertThrows(IllegalStateException.class, () -> SafeFiles.write(folder.resolve("b.txt"), out -> {
            throw new IllegalStateException();
        }));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void thatItWasInterruptedIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Thread.currentThread().interrupt();
        String said = assertThrows(InputException.class, () -> SafeFiles.writeText(file, "new")).getMessage();
        assertTrue(Thread.interrupted());
        assertEquals(file + ": was interrupted before it was written; try again", said);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aMissingFolderOrAFolderInPlaceOfTheFileIsSaid() throws IOException {
        assertTrue(assertThrows(InputException.class, () -> SafeFiles.writeText(folder.resolve("no/a.txt"), "x")).getMessage()
                .contains("folder does not exist"));
        Path taken = Files.createDirectory(folder.resolve("taken"));
        assertTrue(assertThrows(InputException.class, () -> SafeFiles.writeText(taken, "x")).getMessage()
                .contains("a folder has this name"));
    }

    @Test
    void aFolderThatTakesNoFileIsSaidWithoutTheTemporaryName() {
        Path refusing = Path.of("/proc");
        Assumptions.assumeTrue(Files.isDirectory(refusing), "no such folder on this system");
        String message = assertThrows(InputException.class, () -> SafeFiles.writeText(refusing.resolve("a.txt"), "x")).getMessage();
        assertTrue(message.startsWith("/proc/a.txt: cannot be written: ") && !message.contains(".tmp"), message);
    }

    @Test
    void otherPeopleMayReadTheFileAsFarAsTheUsualMaskAllows() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual.txt"), "x");
        Path safe = folder.resolve("safe.txt");
        SafeFiles.writeText(safe, "x");
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(safe));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatAKilledProgramLeftOfAFileIsFoundAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "whole");
        Path[] temporary = new Path[1];
        SafeFiles.write(file, out -> {
            try (Stream<Path> files = Files.list(folder)) {
                temporary[0] = files.filter(f -> f.toString().endsWith(".tmp")).findFirst().orElseThrow();
            }
        });
        Files.writeString(temporary[0], "half");
        Path other = Files.writeString(folder.resolve(temporary[0].getFileName().toString().replace("a.txt", "a.txt.more")), "half");
        Path own = Files.writeString(folder.resolve(".a.txt.mine.tmp"), "a person's");
        SafeFiles.deleteLeftovers(file);
        assertEquals(Stream.of(file, other, own).map(f -> f.getFileName().toString()).sorted().toList(), names().stream().sorted().toList());
    }
}
