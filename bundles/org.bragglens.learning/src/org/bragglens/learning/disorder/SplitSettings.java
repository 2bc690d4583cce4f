// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import org.bragglens.base.settings.Setting;

/** How pairs are shared out. */
public record SplitSettings(
        @Setting(label = "Validation", initial = "0.2", min = 0.01, max = 0.5,
                help = "Share of the pairs used that the network never learns from; early stopping looks at them.")
        double validation,
        @Setting(label = "Held out", initial = "0.1", min = 0, max = 0.9,
                help = "Share of all pairs that are asked about in the end only; the same ones whatever the seed.")
        double heldOut,
        @Setting(label = "Limit", initial = "0", min = 0, max = 100_000_000,
                help = "How many of a file's simulated pairs that are not held out are used, validation included; 0 for all.")
        int limit) {
}
