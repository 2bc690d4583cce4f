// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.model.ModelFiles;
import org.bragglens.learning.model.ModelProvider;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Which models for disorder there are and which of them are asked. A service, as several views depend on it. Any thread may call; listeners
 * are told on the thread of the caller.
 */
@Component(service = ModelChoice.class)
public final class ModelChoice {

    private final DiffuseSession session;
    private final Executor background;
    private final Listeners listeners = new Listeners();
    private ModelShelf shelf = ModelShelf.EMPTY;

    @Activate
    public ModelChoice(@Reference DiffuseSession session) {
        this(session, new JobExecutor("List models"));
    }

    /** @param background looks for model files */
    ModelChoice(DiffuseSession session, Executor background) {
        this.session = session;
        this.background = background;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModelProvider(ModelProvider provider) {
        background.execute(() -> {
            List<DisorderModelFile> found = new ArrayList<>();
            for (Path file : ModelFiles.suiting(provider.models(), DisorderTask::isAskedOf)) {
                try {
                    found.add(DisorderModelFile.read(file));
                } catch (IOException e) {
                    // whose damaged file it is nobody knows; the list of the models for patterns has it
                }
            }
            update(s -> s.withInstalled(found));
        });
    }

    void removeModelProvider(ModelProvider provider) {
        // its files stay in the list, as what was interpreted with them stays interpreted
    }

    /** Adds a listener; running the result takes it away again. */
    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    synchronized ModelShelf shelf() {
        return shelf;
    }

    void choose(DisorderModelFile model, boolean isChosen) {
        update(s -> s.choosing(model, isChosen));
    }

    /** Reads a model file in the calling thread and chooses it. */
    void addFile(Path file) {
        try {
            DisorderModelFile model = DisorderModelFile.read(file);
            update(s -> s.withOwn(model));
        } catch (IOException e) {
            session.report(e.getMessage());
        }
    }

    private void update(UnaryOperator<ModelShelf> change) {
        synchronized (this) {
            shelf = change.apply(shelf);
        }
        listeners.fire();
    }
}
