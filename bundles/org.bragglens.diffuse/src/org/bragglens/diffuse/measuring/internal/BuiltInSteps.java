// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring.internal;

import java.util.List;

import org.bragglens.diffuse.measuring.MeasuringStepType;

/** The built-in kinds of step. */
public final class BuiltInSteps {

    private BuiltInSteps() {
    }

    /** In the order in which a measurement comes about. */
    public static List<MeasuringStepType<?>> types() {
        return List.of(new FormFactor(), new FallOff(), new BraggTails(), new Blur(), new Background(), new CountingNoise(), new Gaps());
    }
}
