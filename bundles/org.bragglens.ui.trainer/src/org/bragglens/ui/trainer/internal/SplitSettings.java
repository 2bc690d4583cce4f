// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import org.bragglens.base.settings.Setting;

/** Which crystals a network learns from and which it is tested with. Public for the form that is made from it. */
public record SplitSettings(
        @Setting(label = "Structures at most", initial = "0", min = 0, max = 1000000,
                help = "Uses so many structures, chosen by the seed; 0 uses all.") int limit,
        @Setting(label = "For validation", unit = "% of structure types", initial = "10", min = 1, max = 50,
                help = "Structure types (anonymous stoichiometry and space group) that the network never learns from.") double validation,
        @Setting(label = "Invented crystals", unit = "% of the patterns", initial = "0", min = 0, max = 100,
                help = "Patterns of crystals that are invented from space-group symmetry while the network learns; without structures, all.")
        double invented) {
}
