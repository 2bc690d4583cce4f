// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import java.util.random.RandomGenerator;

import org.bragglens.base.recipe.DescribedStepType;
import org.bragglens.base.settings.Setting;
import org.bragglens.diffuse.measuring.MeasuringStep;
import org.bragglens.diffuse.measuring.MeasuringStepType;
import org.osgi.service.component.annotations.Component;

/**
 * Atoms are no points and move: the scattering falls off from the origin of reciprocal space. Both make it a Gaussian nearly, and the
 * product of Gaussians is one: I(h,k) exp(−(a h² + b k²)), a and b drawn each by itself. Of displacements along a cell edge with the mean square
 * u², the Debye–Waller factor gives a = 4π² u² / edge² (Trueblood et al. 1996, doi:10.1107/S0108767396005697), and carbon on an edge of 8 Å
 * about 0.12 for its form factor.
 */
@Component(service = MeasuringStepType.class)
public final class FallOff extends DescribedStepType<FallOff.Settings> implements MeasuringStepType<FallOff.Settings> {

    static final String ID = "fall-off";

    public record Settings(
            @Setting(label = "Weakest", initial = "0", min = 0, max = 10,
                    help = "Exponent at one reciprocal unit from the origin, uniform from this.") double weakest,
            @Setting(label = "Strongest", initial = "0.4", min = 0, max = 10,
                    help = "Exponent at one reciprocal unit from the origin, uniform to this.") double strongest) {
        public Settings {
            Drawn.checkRange("weakest", weakest, "strongest", strongest);
        }
    }

    public FallOff() {
        super(ID, "Fall-off", "Form factors and thermal motion weaken the scattering away from the origin.",
                "doi:10.1107/S0108767396005697", Settings.class);
    }

    @Override
    public MeasuringStep create(Settings settings) {
        return (image, points, extent, random) -> {
            double[] alongH = factors(points, extent, settings, random);
            double[] alongK = factors(points, extent, settings, random);
            float[] weaker = new float[image.length];
            for (int i = 0; i < image.length; i++) {
                weaker[i] = (float) (image[i] * alongH[i / points] * alongK[i % points]);
            }
            return weaker;
        };
    }

    private static double[] factors(int points, double extent, Settings settings, RandomGenerator random) {
        double exponent = Drawn.uniform(random, settings.weakest, settings.strongest);
        double[] factors = new double[points];
        for (int i = 0; i < points; i++) {
            double h = i * extent / (points - 1);
            factors[i] = StrictMath.exp(-exponent * h * h);
        }
        return factors;
    }
}
