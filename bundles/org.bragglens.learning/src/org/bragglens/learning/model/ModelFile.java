// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A model as it lies in a {@code *.braggmodel} file.
 *
 * @param description {@code model.json} and {@code card.md}
 * @param weights     {@code weights.safetensors}, in the network's order
 * @param sha256      of the file's bytes in hexadecimal; empty for a model that was not written yet
 */
public record ModelFile(ModelDescription description, List<Tensor> weights, String sha256) {

    public ModelFile {
        weights = List.copyOf(weights);
    }

    /** @throws IOException in one line for people, if the file is not a model file that this version can read */
    public static ModelFile read(Path file) throws IOException {
        return ModelFileReader.read(file);
    }

    /**
     * What a model file says of itself; its weights are not looked at.
     *
     * @throws IOException in one line for people, if the file is not a model file that this version can read
     */
    public static ModelDescription describe(Path file) throws IOException {
        return ModelFileReader.description(file);
    }

    /** Writes the file, whole or not at all, and returns the model with its hash. */
    public ModelFile write(Path file) throws IOException {
        return ModelFileWriter.write(this, file);
    }

    public ModelFile withDescription(ModelDescription other) {
        return new ModelFile(other, weights, "");
    }
}
