// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import org.bragglens.base.settings.Setting;

/** How carefully an image is interpreted. */
public record InterpreterSettings(
        @Setting(label = "Lattices", initial = "16", min = 1, max = 10_000, help = "Lattices made from an encoding; their images are "
                + "averaged.")
        int lattices,
        @Setting(label = "Draws", initial = "32", min = 2, max = 10_000,
                help = "Answers drawn with dropout, whose spread tells the uncertainty.", source = "arXiv:1506.02142")
        int draws) {
}
