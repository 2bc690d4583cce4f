// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakProfile;

/** How a powder pattern is simulated. */
public record SimulationSettings(
        @Setting(label = "Radiation", initial = "CuKa",
                help = "Anode with its Kα doublet (CuKa) or Kα1 alone (CuKa1), or a wavelength in Å",
                source = "doi:10.1103/PhysRevA.56.4554")
        String radiation,
        @Setting(label = "Axis", initial = "two-theta", help = "Quantity along the pattern")
        PatternAxis axis,
        @Setting(label = "From", initial = "5", min = 0, max = 200, help = "First point: degrees of 2θ, Q in Å⁻¹ or d in Å")
        double from,
        @Setting(label = "To", initial = "90", min = 0, max = 200, help = "Last point, in the same unit")
        double to,
        @Setting(label = "Step", initial = "0.02", min = 1e-5, max = 10, help = "Distance of the points, in the same unit")
        double step,
        @Setting(label = "U", unit = "°²", initial = "0.004", min = -10, max = 10, help = "Gaussian width: FWHM² = U tan²θ + V tanθ + W",
                source = "doi:10.1016/0029-554X(58)90029-X")
        double u,
        @Setting(label = "V", unit = "°²", initial = "-0.003", min = -10, max = 10, source = "doi:10.1016/0029-554X(58)90029-X")
        double v,
        @Setting(label = "W", unit = "°²", initial = "0.005", min = 0, max = 10, source = "doi:10.1016/0029-554X(58)90029-X")
        double w,
        @Setting(label = "X", unit = "°", initial = "0.02", min = 0, max = 10,
                help = "Lorentzian width: FWHM = X / cosθ + Y tanθ (size and strain)",
                source = "doi:10.1107/S0021889887087090")
        double x,
        @Setting(label = "Y", unit = "°", initial = "0.02", min = 0, max = 10, source = "doi:10.1107/S0021889887087090")
        double y,
        @Setting(label = "Monochromator angle", unit = "°", initial = "0", min = 0, max = 179,
                help = "2θ of a crystal monochromator, 26.6 for graphite and Cu; 0 for none", source = "doi:10.1107/97809553602060000600")
        double monochromator) {

    /** The widths. */
    public PeakProfile profile() {
        return new PeakProfile(u, v, w, x, y);
    }
}
