// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** The mouse on an image. */
final class ImageGestures {

    private static final double WHEEL = 0.8;
    private static final double STEP = 0.1;
    /** A drag of fewer pixels is a click. */
    private static final int SHORT = 4;
    /** An end of the line so many pixels away is meant. */
    private static final int REACH = 8;

    private enum Drag {
        NONE, ZOOM, MOVE, LINE
    }

    private final ImagePlot plot;
    private final ImageOverlay overlay;
    private Drag drag = Drag.NONE;
    private Point start = new Point(0, 0);
    private ImageGeometry geometry;
    private ImageWindow before = ImageWindow.ALL;
    /** The end of the line that stays where it is. */
    private ImagePoint fixed = new ImagePoint(0, 0);
    private boolean movesFirst;

    private ImageGestures(ImagePlot plot, ImageOverlay overlay) {
        this.plot = plot;
        this.overlay = overlay;
    }

    static void attach(ImagePlot plot, ImageOverlay overlay) {
        ImageGestures gestures = new ImageGestures(plot, overlay);
        plot.addListener(SWT.MouseDown, gestures::press);
        plot.addListener(SWT.MouseMove, gestures::move);
        plot.addListener(SWT.MouseUp, gestures::release);
        plot.addListener(SWT.MouseDoubleClick, e -> plot.viewport().setWindow(ImageWindow.ALL));
        plot.addListener(SWT.MouseExit, e -> gestures.leave());
        plot.addListener(SWT.MouseVerticalWheel, gestures::wheel);
        plot.addListener(SWT.KeyDown, gestures::key);
    }

    private void press(Event e) {
        plot.setFocus();
        Optional<ImageGeometry> now = plot.geometry();
        if (e.button != 1 && e.button != 2 || now.isEmpty() || !now.get().contains(e.x, e.y)) {
            return;
        }
        geometry = now.get();
        start = new Point(e.x, e.y);
        before = plot.viewport().window();
        if (e.button == 2 || (e.stateMask & SWT.SHIFT) != 0) {
            drag = Drag.MOVE;
        } else if ((e.stateMask & SWT.MOD1) != 0) {
            drag = Drag.LINE;
            fixed = place(e);
            movesFirst = false;
        } else {
            drag = takesEnd(e) ? Drag.LINE : Drag.ZOOM;
        }
    }

    /** Whether the mouse is on an end of the line, which then follows it. */
    private boolean takesEnd(Event e) {
        Optional<ImageLine> line = plot.viewport().line();
        if (line.isEmpty()) {
            return false;
        }
        movesFirst = near(line.get().from(), e);
        fixed = movesFirst ? line.get().to() : line.get().from();
        return movesFirst || near(line.get().to(), e);
    }

    private boolean near(ImagePoint end, Event e) {
        return Math.hypot(geometry.xOf(end) - e.x, geometry.yOf(end) - e.y) <= REACH;
    }

    private void move(Event e) {
        switch (drag) {
            case NONE -> read(e);
            case ZOOM -> {
                overlay.setDragged(Optional.of(rectangle(e)));
                plot.redraw();
            }
            case MOVE -> {
                ImagePoint from = geometry.at(start.x, start.y);
                ImagePoint to = geometry.at(e.x, e.y);
                plot.scene().ifPresent(s -> plot.viewport().setWindow(
                        s.shifted(before, from.first() - to.first(), from.second() - to.second())));
            }
            case LINE -> {
                if (Math.hypot(e.x - start.x, e.y - start.y) > SHORT) {
                    ImagePoint end = place(e);
                    plot.viewport().setLine(Optional.of(movesFirst ? new ImageLine(end, fixed) : new ImageLine(fixed, end)));
                }
            }
        }
    }

    private void release(Event e) {
        Drag done = drag;
        drag = Drag.NONE;
        overlay.setDragged(Optional.empty());
        Rectangle chosen = rectangle(e);
        if (done == Drag.ZOOM && chosen.width > SHORT && chosen.height > SHORT) {
            plot.scene().ifPresent(s -> plot.viewport().setWindow(s.between(geometry.at(chosen.x, chosen.y),
                    geometry.at(chosen.x + chosen.width, chosen.y + chosen.height))));
        }
        plot.redraw();
    }

    private void leave() {
        if (drag == Drag.NONE) {
            plot.viewport().setCursor(Optional.empty());
        }
    }

    private void wheel(Event e) {
        e.doit = false;
        Optional<ImageGeometry> now = plot.geometry();
        if (now.isEmpty() || plot.scene().isEmpty()) {
            return;
        }
        ImageScene scene = plot.scene().get();
        ImageWindow window = plot.viewport().window();
        if ((e.stateMask & SWT.SHIFT) != 0) {
            double by = -STEP * Math.signum(e.count) * now.get().across().length();
            boolean firstAcross = now.get().firstAcross();
            plot.viewport().setWindow(scene.shifted(window, firstAcross ? by : 0, firstAcross ? 0 : by));
        } else {
            plot.viewport().setWindow(scene.scaled(window, e.count > 0 ? WHEEL : 1 / WHEEL, now.get().at(e.x + 0.5, e.y + 0.5)));
        }
    }

    private void key(Event e) {
        if (e.keyCode == SWT.ESC && drag != Drag.NONE) {
            drag = Drag.NONE;
            overlay.setDragged(Optional.empty());
            plot.redraw();
        }
    }

    private void read(Event e) {
        Optional<ImageGeometry> now = plot.geometry().filter(g -> g.contains(e.x, e.y));
        plot.viewport().setCursor(now.map(g -> g.at(e.x + 0.5, e.y + 0.5)));
        boolean onEnd = now.isPresent() && plot.viewport().line().isPresent() && onEnd(now.get(), plot.viewport().line().get(), e);
        plot.setCursor(onEnd ? plot.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL) : null);
    }

    private static boolean onEnd(ImageGeometry geometry, ImageLine line, Event e) {
        return Math.hypot(geometry.xOf(line.from()) - e.x, geometry.yOf(line.from()) - e.y) <= REACH
                || Math.hypot(geometry.xOf(line.to()) - e.x, geometry.yOf(line.to()) - e.y) <= REACH;
    }

    /** Under the mouse, or where the image ends in its direction. */
    private ImagePoint place(Event e) {
        return geometry.at(Math.clamp(e.x + 0.5, geometry.x(), geometry.x() + geometry.width()),
                Math.clamp(e.y + 0.5, geometry.y(), geometry.y() + geometry.height()));
    }

    private Rectangle rectangle(Event e) {
        if (geometry == null) {
            return new Rectangle(0, 0, 0, 0);
        }
        int x = Math.clamp(e.x, geometry.x(), geometry.x() + geometry.width());
        int y = Math.clamp(e.y, geometry.y(), geometry.y() + geometry.height());
        return new Rectangle(Math.min(x, start.x), Math.min(y, start.y), Math.abs(x - start.x), Math.abs(y - start.y));
    }
}
