// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.TestSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

class ModelChoiceTest {

    @TempDir
    Path folder;

    private final DiffuseSession session = TestSession.fresh();
    private final ModelChoice choice = new ModelChoice(session, Runnable::run);

    @BeforeEach
    void twoModelsAreInstalled() throws IOException {
        Path patterns = write("crystal-system", "crystal-system", new TargetSpace.Classes(List.of("cubic")), List.of(8));
        Path three = write("disorder-3", DisorderTask.ID, DisorderTask.targets(3), List.of(12, 12));
        Path two = write("disorder-2", DisorderTask.ID, DisorderTask.targets(2), List.of(12, 12));
        choice.addModelProvider(() -> List.of(patterns, three, two));
    }

    @Test
    void installedModelsOfDisorderAreKnownAndTheLargestSpanIsChosen() {
        assertEquals(List.of("disorder-2", "disorder-3"), choice.shelf().known().stream().map(DisorderModelFile::name).toList());
        assertEquals(List.of(3), choice.shelf().chosen().stream().map(DisorderModelFile::span).toList());
    }

    @Test
    void anOwnModelIsChosenAndOneOfAnotherKindIsSaidToBe() throws IOException {
        choice.addFile(write("mine", DisorderTask.ID, DisorderTask.targets(2), List.of(12, 12)));
        assertEquals(List.of("mine", "disorder-3"), choice.shelf().chosen().stream().map(DisorderModelFile::name).toList());
        choice.addFile(folder.resolve("crystal-system.braggmodel"));
        assertEquals(2, choice.shelf().chosen().size());
        String notice = session.state().notices().getLast();
        assertTrue(notice.contains("answers the question of crystal-system"), notice);
    }

    private Path write(String name, String task, TargetSpace targets, List<Integer> shape) throws IOException {
        Path file = folder.resolve(name + ".braggmodel");
        new ModelFile(new ModelDescription(name, task, shape, targets, "none", "none", new JsonObject(), new JsonObject(), Map.of(),
                List.of(), ""), List.of(), "").write(file);
        return file;
    }
}
