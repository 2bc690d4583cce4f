// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.disorder.DisorderTask;
import org.bragglens.learning.disorder.Interpretation;
import org.bragglens.learning.disorder.InterpreterSettings;
import org.bragglens.learning.disorder.RefinementSettings;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.ui.diffuse.internal.InterpretationModel.Task;
import org.bragglens.ui.diffuse.internal.RunState.Phase;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.TestSession;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

class InterpretationModelTest {

    @TempDir
    Path folder;

    private final DiffuseSession session = TestSession.fresh();
    private final Fake models = new Fake();
    private final ModelChoice choice = new ModelChoice(session, Runnable::run);
    private final InterpretationModel model = new InterpretationModel(session, SectionCatalog.standard(), choice, models);

    @BeforeEach
    void twoModelsAreInstalled() throws IOException {
        Path patterns = write("crystal-system", "crystal-system", new TargetSpace.Classes(List.of("cubic")), List.of(8));
        Path three = write("disorder-3", DisorderTask.ID, DisorderTask.targets(3), List.of(12, 12));
        Path two = write("disorder-2", DisorderTask.ID, DisorderTask.targets(2), List.of(12, 12));
        choice.addModelProvider(() -> List.of(patterns, three, two));
    }

    @Test
    void whatKeepsModelsFromBeingAskedIsSaid() {
        assertEquals("Open a section first", model.obstacle());
        assertEquals("Open a section first", model.status());
        assertTrue(model.startInterpretation().isEmpty());
        open();
        assertEquals("", model.obstacle());
        choice.choose(choice.shelf().known().getLast(), false);
        assertEquals("Choose a model", model.obstacle());
        assertEquals("Interpret a section first", model.refinementObstacle());
    }

    @Test
    void modelsOfSeveralSpansAnswerOneBelowTheOther() {
        open();
        choice.choose(choice.shelf().known().getFirst(), true);
        List<Double> progress = new ArrayList<>();
        Task task = model.startInterpretation().orElseThrow();
        assertTrue(model.startInterpretation().isEmpty(), "one at a time");
        task.work().accept(progress::add);
        Interpreted interpreted = session.state().interpreted().orElseThrow();
        assertEquals(List.of(2, 3), interpreted.answers().stream().map(Interpreted.Answer::span).toList());
        assertEquals(Phase.DONE, model.run().phase());
        assertEquals(List.of(0.0, 0.5), progress);
    }

    @Test
    void modelsAreShownTheSectionPreparedForTheirGridThoughNobodyHasSeenThePreparation() throws InputException {
        open();
        interpret();
        SectionCatalog catalog = SectionCatalog.standard();
        Interpreted interpreted = session.state().interpreted().orElseThrow();
        Section opened = session.state().section().orElseThrow().section();
        assertEquals(catalog.preparation(catalog.standardRecipe()).prepare(opened, FakeReader.GRID), interpreted.section());
        assertEquals(Optional.of(catalog.standardRecipe()), interpreted.preparation());
        assertFalse(interpreted.section().measured().get(0, 0), "a Bragg peak");
        assertEquals(List.of("Mask Bragg peaks", "Mask outliers", "In-painting", "Background subtraction", "Normalisation"),
                model.preparationSteps());
    }

    @Test
    void orTheSectionAsItWasOpened() {
        open();
        model.setPrepared(false);
        interpret();
        assertSame(session.state().section().orElseThrow().section(), session.state().interpreted().orElseThrow().section());
        assertEquals(Optional.empty(), session.state().interpreted().orElseThrow().preparation());
    }

    @Test
    void aSectionThatCannotBePreparedIsOneLineThatSaysWhatToDo() {
        session.open(Optional.empty(), Section.of(DatasetFactory.createRange(DoubleDataset.class, 1, 901, 1).reshape(30, 30)));
        interpret();
        assertEquals(Phase.FAILED, model.run().phase());
        String said = model.run().status();
        assertTrue(said.startsWith("It cannot be prepared for the models: ") && said.contains("reconstruct")
                && said.contains("Section Preparation") && said.lines().count() == 1, said);
        assertEquals(Optional.empty(), session.state().interpreted());
        session.setRecipe(session.state().preparation().recipe().withSteps(List.of()));
        interpret();
        assertTrue(model.run().status().contains("30 × 30 points"), model.run().status());
    }

