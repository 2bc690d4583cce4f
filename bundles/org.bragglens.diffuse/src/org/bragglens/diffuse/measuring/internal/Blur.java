// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.measuring.MeasuringStep;
import org.bragglens.diffuse.measuring.MeasuringStepType;
import org.osgi.service.component.annotations.Component;

/**
 * Resolution: the beam diverges, the crystal is a mosaic, pixels have a size. A Gaussian of a drawn standard deviation, cut off at four of
 * them; what it would bring from beyond an edge is taken from this side of it, so that the sum of the intensities stays. Points where
 * nothing is measured have no part in it.
 */
@Component(service = MeasuringStepType.class)
public final class Blur extends DescribedStepType<Blur.Settings> implements MeasuringStepType<Blur.Settings> {

    static final String ID = "blur";

    private static final double CUT = 4;
    /** Of a point: what is narrower changes nothing. */
    private static final double NARROWEST = 0.1;

    public record Settings(
            @Setting(label = "Narrowest", unit = "r.l.u.", initial = "0", min = 0, max = 0.2,
                    help = "Standard deviation of the resolution, uniform from this.") double narrowest,
            @Setting(label = "Widest", unit = "r.l.u.", initial = "0.03", min = 0, max = 0.2,
                    help = "Standard deviation of the resolution, uniform to this.") double widest) {
        public Settings {
            Drawn.checkRange("narrowest", narrowest, "widest", widest);
        }
    }

    public Blur() {
        super(ID, "Blur", "The resolution of the instrument blurs the image.", "", Settings.class);
    }

    @Override
    public MeasuringStep create(Settings settings) {
        return (image, points, extent, random) -> {
            double sigma = Drawn.uniform(random, settings.narrowest, settings.widest) * (points - 1) / extent;
            if (sigma < NARROWEST) {
                return image.clone();
            }
            float[][] weights = weights(points, sigma);
            float[] known = image.clone();
            float[] certain = new float[image.length];
            boolean complete = true;
            for (int i = 0; i < image.length; i++) {
                boolean unknown = Float.isNaN(image[i]);
                known[i] = unknown ? 0 : image[i];
                certain[i] = unknown ? 0 : 1;
                complete &= !unknown;
            }
            float[] blurred = both(weights, known, points);
            if (!complete) {
                float[] certainty = both(weights, certain, points);
                for (int i = 0; i < image.length; i++) {
                    blurred[i] = Float.isNaN(image[i]) ? Float.NaN : blurred[i] / certainty[i];
                }
            }
            return blurred;
        };
    }

    private static float[] both(float[][] weights, float[] image, int points) {
        return along(weights, along(weights, image, points, points, 1), points, 1, points);
    }

    /** [to][from]: each column sums to 1, for what leaves a point arrives somewhere. */
    private static float[][] weights(int points, double sigma) {
        int reach = (int) (CUT * sigma + 0.5);
        double[] gaussian = new double[reach + 1];
        double sum = 0;
        for (int d = 0; d <= reach; d++) {
            gaussian[d] = StrictMath.exp(-d * d / (2 * sigma * sigma));
            sum += (d == 0 ? 1 : 2) * gaussian[d];
        }
        float[][] weights = new float[points][points];
        for (int from = 0; from < points; from++) {
            for (int d = -reach; d <= reach; d++) {
                weights[mirrored(from + d, points)][from] += (float) (gaussian[Math.abs(d)] / sum);
            }
        }
        return weights;
    }

    /** The point on this side of the edge, as often as it takes. */
    private static int mirrored(int at, int points) {
        int within = Math.floorMod(at, 2 * points);
        return within < points ? within : 2 * points - 1 - within;
    }

    /**
     * @param line  from the first point of a line to that of the next one
     * @param along from a point of a line to the next one
     */
    private static float[] along(float[][] weights, float[] image, int points, int line, int along) {
        float[] blurred = new float[image.length];
        for (int l = 0; l < points; l++) {
            for (int to = 0; to < points; to++) {
                float sum = 0;
                for (int from = 0; from < points; from++) {
                    float weight = weights[to][from];
                    sum += weight == 0 ? 0 : weight * image[l * line + from * along];
                }
                blurred[l * line + to * along] = sum;
            }
        }
        return blurred;
    }
}
