// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section;

import java.util.Arrays;

import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.metadata.AxesMetadata;

/**
 * A section of reciprocal space, as it was measured or after some steps of preparation.
 *
 * @param intensities shape [rows, columns], doubles; rows are h and columns k once the section lies on a grid. NaN where nothing is
 *                    known; its axes, if it has any, are January's axes metadata
 * @param measured    of the same shape: whether the intensity of a point was measured. False for points that a mask took out, also after
 *                    something was filled in for them: such points are shown to a network and never counted in a comparison
 */
public record Section(DoubleDataset intensities, BooleanDataset measured) {

    /** @throws IllegalArgumentException unless both have one shape of rank 2, at least a point each way, and numbers of their own */
    public Section {
        int[] shape = intensities.getShape();
        if (shape.length != 2 || shape[0] < 1 || shape[1] < 1 || !Arrays.equals(shape, measured.getShape())) {
            throw new IllegalArgumentException("a section has intensities and a mask of one shape of rank 2, not " + Arrays.toString(shape)
                    + " and " + Arrays.toString(measured.getShape()));
        }
        // whoever works on a section goes through its numbers in their order
        if (intensities.getStrides() != null || measured.getStrides() != null
                || intensities.getData().length != measured.getData().length) {
            throw new IllegalArgumentException("a section is no view of a part of other datasets");
        }
    }

    /**
     * All finite points of {@code image} as measured.
     *
     * @throws IllegalArgumentException unless it is of rank 2 and of numbers
     */
    public static Section of(Dataset image) {
        DoubleDataset intensities = copy(image);
        intensities.setName(image.getName());
        BooleanDataset measured = DatasetFactory.zeros(BooleanDataset.class, intensities.getShape());
        double[] values = intensities.getData();
        boolean[] flags = measured.getData();
        for (int i = 0; i < flags.length; i++) {
            flags[i] = Double.isFinite(values[i]);
        }
        return new Section(intensities, measured);
    }

    /** January makes an illegal argument and a page of log of too little memory; an array says it as it is. */
    private static DoubleDataset copy(Dataset image) {
        if (image instanceof DoubleDataset numbers && numbers.getStrides() == null) {
            DoubleDataset copy = DatasetFactory.createFromObject(DoubleDataset.class, numbers.getData().clone(), numbers.getShape());
            AxesMetadata axes = numbers.getFirstMetadata(AxesMetadata.class);
            if (axes != null) {
                copy.setMetadata(axes.clone());
            }
            return copy;
        }
        return image.copy(DoubleDataset.class);
    }

    public int rows() {
        return intensities.getShapeRef()[0];
    }

    public int columns() {
        return intensities.getShapeRef()[1];
    }

    /** How many points were measured. */
    public int count() {
        int count = 0;
        for (boolean flag : measured.getData()) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
