// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.Locale;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.section.Section;
import org.eclipse.january.dataset.Dataset;

/**
 * An image as a network sees it, with an intensity at every point, of which only those count that were measured. What was filled in for the
 * others is shown to networks and has no part in any comparison: there the measured image differs from nothing.
 */
final class MeasuredImage {

    /** Of the largest intensity: a millionth of it still has seven digits. */
    private static final double SMALLEST = 1e-30;
    private static final double LARGEST = 1e30;

    private final float[] values;
    private final boolean[] counted;
    private final int count;

    private MeasuredImage(float[] values, boolean[] counted) {
        this.values = values;
        this.counted = counted;
        int sum = 0;
        for (boolean flag : counted) {
            sum += flag ? 1 : 0;
        }
        count = sum;
    }

    /** An image whose points all count. */
    static MeasuredImage complete(float[] values) {
        boolean[] counted = new boolean[values.length];
        Arrays.fill(counted, true);
        return new MeasuredImage(values, counted);
    }

    /** A section of any size, whose points without an intensity do not count. */
    static MeasuredImage of(Section section) {
        double[] intensities = section.intensities().getData();
        boolean[] measured = section.measured().getData();
        float[] values = new float[intensities.length];
        boolean[] counted = new boolean[intensities.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) intensities[i];
            counted[i] = measured[i] && Float.isFinite(values[i]);
        }
        return new MeasuredImage(values, counted);
    }

    /**
     * A section for a network that reads images of {@code points} × {@code points}.
     *
     * @throws InputException in one line that names the section, if the network cannot read it
     */
    static MeasuredImage of(Section section, int points) throws InputException {
        String name = section.intensities().getName();
        checkShape(section.intensities(), points);
        checkMagnitude(section.intensities().getData(), name);
        MeasuredImage image = of(section);
        image.checkValues(name);
        return image;
    }

    /** @throws InputException in one line that names the image, unless it has the shape that a network reads */
    static void checkShape(Dataset image, int points) throws InputException {
        int[] shape = image.getShapeRef();
        if (shape.length != 2 || shape[0] != points || shape[1] != points) {
            throw new InputException(image.getName(), "", "it has "
                    + String.join(" × ", Arrays.stream(shape).mapToObj(Integer::toString).toList())
                    + " points, and the model reads images of " + points + " × " + points,
                    "put it on the grid of the model first: rows are h and columns k");
        }
    }

    /** Numbers of 32 bits below 1.2e-38 have few digits, and are 0 to some processors, and those above 3.4e38 are infinite. */
    private static void checkMagnitude(double[] intensities, String name) throws InputException {
        double largest = 0;
        for (double intensity : intensities) {
            largest = Double.isFinite(intensity) ? Math.max(largest, Math.abs(intensity)) : largest;
        }
        if (largest > 0 && largest < SMALLEST || largest > LARGEST) {
            throw new InputException(name, "", String.format(Locale.ROOT, "its largest intensity is %.3g, and models read images whose "
                    + "largest lies between %.0e and %.0e", largest, SMALLEST, LARGEST),
                    "bring them to another unit first, as the step normalise of a recipe does");
        }
    }

    private void checkValues(String name) throws InputException {
        int missing = 0;
        int dark = 0;
        double sum = 0;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            missing += Float.isFinite(values[i]) ? 0 : 1;
            sum += values[i];
            if (counted[i]) {
                dark += values[i] <= 0 ? 1 : 0;
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        if (missing > 0) {
            throw new InputException(name, "", missing + " of its " + values.length + " points are not finite numbers",
                    "fill masked regions in first");
        }
        if (2 * count <= values.length) {
            throw new InputException(name, "", "only " + count + " of its " + values.length + " points were measured and not masked",
                    "mask less, or choose a section of which more was measured");
        }
        if (low == high) {
            throw new InputException(name, "", low == 0 ? "it is zero everywhere" : "it is the same everywhere", "choose another image");
        }
        if (2 * dark >= count || !(sum > 0)) {
            throw new InputException(name, "", dark + " of its " + count + " points are zero or below, as if it were masked",
                    "fill masked regions in first, and subtract less background");
        }
    }

    /** All intensities, row by row, also those that do not count: not to be changed. */
    float[] shown() {
        return values;
    }

    int size() {
        return values.length;
    }

    boolean isCounted(int i) {
        return counted[i];
    }

    /** How many points count. */
    int count() {
        return count;
    }

    /** How much more was measured at a point than {@code other}; 0 where nothing was. */
    double beyond(int i, double other) {
        return counted[i] ? values[i] - other : 0;
    }

    /** Mean of an image of this size over the points that count. */
    double mean(double[] image) {
        double sum = 0;
        for (int i = 0; i < image.length; i++) {
            sum += counted[i] ? image[i] : 0;
        }
        return sum / count;
    }
}
