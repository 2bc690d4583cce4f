// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.bragglens.learning.report.Axis.Tick;

/** A figure of pictures as a PNG file, for papers and slides; pages have the same figures as drawings. */
public final class FigurePng {

    private static final int LEFT = 46;
    private static final int RIGHT = 14;
    private static final int TITLE = 30;
    private static final int BOTTOM = 44;
    private static final int BAR_GAP = 8;
    private static final int BAR = 12;
    private static final int BAR_LABELS = 44;
    private static final int STEPS = 256;
    private static final Color INK = new Color(0x222222);

    private final Graphics2D to;
    private final Lettering letters;

    private FigurePng(Graphics2D to, Lettering letters) {
        this.to = to;
        this.letters = letters;
    }

    /**
     * @param figure whose panels are pictures or empty places
     * @param edge   of a picture without what stands around it, in pixels
     * @throws IllegalArgumentException if a panel is a chart
     */
    public static byte[] of(Figure figure, int edge) throws IOException {
        int rows = Math.ceilDiv(figure.panels().size(), figure.columns());
        int[] lefts = new int[figure.columns() + 1];
        for (int column = 0; column < figure.columns(); column++) {
            boolean bar = false;
            for (int i = column; i < figure.panels().size(); i += figure.columns()) {
                bar |= figure.panels().get(i) instanceof Picture picture && picture.bar();
            }
            lefts[column + 1] = lefts[column] + LEFT + edge + (bar ? BAR_GAP + BAR + BAR_LABELS : RIGHT);
        }
        int height = TITLE + edge + BOTTOM;
        BufferedImage image = new BufferedImage(lefts[figure.columns()], rows * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = image.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, image.getWidth(), image.getHeight());
        to.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        FigurePng drawing = new FigurePng(to, Lettering.on(to));
        for (int i = 0; i < figure.panels().size(); i++) {
            int x = lefts[i % figure.columns()] + LEFT;
            int y = i / figure.columns() * height + TITLE;
            switch (figure.panels().get(i)) {
                case Picture picture -> drawing.draw(picture, x, y, edge);
                case Graphic.Blank blank -> {
                    // nothing there
                }
                case Chart chart -> throw new IllegalArgumentException("a chart is drawn in pages only: " + chart.title());
            }
        }
        to.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void draw(Picture picture, int x, int y, int edge) {
        int[] palette = picture.map().palette();
        points(x, y, edge, edge, picture.columns(), picture.rows(), (down, across) -> {
            double value = picture.value(down, across);
            return Double.isNaN(value) ? Picture.UNKNOWN : palette[step(picture.colour().place(value))];
        });
        to.setColor(INK);
        to.setStroke(new BasicStroke(1));
        to.draw(new Rectangle2D.Double(x - 0.5, y - 0.5, edge, edge));
        letters.title(picture.title(), x + edge / 2.0, y - 11.0);
        if (!picture.x().label().isEmpty()) {
            for (Tick tick : picture.x().ticks(5)) {
                double at = x + edge * picture.x().place(tick.value());
                to.draw(new Line2D.Double(at, y + edge, at, y + edge + 4.0));
                letters.middle(tick.label(), at, y + edge + 17.0);
            }
            for (Tick tick : picture.y().ticks(5)) {
                double at = y + edge * picture.down(tick.value());
                to.draw(new Line2D.Double(x - 4.0, at, x, at));
                letters.end(tick.label(), x - 7.0, at + 4);
            }
            letters.middle(picture.x().label(), x + edge / 2.0, y + edge + 35.0);
            letters.upwards(picture.y().label(), x - 31.0, y + edge / 2.0);
        }
        if (picture.bar()) {
            bar(picture, palette, x + edge + BAR_GAP, y, edge);
        }
    }

    private void bar(Picture picture, int[] palette, int x, int y, int edge) {
        points(x, y, BAR, edge, 1, STEPS, (down, across) -> palette[STEPS - 1 - down]);
        to.setColor(INK);
        to.draw(new Rectangle2D.Double(x - 0.5, y - 0.5, BAR, edge));
        for (Tick tick : picture.colour().ticks(6)) {
            double at = y + edge * (1 - picture.colour().place(tick.value()));
            to.draw(new Line2D.Double(x + BAR, at, x + BAR + 3.0, at));
            letters.begin(tick.label(), x + BAR + 6.0, at + 4);
        }
    }

    private static int step(double place) {
        return (int) Math.round((STEPS - 1) * Math.clamp(place, 0.0, 1.0));
    }

    /** A colour for each place of a grid. */
    private interface Colours {
        int at(int down, int across);
    }

    /** Each point as a rectangle of whole pixels, so that none is blurred. */
    private void points(int x, int y, int width, int height, int columns, int rows, Colours colours) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < height; i++) {
            for (int k = 0; k < width; k++) {
                image.setRGB(k, i, colours.at((int) ((long) i * rows / height), (int) ((long) k * columns / width)));
            }
        }
        to.drawImage(image, x, y, null);
    }
}
