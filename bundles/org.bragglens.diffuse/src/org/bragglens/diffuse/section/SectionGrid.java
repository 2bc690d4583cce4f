// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.DatasetException;
import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;

/**
 * Where the points of a section lie in reciprocal space: row i is h0 + i · hStep, column j is k0 + j · kStep.
 *
 * @param h0    of the first row, in reciprocal lattice units
 * @param hStep from a row to the next, not 0
 * @param k0    of the first column
 * @param kStep from a column to the next, not 0
 */
public record SectionGrid(double h0, double hStep, double k0, double kStep) {

    /** Of a step: how far an axis may be from even, for axes that were written with few digits. */
    private static final double UNEVEN = 0.01;

    /** The grid of a context, from h = k = 0 on. */
    public static SectionGrid of(SectionContext context) {
        return new SectionGrid(0, context.step(), 0, context.step());
    }

    /** The grid that the axes of a section tell; without axes that of the context, if the section has as many points; else none. */
    public static Optional<SectionGrid> of(Section section, SectionContext context) {
        Optional<double[]> h = axis(section, 0, section.rows());
        Optional<double[]> k = axis(section, 1, section.columns());
        if (h.isPresent() && k.isPresent()) {
            return Optional.of(new SectionGrid(h.get()[0], h.get()[1], k.get()[0], k.get()[1]));
        }
        return section.rows() == context.points() && section.columns() == context.points() ? Optional.of(of(context)) : Optional.empty();
    }

    public double h(double row) {
        return h0 + row * hStep;
    }

    public double k(double column) {
        return k0 + column * kStep;
    }

    public double row(double h) {
        return (h - h0) / hStep;
    }

    public double column(double k) {
        return (k - k0) / kStep;
    }

    /** Gives a dataset of rank 2 this grid as its axes metadata. */
    public void label(Dataset image) {
        try {
            AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 2);
            axes.setAxis(0, axis("h", image.getShapeRef()[0], h0, hStep));
            axes.setAxis(1, axis("k", image.getShapeRef()[1], k0, kStep));
            image.setMetadata(axes);
        } catch (MetadataException e) {
            throw new IllegalStateException("January lacks its axes metadata", e);
        }
    }

    private static Dataset axis(String name, int length, double first, double step) {
        double[] coordinates = new double[length];
        Arrays.setAll(coordinates, i -> first + i * step);
        Dataset axis = DatasetFactory.createFromObject(DoubleDataset.class, coordinates, length);
        axis.setName(name);
        return axis;
    }

    /** First coordinate and step, if there is such an axis and it is even. */
    private static Optional<double[]> axis(Section section, int dimension, int length) {
        AxesMetadata axes = section.intensities().getFirstMetadata(AxesMetadata.class);
        ILazyDataset[] all = axes == null ? null : axes.getAxis(dimension);
        if (all == null || all.length == 0 || all[0] == null || all[0].getSize() != length || length < 2) {
            return Optional.empty();
        }
        try {
            DoubleDataset axis = DatasetUtils.sliceAndConvertLazyDataset(all[0]).flatten().copy(DoubleDataset.class);
            double first = axis.get(0);
            double step = (axis.get(length - 1) - first) / (length - 1);
            boolean even = step != 0 && Double.isFinite(step);
            for (int i = 0; i < length && even; i++) {
                even = Math.abs(axis.get(i) - first - i * step) <= UNEVEN * Math.abs(step);
            }
            return even ? Optional.of(new double[] {first, step}) : Optional.empty();
        } catch (DatasetException e) {
            return Optional.empty();
        }
    }
}
