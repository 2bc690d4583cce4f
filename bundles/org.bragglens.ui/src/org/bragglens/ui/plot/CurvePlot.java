// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.List;
import java.util.Optional;

import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.work.Listeners;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Curves over a common axis that stay fluid with a hundred thousand points: zoom by dragging, by the wheel and by keys, pan, a cursor that
 * reads values, and rows of marks and a colour strip exactly under the curves. Belongs to the user-interface thread.
 */
public final class CurvePlot extends Composite {

    private static final int STRIP = 18;
    private static final int RIGHT = 18;
    /** Pixels above the curves, where the uppermost label has its half. */
    static final int TOP = 8;
    /** Pixels between two labels. */
    private static final int LABEL_DISTANCE_X = 90;
    private static final int LABEL_DISTANCE_WHOLE = 40;
    private static final int LABEL_DISTANCE_Y = 44;
    private static final String HINT = "Drag to zoom \u00b7 wheel zooms at the cursor \u00b7 Shift+drag pans \u00b7 double-click shows all";

    private final PlotFrame frame;
    private final AxisCanvas xAxis;
    private final AxisCanvas yAxis;
    private final MarkCanvas marks;
    private final StripCanvas strip;
    private final PlotFooter footer;
    private final Listeners viewportListeners = new Listeners();
    private PlotContent content = PlotContent.empty("", "", "");
    private Viewport viewport = Viewport.ALL;
    private int left;
    private MarkArrangement arrangement = MarkArrangement.NONE;

    public CurvePlot(Composite parent) {
        super(parent, SWT.NONE);
        yAxis = new AxisCanvas(this, false);
        frame = new PlotFrame(this);
        marks = Widgets.named(new MarkCanvas(this), "marks");
        strip = new StripCanvas(this);
        xAxis = new AxisCanvas(this, true);
        footer = new PlotFooter(this, HINT);
        setLayout(new Arrangement());
        PlotOverlay overlay = new PlotOverlay(this);
        frame.addPainter(overlay);
        PlotGestures.attach(this, overlay);
        PlotMenu.attach(this);
        frame.addListener(SWT.Resize, e -> refresh());
        addListener(SWT.Paint, e -> {
            e.gc.setBackground(new Color(PlotColours.ground(getDisplay())));
            e.gc.fillRectangle(getClientArea());
        });
    }

    public PlotContent content() {
        return content;
    }

    public Viewport viewport() {
        return viewport;
    }

    /** Shows other content through the same part of the axes. */
    public void setContent(PlotContent newContent) {
        setContent(newContent, viewport);
    }

    public void setContent(PlotContent newContent, Viewport newViewport) {
        boolean otherParts = content.strip().isPresent() != newContent.strip().isPresent()
                || content.rows().size() != newContent.rows().size();
        content = newContent;
        viewport = newViewport;
        footer.setStrip(content.strip());
        if (otherParts) {
            layout();
        }
        refresh();
    }

    public void setViewport(Viewport newViewport) {
        Viewport limited = newViewport.limited(content);
        if (!limited.equals(viewport)) {
            viewport = limited;
            refresh();
            viewportListeners.fire();
        }
    }

    /** Adds a listener that is told when somebody zooms or pans; running the result takes it away again. */
    public Runnable onViewport(Runnable listener) {
        return viewportListeners.add(listener);
    }

    /** The colour strip's values, a pixel column each, as they are shown. */
    public double[] stripColumns() {
        return strip.columns();
    }

    /** The labels of a row of marks as they are shown, from left to right. */
    public List<String> markLabels(int row) {
        return marks.labels(row);
    }

    /** What stands below the plot about the cursor. */
    public String readout() {
        return footer.text();
    }

    @Override
    public boolean setFocus() {
        return area().setFocus();
    }

    /** The control that the curves are drawn on. */
    Control area() {
        return frame.area();
    }

    /** The rows of marks, as wide as {@link #area} and in line with it. */
    MarkCanvas marks() {
        return marks;
    }

    Control yAxis() {
        return yAxis;
    }

    Span visibleX() {
        return viewport.visibleX(content);
    }

    Span visibleY() {
        return viewport.visibleY(content);
    }

    /** Coordinate under a pixel of {@link #area}. */
    double xAt(int pixel) {
        return visibleX().at(pixel / (double) Math.max(1, area().getSize().x));
    }

    /** Height under a pixel of {@link #area}. */
    double heightAt(int pixel) {
        return visibleY().at(1 - pixel / (double) Math.max(1, area().getSize().y));
    }

    /** The curve that a cursor reads: the one that stands out most. */
    Optional<PlotCurve> readCurve() {
        return content.curves().stream().filter(c -> c.size() > 0)
                .reduce((a, b) -> b.style() == PlotCurve.Style.STRONG || a.style() != PlotCurve.Style.STRONG ? b : a);
    }

    void showReadout(Optional<String> text) {
        footer.setText(text.orElse(""));
    }

    private void refresh() {
        Span y = visibleY();
        Span x = visibleX();
        Rectangle bounds = frame.getBounds();
        boolean empty = content.curves().isEmpty();
        Ticks intensities = empty ? Ticks.NONE : Ticks.intensities(content.scale(), y, Math.max(2, bounds.height / LABEL_DISTANCE_Y));
        int wanted = yAxis.thickness(intensities);
        if (wanted != left) {
            left = wanted;
            layout();
            bounds = frame.getBounds();
        }
        yAxis.show(content.yTitle(), intensities, y, bounds.y, bounds.height);
        int labels = Math.max(2, bounds.width / (content.wholeX() ? LABEL_DISTANCE_WHOLE : LABEL_DISTANCE_X));
        Ticks along = empty ? Ticks.NONE : content.wholeX() ? Ticks.whole(x, labels) : Ticks.linear(x, labels);
        xAxis.show(content.xTitle(), along, x, bounds.x, bounds.width);
        marks.show(content.rows(), arrangement, x, bounds.width);
        strip.show(content.strip(), x, bounds.width);
        frame.show(content, x, y);
    }

    /** Everything else is aligned with the frame. */
    private final class Arrangement extends Layout {

        @Override
        protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
            return new Point(wHint == SWT.DEFAULT ? 400 : wHint, hHint == SWT.DEFAULT ? 240 : hHint);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            Rectangle all = getClientArea();
            int axis = xAxis.thickness(Ticks.NONE);
            int stripHeight = content.strip().isPresent() ? STRIP : 0;
            int foot = axis / 2 + 2;
            int width = Math.max(1, all.width - left - RIGHT);
            arrangement = marks.arrangement(content.rows().size(), all.height);
            int height = Math.max(1, all.height - TOP - arrangement.height() - stripHeight - axis - foot);
            int below = TOP + height + arrangement.height();
            yAxis.setBounds(0, 0, left, TOP + height + TOP);
            marks.setBounds(left, TOP + height, width, arrangement.height());
            marks.setVisible(arrangement.height() > 0);
            strip.setBounds(left, below, width, stripHeight);
            strip.setVisible(stripHeight > 0);
            xAxis.setBounds(0, below + stripHeight, all.width, axis);
            footer.setBounds(0, below + stripHeight + axis, all.width, foot);
            // last, for its new size may change the width of the labels and so call for another arrangement
            frame.setBounds(left, TOP, width, height);
        }
    }
}
