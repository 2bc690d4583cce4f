// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.measuring.MeasuringStep;
import org.bragglens.diffuse.measuring.MeasuringStepType;
import org.bragglens.pattern.instrument.Counts;
import org.osgi.service.component.annotations.Component;

/**
 * Photons are counted. The image is brought to a drawn mean number of counts a point, each point becomes a whole number of Poisson's
 * distribution, and the unit comes back: the mean stays within its statistics. What is negative counts nothing.
 */
@Component(service = MeasuringStepType.class)
public final class CountingNoise extends DescribedStepType<CountingNoise.Settings> implements MeasuringStepType<CountingNoise.Settings> {

    static final String ID = "counts";

    public record Settings(
            @Setting(label = "Fewest", unit = "counts", initial = "50", min = 0.1, max = 1e12,
                    help = "Mean of the image with its background, log-uniform from this.") double fewest,
            @Setting(label = "Most", unit = "counts", initial = "10000", min = 0.1, max = 1e12,
                    help = "Mean of the image with its background, log-uniform to this.") double most) {
        public Settings {
            Drawn.checkRange("fewest", fewest, "most", most);
        }
    }

    public CountingNoise() {
        super(ID, "Counting noise", "Photons are counted, so intensities scatter.", "", Settings.class);
    }

    @Override
    public MeasuringStep create(Settings settings) {
        return (image, points, extent, random) -> {
            double counts = Drawn.logUniform(random, settings.fewest, settings.most);
            double mean = Drawn.mean(image);
            float[] counted = image.clone();
            if (!(mean > 0)) {
                return counted;
            }
            double scale = counts / mean;
            for (int i = 0; i < counted.length; i++) {
                if (!Float.isNaN(image[i])) {
                    counted[i] = (float) (Counts.poisson(random, Math.max(0, image[i] * scale)) / scale);
                }
            }
            return counted;
        };
    }
}
