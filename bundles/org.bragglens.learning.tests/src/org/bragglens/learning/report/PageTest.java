// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bragglens.base.InputException;
import org.bragglens.base.colour.ColourMap;
import org.bragglens.learning.report.Chart.Size;
import org.bragglens.learning.report.Layer.Stroke;
import org.bragglens.testing.SafeXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PageTest {

    private static final Axis X = Axis.linear("h & k", 0, 10);
    private static final Axis Y = Axis.linear("I", 0, 4);

    private static Chart chart(Layer... layers) {
        return new Chart("A < B", Size.SMALL, X, Y, List.of(layers));
    }

    private static Page page() {
        Chart chart = chart(new Layer.Line("line", Tone.MAIN, Stroke.DASHED, new double[] {0, 5, 10}, new double[] {0, Double.NaN, 4}),
                new Layer.Band("band", Tone.OTHER, new double[] {0, 10}, new double[] {1, 1}, new double[] {2, 3}),
                new Layer.Steps("steps", Tone.QUIET, true, new double[] {0, 5, 10}, new double[] {1, 2}),
                new Layer.Dots("dots", Tone.THIRD, new double[] {1, 2}, new double[] {3, Double.NaN}),
                new Layer.Density("density", Tone.MAIN, new int[][] {{0, 1}, {5, 9}}));
        Picture picture = new Picture("lattice", 2, new double[] {0, 1, 1, 0}, X, Y, Axis.linear("v", 0, 1), ColourMap.SPINS, true);
        Section inner = Section.of("Inner", new Figure(2, List.of(new Graphic.Blank(), chart, picture), "What it \"says\""));
        Section outer = new Section("Outer <script>alert(1)</script>", List.of(Prose.of("a & b"), Prose.finding("found"),
                Table.of("numbers", "name", ">value").with("x<y", "−3")), List.of(inner));
        return new Page("T & T", "lead", List.of(outer, Section.of("Last")), "BraggLens 1.0.0");
    }

    @Test
    void textIsNeverMarkup() {
        String html = page().html();
        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("Outer &lt;script&gt;alert(1)&lt;/script&gt;") && html.contains("T &amp; T") && html.contains("x&lt;y"));
        assertTrue(html.contains("What it &quot;says&quot;"), html);
    }

    @Test
    void itNeedsNothingElse() {
        String html = page().html();
        Matcher links = Pattern.compile("(?:href|src)=\"([^\"]*)\"|url\\(([^)]*)\\)|@import").matcher(html);
        int images = 0;
        while (links.find()) {
            String target = links.group(1) == null ? links.group() : links.group(1);
            assertTrue(target.startsWith("#s") || target.startsWith("data:image/png;base64,"), target);
            images += target.startsWith("data:") ? 1 : 0;
        }
        assertEquals(3, images, "density, picture and its bar");
        assertFalse(html.contains("://"), html);
        assertTrue(html.contains("prefers-color-scheme: dark") && html.contains("@media print"));
    }

    @Test
    void linksLeadToTheirSections() {
        String html = page().html();
        Matcher links = Pattern.compile("<a href=\"#(s\\d+)\"[^>]*>([^<]*)</a>").matcher(html);
        int count = 0;
        while (links.find()) {
            assertTrue(Pattern.compile("<section id=\"" + links.group(1) + "\"><h\\d>" + Pattern.quote(links.group(2))
                    + "</h\\d>").matcher(html)
                    .find(), links.group());
            count++;
        }
        assertEquals(3, count);
    }

    @Test
    void theSamePageHasTheSameBytesAndIsWrittenWhole(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.html");
        Path other = folder.resolve("other.html");
        page().write(one);
        page().write(other);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
        assertTrue(Files.readString(one).endsWith("</html>\n"));
        assertThrows(InputException.class, () -> page().write(folder.resolve("absent").resolve("x.html")));
    }

    @Test
    void everyPictureIsXml() throws Exception {
        Matcher pictures = Pattern.compile("<svg viewBox.*?</svg>\n", Pattern.DOTALL).matcher(page().html());
        int count = 0;
        while (pictures.find()) {
            assertEquals("svg", SafeXml.root(pictures.group()).getTagName());
            count++;
        }
        assertEquals(2, count);
    }

    @Test
    void pointsLieWhereTheAxesSay() throws Exception {
        String svg = GraphicDrawing.svg(chart(new Layer.Line("", Tone.MAIN, Stroke.SOLID, new double[] {0, 5, 6, 10},
                new double[] {0, Double.NaN, 4, 1})));
        Element plot = (Element) SafeXml.root(svg).getElementsByTagName("svg").item(0);
        double width = Double.parseDouble(plot.getAttribute("width"));
        double height = Double.parseDouble(plot.getAttribute("height"));
        Element path = (Element) plot.getElementsByTagName("path").item(0);
        String expected = "M0 " + Coordinates.number(height) + "M" + Coordinates.number(0.6 * width) + " 0L" + Coordinates.number(width)
                + " "
                + Coordinates.number(0.75 * height);
        assertEquals(expected, path.getAttribute("d"), "a gap where a value is NaN");
        assertTrue(svg.contains("aria-label=\"A &lt; B\""), svg);
    }

    @Test
    void aBandHasAGapToo() throws Exception {
        double[] x = {0, 2, 4, 6, 10};
        double[] low = {1, 1, Double.NaN, 2, 2};
        String svg = GraphicDrawing.svg(chart(new Layer.Band("", Tone.MAIN, x, low, new double[] {3, 3, 3, 4, 4})));
        Element plot = (Element) SafeXml.root(svg).getElementsByTagName("svg").item(0);
        double width = Double.parseDouble(plot.getAttribute("width"));
        double height = Double.parseDouble(plot.getAttribute("height"));
        Coordinates place = new Coordinates(X, Y, width, height);
        assertEquals("M" + place.point(0, 3) + "L" + place.point(2, 3) + "L" + place.point(2, 1) + "L" + place.point(0, 1) + "ZM"
                + place.point(6, 4) + "L" + place.point(10, 4) + "L" + place.point(10, 2) + "L" + place.point(6, 2) + "Z",
                ((Element) plot.getElementsByTagName("path").item(0)).getAttribute("d"));
    }

    @Test
    void numbersAreShort() {
        assertEquals("0", Coordinates.number(-0.04));
        assertEquals("-0.3", Coordinates.number(-0.26));
        assertEquals("12.5", Coordinates.number(12.46));
        assertEquals("-7", Coordinates.number(-7));
    }

    @Test
    void tablesAndPicturesAreWhole() {
        assertThrows(IllegalArgumentException.class, () -> Table.of("c", "a", "b").with("only one"));
        assertThrows(IllegalArgumentException.class, () -> new Picture("", 2, new double[3], X, Y, Y, ColourMap.SPINS, false));
    }
}
