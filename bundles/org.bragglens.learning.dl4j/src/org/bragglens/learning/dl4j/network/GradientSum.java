// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.List;

/** Adds the gradients of all lanes, in the order of the lanes whatever the number of threads. */
final class GradientSum {

    /** Fewer numbers than this are added by the calling thread, for a meeting of threads takes as long. */
    private static final int FEW = 1 << 18;

    private final List<List<Step>> parts;

    GradientSum(List<Floats> gradients, Floats total, int threads, Operations operations) {
        parts = Stretch.cut(total.size(), total.size() < FEW ? 1 : threads).stream()
                .map(part -> gradients.stream().map(gradient -> operations.add(1, part.of(gradient), part.of(total))).toList()).toList();
    }

    /** To what the total holds already. */
    void run(LaneTeam team) {
        if (parts.size() == 1) {
            parts.get(0).forEach(Step::run);
        } else {
            team.run(parts.size(), i -> parts.get(i).forEach(Step::run));
        }
    }
}
