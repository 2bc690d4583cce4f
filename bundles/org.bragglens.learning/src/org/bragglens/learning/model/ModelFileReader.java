// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bragglens.base.InputException;

/** Reads a {@code *.braggmodel} file that may come from anybody. Whether its weights fit its network is for the engine to check. */
final class ModelFileReader {

    private static final Map<String, Long> ENTRIES = Map.of(ModelFileWriter.DESCRIPTION, 16L << 20, ModelFileWriter.WEIGHTS, 500L << 20,
            ModelFileWriter.CARD, 1L << 20);

    private ModelFileReader() {
    }

    static ModelFile read(Path path) throws IOException {
        ModelArchive archive = ModelArchive.read(path, ENTRIES);
        ModelDescription description = description(archive);
        List<Tensor> weights = SafeTensors.decode(archive.entry(ModelFileWriter.WEIGHTS), archive.file(), ModelFileWriter.WEIGHTS);
        return new ModelFile(description, weights, ModelFileWriter.sha256(archive.bytes()));
    }

    static ModelDescription description(Path path) throws IOException {
        return description(ModelArchive.read(path, ENTRIES));
    }

    private static ModelDescription description(ModelArchive archive) throws InputException {
        return DescriptionJson.read(archive.file(), text(archive, ModelFileWriter.DESCRIPTION), text(archive, ModelFileWriter.CARD));
    }

    private static String text(ModelArchive archive, String entry) throws InputException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(archive.entry(entry))).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(archive.file(), entry, "it is not UTF-8 text", "", e);
        }
    }
}
