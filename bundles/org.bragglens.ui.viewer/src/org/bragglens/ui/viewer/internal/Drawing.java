// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.IndexedLine;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.ui.plot.ColourStrip;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.MarkRow;
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
 * @param ticks      which structures show where their lines are
 * @param lines      of visible structures, under their ids; those that are still being computed are absent
 * @param reply      the model's reply for {@code selected}
 */
record Drawing(List<OpenPattern> visible, Optional<OpenPattern> selected, PatternAxis axis, IntensityScale scale, boolean normalised,
        Tickmarks ticks, Map<Long, List<IndexedLine>> lines, Question.Reply reply) {

    /** How structures show where their lines are. */
    enum Tickmarks {
        NONE,
        /** In rows under the curves. */
        WITH_CURVES,
        /** A structure that is laid over another pattern has no curve. */
        ALONE
    }

    /** Wavelengths that differ by a smaller share put lines in the same places. */
    private static final double SAME_WAVELENGTH = 1e-4;
    private static final String INVITATION = "Open patterns with Ctrl+O, or drop files here";

    /** The content of the plot; takes its time for long patterns. */
    PlotContent content() {
        if (visible.isEmpty()) {
            return PlotContent.empty(axis.title(), "Intensity", INVITATION);
        }
        List<PlotCurve> curves = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<MarkRow> rows = new ArrayList<>();
        for (OpenPattern open : visible) {
            if (hasTicks(open)) {
                rows.add(LineMarks.row(id(open), open.pattern().name(), lines.getOrDefault(open.id(), List.of()), axis,
                        wavelengthOfTicks(open), open.colour()));
            }
            if (hasTicks(open) && ticks == Tickmarks.ALONE && !isSelected(open)) {
                continue;
            }
            if (open.pattern().converts(axis)) {
                curves.add(curve(open));
            } else {
                left.add(open.pattern().name());
            }
        }
        double wavelength = selected.map(s -> s.pattern().radiation().wavelength()).orElse(Double.NaN);
        String remark = left.isEmpty() ? "" : "   (not shown on " + axis.symbol() + " for want of a wavelength: " + String.join(", ",
                left) + ")";
        long names = curves.size() + rows.stream().filter(r -> curves.stream().noneMatch(c -> c.id().equals(r.id()))).count();
        return new PlotContent(axis.title() + remark + remarkOnTicks(), title(), curves, scale, strip(), rows,
                (x, y) -> AxisSwitch.words(axis, wavelength, x, y), names > 1, "", false);
    }

    private boolean hasTicks(OpenPattern open) {
        return ticks != Tickmarks.NONE && open.pattern().lines().isPresent();
    }

    private boolean isSelected(OpenPattern open) {
        return selected.isPresent() && selected.get().id() == open.id();
    }

    /** Lines of a structure lie where the selected pattern has them; where nobody knows its wavelength, where the simulation has them. */
    private double wavelengthOfTicks(OpenPattern structure) {
        return selected.map(s -> s.pattern().radiation()).filter(Radiation::isKnown).orElse(structure.pattern().radiation()).wavelength();
    }

    /** The wavelength of ticks that do not lie under the lines of the curve which is selected, or under those of their own curve. */
    private String remarkOnTicks() {
        return axis != PatternAxis.TWO_THETA ? "" : visible.stream().filter(this::hasTicks)
                .filter(s -> differs(wavelengthOfTicks(s), s) || differs(wavelengthOfTicks(s), selected.orElse(s)))
                .map(s -> String.format(Locale.ROOT, "   (ticks for %.5g Å)", wavelengthOfTicks(s))).findFirst().orElse("");
    }

    private static boolean differs(double wavelength, OpenPattern open) {
        return !(Math.abs(open.pattern().radiation().wavelength() / wavelength - 1) < SAME_WAVELENGTH);
    }

    private static String id(OpenPattern open) {
        return "pattern-" + open.id();
    }

    private PlotCurve curve(OpenPattern open) {
        boolean strong = isSelected(open) && visible.size() > 1;
        PlotCurve curve = PlotCurve.of(id(open), open.pattern(), axis, open.colour(),
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
