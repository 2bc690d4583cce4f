// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.IndexedLine;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;
import org.bragglens.ui.plot.MarkRow;
import org.bragglens.ui.plot.PlotContent;
import org.bragglens.ui.plot.PlotCurve;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.viewer.internal.Drawing.Tickmarks;
import org.junit.jupiter.api.Test;

class TickmarksTest {

    private static final Radiation COPPER = XrayTube.CU.alpha1(Radiation.Origin.SIMULATION);
    private static final List<IndexedLine> LINES = List.of(new IndexedLine(1, 0, 0, 6, 4, 10, 100), new IndexedLine(1, 1, 0, 12, 3, 5, 20));

    private final Session session = new Session(Runnable::run);
    private final List<Double> asked = new ArrayList<>();

    @Test
    void aStructureHasARowOfTicksInItsColourUnderItsCurve() {
        ViewerModel model = model();
        assertFalse(model.hasStructures());
        session.open(List.of(measured("m", COPPER)));
        assertEquals(List.of(), plot(model).rows());
        session.open(List.of(structure("s")));
        assertTrue(model.hasStructures());
        MarkRow row = plot(model).rows().getFirst();
        PlotCurve curve = plot(model).curves().getFirst();
        assertEquals(curve.id(), row.id());
        assertEquals(curve.colour(), row.colour());
        assertEquals("s", row.name());
        assertArrayEquals(angles(COPPER), row.x(), 1e-12);
        assertFalse(plot(model).hasLegend());
    }

    @Test
    void ticksFollowTheAxis() {
        ViewerModel model = model();
        session.open(List.of(structure("s")));
        model.setAxis(PatternAxis.D);
        assertArrayEquals(new double[] {3, 4}, plot(model).rows().getFirst().x(), 1e-12);
        model.setAxis(PatternAxis.Q);
        assertArrayEquals(new double[] {Math.PI / 2, 2 * Math.PI / 3}, plot(model).rows().getFirst().x(), 1e-12);
    }

    @Test
    void underAMeasuredPatternTicksLieWhereItsWavelengthPutsThem() {
        Radiation synchrotron = Radiation.of(0.4, Radiation.Origin.FILE);
        ViewerModel model = model();
        session.open(List.of(structure("s"), measured("m", synchrotron)));
        overlayAll();
        session.select(session.state().patterns().getLast().id());
        assertArrayEquals(angles(synchrotron), plot(model).rows().getFirst().x(), 1e-12);
        assertTrue(plot(model).xTitle().endsWith("(ticks for 0.40000 Å)"), plot(model).xTitle());
        assertEquals(4 * Math.PI * Math.sin(Math.toRadians(20)) / 0.4, asked.getLast(), 1e-9, "lines to the end of the measured pattern");
        session.select(session.state().patterns().getFirst().id());
        assertArrayEquals(angles(COPPER), plot(model).rows().getFirst().x(), 1e-12);
        assertEquals("2θ (°)", plot(model).xTitle());
    }

    @Test
    void aWavelengthThatNobodyKnowsIsNotGuessedFromAStructure() {
        ViewerModel model = model();
        session.open(List.of(structure("s"), measured("m", Radiation.UNKNOWN)));
        overlayAll();
        session.select(session.state().patterns().getLast().id());
        assertArrayEquals(angles(COPPER), plot(model).rows().getFirst().x(), 1e-12);
        assertTrue(plot(model).xTitle().endsWith("(ticks for 1.5406 Å)"), plot(model).xTitle());
        assertFalse(session.state().selectedPattern().orElseThrow().pattern().radiation().isKnown());
    }

    @Test
    void aStructureLaidOverAPatternCanBeShownByItsTicksAlone() {
        ViewerModel model = model();
        session.open(List.of(structure("s"), measured("m", COPPER)));
        overlayAll();
        session.select(session.state().patterns().getLast().id());
        model.setTicks(Tickmarks.ALONE);
        assertEquals(List.of("m"), plot(model).curves().stream().map(PlotCurve::name).toList());
        assertEquals(List.of("s"), plot(model).rowsWithoutCurve().stream().map(MarkRow::name).toList());
        assertTrue(plot(model).hasLegend(), "who has no curve is named by its ticks");
        session.select(session.state().patterns().getFirst().id());
        assertEquals(2, plot(model).curves().size(), "the selected pattern has its curve");
        model.setTicks(Tickmarks.NONE);
        assertEquals(2, plot(model).curves().size());
        assertEquals(List.of(), plot(model).rows());
    }

    @Test
    void nobodyWaitsForLinesAndTheirRowIsThereBeforeThem() {
        Deque<Runnable> work = new ArrayDeque<>();
        ViewerModel model = new ViewerModel(session, (m, q) -> q.ask(FakeModel.classifier(1)), Runnable::run, work::add);
        session.open(List.of(structure("s")));
        List<Integer> ticks = new ArrayList<>();
        model.onChange(() -> plot(model).rows().forEach(r -> ticks.add(r.x().length)));
        while (!work.isEmpty()) {
            work.poll().run();
        }
        assertEquals(0, ticks.getFirst());
        assertEquals(2, ticks.getLast());
        assertEquals(1, asked.size(), "computed once");
        model.setAxis(PatternAxis.Q);
        while (!work.isEmpty()) {
            work.poll().run();
        }
        assertEquals(1, asked.size());
    }

    private ViewerModel model() {
        return new ViewerModel(session, (m, q) -> q.ask(FakeModel.classifier(1)), Runnable::run, Runnable::run);
    }

    private static PlotContent plot(ViewerModel model) {
        return model.picture().plot();
    }

    private void overlayAll() {
        session.overlay(session.state().patterns().stream().map(p -> p.id()).toList(), true);
    }

    private static double[] angles(Radiation radiation) {
        return LINES.stream().mapToDouble(l -> Math.toDegrees(2 * Math.asin(radiation.wavelength() / (2 * l.d())))).toArray();
    }

    private DiffractionPattern structure(String name) {
        return measured(name, COPPER).withLines(q -> {
            asked.add(q);
            return LINES;
        });
    }

    private static DiffractionPattern measured(String name, Radiation radiation) {
        return DiffractionPattern.of(name, new Curve(PatternAxis.TWO_THETA, new double[] {20, 30, 40}, new double[] {3, 900, 5}, radiation),
                List.of());
    }
}
