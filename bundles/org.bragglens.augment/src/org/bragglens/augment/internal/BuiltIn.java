// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment.internal;

import java.util.List;

import org.bragglens.augment.AugmentationType;

/** The built-in kinds, for use without OSGi, and the order in which a measurement would apply them. */
public final class BuiltIn {

    private BuiltIn() {
    }

    public static List<AugmentationType<?>> types() {
        return List.of(new LatticeScaling(), new LatticeStrain(), new PeakScaling(), new PeakElimination(), new IntensityJitter(), new ThermalMotion(),
                new EmissionLines(), new PeakWidth(), new PatternShift(), new Background(), new ImpurityLines(), new CountingNoise(),
                new BackgroundSubtraction(), new ObservedRange(), new Texture(), new SampleDisplacement(), new AxialAsymmetry(),
                new CapillaryAbsorption(), new BeamPolarisation(), new OtherRadiation());
    }

    /**
     * The steps of the standard recipe, from the crystal through the sample and the instrument to the detector. The other kinds are there to
     * be added by hand. A step's chance depends on its place: whoever puts one in between makes other training data.
     */
    public static List<String> standardOrder() {
        return List.of(LatticeScaling.ID, LatticeStrain.ID, ThermalMotion.ID, Texture.ID, IntensityJitter.ID, PeakScaling.ID, PeakElimination.ID, EmissionLines.ID, PeakWidth.ID,
                PatternShift.ID, ImpurityLines.ID, Background.ID, CountingNoise.ID,
                BackgroundSubtraction.ID, ObservedRange.ID);
    }

    /** Whether a step of the standard recipe is switched off until somebody wants it. */
    public static boolean isOptional(String id) {
        return id.equals(LatticeScaling.ID);
    }
}
