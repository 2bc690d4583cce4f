// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

/** Images for tests. */
final class Images {

    private Images() {
    }

    /** @param value of the coordinates */
    static ImageContent of(ImageAxis first, int rows, ImageAxis second, int columns, DoubleBinaryOperator value) {
        double[] values = new double[rows * columns];
        Arrays.setAll(values, i -> value.applyAsDouble(first.coordinate(i / columns), second.coordinate(i % columns)));
        return new ImageContent("image", "intensity", DatasetFactory.createFromObject(DoubleDataset.class, values, rows, columns),
                Optional.empty(), first, second);
    }

    /** h and k from 0 to 2 at steps of 0.5: 5 × 5 points, all of them 10 h + k. */
    static ImageContent section() {
        ImageAxis h = ImageAxis.between("h", "", 0, 2, 5);
        ImageAxis k = ImageAxis.between("k", "", 0, 2, 5);
        return of(h, 5, k, 5, (a, b) -> 10 * a + b);
    }

    /** The same without the point {@code row}, {@code column}. */
    static ImageContent without(ImageContent image, int row, int column) {
        BooleanDataset mask = DatasetFactory.ones(BooleanDataset.class, image.rows(), image.columns());
        mask.set(false, row, column);
        return image.withMeasured(mask);
    }
}
