// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

import org.bragglens.base.colour.ColourMap;
import org.bragglens.diffuse.SpinLattice;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.report.Axis;
import org.bragglens.learning.report.Figure;
import org.bragglens.learning.report.Graphic;
import org.bragglens.learning.report.Picture;

/**
 * Four panels a row: the section, the mean image of the lattices in its units, what was measured beyond that, and a lattice. h goes to the
 * right and k up, as crystallographers draw a section. Points that were not measured are grey where they are compared. There is a row
 * for each interpretation, and another one for its refinement; all rows have the same colours for the same intensities.
 */
public final class InterpretationFigure {

    private static final int COLUMNS = 4;
    /** Of the measured intensities, which the colours go from and to. */
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 0.99;

    private final Section section;
    private final MeasuredImage measured;
    private final Axis h;
    private final Axis k;
    private final Axis intensity;
    private final Axis difference;

    private InterpretationFigure(Section section, double extent) {
        this.section = section;
        measured = MeasuredImage.of(section);
        h = Axis.linear("h / r.l.u.", 0, extent);
        k = Axis.linear("k / r.l.u.", 0, extent);
        double[] sorted = new double[measured.count()];
        int n = 0;
        for (int i = 0; i < measured.size(); i++) {
            if (measured.isCounted(i)) {
                sorted[n++] = measured.shown()[i];
            }
        }
        Arrays.sort(sorted);
        double low = sorted[(int) (LOWEST * (n - 1))];
        double high = sorted[(int) Math.ceil(HIGHEST * (n - 1))];
        if (!(high > low)) {
            low = sorted[0];
            high = sorted[n - 1];
        }
        intensity = Axis.linear("intensity", low, high);
        difference = Axis.linear("measured − simulated", -(high - low) / 2, (high - low) / 2);
    }

    /**
     * @param section         as the models were shown it
     * @param interpretations of it, one a row, in this order
     * @param extent          h and k of the last row and column of the section
     */
    public static Figure of(Section section, List<Interpretation> interpretations, double extent) {
        InterpretationFigure figure = new InterpretationFigure(section, extent);
        List<Graphic> panels = new ArrayList<>();
        for (Interpretation interpretation : interpretations) {
            interpretation.refined().ifPresentOrElse(refined -> {
                panels.addAll(figure.row("Answer", refined.before()));
                if (refined.improved()) {
                    panels.addAll(figure.row("Refined", refined.decoding()));
                }
            }, () -> panels.addAll(figure.row("Answer", interpretation.decoding())));
        }
        return new Figure(COLUMNS, panels, figure.caption());
    }

    private String caption() {
        String all = "From left to right: the section, the mean image of the lattices after the best scale and offset, what was measured "
                + "beyond it, and a lattice.";
        return measured.count() == measured.size() ? all : String.format(Locale.ROOT, "%s %d of %d points were not measured (grey); they "
                + "count in no comparison.", all, measured.size() - measured.count(), measured.size());
    }

    private List<Graphic> row(String what, Decoding decoding) {
        double[] fitted = decoding.fitted();
        int span = decoding.encoding().span();
        String title = String.format(Locale.ROOT, "%s, span %d: R² %.3f", what, span, decoding.together().r2());
        SpinLattice lattice = decoding.samples()[0].lattice();
        int sites = lattice.size();
        return List.of(
                image("Section", intensity, ColourMap.MAGMA, i -> measured.isCounted(i) ? measured.shown()[i] : Double.NaN),
                image(title, intensity, ColourMap.MAGMA, i -> fitted[i]),
                image("Section − simulated", difference, ColourMap.DIVERGING, i -> measured.isCounted(i) ? measured.beyond(i, fitted[i])
                        : Double.NaN),
                new Picture("One of " + decoding.samples().length + " lattices", sites,
                        turned(sites, sites, i -> lattice.isUp(i / sites, i % sites) ? 1 : 0), Axis.linear("a / sites", 0, sites),
                        Axis.linear("b / sites", 0, sites), Axis.linear("", 0, 1), ColourMap.SPINS, false, true));
    }

    private Picture image(String title, Axis colour, ColourMap map, IntToDoubleFunction values) {
        return new Picture(title, section.columns(), turned(section.rows(), section.columns(), values), h, k, colour, map, true, true);
    }

    /** Rows become columns, for the first index goes to the right. */
    private static double[] turned(int rows, int columns, IntToDoubleFunction values) {
        double[] turned = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j * rows + i] = values.applyAsDouble(i * columns + j);
            }
        }
        return turned;
    }
}
