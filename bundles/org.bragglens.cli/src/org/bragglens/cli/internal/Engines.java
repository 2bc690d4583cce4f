// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.util.List;

import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;

/** Learning engines by what they can do. */
public final class Engines {

    private Engines() {
    }

    /** @throws IllegalArgumentException with a message for people, if no engine has such a network */
    public static LearningEngine withNetwork(List<LearningEngine> engines, String network) {
        return engines.stream().filter(e -> e.networks().stream().anyMatch(n -> n.id().equals(network))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no network '" + network + "'; known are "
                        + String.join(", ", engines.stream().flatMap(e -> e.networks().stream()).map(NetworkType::id).toList())));
    }
}
