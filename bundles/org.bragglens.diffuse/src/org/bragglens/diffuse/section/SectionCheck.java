// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.diffuse.section.internal.Said;

/** What is wrong with a section before, while and after it is prepared. */
final class SectionCheck {

    /** Along an edge. No grid of a model is larger. */
    static final int MOST_POINTS_ON_GRID = 1024;

    private static final int LARGEST_BYTE = 255;

    private SectionCheck() {
    }

    /** What is worth saying of a section as it was given. */
    static String remarks(Section section) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        int count = 0;
        boolean bytes = true;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (measured[i]) {
                count++;
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
                bytes &= values[i] == Math.rint(values[i]);
            }
        }
        List<String> remarks = new ArrayList<>();
        remarks.add(count == values.length ? "all " + count + " points measured" : count + " of " + values.length + " points measured");
        if (count > 0) {
            remarks.add(Said.number(low) + " to " + Said.number(high));
        }
        // a picture of 8 bits is mostly stretched over its whole range; counts that end at 255 by chance are rare
        if (bytes && low >= 0 && high == LARGEST_BYTE) {
            remarks.add("whole numbers up to 255, like a picture of 8 bits, whose intensities may have been cut or stretched for a screen");
        }
        return String.join(", ", remarks);
    }

    /** @throws SectionStepException if no step could make anything of it */
    static void given(Section section) throws SectionStepException {
        between(section);
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        for (int i = 0; i < values.length; i++) {
            if (measured[i] && values[i] != 0) {
                return;
            }
        }
        throw new SectionStepException("it is zero everywhere", "choose another image");
    }

    /** @throws SectionStepException if nothing is left, or what is left became too large for numbers */
    static void between(Section section) throws SectionStepException {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (measured[i]) {
                count++;
                if (!Double.isFinite(values[i])) {
                    throw new SectionStepException("intensities that were measured become " + values[i] + " by it",
                            "choose other settings, or mask what is too large or too small");
                }
            }
        }
        if (count == 0) {
            throw new SectionStepException("no point is measured or left", "mask less, or choose another image");
        }
    }

    /** @throws SectionStepException if a model with that grid cannot read it */
    static void finished(Section section, SectionContext context) throws SectionStepException {
        int points = context.points();
        if (section.rows() != points || section.columns() != points) {
            throw new SectionStepException("it has " + section.rows() + " × " + section.columns() + " points in the end and not the "
                    + points + " × " + points + " of the grid",
                    "put the step reconstruct (Reconstruction) into the recipe and say where the origin lies");
        }
        double[] values = section.intensities().getData();
        int count = section.count();
        if (2 * count <= values.length) {
            throw new SectionStepException("only " + count + " of " + values.length
                    + " points were measured and not masked: masked by half or more",
                    "mask less, or choose a section of which more was measured");
        }
        int unknown = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            unknown += Double.isFinite(value) ? 0 : 1;
            sum += value;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (unknown > 0) {
            throw new SectionStepException(unknown + " of " + values.length + " points have no intensity in the end",
                    "put the step in-paint (In-painting) into the recipe, after all masks");
        }
        if (low == high) {
            throw new SectionStepException("it is the same everywhere in the end", "take less off, or choose another image");
        }
        if (!(sum > 0)) {
            throw new SectionStepException("its mean is not above zero in the end", "take less off as background");
        }
    }
}
