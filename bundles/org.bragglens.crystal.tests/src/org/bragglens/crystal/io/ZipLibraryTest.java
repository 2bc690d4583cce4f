// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bragglens.base.InputException;
import org.bragglens.crystal.CrystalStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipLibraryTest {

    private static final String SALT = """
            data_%s
            _cell_length_a 5.64
            _cell_length_b 5.64
            _cell_length_c 5.64
            _symmetry_space_group_name_H-M 'F m -3 m'
            loop_
            _atom_site_label
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            Na1 0 0 0
            Cl1 0.5 0.5 0.5
            """;

    @TempDir
    Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void theCifsOfAnArchiveInTheOrderOfTheirNames() throws IOException {
        Path zip = zip("b/two.cif", text("two"), "a/one.CIF", text("one"), "readme.txt", new byte[] {1}, "c/../../three.cif.gz",
                compressed(text("three")), "bad.cif", "data_bad\n".getBytes(StandardCharsets.US_ASCII));
        StructureLibrary library = StructureLibrary.open(zip);
        assertEquals(List.of("one", "two", "three"), ids(library));
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("lib.zip/bad.cif, line 1, data block bad: there is no unit cell in it"),
                problems.toString());
        List<Double> shares = new ArrayList<>();
        try (Stream<CrystalStructure> stream = library.stream(problem -> { }, shares::add)) {
            assertEquals(3, stream.count());
        }
        assertEquals(List.of(0.25, 0.5, 0.75, 1.0), shares);
        assertEquals("4 CIF files of lib.zip", library.description());
        assertEquals(64, library.sha256().length());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is unpacked");
        }
    }

    @Test
    void manyThreadsReadTheSame() throws IOException {
        Object[] entries = new Object[200];
        for (int i = 0; i < 100; i++) {
            entries[2 * i] = String.format("%03d.cif", i);
            entries[2 * i + 1] = text("s" + i);
        }
        try (Stream<CrystalStructure> stream = StructureLibrary.open(zip(entries)).stream(p -> { })) {
            assertEquals("s42", stream.parallel().toList().get(42).id());
        }
    }

    @Test
    void whatUnpacksTooFarIsRefused() throws IOException {
        byte[] blanks = new byte[4 << 20];
        Arrays.fill(blanks, (byte) ' ');
        StructureLibrary library = StructureLibrary.open(zip("bomb.cif", blanks, "salt.cif", text("salt")));
        assertEquals(List.of("salt"), ids(library));
        assertTrue(problems.getFirst().contains("bomb.cif: it unpacks to more than 200 times its size"), problems.toString());
    }

    @Test
    void entriesThatShareTheirBytesAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(zip("a.cif", noise(5_000)));
        ByteBuffer end = ByteBuffer.wrap(whole, whole.length - 22, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
        int directory = end.getInt(16);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(whole, 0, directory);
        for (int i = 0; i < 3; i++) {
            byte[] entry = Arrays.copyOfRange(whole, directory, whole.length - 22);
            entry[46] = (byte) ('a' + i);
            twice.write(entry);
        }
        end.putShort(8, (short) 3).putShort(10, (short) 3).putInt(12, 3 * end.getInt(12));
        twice.write(whole, whole.length - 22, 22);
        refuses("they overlap", Files.write(folder.resolve("overlap.zip"), twice.toByteArray()));
    }

    @Test
    void namesOfOtherCodePages() throws IOException {
        Path file = folder.resolve("names.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.ISO_8859_1)) {
            out.putNextEntry(new ZipEntry("M\u00fcller.cif"));
            out.write(text("one"));
        }
        assertEquals(List.of("one"), ids(StructureLibrary.open(file)));
        assertEquals(List.of(), problems);
    }

    @Test
    void aFalseEndInTheCommentHidesNothing() throws IOException {
        Path file = zip("a.cif", text("a"));
        byte[] whole = Files.readAllBytes(file);
        ByteBuffer comment = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        comment.putInt(0, 0x06054b50);
        ByteBuffer both = ByteBuffer.allocate(whole.length + 22).order(ByteOrder.LITTLE_ENDIAN);
        both.put(whole).put(comment.array());
        both.putShort(whole.length - 2, (short) 22).putInt(whole.length - 22 + 12, 0xC0000000);
        refuses("a directory of more than 64 MB", Files.write(file, both.array()));
    }

    @Test
    void whatIsNoArchiveIsOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "hello");
        refuses("no ZIP archive", text);
        refuses("no .cif file", zip("readme.txt", new byte[] {1}));
        byte[] whole = Files.readAllBytes(zip("a.cif", text("a"), "b.cif", text("b")));
        refuses("no ZIP archive", Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 30)));
        // an end that claims a directory of 3 GB and more entries than there can be
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0, 0x06054b50).putShort(10, (short) -2).putInt(12, 0xC0000000);
        refuses("more than 500000 entries", Files.write(folder.resolve("claim.zip"), end.array()));
        for (int i = 0; i < whole.length; i += 3) {
            byte[] other = whole.clone();
            other[i] ^= 0x55;
            Path file = Files.write(folder.resolve("other.zip"), other);
            try {
                ids(StructureLibrary.open(file));
            } catch (InputException e) {
                assertTrue(e.getMessage().startsWith(file.toString()));
            }
        }
    }

    private void refuses(String reason, Path file) {
        InputException e = assertThrows(InputException.class, () -> StructureLibrary.open(file));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    private List<String> ids(StructureLibrary library) throws IOException {
        List<String> ids = new ArrayList<>();
        library.forEach(s -> ids.add(s.id()), problem -> problems.add(problem.getMessage()));
        return ids;
    }

    private Path zip(Object... entries) throws IOException {
        Path file = folder.resolve("lib.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) entries[i]));
                out.write((byte[]) entries[i + 1]);
            }
        }
        return file;
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] text(String id) {
        return SALT.formatted(id).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
