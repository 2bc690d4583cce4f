// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;
import org.bragglens.ui.plot.ColourStrip;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.PlotContent;
import org.bragglens.ui.plot.PlotCurve;
import org.bragglens.ui.session.OpenPattern;
import org.bragglens.ui.session.Session;
import org.junit.jupiter.api.Test;

class ViewerModelTest {

    private static final Radiation COPPER = XrayTube.CU.alpha1(Radiation.Origin.OPTION);
    private static final double[] CUBIC = {0.02, 0.03, 0.05, 0.05, 0.05, 0.1, 0.7};

    private final Session session = new Session(Runnable::run);
    private final Deque<Runnable> questions = new ArrayDeque<>();

    @Test
    void withoutAPatternItInvites() {
        ViewerModel model = model();
        assertInstanceOf(Answer.NoPattern.class, model.answer());
        assertFalse(model.picture().plot().message().isEmpty());
    }

    @Test
    void withoutAModelItSaysSo() {
        ViewerModel model = model();
        session.open(List.of(pattern("a", COPPER)));
        assertInstanceOf(Answer.NoModel.class, model.answer());
        assertEquals(1, model.picture().plot().curves().size());
    }

    @Test
    void theSelectedPatternIsAskedAboutInTheBackground() {
        session.addModel(Path.of("m.braggmodel"), true);
        ViewerModel model = new ViewerModel(session, (m, q) -> q.ask(FakeModel.classifier(CUBIC)), questions::add, Runnable::run);
        session.open(List.of(pattern("a", COPPER)));
        assertInstanceOf(Answer.Working.class, model.answer(), "nobody waits for the model");
        assertTrue(model.picture().plot().strip().isEmpty());
        questions.poll().run();
        Answer.Known known = assertInstanceOf(Answer.Known.class, model.answer());
        assertEquals("cubic", known.prediction().bestLabel());
        assertEquals("for cubic", model.picture().plot().strip().orElseThrow().positive());
    }

    @Test
    void anAnswerForAPatternThatIsNoLongerSelectedIsDropped() {
        session.addModel(Path.of("m.braggmodel"), true);
        ViewerModel model = new ViewerModel(session, (m, q) -> q.ask(FakeModel.classifier(CUBIC)), questions::add, Runnable::run);
        session.open(List.of(pattern("a", COPPER), pattern("b", COPPER)));
        session.select(session.state().patterns().getLast().id());
        session.closeAll();
        while (!questions.isEmpty()) {
            questions.poll().run();
        }
        assertInstanceOf(Answer.NoPattern.class, model.answer());
    }

    /** Between a change of the session and the moment at which the model follows it, another thread may ask for a picture. */
    @Test
    void aReplyIsNeverDrawnForAnotherPattern() {
        session.addModel(Path.of("m.braggmodel"), true);
        List<ViewerModel> early = new ArrayList<>();
        session.onChange(() -> early.forEach(m -> m.setNormalised(!m.isNormalised())));
        ViewerModel model = model();
        early.add(model);
        session.open(List.of(pattern("short", COPPER), DiffractionPattern.of("long", new Curve(PatternAxis.TWO_THETA,
                new double[] {20, 30, 40, 50, 60}, new double[] {1, 2, 3, 4, 5}, COPPER), List.of())));
        session.select(session.state().patterns().getLast().id());
        assertEquals(5, model.picture().plot().strip().orElseThrow().x().length);
    }

