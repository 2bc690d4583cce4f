// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.measuring.MeasuringStep;
import org.bragglens.diffuse.measuring.MeasuringStepType;
import org.osgi.service.component.annotations.Component;

/**
 * Bragg peaks of the average lattice at whole h, k, with tails that a mask does not wholly cover. Each peak has a height of its own, drawn,
 * and falls off as height / (1 + (r/w)²) at the distance r: 1/r² far out, as the thermal diffuse scattering of acoustic waves does
 * (International Tables for Crystallography C, 2006, 7.4.2). The width w is drawn once an image.
 */
@Component(service = MeasuringStepType.class)
public final class BraggTails extends DescribedStepType<BraggTails.Settings> implements MeasuringStepType<BraggTails.Settings> {

    static final String ID = "bragg-tails";

    public record Settings(
            @Setting(label = "Lowest", unit = "mean intensities", initial = "0.3", min = 1e-6, max = 1e6,
                    help = "Height of a peak, log-uniform from this.") double lowest,
            @Setting(label = "Highest", unit = "mean intensities", initial = "100", min = 1e-6, max = 1e6,
                    help = "Height of a peak, log-uniform to this.") double highest,
            @Setting(label = "Narrowest", unit = "r.l.u.", initial = "0.01", min = 1e-4, max = 0.5,
                    help = "Half width at half the height, uniform from this.") double narrowest,
            @Setting(label = "Widest", unit = "r.l.u.", initial = "0.03", min = 1e-4, max = 0.5,
                    help = "Half width at half the height, uniform to this.") double widest) {
        public Settings {
            Drawn.checkRange("lowest", lowest, "highest", highest);
            Drawn.checkRange("narrowest", narrowest, "widest", widest);
        }
    }

    public BraggTails() {
        super(ID, "Bragg peaks with tails", "Adds peaks at whole h, k whose tails reach farther than a mask.",
                "International Tables for Crystallography C, 7.4.2", Settings.class);
    }

    @Override
    public MeasuringStep create(Settings settings) {
        return (image, points, extent, random) -> {
            double width = Drawn.uniform(random, settings.narrowest, settings.widest);
            double mean = Drawn.mean(image);
            double step = extent / (points - 1);
            int last = (int) StrictMath.floor(extent + step / 2);
            double[] peaks = new double[image.length];
            for (int h = 0; h <= last; h++) {
                for (int k = 0; k <= last; k++) {
                    double height = mean * Drawn.logUniform(random, settings.lowest, settings.highest);
                    for (int i = 0; i < peaks.length; i++) {
                        double dh = (i / points * step - h) / width;
                        double dk = (i % points * step - k) / width;
                        peaks[i] += height / (1 + dh * dh + dk * dk);
                    }
                }
            }
            float[] sum = new float[image.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = (float) (image[i] + peaks[i]);
            }
            return sum;
        };
    }
}
