// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page as HTML. Sections are numbered for the links to them. */
final class PageHtml {

    private final Markup html = new Markup();
    private int sections;

    String write(Page page) {
        html.markup("<!DOCTYPE html>").line();
        html.open("html", "lang", "en").open("head").open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("meta", "name", "color-scheme", "content", "light dark").element("title", page.title());
        html.open("style").markup(style()).close("style").close("head").line();
        html.open("body").open("header").element("h1", page.title()).element("p", page.lead(), "class", "lead").close("header").line();
        contents(page.sections());
        html.open("main").line();
        page.sections().forEach(s -> section(s, 2));
        html.close("main").line().open("footer").element("p", page.maker()).close("footer").close("body").close("html").line();
        return html.toString();
    }

    private void contents(List<Section> top) {
        html.open("nav", "aria-label", "Contents").open("ol");
        int number = 0;
        for (Section section : top) {
            html.open("li").element("a", section.title(), "href", "#s" + ++number);
            for (Section part : section.parts()) {
                number++;
                html.element("a", part.title(), "href", "#s" + number, "class", "part");
                number += inner(part);
            }
            html.close("li");
        }
        html.close("ol").close("nav").line();
    }

    private static int inner(Section section) {
        return section.parts().stream().mapToInt(p -> 1 + inner(p)).sum();
    }

    private void section(Section section, int level) {
        html.open("section", "id", "s" + ++sections).element("h" + Math.min(level, 6), section.title()).line();
        for (Block block : section.blocks()) {
            switch (block) {
                case Prose prose -> prose(prose);
                case Table table -> table(table);
                case Figure figure -> figure(figure);
            }
            html.line();
        }
        section.parts().forEach(p -> section(p, level + 1));
        html.close("section").line();
    }

    private void prose(Prose prose) {
        if (prose.finding()) {
            html.element("p", prose.text(), "class", "finding");
        } else {
            html.element("p", prose.text());
        }
    }

    private void table(Table table) {
        html.open("div", "class", "wide").open("table").element("caption", table.caption()).open("thead").open("tr");
        for (String title : table.titles()) {
            boolean number = title.startsWith(">");
            html.element("th", number ? title.substring(1) : title, "scope", "col", "class", number ? "number" : "name");
        }
        html.close("tr").close("thead").open("tbody");
        for (List<String> row : table.rows()) {
            html.open("tr").element("th", row.getFirst(), "scope", "row");
            for (int i = 1; i < row.size(); i++) {
                html.element("td", row.get(i), "class", table.titles().get(i).startsWith(">") ? "number" : "name");
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div");
    }

    private void figure(Figure figure) {
        html.open("figure").open("div", "class", "wide").open("div", "class", "panels", "style", "--columns:" + figure.columns());
        for (Graphic panel : figure.panels()) {
            html.markup(GraphicDrawing.svg(panel)).line();
        }
        html.close("div").close("div");
        key(figure);
        html.element("figcaption", figure.caption()).close("figure");
    }

    private void key(Figure figure) {
        Map<String, Layer> named = new LinkedHashMap<>();
        figure.panels().stream().filter(Chart.class::isInstance).flatMap(p -> ((Chart) p).layers().stream())
                .filter(l -> !l.name().isEmpty()).forEach(l -> named.putIfAbsent(l.name(), l));
        if (named.isEmpty()) {
            return;
        }
        html.open("ul", "class", "key");
        named.forEach((name, layer) -> html.open("li").markup(sample(layer)).text(name).close("li"));
        html.close("ul");
    }

    /** A piece of the layer. */
    private static String sample(Layer layer) {
        Markup svg = new Markup().open("svg", "width", "28", "height", "12", "aria-hidden", "true");
        String tone = layer.tone().style();
        switch (layer) {
            case Layer.Line line -> svg.empty("path", "class", "line " + tone + " " + line.stroke().name().toLowerCase(Locale.ROOT), "d",
                    "M1 6H27");
            case Layer.Band band -> svg.empty("path", "class", "area " + tone, "d", "M1 1H27V11H1Z");
            case Layer.Steps steps -> svg.empty("path", "class", "area " + tone, "d", steps.filled() ? "M1 3H27V11H1Z" : "")
                    .empty("path", "class", "line " + tone + (steps.filled() ? " solid" : " dashed"), "d", steps.filled()
                    ? "M1 11V3H27V11Z" : "M1 11V3H27V11");
            case Layer.Dots dots -> svg.empty("path", "class", "dots " + tone, "d", "M7 4h0M14 8h0M21 5h0");
            case Layer.Density density -> svg.empty("path", "class", "area " + tone, "d", "M1 1H9V11H1Z")
                    .empty("path", "class", "fill " + tone, "d", "M10 1H18V11H10Z");
        }
        return svg.close("svg").toString();
    }

    private static String style() {
        try (InputStream css = PageHtml.class.getResourceAsStream("page.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
