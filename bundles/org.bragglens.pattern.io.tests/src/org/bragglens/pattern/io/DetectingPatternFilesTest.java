// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PatternReader;
import org.bragglens.pattern.Radiation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectingPatternFilesTest {

    /** A format of one test: its files begin with a word. */
    private record WordReader(String word, String extension) implements PatternReader {
        @Override
        public String format() {
            return word;
        }

        @Override
        public List<String> extensions() {
            return List.of(extension);
        }

        @Override
        public boolean recognises(Path file, byte[] head) {
            return new String(head, StandardCharsets.US_ASCII).startsWith(word);
        }

        @Override
        public List<DiffractionPattern> read(Path file) throws IOException {
            if (Files.size(file) > 10) {
                throw new IOException("disk on fire");
            }
            return List.of(DiffractionPattern.of(word, new Curve(PatternAxis.Q, new double[] { 1, 2 }, new double[] { 1, 2 },
                    Radiation.UNKNOWN), List.of()));
        }
    }

    private final PatternFiles files = new DetectingPatternFiles(List.of(new WordReader("ab", "b"), new WordReader("a", "a"),
            new WordReader("c", "c")));

    @TempDir
    Path folder;

    @Test
    void goesByContentFirst() throws IOException {
        assertEquals("c", reader("c…", "x.a"));
        assertEquals("c", reader("c…", "noextension"));
    }

    @Test
    void theNameDecidesBetweenReadersThatRecogniseTheContent() throws IOException {
        assertEquals("ab", reader("ab", "x.b"));
        assertEquals("a", reader("ab", "x.A"));
    }

    @Test
    void goesByNameWhereTheContentSaysNothing() throws IOException {
        assertEquals("a", reader("zzz", "x.a"));
        var problem = assertThrows(InputException.class, () -> reader("zzz", "x.z"));
        assertEquals("known are .a, .b, .c", problem.remedy());
    }

    @Test
    void namesTheFileInAnyFailure() {
        var problem = assertThrows(InputException.class, () -> reader("a, and far too long", "x.a"));
        assertEquals(folder.resolve("x.a") + ": cannot be read: disk on fire", problem.getMessage());
    }

    @Test
    void listsAllExtensions() {
        assertEquals(List.of("a", "b", "c"), files.extensions());
        assertEquals(List.of("asc", "chi", "csv", "dat", "txt", "xy", "xye"), TestFiles.FILES.extensions());
    }

    private String reader(String content, String name) throws IOException {
        return files.read(Files.writeString(folder.resolve(name), content)).getFirst().name();
    }
}
