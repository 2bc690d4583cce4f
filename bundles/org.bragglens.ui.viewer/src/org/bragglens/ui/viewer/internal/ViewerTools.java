// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.EnumMap;
import java.util.Map;

import org.bragglens.pattern.PatternAxis;
import org.bragglens.ui.form.Widgets;
import org.bragglens.ui.plot.CurvePlot;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.Viewport;
import org.bragglens.ui.viewer.internal.Drawing.Tickmarks;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The viewer's buttons for axis, scale and zoom. */
final class ViewerTools {

    private final ViewerModel model;
    private final ToolBar bar;
    private final Map<PatternAxis, ToolItem> axes = new EnumMap<>(PatternAxis.class);
    private final Map<IntensityScale, ToolItem> scales = new EnumMap<>(IntensityScale.class);
    private final ToolItem normalise;
    private final ToolItem ticks;
    private final ToolItem ticksAlone;

    ViewerTools(Composite parent, ViewerModel model, CurvePlot plot) {
        this.model = model;
        bar = new ToolBar(parent, SWT.FLAT | SWT.WRAP);
        for (PatternAxis axis : PatternAxis.values()) {
            ToolItem item = Widgets.tool(bar, SWT.RADIO, "axis." + axis.name(), " " + axis.symbol() + " ", "", () -> choose(axis));
            axes.put(axis, item);
        }
        new ToolItem(bar, SWT.SEPARATOR);
        for (IntensityScale scale : IntensityScale.values()) {
            ToolItem item = Widgets.tool(bar, SWT.RADIO, "scale." + scale.name(), " " + scale.label() + " ", tip(scale),
                    () -> choose(scale));
            scales.put(scale, item);
        }
        new ToolItem(bar, SWT.SEPARATOR);
        normalise = Widgets.tool(bar, SWT.CHECK, "normalise", "Normalise", "Draws every pattern's highest intensity as 1", this::toggle);
        new ToolItem(bar, SWT.SEPARATOR);
        ticks = Widgets.tool(bar, SWT.CHECK, "ticks", " Ticks ", "Marks where crystal structures have their lines, with Miller indices",
                this::chooseTicks);
        ticksAlone = Widgets.tool(bar, SWT.CHECK, "ticksAlone", " Ticks only ",
                "Shows a structure that is laid over another pattern by its ticks, without its curve", this::chooseTicks);
        new ToolItem(bar, SWT.SEPARATOR);
        Widgets.tool(bar, SWT.PUSH, "showAll", "Show all", "Shows the whole axis again (Home)", () -> plot.setViewport(Viewport.ALL));
        refresh();
    }

    ToolBar bar() {
        return bar;
    }

    void refresh() {
        Map<PatternAxis, String> obstacles = model.obstacles();
        axes.forEach((axis, item) -> {
            item.setSelection(axis == model.axis());
            item.setEnabled(!obstacles.containsKey(axis));
            item.setToolTipText(obstacles.getOrDefault(axis, "Shows patterns over " + axis.title()));
        });
        scales.forEach((scale, item) -> item.setSelection(scale == model.scale()));
        normalise.setSelection(model.isNormalised());
        boolean structures = model.hasStructures();
        ticks.setSelection(model.ticks() != Tickmarks.NONE);
        ticks.setEnabled(structures);
        ticksAlone.setSelection(model.ticks() == Tickmarks.ALONE);
        ticksAlone.setEnabled(structures && model.ticks() != Tickmarks.NONE);
    }

    private void choose(PatternAxis axis) {
        if (axes.get(axis).getSelection()) {
            model.setAxis(axis);
        }
    }

    private void choose(IntensityScale scale) {
        if (scales.get(scale).getSelection()) {
            model.setScale(scale);
        }
    }

    private void toggle() {
        model.setNormalised(normalise.getSelection());
    }

    private void chooseTicks() {
        model.setTicks(!ticks.getSelection() ? Tickmarks.NONE : ticksAlone.getSelection() ? Tickmarks.ALONE : Tickmarks.WITH_CURVES);
    }

    private static String tip(IntensityScale scale) {
        return switch (scale) {
            case LINEAR -> "Intensities as they are";
            case SQUARE_ROOT -> "Square root of the intensities: weak lines are seen beside strong ones";
            case LOGARITHM -> "Logarithm of the intensities";
        };
    }
}
