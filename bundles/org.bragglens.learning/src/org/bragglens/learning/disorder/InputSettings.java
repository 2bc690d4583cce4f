// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import org.bragglens.base.settings.Setting;

/** How a new model sees images and what its network answers; finished models carry what was chosen. */
public record InputSettings(
        @Setting(label = "Intensity curve", initial = "root",
                help = "What a network sees of an intensity y, in mean intensities: y, its root, asinh(y/knee) or ln(1 + y/knee)")
        IntensityScaling.Curve curve,
        @Setting(label = "Knee", initial = "0.1", min = 1e-6, max = 1e6, help = "Intensity at which asinh and logarithm begin to bend")
        double knee,
        @Setting(label = "Reference", initial = "fourier",
                help = "What the network's answer is added to: nothing, or the image's own Fourier coefficients",
                source = "doi:10.1103/PhysRev.77.669")
        Reference reference) {

    /** What a network's answer is added to. */
    public enum Reference {
        NONE,
        FOURIER
    }
}
