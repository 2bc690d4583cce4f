// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.rcp.testing.LoggedErrors;
import org.bragglens.rcp.testing.Windows;
import org.bragglens.testing.SharedData;
import org.bragglens.ui.image.ImageContent;
import org.bragglens.ui.image.ImagePlot;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The views of diffuse scattering in the window. */
@ExtendWith(LoggedErrors.class)
class DiffuseUITest extends DiffuseFrame {

    private static final Duration LONG = Duration.ofMinutes(5);
    /** How long the picture's search goes on; a whole one takes longer than a test may. */
    private static final Duration SEARCH = Duration.ofSeconds(20);
    private static final int MOVES = 40;

    @BeforeEach
    void thePerspective() throws Exception {
        Hands.perspective(Hands.DIFFUSE);
        Windows.page().resetPerspective();
        Windows.settle();
        Hands.show(SECTION);
        if (Hands.find("section.notice.bar", Composite.class).isVisible()) {
            Hands.click("section.notice.dismiss");
        }
    }

    @Test
    void thePerspectiveShowsItsViewsAtOnce() {
        for (String view : List.of(SECTION, INTERPRETATION, CORRELATIONS)) {
            assertNotNull(Windows.page().findView(view), view);
            assertTrue(Windows.page().isPartVisible(Windows.page().findView(view)), view);
        }
        assertNotNull(Windows.window().getService(EPartService.class).findPart(PREPARATION), "behind the interpretation");
        assertFalse(Windows.page().isEditorAreaVisible());
    }

    @Test
    void aSectionIsOpenedWhereItIsSeenAndAPatternToo() throws Exception {
        Hands.perspective(Hands.DIFFRACTION);
        Hands.open(numbered("hk0.tif"));
        assertEquals(Hands.DIFFUSE, Windows.page().getPerspective().getId());
        Windows.waitFor("the section", Hands.SOON, () -> Hands.text("section.name").startsWith("hk0.tif"));
        assertEquals(POINTS, image("section.plot").orElseThrow().rows());
        Path pattern = Files.writeString(folder.resolve("a.xy"), "10 1\n20 5\n30 2\n40 1\n");
        Hands.open(pattern);
        assertEquals(Hands.DIFFRACTION, Windows.page().getPerspective().getId());
        Hands.closeAll();
    }

    @Test
    void rowsAreHOrK() throws Exception {
        Hands.press("rows.H");
        Hands.open(numbered("hk0.tif"));
        Windows.waitFor("the section", Hands.SOON, () -> Hands.text("section.name").startsWith("hk0.tif")
                && image("section.plot").isPresent());
        double before = image("section.plot").orElseThrow().values().getDouble(3, 50);
        Hands.press("rows.K");
        Windows.waitFor("rows and columns exchanged", Hands.SOON,
                () -> image("section.plot").orElseThrow().values().getDouble(50, 3) == before);
        Hands.press("rows.H");
        Windows.waitFor("and back", Hands.SOON, () -> image("section.plot").orElseThrow().values().getDouble(3, 50) == before);
    }

    @Test
    void whatCannotBeReadIsOneRedLine() throws Exception {
        Hands.open(Files.writeString(folder.resolve("photo.tif"), "no section"));
        Windows.waitFor("a notice", Hands.SOON, () -> Hands.text("section.notice").contains("photo.tif"));
        Hands.click("section.notice.dismiss");
        assertEquals("", Hands.text("section.notice"));
    }

    @Test
    void dataOfRankTwoThatAreSelectedElsewhereAreShown() throws Exception {
        Dataset image = DatasetFactory.createRange(DoubleDataset.class, 12).reshape(3, 4);
        image.setName("selected elsewhere");
        EPartService parts = Windows.window().getService(EPartService.class);
        MPart other = parts.findPart(CORRELATIONS);
        Hands.press("rows.H");
        Hands.show(CORRELATIONS);
        other.getContext().get(ESelectionService.class).setSelection(image);
        Windows.waitFor("the data", Hands.SOON, () -> Hands.text("section.name").startsWith("selected elsewhere"));
        assertEquals(4, image("section.plot").orElseThrow().columns());
    }

