// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.measuring.MeasuringStep;
import org.bragglens.diffuse.measuring.MeasuringStepType;
import org.osgi.service.component.annotations.Component;

/**
 * What else reaches the detector: incoherent and Compton scattering, air, glass, fluorescence. At the place (h,k) the background is
 * level · (1 + g (h cos φ + k sin φ) / extent + a exp(−(h² + k²) / (2 ρ²))): flat, with a gradient g in a drawn direction φ, and with a
 * maximum a round the primary beam, ρ a third of the extent.
 */
@Component(service = MeasuringStepType.class)
public final class Background extends DescribedStepType<Background.Settings> implements MeasuringStepType<Background.Settings> {

    static final String ID = "background";

    public record Settings(
            @Setting(label = "Lowest", unit = "mean intensities", initial = "0", min = 0, max = 1000,
                    help = "Level of the background, uniform from this.") double lowest,
            @Setting(label = "Highest", unit = "mean intensities", initial = "4", min = 0, max = 1000,
                    help = "Level of the background, uniform to this.") double highest,
            @Setting(label = "Gradient", unit = "of the level", initial = "0.1", min = 0, max = 0.7,
                    help = "Largest change along an edge of the image; drawn up to this.") double gradient,
            @Setting(label = "Round the beam", unit = "of the level", initial = "0.2", min = 0, max = 10,
                    help = "Largest addition at the origin of reciprocal space; drawn up to this.") double beam) {
        public Settings {
            Drawn.checkRange("lowest", lowest, "highest", highest);
        }
    }

    public Background() {
        super(ID, "Background", "Adds a nearly flat background, higher round the primary beam.", "", Settings.class);
    }

    @Override
    public MeasuringStep create(Settings settings) {
        return (image, points, extent, random) -> {
            double level = Drawn.mean(image) * Drawn.uniform(random, settings.lowest, settings.highest);
            double gradient = Drawn.uniform(random, 0, settings.gradient);
            double direction = Drawn.uniform(random, 0, 2 * StrictMath.PI);
            double beam = Drawn.uniform(random, 0, settings.beam);
            double alongH = gradient * StrictMath.cos(direction);
            double alongK = gradient * StrictMath.sin(direction);
            double[] gaussian = new double[points];
            for (int i = 0; i < points; i++) {
                double ofExtent = (double) i / (points - 1);
                gaussian[i] = StrictMath.exp(-4.5 * ofExtent * ofExtent);
            }
            float[] higher = new float[image.length];
            for (int i = 0; i < image.length; i++) {
                int row = i / points;
                int column = i % points;
                higher[i] = (float) (image[i] + level * (1 + (alongH * row + alongK * column) / (points - 1)
                        + beam * gaussian[row] * gaussian[column]));
            }
            return higher;
        };
    }
}
