// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.PlotContent;
import org.bragglens.ui.plot.PlotCurve;

/** Profiles as curves; where nothing was measured a curve has a gap. */
final class ProfileContent {

    private static final String HINT = "Ctrl+drag in the image draws a line; its values stand here";

    private ProfileContent() {
    }

    static PlotContent of(List<LineProfile> profiles) {
        if (profiles.isEmpty()) {
            return PlotContent.empty("", "", HINT);
        }
        LineProfile one = profiles.getFirst();
        List<PlotCurve> curves = new ArrayList<>();
        for (int i = 0; i < profiles.size(); i++) {
            addPieces(profiles.get(i), i, curves);
        }
        return new PlotContent(one.title(), one.quantity(), curves, IntensityScale.LINEAR, Optional.empty(), (x, y) -> words(one, x, y),
                profiles.size() > 1, curves.isEmpty() ? "Nothing was measured along this line" : "", false);
    }

    private static void addPieces(LineProfile profile, int number, List<PlotCurve> into) {
        double[] values = profile.values();
        int begin = 0;
        while (begin < values.length) {
            int end = begin;
            while (end < values.length && !Double.isNaN(values[end])) {
                end++;
            }
            if (end > begin) {
                // only the first piece has the name, so that it stands once among the names of the curves
                boolean isFirst = into.stream().noneMatch(c -> c.colour() == number);
                double[] x = new double[end - begin];
                int start = begin;
                Arrays.setAll(x, i -> profile.abscissa(start + i));
                into.add(curve(number + "." + begin, isFirst ? profile.name() : "", x, Arrays.copyOfRange(values, begin, end), number));
            }
            begin = end + 1;
        }
    }

    private static PlotCurve curve(String id, String name, double[] x, double[] y, int number) {
        if (x.length > 1 && x[0] > x[x.length - 1]) {
            for (int i = 0, j = x.length - 1; i < j; i++, j--) {
                double swapped = x[i];
                x[i] = x[j];
                x[j] = swapped;
                swapped = y[i];
                y[i] = y[j];
                y[j] = swapped;
            }
        }
        return new PlotCurve(id, name, x, y, number, PlotCurve.Style.NORMAL);
    }

    private static String words(LineProfile profile, double x, double y) {
        double from = profile.abscissa(0);
        int last = profile.values().length - 1;
        ImagePoint at = profile.line().from().towards(profile.line().to(), (x - from) / (profile.abscissa(last) - from));
        return ImageReadout.place(profile.first(), profile.second(), at)
                + (Double.isNaN(y) ? "" : "   " + profile.quantity() + " " + ImageReadout.value(y));
    }
}
