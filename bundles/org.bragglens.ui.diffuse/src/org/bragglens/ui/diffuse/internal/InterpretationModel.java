// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;

import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.base.InputException;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.InterpreterSettings;
import org.bragglens.learning.disorder.RefinementSettings;
import org.bragglens.learning.model.ModelFiles;
import org.bragglens.learning.model.ModelProvider;
import org.bragglens.ui.diffuse.internal.RunState.Phase;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.DiffuseState;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.diffuse.session.Interpreted.Answer;
import org.bragglens.ui.diffuse.session.OpenSection;
import org.bragglens.ui.diffuse.session.PreparationChoice;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Interpretation and refinement without a window: which models are asked, how carefully, and how far it is. A service, so that a search
 * goes on while its view is closed. Any thread may call; listeners are told on whatever thread something has changed.
 */
@Component(service = InterpretationModel.class)
public final class InterpretationModel {

    /** The same section, models and settings give the same interpretation. */
    private static final long SEED = 1;

    private final DiffuseSession session;
    private final SectionCatalog catalog;
    private final Interpreting models;
    private final Executor background;
    private final Listeners listeners = new Listeners();
    private ModelShelf shelf = ModelShelf.EMPTY;
    private InterpreterSettings settings = SettingsType.of(InterpreterSettings.class).defaults();
    private RefinementSettings search = SettingsType.of(RefinementSettings.class).defaults();
    private RunState run = RunState.IDLE;
    /** Of the newest run: what an abandoned one says is not heard. */
    private int number;

    @Activate
    public InterpretationModel(@Reference DiffuseSession session, @Reference SectionCatalog catalog, @Reference DisorderModels models) {
        this(session, catalog, models, new JobExecutor("List models"));
    }

