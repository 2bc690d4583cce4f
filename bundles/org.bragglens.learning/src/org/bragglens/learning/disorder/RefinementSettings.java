// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import org.bragglens.base.settings.Setting;

/** How long and how carefully an encoding is refined. */
public record RefinementSettings(
        @Setting(label = "Rounds", initial = "200", min = 1, max = 100_000, help = "Pairs of encodings that are tried.")
        int rounds,
        @Setting(label = "Lattices a round", initial = "4", min = 2, max = 1000,
                help = "Lattices that are made of either encoding in each round.")
        int latticesARound,
        @Setting(label = "Hold", initial = "1", min = 0, max = 1000, help = "How much the networks' answer counts, with its standard "
                + "errors, beside the image; 0 for a search that goes wherever the image is explained best.")
        double hold) {
}
