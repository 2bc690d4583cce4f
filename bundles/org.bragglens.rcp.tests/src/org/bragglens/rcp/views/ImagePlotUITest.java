// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.colour.ColourMap;
import org.bragglens.rcp.testing.LoggedErrors;
import org.bragglens.ui.image.ImageAppearance;
import org.bragglens.ui.image.ImageAxis;
import org.bragglens.ui.image.ImageContent;
import org.bragglens.ui.image.ImageLine;
import org.bragglens.ui.image.ImagePlot;
import org.bragglens.ui.image.ImagePoint;
import org.bragglens.ui.image.ImageSymmetry;
import org.bragglens.ui.image.ImageViewport;
import org.bragglens.ui.image.ImageWindow;
import org.bragglens.ui.image.IntensityRange;
import org.bragglens.ui.image.LineProfile;
import org.bragglens.ui.image.ProfilePlot;
import org.bragglens.ui.plot.Span;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two linked plots of images in a window of their own. */
@ExtendWith(LoggedErrors.class)
class ImagePlotUITest {

    /** h and k from 0 to 2 at steps of 0.1, and 10 h + k there. */
    private static final int POINTS = 21;
    private static final double STEP = 0.1;

    private final ImageViewport viewport = new ImageViewport();
    private Shell shell;
    private ImagePlot plot;
    private ImagePlot other;

