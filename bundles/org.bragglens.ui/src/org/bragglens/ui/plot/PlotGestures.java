// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Mouse and keys on a plot. */
final class PlotGestures {

    private static final double WHEEL = 0.8;
    private static final double STEP = 0.1;
    /** A drag that is lower than this is meant for the common axis alone. */
    private static final int LOW = 12;
    private static final int SHORT = 4;
    /** A mark so many pixels from the cursor is meant. */
    private static final int REACH = 3;
    /** Lines of a tip. */
    private static final int MOST_LINES = 10;

    private final CurvePlot plot;
    private final PlotOverlay overlay;
    private Point start;
    private boolean panning;
    private Viewport before;

    private PlotGestures(CurvePlot plot, PlotOverlay overlay) {
        this.plot = plot;
        this.overlay = overlay;
    }

    static void attach(CurvePlot plot, PlotOverlay overlay) {
        PlotGestures gestures = new PlotGestures(plot, overlay);
        Control area = plot.area();
        area.addListener(SWT.MouseDown, gestures::press);
        area.addListener(SWT.MouseMove, gestures::move);
        area.addListener(SWT.MouseUp, gestures::release);
        area.addListener(SWT.MouseDoubleClick, e -> plot.setViewport(Viewport.ALL));
        area.addListener(SWT.MouseExit, e -> gestures.leave());
        area.addListener(SWT.MouseVerticalWheel, gestures::wheel);
        area.addListener(SWT.MouseHorizontalWheel, e -> plot.setViewport(plot.viewport().shifted(plot.content(), -STEP * e.count / 3, 0)));
        area.addListener(SWT.KeyDown, gestures::key);
        plot.marks().addListener(SWT.MouseMove, gestures::point);
        plot.marks().addListener(SWT.MouseExit, e -> gestures.pointNowhere());
        plot.marks().addListener(SWT.MouseVerticalWheel, gestures::wheel);
        plot.yAxis().addListener(SWT.MouseVerticalWheel, e -> gestures.zoomHeights(e, e.y - CurvePlot.TOP));
        plot.yAxis().addListener(SWT.MouseDoubleClick, e -> plot.setViewport(plot.viewport().withFittedY()));
    }

    private void press(Event e) {
        plot.setFocus();
        if (e.button != 1 && e.button != 2) {
            return;
        }
        start = new Point(e.x, e.y);
        panning = e.button == 2 || (e.stateMask & SWT.SHIFT) != 0;
        before = plot.viewport();
    }

    private void move(Event e) {
        if (start == null) {
            read(e.x);
        } else if (panning) {
            Point size = plot.area().getSize();
            plot.setViewport(before.shifted(plot.content(), (start.x - e.x) / (double) Math.max(1, size.x),
                    (e.y - start.y) / (double) Math.max(1, size.y)));
        } else {
            overlay.setDragged(Optional.of(rectangle(e)));
        }
    }

    private void release(Event e) {
        if (start == null) {
            return;
        }
        Rectangle chosen = rectangle(e);
        boolean zoom = !panning && chosen.width > SHORT;
        boolean alone = Math.abs(e.y - start.y) < LOW;
        start = null;
        overlay.setDragged(Optional.empty());
        if (!zoom) {
            return;
        }
        Span x = new Span(plot.xAt(chosen.x), plot.xAt(chosen.x + chosen.width));
        Viewport zoomed = alone ? plot.viewport().zoomed(x)
                : plot.viewport().zoomed(x, new Span(plot.heightAt(chosen.y + chosen.height), plot.heightAt(chosen.y)));
        plot.setViewport(zoomed);
    }

    private void leave() {
        overlay.setCursor(Optional.empty());
        plot.showReadout(Optional.empty());
    }

    private void wheel(Event e) {
        e.doit = false;
        if ((e.stateMask & SWT.MOD1) != 0) {
            zoomHeights(e, e.y);
        } else if ((e.stateMask & SWT.SHIFT) != 0) {
            plot.setViewport(plot.viewport().shifted(plot.content(), -STEP * Math.signum(e.count), 0));
        } else {
            plot.setViewport(plot.viewport().scaledX(plot.content(), e.count > 0 ? WHEEL : 1 / WHEEL, plot.xAt(e.x)));
        }
    }

    private void zoomHeights(Event e, int y) {
        e.doit = false;
        plot.setViewport(plot.viewport().scaledY(plot.content(), e.count > 0 ? WHEEL : 1 / WHEEL, plot.heightAt(y)));
    }