    @Test
    void aMovedSliderRemakesLatticeAndImageAtOnce() throws Exception {
        Hands.show(CORRELATIONS);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            times.add(moved("c01", 100 + (i % 2 == 0 ? i + 1 : -i - 1)));
        }
        assertEquals("0.40", Hands.find("c01.text", Text.class).getText().replaceFirst("^-", ""));
        double first = times.getFirst();
        times.sort(null);
        System.out.printf(Locale.ROOT, "Of %d moves of a slider half were painted within %.0f ms, 95 %% within %.0f ms, the slowest after "
                + "%.0f ms; the first after %.0f ms%n", MOVES, times.get(MOVES / 2), times.get(MOVES * 95 / 100), times.getLast(), first);
        assertTrue(times.get(MOVES / 2) < 2000, "a slider was followed after " + times.get(MOVES / 2) + " ms");
    }

    @Test
    void anExactNumberIsTypedAndWhatCannotBeMetIsSaid() throws Exception {
        Hands.show(CORRELATIONS);
        Hands.click("correlations.none");
        Hands.type("0.9", "c01.text");
        Hands.type("0.9", "c10.text");
        Hands.type("-0.9", "c11.text");
        assertEquals(190, Hands.find("c01", Scale.class).getSelection());
        Windows.waitFor("the obstacle", Hands.SOON, () -> Hands.text("correlations.obstacle").startsWith("No lattice of any size"));
        Windows.waitFor("what was reached instead", Hands.SOON, () -> Hands.text("c11.reached").startsWith("→"));
        Hands.type("much", "c01.text");
        assertEquals(190, Hands.find("c01", Scale.class).getSelection(), "what is no number changes nothing");
        Hands.click("correlations.none");
        Windows.waitFor("nothing against it", Hands.SOON, () -> Hands.text("correlations.obstacle").isEmpty());
    }

    @Test
    void whatModelsSeeIsSaidAndSwitchedAndItsStepsAreShown() throws Exception {
        Hands.show(INTERPRETATION);
        Button prepare = Hands.find("interpretation.prepare", Button.class);
        assertTrue(prepare.getSelection(), "sections are prepared without anybody's doing");
        prepare.setSelection(false);
        Hands.click("interpretation.prepare");
        Windows.waitFor("what models see", Hands.SOON, () -> Hands.text("interpretation.subject").equals("models see it as opened"));
        Hands.click("interpretation.recipe");
        assertTrue(Windows.page().isPartVisible(Windows.page().findView(PREPARATION)));
        Windows.waitFor("the same there", Hands.SOON, () -> !Hands.find("preparation.used", Button.class).getSelection());
        Hands.find("preparation.used", Button.class).setSelection(true);
        Hands.click("preparation.used");
        Hands.show(INTERPRETATION);
        Windows.waitFor("prepared again", Hands.SOON, () -> prepare.getSelection()
                && Hands.text("interpretation.subject").startsWith("models see it prepared"));
    }

    @Test
    void slidersOfAllSpansAreInSightWithoutScrolling() throws Exception {
        Windows.window().getShell().setBounds(0, 0, 1400, 950);
        Windows.page().resetPerspective();
        Windows.settle();
        Hands.choose("Span 4", "correlations.span");
        Windows.waitFor("all sliders", Hands.SOON, () -> Hands.find("correlations.sliders", Composite.class).getChildren().length == 16);
        Scale last = Hands.find("c33", Scale.class);
        ScrolledComposite scroll = (ScrolledComposite) Hands.find("correlations.sliders", Composite.class).getParent();
        Rectangle shown = scroll.getDisplay().map(scroll, null, scroll.getClientArea());
        Point corner = last.toDisplay(last.getSize().x, last.getSize().y);
        assertTrue(shown.contains(corner.x - 1, corner.y - 1), corner + " is outside of " + shown);
        Hands.choose("Span 3", "correlations.span");
    }

    @Test
    void whatStandsInARowIsReadWholeInANarrowWindow() throws Exception {
        Hands.show(CORRELATIONS);
        Windows.window().getShell().setBounds(0, 0, 800, 950);
        Windows.page().resetPerspective();
        Windows.settle();
        for (Control each : Hands.find("interpret.models", Composite.class).getChildren()) {
            assertTrue(each.getSize().x >= each.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, each + " is cut off");
        }
        Hands.click("correlations.seed");
        Windows.waitFor("the new lattice", Hands.SOON, () -> !Hands.text("correlations.fit").isEmpty());
        Label fit = Hands.find("correlations.fit", Label.class);
        assertTrue(fit.getSize().x >= fit.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, fit.getText() + " is cut off");
        Windows.window().getShell().setBounds(0, 0, 1400, 950);
        Windows.settle();
    }

    @Test
    void theMeasuredSectionIsInterpretedAndSentToATrainingSet() throws Exception {
        theMeasuredSection();
        assertEquals("models see it prepared by 5 steps", Hands.text("interpretation.subject"));
        Hands.click("interpret");
        Windows.waitFor("an answer", LONG, () -> image("row1.measured").isPresent() && Hands.find("refine", Button.class).isEnabled());
        assertTrue(Hands.text("row1.title").contains("image R²"), Hands.text("row1.title"));
        assertFalse(image("row1.measured").orElseThrow().measured().orElseThrow().getBoolean(0, 0), "the Bragg peaks are masked");
        Hands.click("refine");
        Windows.waitFor("a search", LONG, () -> Hands.text("interpret.status").startsWith("Searching"));
        long start = System.nanoTime();
        Hands.click("interpret.stop");
        Windows.waitFor("its end", LONG, () -> Hands.text("interpret.status").startsWith("Stopped"));
        System.out.printf(Locale.ROOT, "A search ended %.0f ms after it was stopped%n", (System.nanoTime() - start) / 1e6);
        Windows.waitFor("what it found", LONG, () -> Hands.text("row1.title").contains("search"));
        Path pairs = folder.resolve("accepted.h5");
        Runnable end = Hands.answer(pairs);
        try {
            Hands.click("training.file");
            Windows.waitFor("a lattice to send", LONG, () -> Hands.find("training.send", Button.class).isEnabled());
            Point before = Hands.find("training.send", Button.class).toDisplay(0, 0);
            Hands.click("training.send");
            Windows.waitFor("the pair", Hands.SOON, () -> Hands.text("training.status").equals("Sent as pair 1 of 1 in accepted.h5"));
            assertEquals(before, Hands.find("training.send", Button.class).toDisplay(0, 0), "the button stays under the mouse");
        } finally {
            end.run();
        }
        assertTrue(Files.size(pairs) > POINTS * POINTS);
        Hands.press("rows.H");
    }

    @Test
    void thePictureOfThePerspective() throws Exception {
        theMeasuredSection();
        spanThree(true);
        Hands.click("interpret");
        Windows.waitFor("an answer", LONG, () -> Hands.find("refine", Button.class).isEnabled() && image("row1.measured").isPresent());
        Hands.click("refine");
        long searching = System.nanoTime();
        Windows.waitFor("a while of searching", LONG, () -> Hands.find("refine", Button.class).isEnabled()
                || System.nanoTime() - searching > SEARCH.toNanos());
        if (Hands.find("interpret.stop", Button.class).isEnabled()) {
            Hands.click("interpret.stop");
        }
        Windows.waitFor("the end of the search", LONG, () -> Hands.find("refine", Button.class).isEnabled());
        // what has just been enabled or shown is faded in
        long start = System.nanoTime();
        Windows.waitFor("the end of animations", LONG, () -> System.nanoTime() - start > 1_500_000_000L);
        Path picture = Path.of("target", "diffuse-perspective.png").toAbsolutePath();
        Files.createDirectories(picture.getParent());
        Windows.screenshot(picture);
        assertTrue(Files.size(picture) > 20_000, "the picture shows something");
        spanThree(false);
        Hands.press("rows.H");
    }

    /** Ticks the models of span 3 beside those of span 4, or no longer. */
    private static void spanThree(boolean ticked) {
        for (Control box : Hands.find("interpret.models", Composite.class).getChildren()) {
            if (box instanceof Button button && button.getText().contains("(span 3)") && button.getSelection() != ticked) {
                button.setSelection(ticked);
                button.notifyListeners(SWT.Selection, new Event());
            }
        }
        Windows.settle();
    }

    /** Skips the test where section or models are absent. */
    private static void theMeasuredSection() throws Exception {
        Path measured = SharedData.require("diffuse/dcdnb_hk0_box1_64x64.tif");
        Windows.window().getShell().setBounds(0, 0, 1400, 950);
        Windows.page().resetPerspective();
        Windows.settle();
        Hands.press("rows.K");
        Hands.open(measured);
        Windows.waitFor("the section", Hands.SOON, () -> Hands.text("section.name").startsWith("dcdnb"));
        long start = System.nanoTime();
        Windows.waitFor("the list of models", LONG, () -> Hands.find("interpret", Button.class).isEnabled()
                || System.nanoTime() - start > Hands.SOON.toNanos());
        Assumptions.assumeTrue(Hands.find("interpret", Button.class).isEnabled(), "no model for disorder is installed");
    }

    /** Milliseconds from a slider's event to the moment at which the image of its lattice is painted. */
    private static double moved(String slider, int to) {
        ImagePlot made = Hands.find("row1.made", ImagePlot.class);
        Optional<ImageContent> before = made.content();
        long[] painted = {0};
        Listener listener = e -> painted[0] = painted[0] == 0 && !same(made.content(), before) ? System.nanoTime() : painted[0];
        made.addListener(SWT.Paint, listener);
        Scale scale = Hands.find(slider, Scale.class);
        scale.setSelection(to);
        long start = System.nanoTime();
        scale.notifyListeners(SWT.Selection, new Event());
        Windows.waitFor("another image", Hands.SOON, () -> painted[0] != 0);
        made.removeListener(SWT.Paint, listener);
        return (painted[0] - start) / 1e6;
    }

    private static boolean same(Optional<ImageContent> one, Optional<ImageContent> other) {
        return one.map(ImageContent::values).orElse(null) == other.map(ImageContent::values).orElse(null);
    }

    /** A section of which each point has another intensity. */
    private Path numbered(String name) throws Exception {
        return section(name, (row, column) -> 100 + row * POINTS + column);
    }
}
