// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.InterpreterSettings;
import org.bragglens.learning.disorder.RefinementSettings;
import org.bragglens.ui.diffuse.internal.RunControl.Run;
import org.bragglens.ui.diffuse.internal.RunState.Phase;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.DiffuseState;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.diffuse.session.Interpreted.Answer;
import org.bragglens.ui.diffuse.session.OpenSection;
import org.bragglens.ui.diffuse.session.PreparationChoice;
import org.bragglens.ui.work.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Interpretation and refinement without a window: how carefully models are asked, and how far it is. A service, so that a search goes on
 * while its view is closed. What a run works on is what was there when it was started. Any thread may call; listeners are told on whatever
 * thread something has changed.
 */
@Component(service = InterpretationModel.class)
public final class InterpretationModel {

    /** The same section, models and settings give the same interpretation. */
    private static final long SEED = 1;

    private final DiffuseSession session;
    private final SectionCatalog catalog;
    private final ModelChoice choice;
    private final Interpreting models;
    private final Listeners listeners = new Listeners();
    private final RunControl runs = new RunControl(listeners::fire);
    private InterpreterSettings settings = SettingsType.of(InterpreterSettings.class).defaults();
    private RefinementSettings search = SettingsType.of(RefinementSettings.class).defaults();

    /**
     * A run that was started, to be done in a job.
     *
     * @param work takes who hears of the share that is done, 0 to 1, perhaps from several threads
     * @param stop asks for its end, and for that of no other run
     */
    record Task(Consumer<DoubleConsumer> work, Runnable stop) {
    }

    @Activate
    public InterpretationModel(@Reference DiffuseSession session, @Reference SectionCatalog catalog, @Reference ModelChoice choice,
            @Reference DisorderModels models) {
        this(session, catalog, choice, (Interpreting) models);
    }

    /** @param models opens those that are chosen */
    InterpretationModel(DiffuseSession session, SectionCatalog catalog, ModelChoice choice, Interpreting models) {
        this.session = session;
        this.catalog = catalog;
        this.choice = choice;
        this.models = models;
    }

    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    RunState run() {
        return runs.state();
    }

    synchronized InterpreterSettings settings() {
        return settings;
    }

    synchronized RefinementSettings search() {
        return search;
    }

    void setSettings(InterpreterSettings other) {
        synchronized (this) {
            settings = other;
        }
        listeners.fire();
    }

    void setSearch(RefinementSettings other) {
        synchronized (this) {
            search = other;
        }
        listeners.fire();
    }

    /** What keeps models from being asked, in words; empty if nothing does. */
    String obstacle() {
        return obstacle(session.state(), choice.shelf().chosen());
    }

    private String obstacle(DiffuseState now, List<DisorderModelFile> chosen) {
        if (run().phase().isActive()) {
            return "It is being worked on";
        }
        if (now.section().isEmpty()) {
            return "Open a section first";
        }
        return chosen.isEmpty() ? "Choose a model" : "";
    }

    /** What keeps a search from being started, in words; empty if nothing does. */
    String refinementObstacle() {
        return refinementObstacle(session.state(), choice.shelf().chosen());
    }

    private String refinementObstacle(DiffuseState now, List<DisorderModelFile> chosen) {
        if (run().phase().isActive()) {
            return "It is being worked on";
        }
        if (now.interpreted().isEmpty()) {
            return "Interpret a section first";
        }
        // before the search of another span, which may take minutes, and not after it
        return now.interpreted().get().answers().stream().map(Answer::span)
                .filter(span -> chosen.stream().noneMatch(m -> m.span() == span)).findFirst()
                .map(span -> "Models of span " + span + " are no longer chosen: choose one, or interpret again").orElse("");
    }