    private void key(Event e) {
        Viewport now = plot.viewport();
        Viewport next = switch (e.keyCode) {
            case SWT.HOME -> Viewport.ALL;
            case SWT.ARROW_LEFT -> now.shifted(plot.content(), -STEP, 0);
            case SWT.ARROW_RIGHT -> now.shifted(plot.content(), STEP, 0);
            case SWT.ARROW_UP -> now.shifted(plot.content(), 0, STEP);
            case SWT.ARROW_DOWN -> now.shifted(plot.content(), 0, -STEP);
            case '+', '=', SWT.KEYPAD_ADD -> zoomed(e, WHEEL);
            case '-', SWT.KEYPAD_SUBTRACT -> zoomed(e, 1 / WHEEL);
            default -> null;
        };
        if (next != null) {
            e.doit = false;
            plot.setViewport(next);
        } else if (e.keyCode == SWT.ESC && start != null) {
            start = null;
            overlay.setDragged(Optional.empty());
        }
    }

    /** As with the wheel: the common axis about its middle, or with Ctrl the heights above what lies lowest. */
    private Viewport zoomed(Event e, double factor) {
        return (e.stateMask & SWT.MOD1) != 0 ? plot.viewport().scaledY(plot.content(), factor, plot.visibleY().from())
                : plot.viewport().scaledX(plot.content(), factor, plot.visibleX().at(0.5));
    }

    /** The cursor stands on the nearest point of the curve that stands out. */
    private void read(int pixel) {
        double x = plot.xAt(pixel);
        Optional<PlotCurve> curve = plot.readCurve();
        if (curve.isEmpty()) {
            plot.showReadout(Optional.empty());
            return;
        }
        int i = curve.get().nearest(x);
        double nearest = curve.get().x()[i];
        double value = curve.get().y()[i];
        PlotContent content = plot.content();
        double height = content.scale().height(value, IntensityScale.floor(content.curves()));
        Point size = plot.area().getSize();
        int px = (int) (plot.visibleX().shareOf(nearest) * size.x);
        int py = (int) ((1 - plot.visibleY().shareOf(height)) * size.y);
        boolean inside = px >= 0 && px < size.x && py >= 0 && py < size.y;
        overlay.setCursor(inside ? Optional.of(new Point(px, py)) : Optional.empty());
        StringBuilder words = new StringBuilder(content.readout().at(nearest, value));
        plot.marks().at(pixel, REACH).forEach(p -> words.append("   ").append(p.row().words().brief(p.marks().getFirst())));
        plot.showReadout(Optional.of(words.toString()));
    }

    /** The cursor is on the marks under the curves. */
    private void point(Event e) {
        Optional<MarkCanvas.Pointed> pointed = plot.marks().at(e.x, e.y, REACH);
        if (pointed.isEmpty()) {
            pointNowhere();
            return;
        }
        List<Integer> marks = pointed.get().marks();
        MarkRow.Words words = pointed.get().row().words();
        String more = marks.size() > 1 ? "   and " + (marks.size() - 1) + " more" : "";
        plot.showReadout(Optional.of(words.full(marks.getFirst()) + more + "   " + pointed.get().row().name()));
        String rest = marks.size() > MOST_LINES ? "\nand " + (marks.size() - MOST_LINES) + " more" : "";
        String tip = marks.stream().limit(MOST_LINES).map(words::full)
                .collect(Collectors.joining("\n", pointed.get().row().name() + "\n", rest));
        if (!tip.equals(plot.marks().getToolTipText())) {
            plot.marks().setToolTipText(tip);
        }
        overlay.setGuide(pointed);
    }

    private void pointNowhere() {
        plot.marks().setToolTipText(null);
        plot.showReadout(Optional.empty());
        overlay.setGuide(Optional.empty());
    }

    private Rectangle rectangle(Event e) {
        Point size = plot.area().getSize();
        int endX = Math.clamp(e.x, 0, size.x);
        int endY = Math.clamp(e.y, 0, size.y);
        int x = Math.min(start.x, endX);
        int width = Math.abs(endX - start.x);
        if (Math.abs(endY - start.y) < LOW) {
            return new Rectangle(x, 0, width, size.y - 1);
        }
        return new Rectangle(x, Math.min(start.y, endY), width, Math.abs(endY - start.y));
    }
}
