// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

class SessionTest {

    private static final Radiation COPPER = XrayTube.named("CuKa", Radiation.Origin.OPTION);

    private final Session session = new Session(Runnable::run);

    @Test
    void openingSelectsTheFirstPatternOfTheFile() {
        session.open(Path.of("a.xy"), List.of(pattern("a")));
        session.open(Path.of("two.csv"), List.of(pattern("b"), pattern("c")));
        assertEquals(List.of("a", "b", "c"), names());
        assertEquals("b", selected());
    }

    @Test
    void openingAFileAgainReplacesItsPatternsAndKeepsTheEnteredWavelength() {
        session.open(Path.of("a.xy"), List.of(pattern("old")));
        session.enterRadiation(List.of(id("old")), COPPER);
        session.open(Path.of("a.xy"), List.of(pattern("new")));
        assertEquals(List.of("new"), names());
        assertEquals(COPPER, session.state().selectedPattern().orElseThrow().pattern().radiation());
    }

    @Test
    void aWavelengthInTheFileWinsOverOneThatWasEnteredBefore() {
        Radiation stated = Radiation.of(0.4, Radiation.Origin.FILE);
        session.open(Path.of("a.xy"), List.of(pattern("a")));
        session.enterRadiation(List.of(id("a")), COPPER);
        session.open(Path.of("a.xy"), List.of(pattern("a").withRadiation(stated)));
        assertEquals(stated, session.state().selectedPattern().orElseThrow().pattern().radiation());
    }

    @Test
    void theWavelengthIsUnknownUntilSomebodyEntersIt() {
        session.open(List.of(pattern("a"), pattern("b")));
        assertFalse(session.state().patterns().getFirst().pattern().radiation().isKnown());
        session.enterRadiation(List.of(id("b")), COPPER);
        assertFalse(session.state().patterns().getFirst().pattern().radiation().isKnown());
        assertTrue(session.state().patterns().getLast().pattern().radiation().isKnown());
    }

    @Test
    void aSimulatedPatternKeepsTheWavelengthThatItsLinesWereComputedFor() {
        Radiation simulated = XrayTube.CU.doublet(Radiation.Origin.SIMULATION);
        session.open(List.of(pattern("cif").withRadiation(simulated), pattern("measured").withRadiation(COPPER)));
        Radiation entered = Radiation.of(0.5, Radiation.Origin.OPTION);
        session.enterRadiation(List.of(id("cif"), id("measured")), entered);
        assertEquals(List.of(simulated, entered), session.state().patterns().stream().map(p -> p.pattern().radiation()).toList());
    }

    @Test
    void closingTheSelectedPatternSelectsWhatTakesItsPlace() {
        session.open(List.of(pattern("a"), pattern("b"), pattern("c")));
        session.select(id("b"));
        session.close(List.of(id("b")));
        assertEquals("c", selected());
        session.close(List.of(id("c")));
        assertEquals("a", selected());
        session.closeAll();
        assertEquals(Optional.empty(), session.state().selected());
    }

    @Test
    void patternsThatAreOpenTogetherHaveDifferentColoursAndKeepThem() {
        session.open(Path.of("a.xy"), List.of(pattern("a")));
        session.open(List.of(pattern("b"), pattern("c")));
        assertEquals(List.of(0, 1, 2), colours());
        session.close(List.of(id("b")));
        session.open(Path.of("a.xy"), List.of(pattern("a")));
        session.open(List.of(pattern("d")));
        assertEquals(List.of("c", "a", "d"), names());
        assertEquals(List.of(2, 0, 1), colours());
    }

    @Test
    void closingAnotherPatternKeepsTheSelection() {
        session.open(List.of(pattern("a"), pattern("b")));
        session.select(id("b"));
        session.close(List.of(id("a")));
        assertEquals("b", selected());
    }

    @Test
    void theSelectedAndTheOverlaidPatternsAreVisible() {
        session.open(List.of(pattern("a"), pattern("b"), pattern("c")));
        session.overlay(List.of(id("c")), true);
        assertEquals(List.of("a", "c"), session.state().visible().stream().map(p -> p.pattern().name()).toList());
    }

