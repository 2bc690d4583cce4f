// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bragglens.learning.disorder.DisorderPairs;
import org.bragglens.learning.disorder.TrainingDistribution;
import org.bragglens.learning.report.Axis;
import org.bragglens.learning.report.Chart;
import org.bragglens.learning.report.Chart.Size;
import org.bragglens.learning.report.Figure;
import org.bragglens.learning.report.Histogram;
import org.bragglens.learning.report.Layer;
import org.bragglens.learning.report.SortedValues;
import org.bragglens.learning.report.Tone;

/**
 * How the intensities of images are distributed, in units of each image's mean.
 *
 * @param sorted I / mean I
 * @param images how many images they are of
 */
public record Intensities(SortedValues sorted, int images) {

    /** Enough for a histogram. */
    private static final int MOST_IMAGES = 400;
    private static final int BINS = 60;
    /** Share of the points beyond the end of the linear axis: some lie very far off. */
    private static final double BEYOND = 0.02;
    /** Beginning of the logarithmic axis at the least. */
    private static final double SMALLEST = 1e-4;

    static Intensities of(DisorderPairs pairs, int[] indices) {
        int size = pairs.settings().image().points() * pairs.settings().image().points();
        int count = Math.min(MOST_IMAGES, indices.length);
        double[] all = new double[count * size];
        float[] image = new float[size];
        for (int i = 0; i < count; i++) {
            pairs.image(indices[(int) ((long) i * indices.length / count)], image);
            System.arraycopy(overMean(image), 0, all, i * size, size);
        }
        return new Intensities(SortedValues.of(all), count);
    }

    /** Of one image. */
    static Intensities of(float[] image) {
        return new Intensities(SortedValues.of(overMean(image)), 1);
    }

    private static double[] overMean(float[] image) {
        double mean = 0;
        for (float v : image) {
            mean += v / (double) image.length;
        }
        double[] shares = new double[image.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = image[i] / mean;
        }
        return shares;
    }

    /** Over a linear and over a logarithmic axis, with the distribution that a model learned from, if that is known. */
    Figure figure(String name, Optional<TrainingDistribution> learned, String caption) {
        Axis linear = Axis.linear("I / mean I", Math.min(0, sorted.quantile(BEYOND)), Math.max(sorted.quantile(1 - BEYOND), 1));
        double least = Math.max(Arrays.stream(sorted.values()).filter(v -> v > 0).findFirst().orElse(1), SMALLEST);
        Axis logarithmic = Axis.logarithmic("I / mean I, logarithmic", least, Math.max(2 * least, Math.max(sorted.quantile(1), 1)));
        return new Figure(2, List.of(chart(name, linear, sorted.values(), learned), chart(name, logarithmic, sorted.values(), learned)),
                caption + " Left without the " + Math.round(100 * BEYOND) + " % of the points that are brightest.");
    }

    private static Chart chart(String name, Axis axis, double[] values, Optional<TrainingDistribution> learned) {
        Histogram histogram = Histogram.of(values, axis, BINS);
        Layer.Steps seen = histogram.layer(name, Tone.QUIET, true);
        double[] expected = learned.map(l -> new Quantiles(l.intensityQuantiles()).shares(histogram.edges())).orElse(new double[0]);
        double most = Math.max(Arrays.stream(seen.heights()).max().orElse(1), Arrays.stream(expected).max().orElse(0));
        List<Layer> layers = expected.length == 0 ? List.of(seen)
                : List.of(seen, new Layer.Steps("training images", Tone.MAIN, false, histogram.edges(), expected));
        return new Chart("", Size.MEDIUM, axis, Axis.linear("share of points", 0, most > 0 ? 1.05 * most : 1), layers);
    }
}
