// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.util.List;

import org.bragglens.diffuse.section.SectionStepType;

/** The built-in kinds of step. */
public final class BuiltInSteps {

    private BuiltInSteps() {
    }

    /** In the order in which a measurement is usually prepared. */
    public static List<SectionStepType<?>> types() {
        return List.of(new Orientation(), new RangeMask(), new BeamStopMask(), new LogScale(), new Binning(), new Reconstruction(),
                new BraggMask(), new OutlierMask(), new InPainting(), new Smoothing(), new TopHat(), new BackgroundSubtraction(),
                new Normalisation(), new IntensityMatching());
    }

    /** Names of the steps of the standard recipe, in their order. */
    public static List<String> ofStandardRecipe() {
        return List.of(BraggMask.ID, OutlierMask.ID, InPainting.ID, BackgroundSubtraction.ID, Normalisation.ID);
    }
}
