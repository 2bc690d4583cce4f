// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.instrument.AngleErrors;
import org.bragglens.pattern.instrument.Geometry;
import org.osgi.service.component.annotations.Component;

/**
 * A flat sample above or below the axis of the diffractometer, and one that X-rays enter deeply: lines move by an angle that depends on
 * theirs.
 * On Q and d the movement is the one of 2θ; without a wavelength such a curve stays as it is.
 */
@Component(service = AugmentationType.class)
public final class SampleDisplacement extends BuiltInType<SampleDisplacement.Settings> {

    static final String ID = "sample-displacement";

    public record Settings(
            @Setting(label = "Largest displacement", unit = "mm", initial = "0.2", min = 0, max = 5,
                    help = "The sample lies off the axis by a random distance between minus and plus this.") double displacement,
            @Setting(label = "Largest penetration depth", unit = "mm", initial = "0.1", min = 0, max = 50,
                    help = "1/µ of the sample, between 0 and this.") double penetration,
            @Setting(label = "Radius", unit = "mm", initial = "200", min = 1, max = 10000, help = "From the sample to the detector.")
            double radius) {
    }

    public SampleDisplacement() {
        super(ID, "Sample displacement", "The sample lies a little too high or too low, or lets X-rays in deeply.", "", Settings.class);
    }

    @Override
    public Standard standard() {
        return Standard.ABSENT;
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings);
    }

    private record Step(Settings settings) implements Augmentation {

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            AngleErrors errors = new AngleErrors(0, random.nextDouble(-1, 1) * settings.displacement,
                    random.nextDouble() * settings.penetration, settings.radius, Geometry.REFLECTION);
            PatternAxis axis = curve.axis();
            if (axis == PatternAxis.TWO_THETA) {
                return Resampling.moved(curve, x -> x - errors.shift(Math.toRadians(Math.clamp(x, 0, 180) / 2)));
            }
            if (!curve.radiation().isKnown()) {
                return curve;
            }
            double wavelength = curve.radiation().wavelength();
            double edge = 4 * Math.PI / wavelength;
            return Resampling.moved(curve, x -> {
                double sine = Math.min(1, axis.toQ(x, wavelength) / edge);
                double theta = Math.asin(sine);
                // what lies at θ now came from this much lower
                double before = theta - Math.toRadians(errors.shift(theta)) / 2;
                return axis.fromQ(Math.max(1e-6, edge * Math.sin(Math.min(before, Math.PI / 2))), wavelength);
            });
        }
    }
}