    @Test
    void whetherTheAnswersAreOfTheSectionInHandAndOfItsPreparationIsSaid() {
        assertEquals("", model.remark());
        open();
        assertEquals("", model.remark());
        interpret();
        assertEquals("", model.remark());
        model.setPrepared(false);
        assertTrue(model.remark().contains("its preparation is another one now"), model.remark());
        model.setPrepared(true);
        assertEquals("", model.remark());
        open();
        assertTrue(model.remark().startsWith("What is shown was said of tiny section as it was then"), model.remark());
    }

    @Test
    void aSectionThatModelsCannotReadIsOneLine() {
        open();
        models.failure = new InputException("hk0.tif", "", "it is zero everywhere", "choose another image");
        interpret();
        assertEquals(Phase.FAILED, model.run().phase());
        assertTrue(model.run().status().contains("zero everywhere"), model.run().status());
        assertEquals("", model.obstacle(), "it may be tried again");
        assertEquals(Optional.empty(), session.state().interpreted());
    }

    @Test
    void aStoppedInterpretationKeepsNothing() {
        open();
        models.beforeAnswer = model::stop;
        interpret();
        assertEquals(Phase.STOPPED, model.run().phase());
        assertEquals(Optional.empty(), session.state().interpreted());
    }

    @Test
    void aStoppedInterpretationAsksNoFurtherModelAndEndsSoon() {
        open();
        choice.choose(choice.shelf().known().getFirst(), true);
        models.beforeAnswer = () -> {
            models.asked++;
            model.stop();
        };
        interpret();
        assertEquals(1, models.asked);
        assertTrue(models.stopSeen, "the model that was being asked could see it");
        assertEquals(Optional.empty(), session.state().interpreted());
        models.beforeOpening = model::stop;
        interpret();
        assertEquals(1, models.asked, "no model is asked where they were being opened");
        assertEquals(Phase.STOPPED, model.run().phase());
    }

    @Test
    void aSearchGoesOnFromEachAnswerAndItsEndIsKept() {
        open();
        choice.choose(choice.shelf().known().getFirst(), true);
        interpret();
        List<Double> progress = new ArrayList<>();
        model.startRefinement().orElseThrow().work().accept(progress::add);
        session.state().interpreted().orElseThrow().answers().forEach(a -> assertTrue(a.interpretation().refined().isPresent()));
        assertEquals(List.of(0.25, 0.75), progress);
        assertEquals(Phase.DONE, model.run().phase());
    }

    @Test
    void aStoppedSearchKeepsTheBestSoFarAndBeginsNoOther() {
        open();
        choice.choose(choice.shelf().known().getFirst(), true);
        interpret();
        models.duringSearch = model::stop;
        refine();
        List<Interpreted.Answer> answers = session.state().interpreted().orElseThrow().answers();
        assertTrue(answers.getFirst().interpretation().refined().isPresent());
        assertTrue(answers.getLast().interpretation().refined().isEmpty());
        assertEquals(Phase.STOPPED, model.run().phase());
        assertTrue(model.run().status().contains("best so far"), model.run().status());
    }

    @Test
    void aSearchDoesNotOverwriteWhatModelsSaidMeanwhile() {
        open();
        interpret();
        models.duringSearch = () -> Samples.interpret(session, Samples.encoding(3, 0.05));
        refine();
        assertTrue(session.state().interpreted().orElseThrow().answers().getFirst().interpretation().refined().isEmpty());
    }

    @Test
    void aRunThatWasStoppedBeforeItsJobBeganSaysNothingInTheNextOne() {
        open();
        Task first = model.startInterpretation().orElseThrow();
        model.stop();
        assertEquals(Phase.STOPPED, model.run().phase());
        models.beforeAnswer = () -> models.asked++;
        Task second = model.startInterpretation().orElseThrow();
        first.work().accept(share -> { });
        assertEquals(0, models.asked, "its models are not asked");
        assertEquals(Phase.INTERPRETING, model.run().phase(), "the second goes on");
        first.stop().run();
        assertEquals(Phase.INTERPRETING, model.run().phase(), "and is not stopped by whoever cancels the first");
        second.work().accept(share -> { });
        assertEquals(Phase.DONE, model.run().phase());
        assertEquals(1, models.asked);
    }

