// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/** What lies over an image: cursor, line of the profile, the rectangle that is being dragged, the frame of the focus. */
final class ImageOverlay {

    private static final RGB DARK = new RGB(0, 0, 0);
    private static final RGB LIGHT = new RGB(255, 255, 255);
    private static final int END = 4;
    /** Cells of so many pixels are framed under the cursor. */
    private static final int LARGE = 5;

    private Optional<Rectangle> dragged = Optional.empty();

    void setDragged(Optional<Rectangle> rectangle) {
        dragged = rectangle;
    }

    void paint(GC gc, ImageScene scene, ImageGeometry geometry, ImageViewport viewport, boolean focused, Display display) {
        Rectangle before = gc.getClipping();
        gc.setClipping(geometry.x(), geometry.y(), geometry.width(), geometry.height());
        gc.setAntialias(SWT.ON);
        viewport.line().ifPresent(l -> line(gc, geometry, l));
        gc.setAntialias(SWT.DEFAULT);
        viewport.cursor().ifPresent(c -> cursor(gc, scene, geometry, c));
        dragged.ifPresent(r -> rectangle(gc, r));
        gc.setClipping(before);
        if (focused) {
            gc.setForeground(display.getSystemColor(SWT.COLOR_LIST_SELECTION));
            gc.setLineWidth(2);
            gc.drawRectangle(geometry.x() - 2, geometry.y() - 2, geometry.width() + 4, geometry.height() + 4);
            gc.setLineWidth(1);
        }
    }

    /** Light with dark edges is seen on every colour. */
    private static void line(GC gc, ImageGeometry geometry, ImageLine line) {
        int x1 = (int) geometry.xOf(line.from());
        int y1 = (int) geometry.yOf(line.from());
        int x2 = (int) geometry.xOf(line.to());
        int y2 = (int) geometry.yOf(line.to());
        for (int width : new int[] {3, 1}) {
            gc.setForeground(new Color(width == 3 ? DARK : LIGHT));
            gc.setLineWidth(width);
            gc.drawLine(x1, y1, x2, y2);
        }
        end(gc, x1, y1, "1", x1 <= x2);
        end(gc, x2, y2, "2", x1 > x2);
        gc.setLineWidth(1);
    }

    private static void end(GC gc, int x, int y, String name, boolean isLeft) {
        gc.setBackground(new Color(LIGHT));
        gc.fillOval(x - END, y - END, 2 * END + 1, 2 * END + 1);
        gc.setForeground(new Color(DARK));
        gc.drawOval(x - END, y - END, 2 * END, 2 * END);
        int width = gc.textExtent(name).x;
        int tx = isLeft ? x - END - width - 3 : x + END + 3;
        int ty = y - gc.getFontMetrics().getHeight() / 2;
        gc.drawText(name, tx + 1, ty + 1, true);
        gc.setForeground(new Color(LIGHT));
        gc.drawText(name, tx, ty, true);
    }

    private static void cursor(GC gc, ImageScene scene, ImageGeometry geometry, ImagePoint cursor) {
        Optional<ImageSampler.Reading> reading = scene.sampler().nearest(cursor);
        ImagePoint at = reading.map(ImageSampler.Reading::point).orElse(cursor);
        int x = (int) Math.floor(geometry.xOf(at));
        int y = (int) Math.floor(geometry.yOf(at));
        for (boolean dark : new boolean[] {true, false}) {
            gc.setForeground(new Color(dark ? DARK : LIGHT));
            gc.setAlpha(dark ? 110 : 200);
            gc.setLineStyle(dark ? SWT.LINE_SOLID : SWT.LINE_DOT);
            gc.drawLine(geometry.x(), y, geometry.x() + geometry.width(), y);
            gc.drawLine(x, geometry.y(), x, geometry.y() + geometry.height());
        }
        gc.setAlpha(255);
        gc.setLineStyle(SWT.LINE_SOLID);
        double first = geometry.pixelsFirst(Math.abs(scene.content().first().step()));
        double second = geometry.pixelsSecond(Math.abs(scene.content().second().step()));
        int width = (int) Math.round(geometry.firstAcross() ? first : second);
        int height = (int) Math.round(geometry.firstAcross() ? second : first);
        if (reading.isPresent() && width >= LARGE && height >= LARGE) {
            int left = (int) Math.round(geometry.xOf(at) - width / 2.0);
            int top = (int) Math.round(geometry.yOf(at) - height / 2.0);
            gc.setForeground(new Color(DARK));
            gc.drawRectangle(left - 1, top - 1, width + 1, height + 1);
            gc.setForeground(new Color(LIGHT));
            gc.drawRectangle(left, top, width - 1, height - 1);
        }
    }

    private static void rectangle(GC gc, Rectangle r) {
        gc.setAlpha(60);
        gc.setBackground(new Color(LIGHT));
        gc.fillRectangle(r);
        gc.setAlpha(255);
        gc.setForeground(new Color(DARK));
        gc.drawRectangle(r.x - 1, r.y - 1, r.width + 2, r.height + 2);
        gc.setForeground(new Color(LIGHT));
        gc.drawRectangle(r);
    }
}
