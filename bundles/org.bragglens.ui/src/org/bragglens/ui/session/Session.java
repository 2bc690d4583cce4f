// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.learning.model.ModelFiles;
import org.bragglens.learning.model.ModelProvider;
import org.bragglens.learning.patterns.PatternTask;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.Radiation;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Which patterns and models are open, selected and chosen: what the views share. An OSGi service that needs no window; every method may be
 * called from any thread, and listeners are told on the thread of the caller.
 */
@Component(service = Session.class)
public final class Session {

    /** More than a screen of notices tells nobody anything. */
    private static final int MOST_NOTICES = 20;

    private final Executor background;
    private final Listeners listeners = new Listeners();
    private final AtomicLong lastId = new AtomicLong();
    private final AtomicLong lastRevision = new AtomicLong();
    private SessionState state = SessionState.EMPTY;

    @Activate
    public Session() {
        this(new JobExecutor("List models"));
    }

    /** @param background looks for model files */
    public Session(Executor background) {
        this.background = background;
    }

    public synchronized SessionState state() {
        return state;
    }

    /** Adds a listener; running the result takes it away again. */
    public Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** Opens the patterns of a file, and selects the first; a file that was open is replaced. */
    public void open(Path file, List<DiffractionPattern> patterns) {
        List<OpenPattern> fresh = fresh(Optional.of(file), patterns, false);
        update(s -> s.opened(Optional.of(file), fresh));
    }

    /** Opens patterns that are in no file. */
    public void open(List<DiffractionPattern> patterns) {
        List<OpenPattern> fresh = fresh(Optional.empty(), patterns, false);
        update(s -> s.opened(Optional.empty(), fresh));
    }

    /** Shows patterns that are selected elsewhere in the workbench, in place of those that were shown for that reason before. */
    public void follow(Optional<Path> file, List<DiffractionPattern> patterns) {
        List<OpenPattern> fresh = fresh(file, patterns, true);
        update(s -> s.followed(fresh));
    }

    public void select(long id) {
        update(s -> s.withSelected(id));
    }

    /** Draws patterns beside the selected one, or no longer. */
    public void overlay(Collection<Long> ids, boolean overlaid) {
        update(s -> s.changed(ids, p -> p.withOverlaid(overlaid)));
    }

    /** Says which radiation made the patterns; of simulated ones it is known. */
    public void enterRadiation(Collection<Long> ids, Radiation radiation) {
        update(s -> s.changed(ids, p -> p.withEntered(radiation)));
    }

    public void close(Collection<Long> ids) {
        update(s -> s.closed(ids));
    }

    public void closeAll() {
        update(s -> s.closed(s.patterns().stream().map(OpenPattern::id).toList()));
    }

    /** Makes a model file known, and the chosen one if {@code choose}. A known file is moved to the front and read afresh. */
    public void addModel(Path file, boolean choose) {
        KnownModel model = KnownModel.of(file, lastRevision.incrementAndGet());
        update(s -> {
            List<KnownModel> models = new ArrayList<>(s.models());
            models.removeIf(m -> m.file().equals(file));
            models.addFirst(model);
            return s.withModels(models, choose ? Optional.of(model) : s.model().or(() -> Optional.of(model)));
        });
    }

    public void chooseModel(KnownModel model) {
        update(s -> s.models().contains(model) ? s.withModels(s.models(), Optional.of(model)) : s);
    }

    /** The augmentation editor tells which recipe it holds. */
    public void setRecipe(Recipe recipe) {
        update(s -> s.withRecipe(recipe));
    }

    /** Something went wrong: one line for people. */
    public void report(String notice) {
        update(s -> {
            List<String> notices = new ArrayList<>(s.notices());
            notices.add(notice);
            return s.withNotices(notices.subList(Math.max(0, notices.size() - MOST_NOTICES), notices.size()));
        });
    }

    public void dismissNotices() {
        update(s -> s.withNotices(List.of()));
    }

    /** Names of the files that are being read; empty when all are. */
    void opening(List<String> names) {
        update(s -> s.withOpening(names));
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModelProvider(ModelProvider provider) {
        background.execute(() -> addInstalled(ModelFiles.suiting(provider.models(), PatternTask::isAskedOf)));
    }

    void removeModelProvider(ModelProvider provider) {
        // its files stay in the list: a pattern that was classified with one of them stays classified
    }

    private void addInstalled(List<Path> files) {
        update(s -> {
            List<KnownModel> models = new ArrayList<>(s.models());
            for (Path file : files) {
                if (models.stream().noneMatch(m -> m.file().equals(file))) {
                    models.add(KnownModel.of(file, 0));
                }
            }
            return s.withModels(models, s.model().or(() -> models.stream().findFirst()));
        });
    }

    private List<OpenPattern> fresh(Optional<Path> file, List<DiffractionPattern> patterns, boolean followed) {
        return patterns.stream().map(p -> SessionState.fresh(lastId.incrementAndGet(), file, p, followed)).toList();
    }

    private void update(UnaryOperator<SessionState> change) {
        synchronized (this) {
            SessionState before = state;
            state = change.apply(before);
            if (state.equals(before)) {
                return;
            }
        }
        listeners.fire();
    }
}