    @Test
    void aSearchThatWasStoppedBeforeItsJobBeganHasEnded() {
        open();
        interpret();
        Task task = model.startRefinement().orElseThrow();
        task.stop().run();
        assertEquals(Phase.STOPPED, model.run().phase());
        assertEquals("", model.refinementObstacle());
        task.work().accept(share -> { });
        assertTrue(session.state().interpreted().orElseThrow().answers().getFirst().interpretation().refined().isEmpty());
    }

    @Test
    void whatIsAskedIsWhatWasThereWhenItWasStarted() {
        open();
        Section section = session.state().section().orElseThrow().section();
        model.setPrepared(false);
        Task task = model.startInterpretation().orElseThrow();
        open();
        model.setPrepared(true);
        choice.shelf().known().forEach(m -> choice.choose(m, false));
        task.work().accept(share -> { });
        Interpreted interpreted = session.state().interpreted().orElseThrow();
        assertSame(section, interpreted.section());
        assertEquals(List.of(3), interpreted.answers().stream().map(Interpreted.Answer::span).toList());
        assertTrue(model.remark().startsWith("What is shown was said of"), model.remark());
    }

    @Test
    void aSearchForWhichAModelIsMissingIsNotStarted() {
        open();
        choice.choose(choice.shelf().known().getFirst(), true);
        interpret();
        choice.choose(choice.shelf().known().getLast(), false);
        assertEquals("Models of span 3 are no longer chosen: choose one, or interpret again", model.refinementObstacle());
        assertEquals(model.refinementObstacle(), model.status(), "and whoever wonders about the button is told");
        assertTrue(model.startRefinement().isEmpty());
    }

    private void open() {
        session.open(Optional.empty(), Samples.section(Samples.encoding(2, 0.2)));
    }

    private void interpret() {
        model.startInterpretation().orElseThrow().work().accept(share -> { });
    }

    private void refine() {
        model.startRefinement().orElseThrow().work().accept(share -> { });
    }

    private Path write(String name, String task, TargetSpace targets, List<Integer> shape) throws IOException {
        Path file = folder.resolve(name + ".braggmodel");
        new ModelFile(new ModelDescription(name, task, shape, targets, "none", "none", new JsonObject(), new JsonObject(), Map.of(),
                List.of(), ""), List.of(), "").write(file);
        return file;
    }

    /** Models that answer at once. */
    private static final class Fake implements Interpreting {

        private InputException failure;
        private Runnable beforeOpening = () -> { };
        private Runnable beforeAnswer = () -> { };
        private int asked;
        private boolean stopSeen;
        private Runnable duringSearch = () -> { };

        @Override
        public List<Reader> readers(List<DisorderModelFile> chosen, InterpreterSettings settings, BooleanSupplier stop) {
            beforeOpening.run();
            return stop.getAsBoolean() ? List.of() : chosen.stream().map(c -> (Reader) new FakeReader(c.span(), this)).toList();
        }
    }

    private record FakeReader(int span, Fake models) implements Interpreting.Reader {

        static final SectionContext GRID = new SectionContext(Samples.TINY.image().points(), 2, Optional.empty());

        @Override
        public DiffuseSettings simulation() {
            return Samples.TINY;
        }

        @Override
        public SectionContext context() {
            return GRID;
        }

        @Override
        public Optional<Interpretation> interpret(Section section, long seed, BooleanSupplier stop) throws InputException {
            models.beforeAnswer.run();
            if (models.failure != null) {
                throw models.failure;
            }
            models.stopSeen = stop.getAsBoolean();
            return models.stopSeen ? Optional.empty() : Optional.of(Samples.interpretation(section, Samples.encoding(span, 0.1)));
        }

        @Override
        public Interpretation refine(Section section, Interpretation first, RefinementSettings search, long seed, DoubleConsumer progress,
                BooleanSupplier stop) {
            progress.accept(0.5);
            models.duringSearch.run();
            Encoding better = first.encoding().with(0, 1, 0.15);
            return Samples.refined(section, first, better, true);
        }
    }
}
