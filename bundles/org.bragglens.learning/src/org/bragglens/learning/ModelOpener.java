// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.bragglens.base.InputException;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;

/**
 * Opens model files for one use, each with the engine that it names.
 *
 * @param <T>    what is made of a model; whoever gets it closes the model
 * @param check  refuses models of other uses before a large network is made ready: IllegalArgumentException with a message for people
 * @param use    makes of a model what is wanted, or refuses it likewise
 * @param remedy what to do about a model that is refused
 */
public record ModelOpener<T>(Consumer<ModelDescription> check, BiFunction<ModelFile, Model, T> use, String remedy) {

    /** @throws IOException in one line for people, if the file cannot be used */
    public T open(Path file, Collection<? extends LearningEngine> engines) throws IOException {
        ModelFile content = ModelFile.read(file);
        String wanted = content.description().engine();
        try {
            check.accept(content.description());
            LearningEngine engine = engines.stream().filter(e -> e.id().equals(wanted)).findFirst().orElseThrow(() -> new InputException(
                    file.toString(), "", "it needs the engine '" + wanted + "', which is not installed", "install it or choose another model"));
            Model model = engine.open(content);
            try {
                return use.apply(content, model);
            } catch (IllegalArgumentException e) {
                model.close();
                throw e;
            }
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), "", e.getMessage(), remedy, e);
        } catch (InputException e) {
            throw e.in(file.toString());
        }
    }
}
