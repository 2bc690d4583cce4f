// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bragglens.pattern.IndexedLine;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.ui.plot.MarkRow;

/**
 * The lines of a structure as ticks.
 *
 * @param name       of the structure
 * @param lines      as they are numbered in the row
 * @param wavelength in Å, of the 2θ that is told
 */
record LineMarks(String name, List<IndexedLine> lines, double wavelength) implements MarkRow.Words {

    private static final String THIN_SPACE = "\u2009";
    private static final char BAR = '\u0305';
    private static final int LONGEST_NAME = 24;

    /**
     * The row of a structure.
     *
     * @param lines      in the order of falling d
     * @param axis       of the plot
     * @param wavelength in Å, which turns d into 2θ; lines beyond its reach have no place over 2θ
     */
    static MarkRow row(String id, String name, List<IndexedLine> lines, PatternAxis axis, double wavelength, int colour) {
        List<IndexedLine> placed = new ArrayList<>();
        for (IndexedLine line : axis == PatternAxis.D ? lines.reversed() : lines) {
            if (Double.isFinite(axis.fromQ(line.q(), wavelength))) {
                placed.add(line);
            }
        }
        double[] x = placed.stream().mapToDouble(l -> axis.fromQ(l.q(), wavelength)).toArray();
        // the intensity but for the polarisation, so that the same lines matter with every radiation
        double[] weights = placed.stream().mapToDouble(l -> l.multiplicity() * Math.pow(l.amplitude() * l.d(), 2)).toArray();
        return new MarkRow(id, name, x, weights, colour, new LineMarks(name, placed, wavelength));
    }

    /** As printed, with a bar above what is negative; no spaces where every index has one digit. */
    @Override
    public String label(int mark) {
        int[] indices = indices(mark);
        StringBuilder label = new StringBuilder();
        boolean digits = Math.max(Math.abs(indices[0]), Math.max(Math.abs(indices[1]), Math.abs(indices[2]))) < 10;
        for (int i = 0; i < indices.length; i++) {
            label.append(i == 0 || digits ? "" : THIN_SPACE);
            for (char digit : Integer.toString(Math.abs(indices[i])).toCharArray()) {
                label.append(digit);
                if (indices[i] < 0) {
                    label.append(BAR);
                }
            }
        }
        return label.toString();
    }

    @Override
    public String brief(int mark) {
        return (name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…") + " " + hkl(mark);
    }

    @Override
    public String full(int mark) {
        IndexedLine line = lines.get(mark);
        StringBuilder words = new StringBuilder(hkl(mark));
        words.append("   multiplicity ").append(line.multiplicity()).append(String.format(Locale.ROOT, "   d %.4f Å", line.d()));
        double angle = PatternAxis.TWO_THETA.fromQ(line.q(), wavelength);
        if (Double.isFinite(angle)) {
            words.append(String.format(Locale.ROOT, "   2θ %.3f° at %.5g Å", angle, wavelength));
        }
        words.append(String.format(Locale.ROOT, "   |F| %s", digits(line.amplitude())));
        if (Double.isFinite(line.intensity())) {
            words.append("   I ").append(digits(line.intensity())).append(" %");
        }
        return words.toString();
    }

    private String hkl(int mark) {
        int[] indices = indices(mark);
        return (indices[0] + " " + indices[1] + " " + indices[2]).replace('-', '\u2212');
    }

    private int[] indices(int mark) {
        IndexedLine line = lines.get(mark);
        return new int[] {line.h(), line.k(), line.l()};
    }

    private static String digits(double value) {
        return value < 0.005 ? "< 0.01" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
