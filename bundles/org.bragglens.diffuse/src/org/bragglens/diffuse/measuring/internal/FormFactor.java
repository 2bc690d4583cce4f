// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import java.util.random.RandomGenerator;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.measuring.MeasuringStep;
import org.bragglens.diffuse.measuring.MeasuringStepType;
import org.osgi.service.component.annotations.Component;

/**
 * The two things that a site can hold differ in more than a point: the scattering of their order is multiplied by |ΔF(h,k)|², the squared
 * difference of their scattering (Cowley 1950, doi:10.1103/PhysRev.77.669), which is smooth and does not repeat with h and k. Here
 * ΔF = Σ w exp(2πi (h x + k y)) of a few scatterers with weights w drawn from −1 to 1, for a difference has both signs, and places x, y in
 * parts of the cell drawn about the site. An image becomes I (1 − s + s |ΔF|² / ⟨|ΔF|²⟩), the mean that of the image's points, s drawn.
 */
@Component(service = MeasuringStepType.class)
public final class FormFactor extends DescribedStepType<FormFactor.Settings> implements MeasuringStepType<FormFactor.Settings> {

    static final String ID = "form-factor";

    public record Settings(
            @Setting(label = "Scatterers", initial = "4", min = 2, max = 100, help = "How many atoms the difference is made of.")
            int scatterers,
            @Setting(label = "Reach", unit = "cell edges", initial = "0.4", min = 0, max = 2,
                    help = "How far from the site they lie at the most, along each axis.") double reach,
            @Setting(label = "Weakest", initial = "0", min = 0, max = 1,
                    help = "Share of the scattering that has the form factor, uniform from this.") double weakest,
            @Setting(label = "Strongest", initial = "1", min = 0, max = 1,
                    help = "Share of the scattering that has the form factor, uniform to this.") double strongest) {
        public Settings {
            Drawn.checkRange("weakest", weakest, "strongest", strongest);
        }
    }

    public FormFactor() {
        super(ID, "Form factor", "Molecules are no points: their own scattering shapes that of their order.",
                "doi:10.1103/PhysRev.77.669", Settings.class);
    }

    @Override
    public MeasuringStep create(Settings settings) {
        return (image, points, extent, random) -> {
            double share = Drawn.uniform(random, settings.weakest, settings.strongest);
            double[] squares = squares(settings, points, extent, random);
            double mean = 0;
            for (double square : squares) {
                mean += square / squares.length;
            }
            float[] shaped = image.clone();
            for (int i = 0; i < image.length && mean > 0; i++) {
                shaped[i] = (float) (image[i] * (1 - share + share * squares[i] / mean));
            }
            return shaped;
        };
    }

    /** |ΔF|² at each point. */
    private static double[] squares(Settings settings, int points, double extent, RandomGenerator random) {
        double[] real = new double[points * points];
        double[] imaginary = new double[points * points];
        for (int n = 0; n < settings.scatterers; n++) {
            double weight = Drawn.uniform(random, -1, 1);
            double[][] h = waves(Drawn.uniform(random, -settings.reach, settings.reach), points, extent);
            double[][] k = waves(Drawn.uniform(random, -settings.reach, settings.reach), points, extent);
            for (int i = 0; i < real.length; i++) {
                int row = i / points;
                int column = i % points;
                real[i] += weight * (h[0][row] * k[0][column] - h[1][row] * k[1][column]);
                imaginary[i] += weight * (h[0][row] * k[1][column] + h[1][row] * k[0][column]);
            }
        }
        for (int i = 0; i < real.length; i++) {
            real[i] = real[i] * real[i] + imaginary[i] * imaginary[i];
        }
        return real;
    }

    /** cos and sin of 2π h x at the points of an axis. */
    private static double[][] waves(double x, int points, double extent) {
        double[][] waves = new double[2][points];
        for (int i = 0; i < points; i++) {
            double phase = 2 * StrictMath.PI * x * i * extent / (points - 1);
            waves[0][i] = StrictMath.cos(phase);
            waves[1][i] = StrictMath.sin(phase);
        }
        return waves;
    }
}
