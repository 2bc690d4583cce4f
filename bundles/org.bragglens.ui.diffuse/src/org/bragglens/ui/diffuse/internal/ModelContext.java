// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.work.Latest;

/**
 * Tells the session what the first of the chosen models reads, so that sections are prepared for it: its grid, and the intensities of its
 * training images. Models are described in the background.
 */
public final class ModelContext {

    private final ModelChoice models;
    private final Latest<Optional<Path>, SectionContext> work;
    private final Runnable leave;
    private Optional<Path> first = Optional.empty();

    public ModelContext(ModelChoice models, DiffuseSession session, Executor background) {
        this.models = models;
        work = new Latest<>(background, file -> file.map(ModelContext::described).orElse(SectionContext.USUAL),
                (file, context) -> session.setContext(context));
        leave = models.onChange(this::follow);
        follow();
    }

    public void dispose() {
        leave.run();
        work.forget();
    }

    private synchronized void follow() {
        Optional<Path> chosen = models.shelf().chosen().stream().findFirst().map(DisorderModelFile::file);
        if (!chosen.equals(first)) {
            first = chosen;
            work.submit(chosen);
        }
    }

    private static SectionContext described(Path model) {
        try {
            return DisorderTask.context(ModelFile.describe(model));
        } catch (IOException | IllegalArgumentException e) {
            // said when the model is asked
            return SectionContext.USUAL;
        }
    }
}
