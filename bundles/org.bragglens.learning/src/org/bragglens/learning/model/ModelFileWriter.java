// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a {@code *.braggmodel} file: {@code model.json}, {@code weights.safetensors} and {@code card.md} in a {@link ModelArchive}. */
final class ModelFileWriter {

    static final String DESCRIPTION = "model.json";
    static final String WEIGHTS = "weights.safetensors";
    static final String CARD = "card.md";

    private ModelFileWriter() {
    }

    static ModelFile write(ModelFile model, Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(DESCRIPTION, DescriptionJson.write(model.description()).getBytes(StandardCharsets.UTF_8));
        entries.put(WEIGHTS, SafeTensors.encode(model.weights()));
        entries.put(CARD, model.description().card().getBytes(StandardCharsets.UTF_8));
        return new ModelFile(model.description(), model.weights(), sha256(ModelArchive.write(file, entries)));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
