// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.january.DatasetException;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.metadata.AxesMetadata;

/**
 * An image that can be shown. Nobody changes its datasets.
 *
 * @param name     for people
 * @param quantity what its values are, with unit, for instance "intensity"
 * @param values   shape [points along first, points along second]; what is not finite was not measured
 * @param measured of the same shape: false where a point was not measured; empty where all finite points were
 * @param first    rows, for instance h
 * @param second   columns, for instance k
 */
public record ImageContent(String name, String quantity, Dataset values, Optional<Dataset> measured, ImageAxis first, ImageAxis second) {

    /** @throws IllegalArgumentException unless values are of rank 2 with at least a point each way, and measured of their shape */
    public ImageContent {
        int[] shape = values.getShapeRef();
        if (shape.length != 2 || shape[0] < 1 || shape[1] < 1) {
            throw new IllegalArgumentException("an image has rank 2 and a point each way, not the shape " + Arrays.toString(shape));
        }
        if (measured.isPresent() && !Arrays.equals(shape, measured.get().getShapeRef())) {
            throw new IllegalArgumentException("a mask of shape " + Arrays.toString(measured.get().getShapeRef())
                    + " is none of an image of " + Arrays.toString(shape));
        }
    }

    /**
     * All points, over the axes of January's metadata; without such metadata points are counted and the axes are called row and column.
     *
     * @throws IllegalArgumentException unless {@code values} is of rank 2
     */
    public static ImageContent of(String name, String quantity, IDataset values) {
        Dataset all = DatasetUtils.convertToDataset(values);
        return new ImageContent(name, quantity, all, Optional.empty(), axis(values, 0, "row"), axis(values, 1, "column"));
    }

    /** @param mask of the image's shape, false where a point was not measured */
    public ImageContent withMeasured(IDataset mask) {
        return new ImageContent(name, quantity, values, Optional.of(DatasetUtils.convertToDataset(mask)), first, second);
    }

    public ImageContent withAxes(ImageAxis newFirst, ImageAxis newSecond) {
        return new ImageContent(name, quantity, values, measured, newFirst, newSecond);
    }

    /** Whether both have the same points on the same axes, so that a place in one is the same place in the other. */
    public boolean hasPointsOf(ImageContent other) {
        return first.equals(other.first) && second.equals(other.second) && Arrays.equals(values.getShapeRef(), other.values.getShapeRef());
    }

    /** Points along the first axis. */
    public int rows() {
        return values.getShapeRef()[0];
    }

    /** Points along the second axis. */
    public int columns() {
        return values.getShapeRef()[1];
    }

    private static ImageAxis axis(IDataset values, int dimension, String name) {
        AxesMetadata axes = values.getFirstMetadata(AxesMetadata.class);
        ILazyDataset[] found = axes == null || dimension >= axes.getAxes().length ? null : axes.getAxis(dimension);
        if (found == null || found.length == 0 || found[0] == null) {
            return ImageAxis.counted(name);
        }
        try {
            IDataset coordinates = found[0].getSlice().squeeze();
            if (coordinates.getRank() > 1) {
                return ImageAxis.counted(name);
            }
            return ImageAxis.of(coordinates, "", name);
        } catch (DatasetException e) {
            throw new IllegalArgumentException("the axis " + name + " of the image cannot be read: " + e.getMessage(), e);
        }
    }
}
