// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a user hands over: one line that names the file, the right exit code, and nothing written. */
class BadInputTest {

    @TempDir
    static Path folder;
    private static Path model;
    private static Path good;

    private Set<String> before;

    @BeforeAll
    static void files() throws IOException {
        model = TinyModel.train(folder);
        good = Files.writeString(folder.resolve("good.cif"), Crystals.cif("NaCl"));
    }

    @BeforeEach
    void remember() throws IOException {
        before = names();
    }

    @AfterEach
    void nothingWasWritten() throws IOException {
        Set<String> after = names();
        after.removeIf(n -> n.startsWith("bad"));
        assertEquals(before.stream().filter(n -> !n.startsWith("bad")).collect(Collectors.toSet()), after);
    }

    @Test
    void patterns() throws IOException {
        byte[] binary = new byte[4000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 37);
        }
        assertRefused("is empty", bad("empty.xy", new byte[0]));
        assertRefused("binary", bad("binary.xy", binary));
        assertRefused("one column", bad("column.xy", points(100, i -> String.format(Locale.ROOT, "%.2f", 10 + 0.1 * i))));
        assertRefused("not a finite number", bad("nan.xy", points(100, i -> 10 + i * 0.1 + (i == 50 ? " NaN" : " 5"))));
        assertRefused("too few points: 10", bad("ten.xy", points(10, i -> 10 + i + " 5")));
        assertRefused("does not rise", bad("descending.xy", points(100, i -> 90 - 0.5 * i + " 5")));
        assertRefused("no such file", folder.resolve("bad-absent.xy"));
        assertRefused("no readable pattern file", Files.createDirectories(folder.resolve("bad-folder")));
    }

    @Test
    void crystals() throws IOException {
        String text = "data_x\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nNa 0 0 0\n";
        Path noCell = bad("nocell.cif", text.getBytes(StandardCharsets.UTF_8));
        assertRefused("cell", noCell);
        Program.withoutModel().run("simulate", noCell, "--out", folder.resolve("bad-out.xy")).ended(1).said("nocell.cif", "cell");
        assertFalse(Files.exists(folder.resolve("bad-out.xy")));
        Program.withoutModel().run("info", noCell).ended(1).said("nocell.cif", "cell");
        Program.withoutModel().run(TinyModel.options(noCell, folder.resolve("bad-m.braggmodel"))).ended(1).said("nocell.cif");
        assertFalse(Files.exists(folder.resolve("bad-m.braggmodel")));
    }

    @Test
    void models() throws IOException {
        byte[] bytes = Files.readAllBytes(model);
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 30}) {
            assertModelRefused(bad("truncated" + length + ".braggmodel", Arrays.copyOf(bytes, length)));
        }
        assertModelRefused(bad("noise.braggmodel", new byte[5000]));
        assertModelRefused(bad("text.braggmodel", "a model, honestly".getBytes(StandardCharsets.UTF_8)));
        assertModelRefused(folder.resolve("bad-absent.braggmodel"));
        assertModelRefused(bad("shapes.braggmodel", withWeights(bytes, BadInputTest::withLyingShape)));
        assertModelRefused(bad("long.braggmodel", withWeights(bytes, BadInputTest::withHugeHeader)));
    }

    private static void assertRefused(String part, Path file) {
        Program.Result result = new Program(List.of(model)).run("classify", "--wavelength", "CuKa", file).ended(1).said(file.toString(),
                part);
        assertEquals(1, result.errors(), result.err());
        assertEquals("", result.out());
        Program.Result json = new Program(List.of(model)).run("classify", "--format", "json", "--wavelength", "CuKa", file, good).ended(1)
                .said(file.toString(), part);
        assertEquals(1, json.errors());
    }

    private static void assertModelRefused(Path file) {
        assertEquals(1, Program.withoutModel().run("classify", "--model", file, good).ended(1).said(file.toString()).errors());
        assertEquals(1, Program.withoutModel().run("evaluate", "--model", file, "--data", folder.resolve("cif")).ended(1)
                .said(file.toString()).errors());
    }

    private static Path bad(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve("bad-" + name), bytes);
    }

    private static byte[] points(int n, IntFunction<String> line) {
        return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** The model file again, with other bytes in its weights. */
    private static byte[] withWeights(byte[] file, UnaryOperator<byte[]> change) throws IOException {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file)); ZipOutputStream out = new ZipOutputStream(result)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                content = entry.getName().equals("weights.safetensors") ? change.apply(content) : content;
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setMethod(entry.getMethod());
                CRC32 sum = new CRC32();
                sum.update(content);
                copy.setCrc(sum.getValue());
                copy.setSize(content.length);
                if (entry.getMethod() == ZipEntry.STORED) {
                    copy.setCompressedSize(content.length);
                }
                out.putNextEntry(copy);
                out.write(content);
                out.closeEntry();
            }
        }
        return result.toByteArray();
    }

    /** The first extent of the first tensor is one more than its numbers allow. */
    private static byte[] withLyingShape(byte[] weights) {
        int length = (int) ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).getLong();
        String header = new String(weights, 8, length, StandardCharsets.UTF_8);
        var matcher = Pattern.compile("(\"shape\":\\[)(\\d)").matcher(header);
        if (!matcher.find()) {
            throw new AssertionError(header);
        }
        char other = matcher.group(2).equals("9") ? '8' : (char) (matcher.group(2).charAt(0) + 1);
        byte[] copy = weights.clone();
        copy[8 + header.substring(0, matcher.start(2)).getBytes(StandardCharsets.UTF_8).length] = (byte) other;
        return copy;
    }

    private static byte[] withHugeHeader(byte[] weights) {
        byte[] copy = weights.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putLong(0, Long.MAX_VALUE - 7);
        return copy;
    }

    private static Set<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(f -> folder.relativize(f).toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
