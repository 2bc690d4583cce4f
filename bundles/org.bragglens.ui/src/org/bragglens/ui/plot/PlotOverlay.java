// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swtchart.ICustomPaintListener;

/** What lies over the curves: frame, names, the cursor's point and the rectangle that is being dragged. */
final class PlotOverlay implements ICustomPaintListener {

    private static final int SWATCH = 18;
    private static final int GAP = 6;
    private static final int MOST_NAMES = 8;

    private final CurvePlot plot;
    private Optional<Rectangle> dragged = Optional.empty();
    private Optional<Point> cursor = Optional.empty();
    private Optional<MarkCanvas.Pointed> guide = Optional.empty();

    PlotOverlay(CurvePlot plot) {
        this.plot = plot;
    }

    void setDragged(Optional<Rectangle> rectangle) {
        dragged = rectangle;
        plot.area().redraw();
    }

    void setCursor(Optional<Point> point) {
        if (!point.equals(cursor)) {
            cursor = point;
            plot.area().redraw();
        }
    }

    /** A line through the curves above a mark. */
    void setGuide(Optional<MarkCanvas.Pointed> mark) {
        if (!mark.equals(guide)) {
            guide = mark;
            plot.area().redraw();
        }
    }

    @Override
    public boolean drawBehindSeries() {
        return false;
    }

    @Override
    public void paintControl(PaintEvent event) {
        GC gc = event.gc;
        Point size = plot.area().getSize();
        Color quiet = new Color(PlotColours.quiet(plot.getDisplay()));
        Color text = new Color(PlotColours.text(plot.getDisplay()));
        guide.ifPresent(g -> {
            gc.setForeground(new Color(PlotColours.curve(g.row().colour())));
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawLine(g.column(), 0, g.column(), size.y);
            gc.setLineStyle(SWT.LINE_SOLID);
        });
        gc.setForeground(quiet);
        cursor.ifPresent(p -> {
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawLine(p.x, 0, p.x, size.y);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setBackground(text);
            gc.fillOval(p.x - 3, p.y - 3, 7, 7);
        });
        dragged.ifPresent(r -> {
            gc.setAlpha(40);
            gc.setBackground(quiet);
            gc.fillRectangle(r);
            gc.setAlpha(255);
            gc.drawRectangle(r);
        });
        if (plot.content().hasLegend()) {
            names(gc, size, text);
        }
        gc.setForeground(quiet);
        gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
        String message = plot.content().message();
        Point extent = gc.textExtent(message);
        gc.drawText(message, (size.x - extent.x) / 2, (size.y - extent.y) / 2, true);
    }

    private void names(GC gc, Point size, Color text) {
        List<PlotCurve> curves = plot.content().curves().stream().filter(c -> !c.name().isEmpty()).limit(MOST_NAMES).toList();
        List<MarkRow> rows = plot.content().rowsWithoutCurve().stream().limit(MOST_NAMES - curves.size()).toList();
        int width = Stream.concat(curves.stream().map(PlotCurve::name), rows.stream().map(MarkRow::name))
                .mapToInt(n -> gc.textExtent(n).x).max().orElse(0);
        int line = gc.getFontMetrics().getHeight();
        int x = size.x - GAP - width;
        int y = GAP;
        gc.setAlpha(190);
        gc.setBackground(new Color(PlotColours.ground(plot.getDisplay())));
        gc.fillRectangle(x - 2 * GAP - SWATCH, y - 2, size.x - x + GAP + SWATCH, (curves.size() + rows.size()) * (line + 2) + 2);
        gc.setAlpha(255);
        for (PlotCurve curve : curves) {
            gc.setForeground(PlotColours.of(curve, plot));
            gc.setLineWidth(2);
            gc.drawLine(x - GAP - SWATCH, y + line / 2, x - GAP, y + line / 2);
            gc.setLineWidth(1);
            gc.setForeground(text);
            gc.drawText(curve.name(), x, y, true);
            y += line + 2;
        }
        for (MarkRow row : rows) {
            gc.setForeground(new Color(PlotColours.curve(row.colour())));
            for (int mark = 0; mark <= SWATCH; mark += GAP) {
                gc.drawLine(x - GAP - SWATCH + mark, y + 2, x - GAP - SWATCH + mark, y + line - 2);
            }
            gc.setForeground(text);
            gc.drawText(row.name(), x, y, true);
            y += line + 2;
        }
    }
}
