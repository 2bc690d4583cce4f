// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;

/** How a powder pattern is simulated. */
public record SimulationSettings(
        @Setting(label = "Radiation", initial = "CuKa",
                help = "Anode with its Kα doublet (CuKa; Cr, Fe, Co, Cu, Mo, Ag) or Kα1 alone (CuKa1), a wavelength in Å, an energy "
                        + "(12.4keV), or neutrons with a wavelength ('neutrons 1.594')",
                source = "doi:10.1103/PhysRevA.56.4554")
        String radiation,
        @Setting(label = "Kβ", unit = "%", initial = "0", min = 0, max = 100,
                help = "Of the Kβ line that an anode emits beside its doublet, what a filter leaves: 100 without a filter, 1 to 3 behind a "
                        + "usual one, 0 behind a monochromator", source = "doi:10.1103/PhysRevA.56.4554")
        double kbeta,
        @Setting(label = "Axis", initial = "two-theta", help = "Quantity along the pattern")
        PatternAxis axis,
        @Setting(label = "From", initial = "5", min = 0, max = 200, help = "First point: degrees of 2θ, Q in Å⁻¹ or d in Å")
        double from,
        @Setting(label = "To", initial = "90", min = 0, max = 200, help = "Last point, in the same unit")
        double to,
        @Setting(label = "Step", initial = "0.02", min = 1e-5, max = 10, help = "Distance of the points, in the same unit")
        double step,
        LineSettings lines,
        AtomSettings atoms,
        InstrumentSettings instrument,
        TextureSettings orientation,
        BackgroundSettings rest) {

    /** The widths of lines, as instrument and sample make them. */
    public PeakProfile profile() {
        return lines.profile(source().wavelength());
    }

    /** @throws IllegalArgumentException with a message for people, if there is no such radiation */
    public Radiation source() {
        if (kbeta == 0) {
            return XrayTube.named(radiation, Radiation.Origin.SIMULATION);
        }
        return XrayTube.ofDoublet(radiation).orElseThrow(() -> new IllegalArgumentException("kbeta must be 0 with the radiation "
                + radiation + ": only an anode with its doublet (CuKa) has a Kβ line")).withBeta(kbeta / 100, Radiation.Origin.SIMULATION);
    }
}
