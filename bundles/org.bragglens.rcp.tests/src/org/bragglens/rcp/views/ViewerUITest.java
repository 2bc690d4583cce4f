// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.bragglens.rcp.testing.LoggedErrors;
import org.bragglens.rcp.testing.Windows;
import org.bragglens.ui.plot.CurvePlot;
import org.bragglens.ui.plot.MarkRow;
import org.bragglens.ui.plot.Span;
import org.bragglens.ui.plot.Viewport;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pattern viewer in the window. */
@ExtendWith(LoggedErrors.class)
class ViewerUITest {

    /** Every degree from 10 to 50, and lines at 20, 30 and 40 with nothing between. */
    private static final double[] X = IntStream.rangeClosed(10, 50).asDoubleStream().toArray();
    private static final double[] Y = DoubleStream.of(X).map(x -> x == 20 ? 12 : x == 30 ? 1000 : x == 40 ? 7 : 0).toArray();
    private static final int STRONGEST = 20;

    @TempDir
    Path folder;

    @BeforeEach
    void nothingIsOpen() throws Exception {
        Hands.closeAll();
        Hands.press("axis.TWO_THETA");
        Hands.press("scale.LINEAR");
        Hands.press("showAll");
    }

    @Test
    void anOpenedFileIsInTheListAndItsNumbersAreInThePlot() throws Exception {
        Hands.open(file("a.xy", X, Y));
        waitForCurves(1);
        assertEquals("a.xy", table().getItem(0).getText());
        assertArrayEquals(X, Hands.series("plot", 0).getXSeries(), 1e-9);
        assertArrayEquals(Y, Hands.series("plot", 0).getYSeries(), 1e-9);
    }

    @Test
    void anUnknownWavelengthIsAskedForAndThenTheOtherAxesCanBeChosen() throws Exception {
        Hands.open(file("a.xy", X, Y));
        waitForCurves(1);
        assertTrue(Hands.text("wavelength.message").startsWith("Wavelength unknown"), Hands.text("wavelength.message"));
        assertEquals("unknown", table().getItem(0).getText(1));
        assertFalse(Hands.tool("axis.Q").isEnabled());
        assertTrue(Hands.tool("axis.Q").getToolTipText().contains("needs the wavelength"), Hands.tool("axis.Q").getToolTipText());

        Hands.find("wavelength", Combo.class).setText("copper");
        Hands.click("wavelength.use");
        assertTrue(Hands.text("wavelength.problem").contains("'copper'"), Hands.text("wavelength.problem"));
        assertFalse(Hands.tool("axis.Q").isEnabled());

        Hands.find("wavelength", Combo.class).setText("1.5406");
        Hands.click("wavelength.use");
        Windows.waitFor("Q can be chosen", Hands.SOON, () -> Hands.tool("axis.Q").isEnabled());
        assertEquals("1.5406 Å", table().getItem(0).getText(1));
        Hands.press("axis.Q");
        double first = 4 * Math.PI * Math.sin(Math.toRadians(5)) / 1.5406;
        Windows.waitFor("the curve over Q", Hands.SOON, () -> Math.abs(Hands.series("plot", 0).getXSeries()[0] - first) < 1e-9);
    }

    @Test
    void aDraggedZoomShowsTheSameLinesOnAnotherAxis() throws Exception {
        Hands.open(file("a.xy", X, Y));
        waitForCurves(1);
        Hands.find("wavelength", Combo.class).setText("1.5406");
        Hands.click("wavelength.use");
        CurvePlot plot = Hands.find("plot", CurvePlot.class);
        Control area = Hands.chart("plot").getPlotArea().getControl();
        int width = area.getSize().x;
        mouse(area, SWT.MouseDown, width / 4);
        mouse(area, SWT.MouseMove, width / 2);
        mouse(area, SWT.MouseUp, width / 2);
        Span zoom = plot.viewport().x().orElseThrow();
        assertEquals(20, zoom.from(), 0.2);
        assertEquals(30, zoom.to(), 0.2);
        Windows.waitFor("d can be chosen", Hands.SOON, () -> Hands.tool("axis.D").isEnabled());
        Hands.press("axis.D");
        Windows.waitFor("the plot over d", Hands.SOON, () -> plot.content().xTitle().startsWith("d"));
        Span d = plot.viewport().x().orElseThrow();
        assertEquals(1.5406 / 2 / Math.sin(Math.toRadians(zoom.to() / 2)), d.from(), 1e-9);
        Hands.press("showAll");
        assertEquals(Viewport.ALL, plot.viewport());
    }

    @Test
    void theWheelZoomsAtTheCursorAndTheCursorReadsValues() throws Exception {
        Hands.open(file("a.xy", X, Y));
        waitForCurves(1);
        CurvePlot plot = Hands.find("plot", CurvePlot.class);
        Control area = Hands.chart("plot").getPlotArea().getControl();
        int width = area.getSize().x;
        Event wheel = event(width / 2);
        wheel.count = 3;
        area.notifyListeners(SWT.MouseVerticalWheel, wheel);
        assertEquals(30, plot.viewport().x().orElseThrow().at(0.5), 0.1);
        assertEquals(32, plot.viewport().x().orElseThrow().length(), 0.1);
        mouse(area, SWT.MouseMove, width / 2);
        assertTrue(plot.readout().startsWith("2θ 30.000°") && plot.readout().endsWith("I 1\u2009000"), plot.readout());
    }

