// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;

/** Learning engines by what they can do. */
public final class Engines {

    private Engines() {
    }

    /**
     * @param rank dimensions of the inputs that it shall read
     * @throws IllegalArgumentException with a message for people, if no engine has such a network
     */
    public static LearningEngine withNetwork(List<LearningEngine> engines, String network, int rank) {
        return engines.stream().filter(e -> e.networks().stream().anyMatch(n -> n.id().equals(network) && n.reads(rank))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no network '" + network + "' of " + NetworkType.inputs(rank)
                        + "; known are " + engines.stream().flatMap(e -> e.networks().stream()).filter(n -> n.reads(rank))
                                .map(NetworkType::id).collect(Collectors.joining(", "))));
    }
}
