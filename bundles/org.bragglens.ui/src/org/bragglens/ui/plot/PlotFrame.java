// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.ISeriesSet;
import org.eclipse.swtchart.Range;
import org.eclipse.swtchart.model.DoubleArraySeriesModel;

/**
 * The curves alone: a chart of which nothing but the plot area is seen, so that axes and strips of our own can stand right beside it.
 * The chart gets heights, not intensities, and no more points than pixel columns can show.
 */
final class PlotFrame extends Composite {

    /** Lines to heights further away than so many pictures are cut there: a graphics system has 24 bits for a pixel's place. */
    private static final double FARTHEST = 1000;

    /** So few points in view are marked one by one. */
    private static final int FEW = 60;

    private final Chart chart;

    PlotFrame(Composite parent) {
        super(parent, SWT.NONE);
        chart = new Chart(this, Chart.NO_AXIS_POSITION_UPDATE);
        chart.enableCompress(false);
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        for (var axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setVisible(false);
            axis.getGrid().setVisible(false);
            axis.setDrawAxisLine(false);
        }
        addListener(SWT.Resize, e -> fit());
    }

    Control area() {
        return chart.getPlotArea().getControl();
    }

    void addPainter(ICustomPaintListener painter) {
        chart.getPlotArea().addCustomPaintListener(painter);
    }

    void show(PlotContent content, Span visibleX, Span visibleY) {
        chart.suspendUpdate(true);
        chart.getPlotArea().setBackground(new Color(PlotColours.ground(getDisplay())));
        List<PlotCurve> ordered = Stream.of(PlotCurve.Style.FAINT, PlotCurve.Style.NORMAL, PlotCurve.Style.STRONG)
                .flatMap(style -> content.curves().stream().filter(c -> c.style() == style)).toList();
        keepOnly(ordered);
        double floor = IntensityScale.floor(content.curves());
        Span drawable = visibleY.padded(FARTHEST, FARTHEST);
        for (PlotCurve curve : ordered) {
            draw(curve, content.scale(), floor, visibleX, drawable);
        }
        var axes = chart.getAxisSet();
        axes.getXAxis(0).setRange(new Range(visibleX.from(), visibleX.to()));
        axes.getYAxis(0).setRange(new Range(visibleY.from(), visibleY.to()));
        chart.suspendUpdate(false);
        chart.redraw();
    }

    private void keepOnly(List<PlotCurve> curves) {
        ISeriesSet set = chart.getSeriesSet();
        List<String> present = Stream.of(set.getSeries()).map(ISeries::getId).toList();
        if (!present.equals(curves.stream().map(PlotCurve::id).toList())) {
            present.forEach(set::deleteSeries);
        }
    }

    private void draw(PlotCurve curve, IntensityScale scale, double floor, Span visibleX, Span drawable) {
        Reduction seen = Reduction.of(curve.x(), curve.y(), visibleX, Math.max(1, getSize().x));
        double[] heights = seen.y();
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.clamp(scale.height(heights[i], floor), drawable.from(), drawable.to());
        }
        @SuppressWarnings("unchecked")
        ILineSeries<Integer> series = (ILineSeries<Integer>) chart.getSeriesSet().getSeries(curve.id());
        if (series == null) {
            series = created(curve);
        }
        series.setLineColor(PlotColours.of(curve, this));
        series.setLineWidth(curve.style() == PlotCurve.Style.STRONG ? 2 : 1);
        series.setSymbolType(heights.length <= FEW ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE);
        series.setSymbolSize(3);
        series.setSymbolColor(series.getLineColor());
        series.setDataModel(new DoubleArraySeriesModel(seen.x(), heights));
    }

    @SuppressWarnings("unchecked")
    private ILineSeries<Integer> created(PlotCurve curve) {
        ILineSeries<Integer> series = (ILineSeries<Integer>) chart.getSeriesSet().createSeries(SeriesType.LINE, curve.id());
        series.setAntialias(SWT.ON);
        return series;
    }

    /** Makes the chart larger than this frame by its margins. */
    private void fit() {
        Rectangle inner = getClientArea();
        chart.setBounds(0, 0, inner.width + 40, inner.height + 40);
        Rectangle area = area().getBounds();
        chart.setBounds(-area.x, -area.y, inner.width + (inner.width + 40 - area.width), inner.height + (inner.height + 40 - area.height));
    }
}