    @Test
    void everyScaleShowsZeros() throws Exception {
        Hands.open(file("a.xy", X, Y));
        waitForCurves(1);
        Hands.press("scale.SQUARE_ROOT");
        Windows.waitFor("roots", Hands.SOON, () -> Math.abs(Hands.series("plot", 0).getYSeries()[STRONGEST] - Math.sqrt(1000)) < 1e-9);
        Hands.press("scale.LOGARITHM");
        Windows.waitFor("logarithms", Hands.SOON, () -> Math.abs(Hands.series("plot", 0).getYSeries()[STRONGEST] - 3) < 1e-9);
        assertTrue(DoubleStream.of(Hands.series("plot", 0).getYSeries()).allMatch(Double::isFinite));
    }

    @Test
    void tickedPatternsAreLaidOverTheSelectedOne() throws Exception {
        Hands.open(file("a.xy", X, Y), file("b.xy", X, X));
        Windows.waitFor("two patterns", Hands.SOON, () -> table().getItemCount() == 2);
        waitForCurves(1);
        Hands.tick("patterns", 0, true);
        waitForCurves(2);
        Hands.tick("patterns", 0, false);
        Hands.selectRow("patterns", 0);
        waitForCurves(1);
        assertArrayEquals(Y, Hands.series("plot", 0).getYSeries(), 1e-9);
    }

    @Test
    void rowsThatAreChosenStayTheSamePatterns() throws Exception {
        Hands.open(file("a.xy", X, Y), file("b.xy", X, Y), file("c.xy", X, Y));
        Windows.waitFor("three patterns", Hands.SOON, () -> table().getItemCount() == 3);
        Hands.selectRow("patterns", 1);
        table().setSelection(new int[] {0, 1});
        // a tick makes the table be filled again
        Hands.tick("patterns", 2, true);
        waitForCurves(2);
        assertArrayEquals(new int[] {0, 1}, table().getSelectionIndices());
        Hands.click("patterns.close");
        Windows.waitFor("the third pattern alone", Hands.SOON, () -> table().getItemCount() == 1);
        assertEquals("c.xy", table().getItem(0).getText());
    }

    @Test
    void aSimulatedPatternIsNotAskedForItsWavelength() throws Exception {
        Path samples = Path.of("..", "..", "samples").toAbsolutePath().normalize();
        Assumptions.assumeTrue(Files.isRegularFile(samples.resolve("structures/halite.cif")), "samples absent");
        Hands.open(samples.resolve("structures/halite.cif"));
        waitForCurves(1);
        assertFalse(Hands.find("wavelength", Combo.class).isEnabled());
        assertTrue(Hands.text("wavelength.origin").contains("of the simulation"), Hands.text("wavelength.origin"));
        Hands.open(file("a.xy", X, Y));
        Windows.waitFor("the other pattern", Hands.SOON, () -> Hands.find("wavelength", Combo.class).isEnabled());
    }

    @Test
    void everyButtonSaysWhatItDoes() throws Exception {
        for (String view : List.of(Hands.VIEWER, Hands.AUGMENT, Hands.TRAINER)) {
            Hands.show(view);
        }
        List<String> silent = new ArrayList<>();
        collectSilent(Windows.window().getShell(), silent);
        assertEquals(List.of(), silent);
    }

