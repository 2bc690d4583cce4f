// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.ui.plot.ColourStrip;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.PlotContent;
import org.bragglens.ui.plot.PlotCurve;
import org.bragglens.ui.session.OpenPattern;

/**
 * What is to be drawn, before the numbers are computed.
 *
 * @param visible    the selected pattern and those that are laid over it
 * @param selected   the one that stands out
 * @param axis       which {@code selected} has a place on
 * @param scale      of the intensities
 * @param normalised whether every curve's highest value is drawn as 1
 * @param reply      the model's reply for {@code selected}
 */
record Drawing(List<OpenPattern> visible, Optional<OpenPattern> selected, PatternAxis axis, IntensityScale scale, boolean normalised,
        Question.Reply reply) {

    private static final String INVITATION = "Open patterns with Ctrl+O, or drop files here";

    /** The content of the plot; takes its time for long patterns. */
    PlotContent content() {
        if (visible.isEmpty()) {
            return PlotContent.empty(axis.title(), "Intensity", INVITATION);
        }
        List<PlotCurve> curves = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (OpenPattern open : visible) {
            if (open.pattern().converts(axis)) {
                curves.add(curve(open));
            } else {
                left.add(open.pattern().name());
            }
        }
        double wavelength = selected.map(s -> s.pattern().radiation().wavelength()).orElse(Double.NaN);
        String remark = left.isEmpty() ? "" : "   (not shown on " + axis.symbol() + " for want of a wavelength: " + String.join(", ",
                left) + ")";
        return new PlotContent(axis.title() + remark, title(), curves, scale, strip(),
                (x, y) -> AxisSwitch.words(axis, wavelength, x, y), curves.size() > 1, "", false);
    }

    private PlotCurve curve(OpenPattern open) {
        boolean strong = selected.isPresent() && selected.get().id() == open.id() && visible.size() > 1;
        PlotCurve curve = PlotCurve.of("pattern-" + open.id(), open.pattern(), axis, open.colour(),
                strong ? PlotCurve.Style.STRONG : PlotCurve.Style.NORMAL);
        return normalised ? curve.normalised() : curve;
    }

    private String title() {
        String quantity = normalised ? "Relative intensity" : "Intensity";
        return switch (scale) {
            case LINEAR -> quantity;
            case SQUARE_ROOT -> quantity + " (√ scale)";
            case LOGARITHM -> quantity + " (log scale)";
        };
    }

    private Optional<ColourStrip> strip() {
        if (reply.map().isEmpty() || selected.isEmpty()) {
            return Optional.empty();
        }
        DiffractionPattern pattern = selected.get().pattern();
        String label = reply.label().orElseThrow();
        return Optional.of(ColourStrip.of(pattern.coordinates(axis), reply.map().get(), "against", "for " + label));
    }
}