    @Test
    void aModelThatBreaksIsSaidAndNotWaitedFor() {
        session.addModel(Path.of("m.braggmodel"), true);
        for (Throwable failure : List.of(new IllegalStateException("native memory is gone"), new UnsatisfiedLinkError("no jnind4jcpu"))) {
            ViewerModel model = new ViewerModel(session, (m, q) -> {
                throw ViewerModelTest.<RuntimeException>unchecked(failure);
            }, Runnable::run, Runnable::run);
            session.open(List.of(pattern("a", COPPER)));
            Answer.Failed failed = assertInstanceOf(Answer.Failed.class, model.answer());
            assertTrue(failed.message().contains(failure.getMessage()), failed.message());
            model.dispose();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable e) throws E {
        throw (E) e;
    }

    @Test
    void anUnknownWavelengthIsAskedForAndNeverAssumed() {
        session.addModel(Path.of("m.braggmodel"), true);
        ViewerModel model = model();
        session.open(List.of(pattern("a", Radiation.UNKNOWN)));
        assertInstanceOf(Answer.WavelengthNeeded.class, model.answer());
        assertEquals(Set.of(PatternAxis.Q, PatternAxis.D), model.obstacles().keySet());
        assertTrue(model.obstacles().get(PatternAxis.Q).contains("wavelength of a"), model.obstacles().toString());
        session.enterRadiation(session.state().patterns().stream().map(OpenPattern::id).toList(), COPPER);
        assertInstanceOf(Answer.Known.class, model.answer());
        assertEquals(Set.of(), model.obstacles().keySet());
    }

    @Test
    void aWantedAxisWithoutAPlaceForTheSelectedPatternComesBackWhenItHasOne() {
        ViewerModel model = model();
        session.open(List.of(pattern("known", COPPER), pattern("unknown", Radiation.UNKNOWN)));
        model.setAxis(PatternAxis.Q);
        assertEquals("Q (Å⁻¹)", model.picture().plot().xTitle());
        session.select(session.state().patterns().getLast().id());
        assertEquals(PatternAxis.TWO_THETA, model.axis());
        assertEquals("2θ (°)", model.picture().plot().xTitle());
        session.select(session.state().patterns().getFirst().id());
        assertEquals(PatternAxis.Q, model.picture().axis());
    }

    @Test
    void anOverlaidPatternWithoutAWavelengthIsNamedWhereItCannotBeShown() {
        ViewerModel model = model();
        session.open(List.of(pattern("known", COPPER), pattern("unknown", Radiation.UNKNOWN)));
        session.overlay(List.of(session.state().patterns().getLast().id()), true);
        assertEquals(2, model.picture().plot().curves().size());
        model.setAxis(PatternAxis.D);
        assertEquals(1, model.picture().plot().curves().size());
        assertTrue(model.picture().plot().xTitle().contains("unknown"), model.picture().plot().xTitle());
    }

    @Test
    void theCurveHasThePatternsNumbers() {
        ViewerModel model = model();
        session.open(List.of(pattern("a", COPPER)));
        PlotCurve curve = model.picture().plot().curves().getFirst();
        assertEquals(3, curve.size());
        assertEquals(30, curve.x()[1]);
        assertEquals(900, curve.y()[1]);
        model.setNormalised(true);
        assertEquals(1, model.picture().plot().curves().getFirst().y()[1]);
        model.setScale(IntensityScale.LOGARITHM);
        assertEquals(IntensityScale.LOGARITHM, model.picture().plot().scale());
    }

    @Test
    void theStripStandsUnderTheCurveOnEveryAxis() {
        session.addModel(Path.of("m.braggmodel"), true);
        ViewerModel model = model();
        session.open(List.of(pattern("a", COPPER)));
        for (PatternAxis axis : PatternAxis.values()) {
            model.setAxis(axis);
            PlotContent plot = model.picture().plot();
            ColourStrip strip = plot.strip().orElseThrow();
            assertEquals(plot.curves().getFirst().x()[0], strip.x()[0], 1e-12, axis.name());
            assertEquals(plot.curves().getFirst().x()[2], strip.x()[2], 1e-12, axis.name());
        }
        assertTrue(model.picture().plot().strip().orElseThrow().values()[2] > model.picture().plot().strip().orElseThrow().values()[0],
                "the fake map falls with Q for cubic, so it rises with d");
    }

    @Test
    void theMapOfAnotherClassCanBeShownAndIsForgottenWithThePattern() {
        session.addModel(Path.of("m.braggmodel"), true);
        ViewerModel model = model();
        session.open(List.of(pattern("a", COPPER), pattern("b", COPPER)));
        double[] best = model.picture().plot().strip().orElseThrow().values();
        model.setMapLabel(Optional.of("triclinic"));
        assertEquals(Optional.of("triclinic"), model.mapLabel());
        assertEquals(-best[0], model.picture().plot().strip().orElseThrow().values()[0], 1e-6);
        session.select(session.state().patterns().getLast().id());
        assertEquals(Optional.of("cubic"), model.mapLabel());
    }

    @Test
    void aModelThatCannotBeOpenedIsSaidInOneLine() {
        session.addModel(Path.of("bad.braggmodel"), true);
        ViewerModel model = new ViewerModel(session, (m, q) -> {
            throw new IOException("bad.braggmodel: truncated");
        }, Runnable::run, Runnable::run);
        session.open(List.of(pattern("a", COPPER)));
        assertEquals(new Answer.Failed("bad.braggmodel: truncated"), model.answer());
    }

    @Test
    void anotherModelIsAskedAnew() {
        session.addModel(Path.of("first.braggmodel"), true);
        ViewerModel model = new ViewerModel(session,
                (m, q) -> q.ask(m.label().equals("first") ? FakeModel.classifier(CUBIC) : FakeModel.classifier(0.9, 0.1, 0, 0, 0, 0, 0)),
                Runnable::run, Runnable::run);
        session.open(List.of(pattern("a", COPPER)));
        session.addModel(Path.of("second.braggmodel"), true);
        assertEquals("triclinic", ((Answer.Known) model.answer()).prediction().bestLabel());
    }

    @Test
    void afterItsEndItFollowsNothing() {
        ViewerModel model = model();
        model.dispose();
        session.open(List.of(pattern("a", COPPER)));
        assertEquals(0, model.picture().plot().curves().size());
    }

    private ViewerModel model() {
        return new ViewerModel(session, (m, q) -> q.ask(FakeModel.classifier(CUBIC)), Runnable::run, Runnable::run);
    }

    private static DiffractionPattern pattern(String name, Radiation radiation) {
        return DiffractionPattern.of(name, new Curve(PatternAxis.TWO_THETA, new double[] {20, 30, 40}, new double[] {3, 900, 5},
                radiation), List.of());
    }
}
