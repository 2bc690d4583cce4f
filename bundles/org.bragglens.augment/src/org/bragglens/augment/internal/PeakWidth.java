// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.random.RandomGenerator;

import org.bragglens.augment.Augmentation;
import org.bragglens.augment.AugmentationType;
import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.osgi.service.component.annotations.Component;

/**
 * Other instruments and smaller crystallites: the instrument's widths are scaled, and size broadening FWHM = K λ / (L cos θ) with K = 0.9
 * (Scherrer; doi:10.1107/S0021889878012844) and strain broadening are added. A bare curve is smeared with a Gaussian.
 */
@Component(service = AugmentationType.class)
public final class PeakWidth extends BuiltInType<PeakWidth.Settings> {

    static final String ID = "peak-width";
    private static final double SCHERRER = 0.9;

    public record Settings(
            @Setting(label = "Narrowest instrument", initial = "0.5", min = 0.05, max = 20,
                    help = "Instrumental widths are multiplied by at least this.") double narrowest,
            @Setting(label = "Widest instrument", initial = "2", min = 0.05, max = 20,
                    help = "Instrumental widths are multiplied by at most this.") double widest,
            @Setting(label = "Smallest crystallites", unit = "nm", initial = "25", min = 1, max = 10000,
                    help = "Mean size of the crystallites, log-uniform from this.") double smallest,
            @Setting(label = "Largest crystallites", unit = "nm", initial = "2000", min = 1, max = 10000,
                    help = "Mean size of the crystallites, log-uniform to this.") double largest,
            @Setting(label = "Largest microstrain", unit = "%", initial = "0.1", min = 0, max = 5,
                    help = "Spread of the lattice spacings within the sample.", source = "doi:10.1016/0001-6160(53)90006-6") double microstrain) {
        public Settings {
            if (narrowest > widest || smallest > largest) {
                throw new IllegalArgumentException("a smallest value is larger than its largest");
            }
        }
    }

    public PeakWidth() {
        super(ID, "Peak width", "Instruments resolve better or worse, crystallites are small or strained.", "doi:10.1107/S0021889878012844",
                Settings.class);
    }

    @Override
    public Augmentation create(Settings settings) {
        return new Step(settings);
    }

    private record Step(Settings settings) implements Augmentation.OnPeaks {

        @Override
        public PeakList onPeaks(PeakList peaks, RandomGenerator random) {
            PeakProfile instrument = peaks.profile().scaled(Resampling.logUniform(random, settings.narrowest, settings.widest));
            double wavelength = peaks.radiation().isKnown() ? peaks.radiation().wavelength() : 1;
            return peaks.withProfile(instrument.broadened(size(random, wavelength), strain(random)));
        }

        /** Broadens to the width that the largest changes would give a line of 0.08° somewhere in the middle of the pattern. */
        @Override
        public Curve onCurve(Curve curve, RandomGenerator random) {
            double instrument = 0.08 * Math.max(0, Resampling.logUniform(random, settings.narrowest, settings.widest) - 1);
            double wavelength = curve.radiation().isKnown() ? curve.radiation().wavelength() : 1;
            double degrees = instrument + size(random, wavelength) + 0.36 * strain(random);
            double[] x = curve.x();
            double step = (x[x.length - 1] - x[0]) / Math.max(1, x.length - 1);
            // widths are degrees of 2θ; on another axis the middle of the pattern tells what a degree is there
            double width = switch (curve.axis()) {
                case TWO_THETA -> degrees;
                case Q -> Math.toRadians(degrees) * 2 * Math.PI / wavelength;
                case D -> Math.toRadians(degrees) * x[x.length / 2] * x[x.length / 2] / wavelength;
            };
            return smeared(curve, width / step / 2.3548);
        }

        /** Lorentzian FWHM in degrees at θ = 0. */
        private double size(RandomGenerator random, double wavelength) {
            double nanometres = Resampling.logUniform(random, settings.smallest, settings.largest);
            return Math.toDegrees(SCHERRER * wavelength / (10 * nanometres));
        }

        /** Factor of tan θ in degrees: FWHM of 2θ is 4 ε tan θ (Williamson and Hall 1953), of which ε is the half width here. */
        private double strain(RandomGenerator random) {
            return Math.toDegrees(4 * random.nextDouble() * settings.microstrain / 100);
        }

        private static Curve smeared(Curve curve, double sigma) {
            if (sigma < 0.1) {
                return curve;
            }
            double[] y = curve.y();
            int reach = (int) Math.min(y.length - 1, Math.ceil(4 * sigma));
            double[] kernel = new double[reach + 1];
            for (int k = 0; k <= reach; k++) {
                kernel[k] = Math.exp(-0.5 * k * k / (sigma * sigma));
            }
            double[] result = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                double sum = 0;
                double weight = 0;
                for (int j = Math.max(0, i - reach); j <= Math.min(y.length - 1, i + reach); j++) {
                    sum += kernel[Math.abs(i - j)] * y[j];
                    weight += kernel[Math.abs(i - j)];
                }
                result[i] = sum / weight;
            }
            return curve.withY(result);
        }
    }
}
