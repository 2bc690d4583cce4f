// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Optional;

import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Radiation.Probe;
import org.bragglens.pattern.instrument.Absorption;
import org.bragglens.pattern.instrument.AngleErrors;
import org.bragglens.pattern.instrument.CylinderAbsorption;
import org.bragglens.pattern.instrument.Geometry;
import org.bragglens.pattern.instrument.ReflectionPlate;
import org.bragglens.pattern.instrument.TransmissionPlate;
import org.bragglens.pattern.instrument.Transparency;

/** The diffractometer and how the sample sits in it. */
public record InstrumentSettings(
        @Setting(label = "Geometry", initial = "reflection",
                help = "Flat sample in reflection (Bragg-Brentano), a capillary with the detector around it (Debye-Scherrer), or a plate "
                        + "that the beam passes symmetrically")
        Geometry geometry,
        @Setting(label = "Monochromator angle", unit = "°", initial = "0", min = 0, max = 179,
                help = "2θ of a crystal monochromator, 26.6 for graphite and Cu; 0 for none", source = "doi:10.1107/97809553602060000601")
        double monochromator,
        @Setting(label = "Polarisation", initial = "0.5", min = 0, max = 1,
                help = "Share of the beam polarised across the plane of diffraction: 0.5 for a tube, about 0.97 at a synchrotron that "
                        + "diffracts upwards", source = "doi:10.1107/97809553602060000601")
        double polarisation,
        @Setting(label = "Zero shift", unit = "°", initial = "0", min = -5, max = 5, help = "What 2θ reads too high")
        double zeroShift,
        @Setting(label = "Sample displacement", unit = "mm", initial = "0", min = -5, max = 5,
                help = "Of a flat sample below the axis, which moves lines by -2 s cosθ / R; of a capillary across the beam, by "
                        + "s cos2θ / R; of a plate in transmission behind the axis, by -2 s sinθ / R")
        double sampleDisplacement,
        @Setting(label = "Penetration depth", unit = "mm", initial = "0", min = 0, max = 50,
                help = "1/µ of a flat sample in reflection, which gives lines a tail to lower angles, sin2θ / 2µR in the mean; 0 for an "
                        + "opaque one", source = "doi:10.1107/S0021889891010804")
        double penetrationDepth,
        @Setting(label = "Sample thickness", unit = "mm", initial = "0", min = 0, max = 50,
                help = "Of a flat sample in reflection that X-rays pass, which weakens lines at high angles and cuts their tails; 0 for a "
                        + "thick one", source = "doi:10.1107/S0021889891010804")
        double sampleThickness,
        @Setting(label = "Radius", unit = "mm", initial = "200", min = 1, max = 10000, help = "From the sample to the detector")
        double radius,
        @Setting(label = "Absorption µR or µt", initial = "0", min = 0, max = 10,
                help = "Absorption coefficient times radius of a capillary or times thickness of a plate in transmission; an opaque flat "
                        + "sample weakens all lines alike", source = "doi:10.1107/97809553602060000602")
        double absorption) {

    /** Neutron beams are not polarised by scattering from nuclei. */
    LorentzPolarisation factor(Probe probe) {
        return probe == Probe.NEUTRONS ? LorentzPolarisation.NEUTRONS : new LorentzPolarisation(monochromator, polarisation);
    }

    /** Without what {@link #transparency} does. */
    AngleErrors errors() {
        return new AngleErrors(zeroShift, sampleDisplacement, 0, radius, geometry);
    }

    /** No line is moved farther than this, in degrees of 2θ; of the tail of transparency, which has no end, all but a hundredth. */
    double farthestMove() {
        double tail = transparency().isPresent() ? 5 * penetrationDepth / 2 : 0;
        return Math.abs(zeroShift) + Math.toDegrees((2 * Math.abs(sampleDisplacement) + tail) / radius);
    }

    /** What the sample lets out. */
    Absorption sampleAbsorption() {
        return switch (geometry) {
            case REFLECTION -> penetrationDepth > 0 && sampleThickness > 0 ? new ReflectionPlate(sampleThickness / penetrationDepth)
                    : Absorption.NONE;
            case CAPILLARY -> absorption > 0 ? new CylinderAbsorption(absorption) : Absorption.NONE;
            case TRANSMISSION -> new TransmissionPlate(absorption);
        };
    }

    /** Of a flat sample that X-rays enter. */
    Optional<Transparency> transparency() {
        return geometry == Geometry.REFLECTION && penetrationDepth > 0
                ? Optional.of(new Transparency(penetrationDepth, sampleThickness > 0 ? sampleThickness : Double.POSITIVE_INFINITY, radius))
                : Optional.empty();
    }
}
