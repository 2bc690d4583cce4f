// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.bragglens.base.InputException;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;

/**
 * A model for disorder that can be chosen.
 *
 * @param file a {@code *.braggmodel} file
 * @param name of the file without its extension
 * @param span of its encodings
 */
record DisorderModelFile(Path file, String name, int span) {

    private static final String EXTENSION = ".braggmodel";

    /** @throws IOException in one line for people, if the file is not one of a model for disorder */
    static DisorderModelFile read(Path file) throws IOException {
        ModelDescription description = ModelFile.describe(file);
        try {
            if (!DisorderTask.isAskedOf(description)) {
                throw new IllegalArgumentException("it answers the question of " + description.task() + ", not of " + DisorderTask.ID);
            }
            String name = file.getFileName().toString();
            return new DisorderModelFile(file, name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name,
                    DisorderTask.span(description.targets()));
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), "", e.getMessage(), "choose a model that reads disorder from images", e);
        }
    }

    /** What a list shows. */
    String label() {
        return name + " (span " + span + ")";
    }
}
