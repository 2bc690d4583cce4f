// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Radiation.Probe;
import org.bragglens.pattern.instrument.AngleErrors;

/** The diffractometer and how the sample sits in it. */
public record InstrumentSettings(
        @Setting(label = "Geometry", initial = "reflection",
                help = "Flat sample in reflection (Bragg-Brentano), or a capillary with the detector around it (Debye-Scherrer)")
        Geometry geometry,
        @Setting(label = "Monochromator angle", unit = "°", initial = "0", min = 0, max = 179,
                help = "2θ of a crystal monochromator, 26.6 for graphite and Cu; 0 for none", source = "doi:10.1107/97809553602060000600")
        double monochromator,
        @Setting(label = "Polarisation", initial = "0.5", min = 0, max = 1,
                help = "Share of the beam polarised across the plane of diffraction: 0.5 for a tube, about 0.97 at a synchrotron that "
                        + "diffracts upwards", source = "doi:10.1107/97809553602060000600")
        double polarisation,
        @Setting(label = "Zero shift", unit = "°", initial = "0", min = -5, max = 5, help = "What 2θ reads too high")
        double zeroShift,
        @Setting(label = "Sample displacement", unit = "mm", initial = "0", min = -5, max = 5,
                help = "Of a flat sample below the axis, which moves lines by -2 s cosθ / R; of a capillary across the beam, by s cos2θ / R")
        double sampleDisplacement,
        @Setting(label = "Penetration depth", unit = "mm", initial = "0", min = 0, max = 50,
                help = "1/µ of a flat sample, which moves lines by -sin2θ / 2µR; 0 for an opaque one")
        double penetrationDepth,
        @Setting(label = "Radius", unit = "mm", initial = "200", min = 1, max = 10000, help = "From the sample to the detector")
        double radius,
        @Setting(label = "Absorption µR", initial = "0", min = 0, max = 10,
                help = "Absorption coefficient times radius of a capillary; an opaque flat sample weakens all lines alike",
                source = "doi:10.1107/97809553602060000103")
        double absorption) {

    /** Where sample and detector are. */
    public enum Geometry {
        REFLECTION, CAPILLARY
    }

    /** Neutron beams are not polarised by scattering from nuclei. */
    LorentzPolarisation factor(Probe probe) {
        return probe == Probe.NEUTRONS ? LorentzPolarisation.NEUTRONS : new LorentzPolarisation(monochromator, polarisation);
    }

    AngleErrors errors() {
        return new AngleErrors(zeroShift, sampleDisplacement, penetrationDepth, radius, geometry == Geometry.CAPILLARY);
    }

    /** Absorption in a capillary; 0 for a flat sample. */
    double capillaryAbsorption() {
        return geometry == Geometry.CAPILLARY ? absorption : 0;
    }
}