    @BeforeEach
    void open() {
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        // away from the middle of the screen, where the real pointer rests
        shell.setBounds(0, 0, 900, 450);
        plot = new ImagePlot(shell, viewport);
        other = new ImagePlot(shell, viewport);
        plot.setAppearance(ImageAppearance.SECTION.with(IntensityRange.FULL));
        plot.show(Optional.of(image("one")));
        other.show(Optional.of(image("other")));
        shell.open();
        settle();
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void pointsHaveTheirColours() {
        assertColour(ColourMap.VIRIDIS.rgb(0), colourAt(plot, 0, 0));
        assertColour(ColourMap.VIRIDIS.rgb(1), colourAt(plot, 2, 2));
        assertColour(ColourMap.VIRIDIS.rgb(1.0 / 11), colourAt(plot, 0, 2));
        assertColour(ColourMap.VIRIDIS.rgb(10.0 / 11), colourAt(plot, 2, 0));
        plot.setAppearance(plot.appearance().with(ColourMap.GREY).with(ImageSymmetry.INVERSION));
        settle();
        assertColour(ColourMap.GREY.rgb(1), colourAt(plot, -2, -2));
        assertColour(ColourMap.GREY.rgb(5.0 / 22), colourAt(plot, -0.5, 0.0));
    }

    @Test
    void bothPlotsReadThePlaceUnderTheMouse() {
        int[] pixel = pixel(plot, 1.5, 0.5);
        mouse(plot, SWT.MouseMove, pixel, 0, 0);
        assertEquals("h 1.50   k 0.50   intensity 15.500", plot.readout());
        assertEquals("h 1.50   k 0.50   intensity 15.500", other.readout());
        plot.notifyListeners(SWT.MouseExit, new Event());
        assertEquals("", plot.readout());
    }

    @Test
    void theWheelZoomsAtTheMouseAndDoubleClickShowsAll() {
        int[] pixel = pixel(plot, 1.5, 0.5);
        Event wheel = event(pixel, 0, 0);
        wheel.count = 3;
        plot.notifyListeners(SWT.MouseVerticalWheel, wheel);
        Span h = viewport.window().first().orElseThrow();
        assertEquals(0.8 * 2.1, h.length(), 1e-9);
        mouse(other, SWT.MouseMove, pixel, 0, 0);
        assertEquals("h 1.50   k 0.50   intensity 15.500", other.readout(), "the place stayed under the mouse in both");
        mouse(plot, SWT.MouseDoubleClick, pixel, 1, 0);
        assertEquals(ImageWindow.ALL, viewport.window());
    }

    @Test
    void aRectangleIsZoomedInto() {
        drag(plot, pixel(plot, 0.5, 0.5), pixel(plot, 1.5, 1.5), 1, 0);
        assertEquals(0.5, viewport.window().first().orElseThrow().from(), 0.03);
        assertEquals(1.5, viewport.window().first().orElseThrow().to(), 0.03);
        assertEquals(0.5, viewport.window().second().orElseThrow().from(), 0.03);
        drag(plot, pixel(plot, 1, 1), pixel(plot, 1.2, 1), 1, SWT.SHIFT);
        assertEquals(0.3, viewport.window().first().orElseThrow().from(), 0.03, "moved along with the mouse");
        assertEquals(0.5, viewport.window().second().orElseThrow().from(), 0.03);
    }

    @Test
    void aClickIsNoZoom() {
        drag(plot, pixel(plot, 1, 1), pixel(plot, 1, 1), 1, 0);
        assertEquals(ImageWindow.ALL, viewport.window());
        assertTrue(viewport.line().isEmpty());
    }

    @Test
    void aLineGivesTheProfilesOfBothImages() {
        List<Optional<LineProfile>> told = new ArrayList<>();
        Runnable end = other.onProfile(told::add);
        drag(plot, pixel(plot, 0.5, 1), pixel(plot, 1.5, 1), 1, SWT.MOD1);
        LineProfile profile = told.getLast().orElseThrow();
        assertEquals("other", profile.name());
        assertEquals(0.5, profile.line().from().first(), 0.02);
        assertEquals(1.5, profile.line().to().first(), 0.02);
        for (int i = 0; i < profile.values().length; i++) {
            assertEquals(10 * profile.point(i).first() + profile.point(i).second(), profile.values()[i], 1e-9);
        }

        drag(plot, pixel(plot, 1.5, 1), pixel(plot, 1.5, 2), 1, 0);
        ImageLine line = viewport.line().orElseThrow();
        assertEquals(0.5, line.from().first(), 0.02, "an end alone was taken");
        assertEquals(2, line.to().second(), 0.02);
        assertEquals(ImageWindow.ALL, viewport.window());

        int before = told.size();
        viewport.setCursor(Optional.of(new ImagePoint(1, 1)));
        assertEquals(before, told.size(), "the cursor makes no new profile");
        end.run();
        viewport.setLine(Optional.empty());
        assertEquals(before, told.size());
    }

    @Test
    void everythingCanBeDoneWithKeys() {
        key(plot, SWT.ARROW_RIGHT, 0);
        assertEquals("h 1.00   k 1.00   intensity 11", plot.readout());
        key(plot, SWT.ARROW_LEFT, SWT.SHIFT);
        key(plot, '1', 0);
        assertTrue(plot.profile().isEmpty(), "a line of one end is none yet");
        key(plot, SWT.ARROW_RIGHT, SWT.SHIFT);
        key(plot, SWT.ARROW_UP, 0);
        key(plot, SWT.ARROW_DOWN, 0);
        key(plot, '2', 0);
        double[] values = plot.profile().orElseThrow().values();
        double[] expected = new double[11];
        Arrays.setAll(expected, i -> i + 1);
        assertArrayEquals(expected, values, 1e-9);
        key(plot, '+', 0);
        assertEquals(0.8 * 2.1, viewport.window().first().orElseThrow().length(), 1e-9);
        key(plot, SWT.HOME, 0);
        assertEquals(ImageWindow.ALL, viewport.window());
        key(plot, SWT.DEL, 0);
        assertTrue(viewport.line().isEmpty());
        Event tab = new Event();
        tab.detail = SWT.TRAVERSE_TAB_NEXT;
        plot.notifyListeners(SWT.Traverse, tab);
        assertTrue(tab.doit, "the keyboard gets out again");
    }

    @Test
    void theMenuChangesHowItLooks() {
        List<ImageAppearance> told = new ArrayList<>();
        plot.onAppearance(() -> told.add(plot.appearance()));
        choose("Colours", ColourMap.MAGMA.label());
        choose("Scale", "Logarithm");
        choose("Equivalents", ImageSymmetry.MIRRORS.label());
        choose("Range", "Automatic");
        assertEquals(4, told.size());
        assertEquals(ColourMap.MAGMA, told.get(0).map());
        assertEquals(plot.appearance(), told.get(3));
        assertEquals(ImageSymmetry.MIRRORS, plot.appearance().symmetry());
        assertEquals(IntensityRange.AUTOMATIC, plot.appearance().range());
        choose("Range", "0 in the middle");
        assertTrue(plot.appearance().range().aboutZero());
        assertTrue(menu("Scale").stream().noneMatch(i -> i.getText().equals("Logarithm")), "0 has no logarithm");
        assertTrue(menu("Colours").stream().filter(MenuItem::getSelection).allMatch(i -> i.getText().equals(ColourMap.MAGMA.label())));
    }

    @Test
    void withoutAnImageThereIsAMessageAndNoPlaceToRead() {
        plot.show(Optional.empty());
        plot.setMessage("Open a section");
        settle();
        mouse(plot, SWT.MouseMove, new int[] {200, 200}, 0, 0);
        key(plot, SWT.ARROW_LEFT, 0);
        assertEquals("", plot.readout());
        assertTrue(viewport.cursor().isEmpty());
        assertTrue(menuItems().stream().filter(i -> i.getText().equals("Save data…")).noneMatch(MenuItem::isEnabled));
    }

    @Test
    void aPlotThatIsGoneIsNotToldAnyMore() {
        other.dispose();
        viewport.setWindow(ImageWindow.of(new Span(0, 1), new Span(0, 1)));
        settle();
        assertFalse(plot.isDisposed());
    }

    @Test
    void profilesAreCurves() {
        ProfilePlot profiles = new ProfilePlot(shell);
        shell.layout();
        viewport.setLine(Optional.of(new ImageLine(new ImagePoint(0, 1), new ImagePoint(2, 1))));
        profiles.show(List.of(plot.profile().orElseThrow(), other.profile().orElseThrow()));
        settle();
        assertEquals(List.of("one", "other"), profiles.curves().content().curves().stream().map(c -> c.name()).toList());
        assertEquals("h", profiles.curves().content().xTitle());
    }

    private static ImageContent image(String name) {
        double[] values = new double[POINTS * POINTS];
        Arrays.setAll(values, i -> 10 * STEP * (i / POINTS) + STEP * (i % POINTS));
        DoubleDataset data = DatasetFactory.createFromObject(DoubleDataset.class, values, POINTS, POINTS);
        ImageAxis h = ImageAxis.between("h", "", 0, 2, POINTS);
        return ImageContent.of(name, "intensity", data).withAxes(h, ImageAxis.between("k", "", 0, 2, POINTS));
    }

    /** The pixel where a plot reads a place: the one whose place is nearest, found as somebody with a mouse does. */
    private int[] pixel(ImagePlot in, double h, double k) {
        int[] best = null;
        double nearest = Double.POSITIVE_INFINITY;
        int left = -1;
        int right = -1;
        int top = -1;
        int bottom = -1;
        // the image is where there is a place to read
        for (int x = 0; x < in.getSize().x; x++) {
            if (place(in, x, in.getSize().y / 2).isPresent()) {
                left = left < 0 ? x : left;
                right = x;
            }
        }
        for (int y = 0; y < in.getSize().y; y++) {
            if (place(in, (left + right) / 2, y).isPresent()) {
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        for (int x = left; x <= right; x++) {
            double away = Math.abs(place(in, x, (top + bottom) / 2).orElseThrow().first() - h);
            if (away < nearest) {
                nearest = away;
                best = new int[] {x, 0};
            }
        }
        nearest = Double.POSITIVE_INFINITY;
        for (int y = top; y <= bottom; y++) {
            double away = Math.abs(place(in, best[0], y).orElseThrow().second() - k);
            if (away < nearest) {
                nearest = away;
                best[1] = y;
            }
        }
        viewport.setCursor(Optional.empty());
        return best;
    }

    private Optional<ImagePoint> place(ImagePlot in, int x, int y) {
        mouse(in, SWT.MouseMove, new int[] {x, y}, 0, 0);
        return viewport.cursor();
    }

    private RGB colourAt(ImagePlot in, double h, double k) {
        int[] pixel = pixel(in, h, k);
        settle();
        Image picture = new Image(in.getDisplay(), in.getSize().x, in.getSize().y);
        GC gc = new GC(picture);
        try {
            in.print(gc);
            ImageData data = picture.getImageData();
            return data.palette.getRGB(data.getPixel(pixel[0], pixel[1]));
        } finally {
            gc.dispose();
            picture.dispose();
        }
    }

    private static void assertColour(int expected, RGB found) {
        assertEquals(new RGB(expected >> 16, expected >> 8 & 0xFF, expected & 0xFF), found);
    }

    private static void drag(ImagePlot in, int[] from, int[] to, int button, int state) {
        mouse(in, SWT.MouseDown, from, button, state);
        for (int i = 1; i <= 4; i++) {
            mouse(in, SWT.MouseMove, new int[] {from[0] + (to[0] - from[0]) * i / 4, from[1] + (to[1] - from[1]) * i / 4}, button, state);
        }
        mouse(in, SWT.MouseUp, to, button, state);
        settle();
    }

    private static void mouse(ImagePlot in, int type, int[] pixel, int button, int state) {
        in.notifyListeners(type, event(pixel, button, state));
    }

    private static Event event(int[] pixel, int button, int state) {
        Event event = new Event();
        event.x = pixel[0];
        event.y = pixel[1];
        event.button = button;
        event.stateMask = state;
        return event;
    }

    private static void key(ImagePlot in, int code, int state) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = state;
        in.notifyListeners(SWT.KeyDown, event);
        settle();
    }

    private List<MenuItem> menuItems() {
        Menu menu = plot.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        return List.of(menu.getItems());
    }

    private List<MenuItem> menu(String title) {
        return List.of(menuItems().stream().filter(i -> i.getText().equals(title)).findFirst().orElseThrow().getMenu().getItems());
    }

    private void choose(String title, String entry) {
        List<MenuItem> items = menu(title);
        MenuItem chosen = items.stream().filter(i -> i.getText().equals(entry)).findFirst().orElseThrow();
        if ((chosen.getStyle() & SWT.RADIO) != 0) {
            items.stream().filter(i -> (i.getStyle() & SWT.RADIO) != 0).forEach(i -> i.setSelection(i == chosen));
        }
        chosen.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    private static void settle() {
        while (Display.getCurrent().readAndDispatch()) {
            // until the queue is empty
        }
    }
}