    /** What is being done or became of it; where nothing is to be said of that, why models or a search cannot be asked for. */
    String status() {
        RunState now = run();
        if (now.phase() != Phase.IDLE && now.phase() != Phase.DONE) {
            return now.status();
        }
        String against = obstacle();
        return against.isEmpty() && session.state().interpreted().isPresent() ? refinementObstacle() : against;
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

    /** Asks the chosen models about the section in hand; empty where there is an obstacle. */
    Optional<Task> startInterpretation() {
        DiffuseState now = session.state();
        List<DisorderModelFile> chosen = choice.shelf().chosen();
        InterpreterSettings carefully = settings();
        if (!obstacle(now, chosen).isEmpty()) {
            return Optional.empty();
        }
        return runs.start(Phase.INTERPRETING, "Asking the models")
                .map(run -> task(run, progress -> interpret(run, now, chosen, carefully, progress)));
    }

    /** Searches on from each answer of the last interpretation; empty where there is an obstacle. */
    Optional<Task> startRefinement() {
        DiffuseState now = session.state();
        List<DisorderModelFile> chosen = choice.shelf().chosen();
        InterpreterSettings carefully = settings();
        RefinementSettings how = search();
        if (!refinementObstacle(now, chosen).isEmpty()) {
            return Optional.empty();
        }
        return runs.start(Phase.REFINING, "Searching")
                .map(run -> task(run, progress -> refine(run, now.interpreted().orElseThrow(), chosen, carefully, how, progress)));
    }

    /** Ends what is running. A search keeps the best that it has found; an interpretation is abandoned, also while models are opened. */
    @Deactivate
    void stop() {
        runs.stop();
    }

    private void interpret(Run run, DiffuseState now, List<DisorderModelFile> chosen, InterpreterSettings carefully,
            DoubleConsumer progress) throws IOException {
        List<Interpreting.Reader> readers = models.readers(chosen, carefully, run::isStopping);
        if (run.isStopping()) {
            return;
        }
        OpenSection origin = now.section().orElseThrow();
        Section section = subject(origin, now.preparation(), readers.getFirst().context());
        List<Answer> answers = new ArrayList<>();
        for (Interpreting.Reader reader : readers) {
            if (run.isStopping()) {
                return;
            }
            say(run, "Models of span " + reader.span() + " answer", answers.size() / (double) readers.size(), progress);
            reader.interpret(section, SEED, run::isStopping).ifPresent(i -> answers.add(new Answer(i, reader.simulation())));
        }
        if (!run.isStopping()) {
            session.setInterpreted(new Interpreted(origin, now.preparation().applied(), section, answers));
        }
    }

    /** What models are shown of a section: prepared for them here, so that no view needs to have been seen before. */
    private Section subject(OpenSection open, PreparationChoice prepared, SectionContext context) {
        try {
            return prepared.used() ? catalog.preparation(prepared.recipe()).prepare(open.section(), context) : open.section();
        } catch (InputException | IllegalArgumentException e) {
            throw new IllegalArgumentException("It cannot be prepared for the models: " + e.getMessage()
                    + " (the recipe is edited in Section Preparation)", e);
        }
    }

    private void refine(Run run, Interpreted start, List<DisorderModelFile> chosen, InterpreterSettings carefully, RefinementSettings how,
            DoubleConsumer progress) throws IOException {
        List<Interpreting.Reader> readers = models.readers(chosen, carefully, run::isStopping);
        int done = 0;
        for (Answer answer : start.answers()) {
            if (run.isStopping()) {
                return;
            }
            Interpreting.Reader reader = readers.stream().filter(r -> r.span() == answer.span()).findFirst().orElseThrow();
            double before = done++;
            Interpretation refined = reader.refine(start.section(), answer.interpretation(), how, SEED,
                    share -> say(run, "Searching, span " + answer.span(), (before + share) / start.answers().size(), progress),
                    run::isStopping);
            // a new section or other answers meanwhile are not overwritten with what belongs to the old one
            session.setRefined(start, new Answer(refined, answer.simulation()));
        }
    }

    private static void say(Run run, String words, double share, DoubleConsumer progress) {
        progress.accept(share);
        run.say(words, share);
    }

    @FunctionalInterface
    private interface Work {

        void run(DoubleConsumer progress) throws IOException;
    }

    private static Task task(Run run, Work work) {
        return new Task(progress -> work(run, work, progress), run::stop);
    }

    private static void work(Run run, Work work, DoubleConsumer progress) {
        if (!run.begin()) {
            return;
        }
        try {
            work.run(progress);
            // an interpretation that was stopped is heard no more: what is stopped here is a search
            boolean isStopped = run.isStopping();
            run.end(isStopped ? Phase.STOPPED : Phase.DONE, isStopped ? "Stopped: the best so far was kept" : "");
        } catch (IOException | IllegalArgumentException e) {
            run.end(Phase.FAILED, e.getMessage());
        } catch (RuntimeException | Error e) {
            run.end(Phase.FAILED, "It failed: " + e);
            throw e;
        }
    }
}