    /** Buttons of ours without a tip. */
    private static void collectSilent(Composite parent, List<String> silent) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Button button && child.getData(Windows.KEY) instanceof String name && !name.startsWith("field.")
                    && (button.getToolTipText() == null || button.getToolTipText().isEmpty())) {
                silent.add(name);
            } else if (child instanceof Composite composite) {
                collectSilent(composite, silent);
            }
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsSaidInOneLine() throws Exception {
        Hands.open(Files.writeString(folder.resolve("bad.xy"), "1\n2\n3\n"));
        Windows.waitFor("a notice", Hands.SOON, () -> Hands.find("notice.bar", Composite.class).isVisible());
        assertTrue(Hands.text("notice").contains("bad.xy"), Hands.text("notice"));
        Hands.click("notice.dismiss");
        Windows.waitFor("no notice", Hands.SOON, () -> !Hands.find("notice.bar", Composite.class).isVisible());
    }

    @Test
    void aHundredThousandPointsStayFluid() throws Exception {
        int n = 100_000;
        double[] x = new double[n];
        double[] y = new double[n];
        Random random = new Random(1);
        for (int i = 0; i < n; i++) {
            x[i] = 5 + 85.0 * i / n;
            y[i] = 100 + 10 * random.nextGaussian() + 5000 * Math.exp(-Math.pow((x[i] - 30) / 0.1, 2));
        }
        Hands.open(file("long.xy", x, y));
        waitForCurves(1);
        CurvePlot plot = Hands.find("plot", CurvePlot.class);
        int width = Hands.chart("plot").getPlotArea().getSize().x;
        assertTrue(Hands.series("plot", 0).getXSeries().length <= 2 * width + 2);
        assertEquals(DoubleStream.of(y).max().orElseThrow(), DoubleStream.of(Hands.series("plot", 0).getYSeries()).max().orElseThrow(),
                0.01);
        long start = System.nanoTime();
        int steps = 20;
        for (int i = 0; i < steps; i++) {
            plot.setViewport(plot.viewport().zoomed(new Span(20 + i, 60)));
            plot.update();
            Windows.settle();
        }
        double millis = (System.nanoTime() - start) / 1e6 / steps;
        System.out.printf(Locale.ROOT, "A zoom step of 100,000 points is computed and painted in %.1f ms%n", millis);
        assertTrue(millis < 500, "a zoom step took " + millis + " ms");
    }

    @Test
    void aStructureHasTicksWithTheirIndicesUnderAMeasuredCurve() throws Exception {
        Path samples = Path.of("..", "..", "samples").toAbsolutePath().normalize();
        Assumptions.assumeTrue(Files.isRegularFile(samples.resolve("structures/halite.cif")), "samples absent");
        Hands.open(samples.resolve("structures/halite.cif"), samples.resolve("halite.xy"));
        Windows.waitFor("two patterns", Hands.SOON, () -> table().getItemCount() == 2);
        Hands.tick("patterns", 0, true);
        waitForCurves(2);
        CurvePlot plot = Hands.find("plot", CurvePlot.class);
        Windows.waitFor("ticks", Hands.SOON, () -> plot.content().rows().size() == 1 && plot.content().rows().getFirst().x().length > 0);
        MarkRow row = plot.content().rows().getFirst();
        double copper = 1.5405929;
        for (int i = 0; i < 3; i++) {
            // (111), (200) and (220) of a cubic cell of 5.64056 Å
            double d = 5.64056 / Math.sqrt(List.of(3, 4, 8).get(i));
            assertEquals(Math.toDegrees(2 * Math.asin(copper / 2 / d)), row.x()[i], 1e-4);
        }
        List<String> labels = plot.markLabels(0);
        assertTrue(labels.containsAll(List.of("111", "200", "220")), labels.toString());

        Control marks = Windows.find(plot, "marks", Control.class);
        assertEquals(Hands.chart("plot").getPlotArea().getSize().x, marks.getSize().x);
        assertTrue(marks.getSize().y > 10, "the row has a height of " + marks.getSize().y);
        Span all = new Span(plot.content().fullX().from(), plot.content().fullX().to());
        mouse(marks, SWT.MouseMove, (int) (all.shareOf(row.x()[1]) * marks.getSize().x), 5);
        assertTrue(plot.readout().startsWith("2 0 0   multiplicity 6   d 2.8203 Å   2θ 31.701° at 1.5406 Å   |F| "), plot.readout());
        assertTrue(marks.getToolTipText().contains("2 0 0"), marks.getToolTipText());

        plot.setViewport(Viewport.ALL.zoomed(new Span(50, 60)));
        assertEquals(List.of("311", "222"), plot.markLabels(0), "zooming in makes room for labels");
        Hands.press("ticksAlone");
        waitForCurves(1);
        Hands.press("ticks");
        Windows.waitFor("no ticks", Hands.SOON, () -> plot.content().rows().isEmpty() && !marks.isVisible());
        waitForCurves(2);
        Hands.press("ticks");
    }

    @Test
    void whatIsSelectedElsewhereInTheWorkbenchIsShown() throws Exception {
        Path file = file("elsewhere.xy", X, Y);
        MPart trainer = Windows.window().getService(EPartService.class).findPart(Hands.TRAINER);
        Hands.show(Hands.TRAINER);
        trainer.getContext().get(ESelectionService.class).setSelection(file);
        waitForCurves(1);
        assertTrue(table().getItem(0).getText().startsWith("elsewhere.xy"), table().getItem(0).getText());
        assertArrayEquals(Y, Hands.series("plot", 0).getYSeries(), 1e-9);
    }

    private static Table table() {
        return Hands.find("patterns", Table.class);
    }

    private static void waitForCurves(int number) {
        Windows.waitFor(number + " curves", Hands.SOON, () -> Hands.chart("plot").getSeriesSet().getSeries().length == number);
    }

    private static void mouse(Control area, int type, int x) {
        area.notifyListeners(type, event(x));
    }

    private static void mouse(Control area, int type, int x, int y) {
        Event event = event(x);
        event.y = y;
        area.notifyListeners(type, event);
    }

    private static Event event(int x) {
        Event event = new Event();
        event.button = 1;
        event.x = x;
        event.y = 50;
        return event;
    }

    private Path file(String name, double[] x, double[] y) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            text.append(String.format(Locale.ROOT, "%.5f %.4f%n", x[i], y[i]));
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
