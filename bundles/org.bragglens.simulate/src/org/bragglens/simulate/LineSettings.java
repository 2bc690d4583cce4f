// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.PeakProfile;

/** The shape of simulated lines. */
public record LineSettings(
        @Setting(label = "U", unit = "°²", initial = "0.004", min = -10, max = 10, help = "Gaussian width: FWHM² = U tan²θ + V tanθ + W",
                source = "doi:10.1016/0029-554X(58)90029-X")
        double u,
        @Setting(label = "V", unit = "°²", initial = "-0.003", min = -10, max = 10, source = "doi:10.1016/0029-554X(58)90029-X")
        double v,
        @Setting(label = "W", unit = "°²", initial = "0.005", min = 0, max = 10, source = "doi:10.1016/0029-554X(58)90029-X")
        double w,
        @Setting(label = "X", unit = "°", initial = "0.02", min = 0, max = 10,
                help = "Lorentzian width of the instrument: FWHM = X / cosθ + Y tanθ",
                source = "doi:10.1107/S0021889887087090")
        double x,
        @Setting(label = "Y", unit = "°", initial = "0.02", min = 0, max = 10, source = "doi:10.1107/S0021889887087090")
        double y,
        @Setting(label = "Crystallite size", unit = "nm", initial = "0", min = 0, max = 1e6,
                help = "Broadens by FWHM = 0.9 λ / (size cosθ) (Scherrer); 0 for large crystallites",
                        source = "doi:10.1107/S0021889878012844")
        double size,
        @Setting(label = "Microstrain", unit = "%", initial = "0", min = 0, max = 10,
                help = "Broadens by FWHM = 4 strain tanθ", source = "doi:10.1088/0959-5309/56/3/303")
        double strain,
        @Setting(label = "Sample height S/L", initial = "0", min = 0, max = 0.5,
                help = "Half the height of the sample over the radius, which makes lines asymmetric; about 0.02 in a laboratory",
                source = "doi:10.1107/S0021889894004218")
        double sampleHeight,
        @Setting(label = "Slit height H/L", initial = "0", min = 0, max = 0.5,
                help = "Half the height of the receiving slit over the radius", source = "doi:10.1107/S0021889894004218")
        double slitHeight) {

    /** Scherrer's constant for the width at half height of crystallites of no particular shape. */
    private static final double SCHERRER = 0.9;

    /** What the instrument alone does. */
    public PeakProfile instrument() {
        return new PeakProfile(u, v, w, x, y, sampleHeight, slitHeight);
    }

    /** Instrument and sample, for a wavelength in Å. */
    public PeakProfile profile(double wavelength) {
        double ofSize = size > 0 ? Math.toDegrees(SCHERRER * wavelength / (10 * size)) : 0;
        return instrument().broadened(ofSize, Math.toDegrees(4 * strain / 100));
    }
}
