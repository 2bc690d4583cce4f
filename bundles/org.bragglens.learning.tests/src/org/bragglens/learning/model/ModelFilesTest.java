// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.patterns.PatternTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {

    @TempDir
    Path folder;

    @Test
    void modelsAreToldApartByTheirTask() throws IOException {
        Path patterns = write("a", "crystal-system", List.of(2048));
        Path images = write("b", "disorder", List.of(64, 64));
        Path otherImages = write("c", "crystal-system", List.of(64, 64));
        Path unheard = write("d", "grain-size", List.of(2048));
        List<Path> all = List.of(images, unheard, patterns, otherImages);
        assertEquals(List.of(patterns), ModelFiles.suiting(all, PatternTask::isAskedOf));
        assertEquals(List.of(images), ModelFiles.suiting(all, DisorderTask::isAskedOf));
    }

    @Test
    void whatCannotBeReadIsLeftToWhoeverOpensIt() throws IOException {
        Path damaged = folder.resolve("damaged");
        Files.writeString(damaged, "no model");
        Path absent = folder.resolve("absent");
        assertEquals(List.of(damaged, absent), ModelFiles.suiting(List.of(damaged, absent), m -> false));
        assertTrue(assertThrows(IOException.class, () -> ModelFile.describe(damaged)).getMessage().contains("not a model file"));
    }

    @Test
    void theDescriptionAloneIsThatOfTheWholeFile() throws IOException {
        Path file = folder.resolve("small");
        Models.small().write(file);
        assertEquals(ModelFile.read(file).description(), ModelFile.describe(file));
    }

    private Path write(String name, String task, List<Integer> inputShape) throws IOException {
        ModelDescription d = Models.small().description();
        Path file = folder.resolve(name);
        Models.small().withDescription(new ModelDescription(name, task, inputShape, d.targets(), d.engine(), d.network(), d.input(),
                d.training(), d.metrics(), d.history(), d.card())).write(file);
        return file;
    }
}
