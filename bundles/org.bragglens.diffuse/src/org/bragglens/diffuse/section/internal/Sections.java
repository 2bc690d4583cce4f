// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.stream.IntStream;

import org.bragglens.diffuse.section.Section;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.metadata.AxesMetadata;

/** Sections made of arrays, row by row. */
public final class Sections {

    private static final int ROWS_AT_ONCE = 64;

    /** Work on some rows of a section, the last one excluded. */
    @FunctionalInterface
    interface RowsWork {
        void on(int from, int to);
    }

    private Sections() {
    }

    /** What an error line calls it. */
    public static String name(Section section) {
        String name = section.intensities().getName();
        return name == null || name.isEmpty() ? "the section" : name;
    }

    /** The same points with other intensities and another mask, neither of them copied; name and axes stay. */
    static Section with(Section before, double[] values, boolean[] measured) {
        Section after = with(before, values, measured, before.rows(), before.columns());
        AxesMetadata axes = before.intensities().getFirstMetadata(AxesMetadata.class);
        if (axes != null) {
            after.intensities().setMetadata(axes.clone());
        }
        return after;
    }

    /** Other points under the same name, without axes. */
    static Section with(Section before, double[] values, boolean[] measured, int rows, int columns) {
        DoubleDataset intensities = DatasetFactory.createFromObject(DoubleDataset.class, values, rows, columns);
        intensities.setName(before.intensities().getName());
        return new Section(intensities, DatasetFactory.createFromObject(BooleanDataset.class, measured, rows, columns));
    }

    /** The section with all points that have no finite intensity unmeasured and unknown. */
    public static Section cleaned(Section section) {
        double[] values = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        boolean clean = true;
        for (int i = 0; i < values.length && clean; i++) {
            clean = Double.isFinite(values[i]) || Double.isNaN(values[i]) && !measured[i];
        }
        if (clean) {
            return section;
        }
        values = values.clone();
        measured = measured.clone();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                values[i] = Double.NaN;
                measured[i] = false;
            }
        }
        return with(section, values, measured);
    }

    /** The section, or means of so many of its pixels that it has at most {@code mostPoints}. */
    public static Section reduced(Section section, int mostPoints) {
        long points = (long) section.rows() * section.columns();
        if (points <= mostPoints) {
            return section;
        }
        int across = (int) Math.ceil(Math.sqrt((double) points / mostPoints));
        while (bins(section.rows(), across) * bins(section.columns(), across) > mostPoints) {
            across++;
        }
        return Binning.means(section, Math.min(across, section.rows()), Math.min(across, section.columns()));
    }

    private static long bins(int pixels, int across) {
        return pixels / Math.min(across, pixels);
    }

    /** Does work on all rows, on several threads, each of which has rows of its own: the result does not depend on how many there are. */
    static void rows(int rows, RowsWork work) {
        int parts = (rows + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE;
        IntStream.range(0, parts).parallel().forEach(p -> work.on(p * ROWS_AT_ONCE, Math.min(rows, (p + 1) * ROWS_AT_ONCE)));
    }

    static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
