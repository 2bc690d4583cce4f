// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import org.bragglens.learning.report.Axis.Tick;

/** Panels as SVG. Colours and fonts are those of page.css. */
final class GraphicDrawing {

    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int TOP = 8;
    private static final int BOTTOM = 36;
    private static final int TITLE = 16;
    private static final int BETWEEN_TICKS = 48;
    private static final int BETWEEN_ROWS = 34;
    /** Longer edge of a picture, its colour bar, and how much larger than these numbers it is where there is room. */
    private static final int EDGE = 160;
    private static final double ROOM = 1.4;
    private static final int BAR_GAP = 8;
    private static final int BAR = 10;
    private static final int BAR_LABELS = 36;
    private static final int STEPS = 256;

    private GraphicDrawing() {
    }

    static String svg(Graphic graphic) {
        Markup svg = new Markup();
        switch (graphic) {
            case Chart chart -> chart(chart, svg);
            case Picture picture -> picture(picture, svg);
            case Graphic.Blank blank -> svg.empty("span");
        }
        return svg.toString();
    }

    private static void chart(Chart chart, Markup svg) {
        int top = TOP + (chart.title().isEmpty() ? 0 : TITLE);
        Coordinates place = new Coordinates(chart.x(), chart.y(), chart.size().width() - LEFT - RIGHT,
                chart.size().height() - top - BOTTOM);
        begin(svg, chart.title().isEmpty() ? chart.y().label() + " over " + chart.x().label() : chart.title(), chart.title(),
                chart.size().width(), chart.size().height());
        svg.open("g", "transform", "translate(" + LEFT + " " + top + ")");
        for (Tick tick : chart.y().ticks(most(place.height(), BETWEEN_ROWS))) {
            String y = Coordinates.number(place.down(tick.value()));
            svg.empty("path", "class", "grid", "d", "M0 " + y + "H" + Coordinates.number(place.width()));
            svg.element("text", tick.label(), "class", "tick end", "x", "-5", "y", y, "dy", "0.35em");
        }
        for (Tick tick : chart.x().ticks(most(place.width(), BETWEEN_TICKS))) {
            String x = Coordinates.number(place.across(tick.value()));
            svg.empty("path", "class", "grid", "d", "M" + x + " 0V" + Coordinates.number(place.height()));
            svg.element("text", tick.label(), "class", "tick middle", "x", x, "y", Coordinates.number(place.height() + 14));
        }
        // a picture within the picture: what a layer has outside the plot is not seen
        svg.open("svg", "width", Coordinates.number(place.width()), "height", Coordinates.number(place.height()));
        LayerDrawing drawing = new LayerDrawing(place);
        chart.layers().forEach(layer -> drawing.draw(layer, svg));
        svg.close("svg");
        svg.empty("path", "class", "frame", "d", "M0 0V" + Coordinates.number(place.height()) + "H" + Coordinates.number(place.width()));
        svg.element("text", chart.x().label(), "class", "label middle", "x", Coordinates.number(place.width() / 2), "y",
                Coordinates.number(place.height() + 30));
        svg.element("text", chart.y().label(), "class", "label middle", "transform",
                "translate(-34 " + Coordinates.number(place.height() / 2) + ") rotate(-90)");
        svg.close("g").close("svg");
    }

    private static void picture(Picture picture, Markup svg) {
        int top = TOP + (picture.title().isEmpty() ? 0 : TITLE);
        boolean scaled = !picture.x().label().isEmpty();
        int left = scaled ? LEFT - 8 : 4;
        // points are square
        int longest = Math.max(picture.columns(), picture.rows());
        int across = Math.max(1, EDGE * picture.columns() / longest);
        int down = Math.max(1, EDGE * picture.rows() / longest);
        // beside each other pictures have one size, also where one has no bar
        int width = left + EDGE + BAR_GAP + BAR + BAR_LABELS;
        int height = top + down + (scaled ? BOTTOM : 6);
        svg.open("svg", "viewBox", "0 0 " + width + " " + height, "width", Long.toString(Math.round(ROOM * width)), "height",
                Long.toString(Math.round(ROOM * height)), "role", "img", "aria-label", picture.title());
        svg.open("g", "transform", "translate(" + left + " " + top + ")");
        if (!picture.title().isEmpty()) {
            svg.element("text", picture.title(), "class", "title", "y", Integer.toString(TITLE - top));
        }
        byte[] steps = new byte[picture.values().length];
        byte[] unknown = new byte[steps.length];
        boolean complete = true;
        for (int i = 0; i < steps.length; i++) {
            double value = picture.value(i / picture.columns(), i % picture.columns());
            steps[i] = (byte) Math.round((STEPS - 1) * Math.clamp(picture.colour().place(value), 0.0, 1.0));
            unknown[i] = (byte) (Double.isNaN(value) ? 1 : 0);
            complete &= !Double.isNaN(value);
        }
        image(svg, 0, across, down, Png.link(picture.columns(), picture.rows(), steps, picture.map().palette()));
        if (!complete) {
            image(svg, 0, across, down, Png.link(picture.columns(), picture.rows(), unknown, new int[] {0, Picture.UNKNOWN}));
        }
        if (scaled) {
            scales(picture, across, down, svg);
        }
        if (picture.bar()) {
            bar(picture, across + BAR_GAP, down, svg);
        }
        svg.close("g").close("svg");
    }

    private static void scales(Picture picture, int across, int down, Markup svg) {
        for (Tick tick : picture.x().ticks(5)) {
            svg.element("text", tick.label(), "class", "tick middle", "x", Coordinates.number(across * picture.x().place(tick.value())),
                    "y", Integer.toString(down + 13));
        }
        for (Tick tick : picture.y().ticks(5)) {
            svg.element("text", tick.label(), "class", "tick end", "x", "-5", "y", Coordinates.number(down * picture.down(tick.value())),
                    "dy", "0.35em");
        }
        svg.element("text", picture.x().label(), "class", "label middle", "x", Integer.toString(across / 2), "y",
                Integer.toString(down + 28));
        svg.element("text", picture.y().label(), "class", "label middle", "transform", "translate(-26 " + down / 2 + ") rotate(-90)");
    }

    private static void bar(Picture picture, int x, int height, Markup svg) {
        byte[] steps = new byte[STEPS];
        for (int i = 0; i < STEPS; i++) {
            steps[i] = (byte) (STEPS - 1 - i);
        }
        image(svg, x, BAR, height, Png.link(1, STEPS, steps, picture.map().palette()));
        for (Tick tick : picture.colour().ticks(5)) {
            svg.element("text", tick.label(), "class", "tick", "x", Integer.toString(x + BAR + 4), "y",
                    Coordinates.number(height * (1 - picture.colour().place(tick.value()))), "dy", "0.35em");
        }
    }

    private static void image(Markup svg, int x, int width, int height, String link) {
        svg.empty("image", "class", "points", "x", Integer.toString(x), "width", Integer.toString(width), "height",
                Integer.toString(height),
                "preserveAspectRatio", "none", "href", link);
    }

    private static void begin(Markup svg, String name, String title, int width, int height) {
        svg.open("svg", "viewBox", "0 0 " + width + " " + height, "width", Integer.toString(width), "height", Integer.toString(height),
                "role", "img", "aria-label", name);
        if (!title.isEmpty()) {
            svg.element("text", title, "class", "title middle", "x", Integer.toString(width / 2), "y", Integer.toString(TITLE));
        }
    }

    private static int most(double length, int between) {
        return Math.max(3, (int) (length / between) + 1);
    }
}
