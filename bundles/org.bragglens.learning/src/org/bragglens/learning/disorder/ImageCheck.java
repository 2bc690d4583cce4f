// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;

import org.bragglens.base.InputException;
import org.eclipse.january.dataset.Dataset;

/** Images that are not made for a network. */
final class ImageCheck {

    private ImageCheck() {
    }

    /**
     * The points of an image, row by row.
     *
     * @throws InputException in one line, if a network cannot read it
     */
    static float[] points(Dataset image, int points) throws InputException {
        String name = image.getName();
        int[] shape = image.getShapeRef();
        if (shape.length != 2 || shape[0] != points || shape[1] != points) {
            throw new InputException(name, "", "it has " + String.join(" × ", Arrays.stream(shape).mapToObj(Integer::toString).toList())
                    + " points, and the model reads images of " + points + " × " + points,
                    "put it on the grid of the model first: rows are h and columns k");
        }
        float[] values = new float[points * points];
        int missing = 0;
        int dark = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            double value = image.getDouble(i / points, i % points);
            values[i] = (float) value;
            missing += Float.isFinite(values[i]) ? 0 : 1;
            dark += value <= 0 ? 1 : 0;
            sum += value;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (missing > 0) {
            throw new InputException(name, "", missing + " of its " + values.length + " points are not finite numbers",
                    "fill masked regions in first");
        }
        if (low == high) {
            throw new InputException(name, "", low == 0 ? "it is zero everywhere" : "it is the same everywhere", "choose another image");
        }
        if (2 * dark >= values.length || !(sum > 0)) {
            throw new InputException(name, "", dark + " of its " + values.length + " points are zero or below, as if it were masked",
                    "fill masked regions in first, and subtract less background");
        }
        return values;
    }
}
