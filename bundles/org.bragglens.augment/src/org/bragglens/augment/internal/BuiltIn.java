// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.List;

/** The built-in kinds, in the order in which a measurement would apply them: crystal, sample, instrument, detector, person. */
public final class BuiltIn {

    private BuiltIn() {
    }

    /** A step's chance depends on its place: whoever puts one of the standard recipe in between makes other training data. */
    public static List<BuiltInType<?>> types() {
        return List.of(new LatticeScaling(), new LatticeStrain(), new ThermalMotion(), new Texture(), new IntensityJitter(), new PeakScaling(),
                new PeakElimination(), new OtherRadiation(), new EmissionLines(), new KBetaLine(), new BeamPolarisation(),
                new CapillaryAbsorption(), new PlateAbsorption(), new PeakWidth(), new AxialAsymmetry(), new PatternShift(),
                new SampleDisplacement(), new ImpurityLines(), new Background(), new CountingNoise(), new BackgroundSubtraction(),
                new ObservedRange());
    }
}