    @Test
    void whatIsFollowedIsReplacedByTheNextSelectionElsewhere() {
        session.open(Path.of("a.xy"), List.of(pattern("a")));
        session.follow(Optional.empty(), List.of(pattern("first")));
        session.follow(Optional.empty(), List.of(pattern("second")));
        assertEquals(List.of("a", "second"), names());
        assertEquals("second", selected());
    }

    @Test
    void followingAFileThatCannotBeReadLeavesTheRestAsItIs() {
        session.open(Path.of("a.xy"), List.of(pattern("a")));
        session.follow(Optional.of(Path.of("good.xy")), List.of(pattern("good")));
        session.follow(Optional.of(Path.of("bad.xy")), List.of());
        assertEquals(List.of("a"), names());
        assertEquals("a", selected());
    }

    @Test
    void installedModelsAreKnownAndTheFirstIsChosen() {
        session.addModelProvider(() -> List.of(Path.of("one.braggmodel"), Path.of("two.braggmodel")));
        assertEquals(List.of("one", "two"), session.state().models().stream().map(KnownModel::label).toList());
        assertEquals("one", session.state().model().orElseThrow().label());
    }

    @Test
    void installedModelsOfOtherThingsThanPatternsAreLeftOut(@TempDir Path folder) throws Exception {
        Path images = folder.resolve("a-disorder.braggmodel");
        Path patterns = folder.resolve("crystal-system.braggmodel");
        model("disorder", List.of(64, 64)).write(images);
        model("crystal-system", List.of(2048)).write(patterns);
        session.addModelProvider(() -> List.of(images, patterns));
        assertEquals(List.of("crystal-system"), session.state().models().stream().map(KnownModel::label).toList());
        assertEquals("crystal-system", session.state().model().orElseThrow().label());
    }

    private static ModelFile model(String task, List<Integer> inputShape) {
        return new ModelFile(new ModelDescription(task, task, inputShape, new TargetSpace.Vector(List.of("x")), "none", "none",
                new JsonObject(), new JsonObject(), Map.of(), List.of(), ""), List.of(), "");
    }

    @Test
    void aModelThatIsSavedAgainIsAnotherOne() {
        session.addModel(Path.of("mine.braggmodel"), true);
        KnownModel first = session.state().model().orElseThrow();
        session.addModel(Path.of("mine.braggmodel"), true);
        assertNotEquals(first, session.state().model().orElseThrow());
        assertEquals(1, session.state().models().size());
    }

    @Test
    void anInstalledModelDoesNotTakeThePlaceOfTheChosenOne() {
        session.addModel(Path.of("mine.braggmodel"), true);
        session.addModelProvider(() -> List.of(Path.of("shipped.braggmodel")));
        assertEquals("mine", session.state().model().orElseThrow().label());
        session.chooseModel(session.state().models().getLast());
        assertEquals("shipped", session.state().model().orElseThrow().label());
    }

    @Test
    void listenersHearOfChangesAndOfNothingElse() {
        AtomicInteger heard = new AtomicInteger();
        Runnable leave = session.onChange(heard::incrementAndGet);
        session.open(List.of(pattern("a")));
        session.select(id("a"));
        assertEquals(1, heard.get(), "selecting what is selected changes nothing");
        leave.run();
        session.closeAll();
        assertEquals(1, heard.get());
    }

    @Test
    void onlyTheNewestNoticesAreKept() {
        for (int i = 0; i < 50; i++) {
            session.report("notice " + i);
        }
        assertEquals(20, session.state().notices().size());
        assertEquals("notice 49", session.state().notices().getLast());
        session.dismissNotices();
        assertEquals(List.of(), session.state().notices());
    }

    private List<Integer> colours() {
        return session.state().patterns().stream().map(OpenPattern::colour).toList();
    }

    private List<String> names() {
        return session.state().patterns().stream().map(p -> p.pattern().name()).toList();
    }

    private String selected() {
        return session.state().selectedPattern().orElseThrow().pattern().name();
    }

    private long id(String name) {
        return session.state().patterns().stream().filter(p -> p.pattern().name().equals(name)).findFirst().orElseThrow().id();
    }

    private static DiffractionPattern pattern(String name) {
        return DiffractionPattern.of(name, new Curve(PatternAxis.TWO_THETA, new double[] {10, 20, 30}, new double[] {1, 5, 2},
                Radiation.UNKNOWN),
                List.of());
    }
}
