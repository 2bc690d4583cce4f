// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingProgress;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.patterns.PatternTask;
import org.bragglens.learning.patterns.PatternTraining;
import org.bragglens.learning.patterns.PatternTrainingRequest;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.trainer.internal.RunState.Phase;
import org.bragglens.ui.work.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The trainer without a window: what is filled in, the run, its result and the way of the model to the viewer. A service, so that a
 * training goes on while its view is closed. Any thread may call; listeners are told on whatever thread something has changed.
 */
@Component(service = TrainerModel.class)
public final class TrainerModel {

    private final Trainings trainings;
    private final Session session;
    private final Listeners listeners = new Listeners();
    private TrainingForm form = new TrainingForm("", PatternTask.CRYSTAL_SYSTEM, 0, new RecipeChoice.Standard(),
            SettingsType.of(TrainingSettings.class).defaults(), SettingsType.of(SplitSettings.class).defaults());
    private TrainingForm started = form;
    private RunState state = RunState.IDLE;
    private TrainingControl control = new TrainingControl();
    private Optional<Path> saved = Optional.empty();

    @Activate
    public TrainerModel(@Reference Trainings trainings, @Reference Session session) {
        this.trainings = trainings;
        this.session = session;
    }

    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    synchronized TrainingForm form() {
        return form;
    }

    synchronized RunState state() {
        return state;
    }

    /** Where the finished model was saved; empty if it was not. */
    synchronized Optional<Path> saved() {
        return saved;
    }

    List<NetworkChoice> networks() {
        return trainings.networks();
    }

    /** What keeps a training from being started, in words; empty if nothing does. */
    String obstacle() {
        return state().phase().isActive() ? "A training is running" : form().obstacle(networks());
    }

    void edit(UnaryOperator<TrainingForm> change) {
        synchronized (this) {
            form = change.apply(form);
        }
        listeners.fire();
    }

    /** Makes ready for {@link #run}; does nothing while a training is running. */
    boolean start() {
        synchronized (this) {
            if (!obstacle().isEmpty()) {
                return false;
            }
            started = form;
            control = new TrainingControl();
            saved = Optional.empty();
            state = RunState.started();
        }
        listeners.fire();
        return true;
    }

    /** Ends the training early; what was learned so far becomes the model. */
    void stopAndKeep() {
        end("Stopping: the best weights so far are kept", TrainingControl::stopAndKeep);
    }

    /** Ends the training; nothing is kept. */
    @Deactivate
    void cancel() {
        end("Cancelling", TrainingControl::cancel);
    }

    /**
     * Trains in the calling thread what {@link #start} has made ready.
     *
     * @param progress hears the share that is done, 0 to 1
     */
    void run(DoubleConsumer progress) {
        TrainingForm what = started();
        NetworkChoice choice = networks().get(what.network());
        TrainingListener listener = new TrainingListener() {

            @Override
            public void progress(TrainingProgress newest) {
                update(s -> s.at(newest).saying(words(newest)));
                progress.accept(newest.fraction());
            }

            @Override
            public void epoch(EpochReport report) {
                update(s -> s.after(report));
            }
        };
        try {
            Recipe recipe = what.recipe().recipe(trainings.catalog(), session.state().recipe());
            var request = new PatternTrainingRequest(what.crystals(), what.task(), choice.network().id(), recipe, what.settings(), null, false);
            Optional<PatternTraining.Result> result = trainings.run(choice.engine(), request, listener, control(),
                    status -> update(s -> s.phase() == Phase.ENDING ? s : s.saying(status)));
            update(s -> result.isPresent() ? s.finished(result.get()) : s.in(Phase.CANCELLED, "Cancelled: nothing was kept"));
        } catch (IOException | IllegalArgumentException e) {
            update(s -> s.in(Phase.FAILED, e.getMessage()));
        } catch (RuntimeException | Error e) {
            update(s -> s.in(Phase.FAILED, "The training failed: " + e));
            throw e;
        }
    }

    /** Writes the finished model in the calling thread, and makes it the viewer's choice. */
    void save(Path file) {
        Optional<PatternTraining.Result> result = state().result();
        if (result.isEmpty()) {
            return;
        }
        try {
            result.get().model().write(file);
            synchronized (this) {
                saved = Optional.of(file);
            }
            update(s -> s.saying("Saved as " + file + ", and chosen in the viewer"));
            session.addModel(file, true);
        } catch (IOException e) {
            update(s -> s.saying(e.getMessage()));
        }
    }

    private synchronized TrainingForm started() {
        return started;
    }

    private synchronized TrainingControl control() {
        return control;
    }

    private void end(String words, Consumer<TrainingControl> how) {
        if (state().phase().isActive()) {
            how.accept(control());
            update(s -> s.phase().isActive() ? s.in(Phase.ENDING, words) : s);
        }
    }

    private void update(UnaryOperator<RunState> change) {
        synchronized (this) {
            state = change.apply(state);
        }
        listeners.fire();
    }

    private String words(TrainingProgress p) {
        RunState now = state();
        return now.phase() == Phase.ENDING ? now.status() : ProgressWords.of(p, started().settings());
    }
}