    /** @param background looks for model files */
    InterpretationModel(DiffuseSession session, SectionCatalog catalog, Interpreting models, Executor background) {
        this.session = session;
        this.catalog = catalog;
        this.models = models;
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
            update(() -> shelf = shelf.withInstalled(found));
        });
    }

    void removeModelProvider(ModelProvider provider) {
        // its files stay in the list, as what was interpreted with them stays interpreted
    }

    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    synchronized ModelShelf shelf() {
        return shelf;
    }

    synchronized RunState run() {
        return run;
    }

    synchronized InterpreterSettings settings() {
        return settings;
    }

    synchronized RefinementSettings search() {
        return search;
    }

    void setSettings(InterpreterSettings other) {
        update(() -> settings = other);
    }

    void setSearch(RefinementSettings other) {
        update(() -> search = other);
    }

    void choose(DisorderModelFile model, boolean isChosen) {
        update(() -> shelf = shelf.choosing(model, isChosen));
    }

    /** Reads a model file in the calling thread and chooses it. */
    void addFile(Path file) {
        try {
            DisorderModelFile model = DisorderModelFile.read(file);
            update(() -> shelf = shelf.withOwn(model));
        } catch (IOException e) {
            session.report(e.getMessage());
        }
    }

    /** What keeps models from being asked, in words; empty if nothing does. */
    String obstacle() {
        if (run().phase().isActive()) {
            return "It is being worked on";
        }
        if (session.state().section().isEmpty()) {
            return "Open a section first";
        }
        return shelf().chosen().isEmpty() ? "Choose a model" : "";
    }

    /** What keeps a search from being started, in words; empty if nothing does. */
    String refinementObstacle() {
        if (run().phase().isActive()) {
            return "It is being worked on";
        }
        return session.state().interpreted().isEmpty() ? "Interpret a section first" : "";
    }

    /** What somebody should know who looks at the pictures; empty if there is nothing. */
    String remark() {
        DiffuseState now = session.state();
        return now.interpreted().isEmpty() || now.isInterpreted() ? "" : "What is shown was said of "
                + now.interpreted().get().origin().name() + " as it was then: the section or its preparation is another one now";
    }

    /** How sections are prepared for the models. */
    PreparationChoice preparation() {
        return session.state().preparation();
    }

    /** Shows models prepared sections from here on, or sections as they were opened. */
    void setPrepared(boolean isUsed) {
        session.setPrepared(isUsed);
    }

    /** Steps that sections are prepared by, in words. */
    List<String> preparationSteps() {
        return preparation().recipe().steps().stream().filter(RecipeStep::enabled).map(s -> catalog.type(s.type()).label()).toList();
    }

    /** Makes ready for {@link #interpret}; false where there is an obstacle. */
    boolean startInterpretation() {
        return start(Phase.INTERPRETING, "Asking the models", obstacle());
    }

    /** Makes ready for {@link #refine}; false where there is an obstacle. */
    boolean startRefinement() {
        return start(Phase.REFINING, "Searching", refinementObstacle());
    }

    /** Ends what is running. A search keeps the best that it has found; an interpretation is abandoned, also while models are opened. */
    @Deactivate
    void stop() {
        update(() -> {
            if (run.phase() == Phase.REFINING) {
                run = run.in(Phase.STOPPING, "Stopping: the best so far is kept");
            } else if (run.phase() == Phase.INTERPRETING) {
                number++;
                run = run.in(Phase.STOPPED, "Stopped: nothing was kept");
            }
        });
    }

    /**
     * Asks the chosen models about the section in hand, in the calling thread.
     *
     * @param progress hears the share that is done
     */
    void interpret(DoubleConsumer progress) {
        DiffuseState now = session.state();
        working(own -> {
            List<Interpreting.Reader> readers = models.readers(shelf().chosen(), settings(), () -> isStopping(own));
            if (isStopping(own)) {
                return "";
            }
            OpenSection origin = now.section().orElseThrow();
            Section section = subject(origin, now.preparation(), readers.getFirst().context());
            List<Answer> answers = new ArrayList<>();
            for (Interpreting.Reader reader : readers) {
                if (isStopping(own)) {
                    return "";
                }
                say(own, "Models of span " + reader.span() + " answer", answers.size() / (double) readers.size(), progress);
                reader.interpret(section, SEED, () -> isStopping(own)).ifPresent(i -> answers.add(new Answer(i, reader.simulation())));
            }
            if (!isStopping(own)) {
                session.setInterpreted(new Interpreted(origin, now.preparation().applied(), section, answers));
            }
            return "";
        });
    }

    /** What models are shown of a section: prepared for them here, so that no view needs to have been seen before. */
    private Section subject(OpenSection open, PreparationChoice choice, SectionContext context) {
        try {
            return choice.used() ? catalog.preparation(choice.recipe()).prepare(open.section(), context) : open.section();
        } catch (InputException | IllegalArgumentException e) {
            throw new IllegalArgumentException("It cannot be prepared for the models: " + e.getMessage()
                    + " (the recipe is edited in Section Preparation)", e);
        }
    }

    /**
     * Searches on from each answer of the last interpretation, in the calling thread.
     *
     * @param progress hears the share that is done
     */
    void refine(DoubleConsumer progress) {
        Interpreted start = session.state().interpreted().orElseThrow();
        working(own -> {
            List<Interpreting.Reader> readers = models.readers(shelf().chosen(), settings(), () -> isStopping(own));
            int done = 0;
            for (Answer answer : start.answers()) {
                if (isStopping(own)) {
                    break;
                }
                Optional<Interpreting.Reader> reader = readers.stream().filter(r -> r.span() == answer.span()).findFirst();
                if (reader.isEmpty()) {
                    return "The models of span " + answer.span() + " are no longer chosen: interpret again";
                }
                double before = done++;
                Interpretation refined = reader.get().refine(start.section(), answer.interpretation(), search(), SEED,
                        share -> say(own, "Searching, span " + answer.span(), (before + share) / start.answers().size(), progress),
                        () -> isStopping(own));
                // a new section or other answers meanwhile are not overwritten with what belongs to the old one
                session.setRefined(start, new Answer(refined, answer.simulation()));
            }
            return isStopping(own) ? "Stopped: the best so far was kept" : "";
        });
    }

    /** What is done; takes the number of the run, and answers why it ended early, or nothing. */
    @FunctionalInterface
    private interface Work {

        String run(int own) throws IOException;
    }

    private void working(Work work) {
        int own = number();
        try {
            String ended = work.run(own);
            end(own, ended.isEmpty() ? Phase.DONE : isStopping(own) ? Phase.STOPPED : Phase.FAILED, ended);
        } catch (IOException | IllegalArgumentException e) {
            end(own, Phase.FAILED, e.getMessage());
        } catch (RuntimeException | Error e) {
            end(own, Phase.FAILED, "It failed: " + e);
            throw e;
        }
    }

    private boolean start(Phase phase, String words, String obstacle) {
        synchronized (this) {
            if (!obstacle.isEmpty() || run.phase().isActive()) {
                return false;
            }
            number++;
            run = new RunState(phase, words, 0);
        }
        listeners.fire();
        return true;
    }

    private synchronized int number() {
        return number;
    }

    private synchronized boolean isStopping(int own) {
        return own != number || run.phase() == Phase.STOPPING || !run.phase().isActive();
    }

    private void say(int own, String words, double share, DoubleConsumer progress) {
        progress.accept(share);
        updateRun(own, r -> r.phase() == Phase.STOPPING ? r : new RunState(r.phase(), words, share));
    }

    private void end(int own, Phase phase, String words) {
        updateRun(own, r -> r.in(phase, words));
    }

    private void updateRun(int own, UnaryOperator<RunState> change) {
        update(() -> run = own == number ? change.apply(run) : run);
    }

    private void update(Runnable change) {
        synchronized (this) {
            change.run();
        }
        listeners.fire();
    }
}
