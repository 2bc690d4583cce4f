// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bragglens.base.InputException;
import org.bragglens.testing.ReferenceTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws Exception {
        Path file = folder.resolve("small.braggmodel");
        ModelFile written = Models.small().write(file);
        ModelFile read = ModelFile.read(file);
        assertEquals(written.description(), read.description());
        assertEquals(Models.small().description(), read.description());
        assertEquals(written.sha256(), read.sha256());
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))), read.sha256());
        assertEquals(written.weights().size(), read.weights().size());
        for (int i = 0; i < read.weights().size(); i++) {
            assertEquals(written.weights().get(i).name(), read.weights().get(i).name());
            assertArrayEquals(written.weights().get(i).shape(), read.weights().get(i).shape());
            assertArrayEquals(written.weights().get(i).data(), read.weights().get(i).data());
        }
    }

    @Test
    void theSameModelIsTheSameBytes() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        assertEquals(Models.small().write(one).sha256(), Models.small().write(two).sha256());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void pythonReadsTheSameNumbers() throws IOException {
        Path file = folder.resolve("small.braggmodel");
        Models.small().write(file);
        String output = ReferenceTool.python("json", "python3", """
                import json, struct, zipfile
                z = zipfile.ZipFile(r'%s')
                assert z.testzip() is None
                assert z.namelist() == ['model.json', 'weights.safetensors', 'card.md'], z.namelist()
                w = z.read('weights.safetensors')
                n = struct.unpack('<Q', w[:8])[0]
                for name, t in json.loads(w[8:8 + n]).items():
                    a, b = t['data_offsets']
                    print(name, t['dtype'], t['shape'], list(struct.unpack('<%%df' %% ((b - a) // 4), w[8 + n + a:8 + n + b])))
                m = json.loads(z.read('model.json'))
                print(m['format'], m['targets'], m['history'][1]['accuracy'], m['training']['structures'])
                """.formatted(file));
        assertEquals("""
                conv.weight F32 [2, 1, 1, 3] [1.0, -2.0, 3.5, 0.0, -0.0, 1.0000000031710769e-30]
                scale F32 [] [7.0]
                none F32 [0, 4] []
                dense.bias F32 [2] [0.10000000149011612, 3.4028234663852886e+38]
                1 {'type': 'classes', 'names': ['cubic', 'hexagonal']} None Über-Sammlung "A" <&>
                """, output);
    }

    @Test
    void anExistingFileSurvivesAFailedWrite() throws IOException {
        Path file = folder.resolve("no").resolve("such.braggmodel");
        assertThrows(InputException.class, () -> Models.small().write(file));
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void filesThatAreNoModelsAreRefusedInOneLine() throws IOException {
        assertRefused("the file is empty", new byte[0]);
        assertRefused("this is not a model file", "not a model".getBytes(StandardCharsets.UTF_8));
        assertRefused("the file is truncated or damaged", "PK\3\4".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("it has 1 entries instead of 3", zip(Map.of("model.json", "{}")));
        byte[] evil = zip(Map.of("model.json", "{}", "weights.safetensors", "", "../../evil", ""));
        assertRefused("it has an entry that does not belong there", evil);
        InputException missing = assertThrows(InputException.class, () -> ModelFile.read(folder.resolve("missing")));
        assertEquals(folder.resolve("missing") + ": there is no such file; check the name", missing.getMessage());
        InputException directory = assertThrows(InputException.class, () -> ModelFile.read(folder));
        assertEquals(folder + ": it is a folder; give the file", directory.getMessage());
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = zip(Map.of("model.json", "{}", "card.md", "", "weights.safetensors", "0".repeat(40 << 20)));
        assertTrue(bomb.length < 100_000, "it is a bomb");
        assertTimeout(Duration.ofSeconds(2), () -> assertRefused("it is larger than", bomb));
    }

    /** Bytes are flipped, removed, repeated or cut off at random: the file is refused or still a model, and never anything else. */
    @Test
    void twoHundredDamagedFilesAreRefusedOrStillModels() throws IOException {
        Path file = folder.resolve("small.braggmodel");
        Models.small().write(file);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            Files.write(file, damaged(good, i, random));
            boolean readable = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                try {
                    return ModelFile.read(file).weights() != null;
                } catch (InputException e) {
                    assertFalse(e.getMessage().contains("\n"), e.getMessage());
                    return false;
                }
            });
            refused += readable ? 0 : 1;
        }
        assertTrue(refused > 150, "only " + refused + " were refused");
    }

    private static byte[] damaged(byte[] good, int i, Random random) {
        byte[] bytes = good.clone();
        int at = random.nextInt(bytes.length);
        switch (i % 4) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes = Arrays.copyOf(bytes, at);
            case 2 -> random.nextBytes(bytes = good.clone());
            default -> {
                bytes = Arrays.copyOf(good, good.length + 1 + random.nextInt(50));
                System.arraycopy(good, at, bytes, bytes.length - (good.length - at), good.length - at);
            }
        }
        if (i % 4 == 2) {
            // a good beginning and end around noise
            System.arraycopy(good, 0, bytes, 0, Math.max(4, at / 2));
            System.arraycopy(good, good.length - 22, bytes, good.length - 22, 22);
        }
        return bytes;
    }

    private void assertRefused(String expected, byte[] content) throws IOException {
        Path file = folder.resolve("bad.braggmodel");
        Files.write(file, content);
        InputException error = assertThrows(InputException.class, () -> ModelFile.read(file));
        assertTrue(error.getMessage().startsWith(file.toString()), error.getMessage());
        assertTrue(error.getMessage().contains(expected), error.getMessage());
        assertFalse(error.getMessage().contains("\n"));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
