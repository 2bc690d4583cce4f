// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.instrument.AxialDivergence;
import org.osgi.service.component.annotations.Component;

/**
 * Samples and slits that are tall beside the radius give lines at low angles a tail towards the beam. A bare curve is smeared in the same
 * way if its angles are known.
 */
@Component(service = AugmentationType.class)
public final class AxialAsymmetry extends BuiltInType<AxialAsymmetry.Settings> {

    static final String ID = "axial-divergence";
    /** A bare curve's lines have some width already, in degrees. */
    private static final double WIDTH = 0.05;

    public record Settings(
            @Setting(label = "Largest sample height S/L", initial = "0.03", min = 0, max = 0.5,
                    help = "Half the height of the sample over the radius, between 0 and this.", source = "doi:10.1107/S0021889894004218")
            double sample,
            @Setting(label = "Largest slit height H/L", initial = "0.03", min = 0, max = 0.5,
                    help = "Half the height of the slit over the radius, between 0 and this.") double slit) {
    }

    public AxialAsymmetry() {
        super(ID, "Axial divergence", "Lines at low angles have a tail towards the beam, because sample and slit are tall.",
                "doi:10.1107/S0021889894004218", Settings.class);
    }

    @Override
    public Standard standard() {
        return Standard.ABSENT;
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings);
    }

    private record Step(Settings settings) implements Augmentation.OnPeaks {

        @Override
        public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
            return peaks.withProfile(peaks.profile().withHeights(random.nextDouble() * settings.sample, random.nextDouble()
                    * settings.slit));
        }

        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            AxialDivergence divergence = new AxialDivergence(random.nextDouble() * settings.sample, random.nextDouble() * settings.slit);
            PatternAxis axis = curve.axis();
            if (axis != PatternAxis.TWO_THETA && !curve.radiation().isKnown()) {
                return curve;
            }
            double wavelength = curve.radiation().isKnown() ? curve.radiation().wavelength() : 1;
            double[] offsets = new double[AxialDivergence.MOST];
            double[] weights = new double[AxialDivergence.MOST];
            double[] x = curve.x();
            double[] y = curve.y().clone();
            for (int i = 0; i < y.length; i++) {
                double twoTheta = Math.toRadians(PatternAxis.TWO_THETA.fromQ(axis.toQ(x[i], wavelength), wavelength));
                if (!(twoTheta > 0.01 && twoTheta < Math.PI - 0.01)) {
                    continue;
                }
                int parts = divergence.split(twoTheta, Math.toRadians(WIDTH), offsets, weights);
                double sum = 0;
                for (int n = 0; n < parts; n++) {
                    // offsets change slowly with the angle: those of this place stand for those of the lines that reach it
                    double from = axis.fromQ(PatternAxis.TWO_THETA.toQ(Math.toDegrees(Math.clamp(twoTheta - offsets[n], 0, Math.PI)),
                            wavelength),
                            wavelength);
                    sum += weights[n] * Resampling.at(curve, from);
                }
                y[i] = sum;
            }
            return curve.withY(y);
        }
    }
}
