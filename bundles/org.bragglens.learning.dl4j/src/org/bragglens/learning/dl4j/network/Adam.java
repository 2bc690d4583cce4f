// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.List;

import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;

/** Adam (Kingma and Ba 2015, arXiv:1412.6980, algorithm 1, with the bias corrections folded into the step size). */
final class Adam {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final Floats first;
    private final Floats second;
    private final List<Part> parts = new ArrayList<>();
    private long steps;

    private record Part(Floats gradient, Floats first, Floats second, Step subtract) {
    }

    /** @param threads parts that the numbers are cut into; the result does not depend on it */
    Adam(Floats parameters, Floats gradient, int threads, Operations operations) {
        int size = parameters.size();
        first = operations.zeros(size);
        second = operations.zeros(size);
        for (Stretch part : Stretch.cut(size, threads)) {
            Floats g = part.of(gradient);
            parts.add(new Part(g, part.of(first), part.of(second), operations.add(-1, g, part.of(parameters))));
        }
    }

    /** Moves the parameters against the gradient, which is overwritten. */
    void step(double rate, LaneTeam team) {
        int iteration = Math.toIntExact(steps++);
        team.run(parts.size(), i -> {
            Part part = parts.get(i);
            Nd4j.exec(new AdamUpdater(part.gradient.array(), part.second.array(), part.first.array(), rate, BETA1, BETA2, EPSILON,
                    iteration));
            part.subtract.run();
        });
    }

    long steps() {
        return steps;
    }

    Floats first() {
        return first;
    }

    Floats second() {
        return second;
    }

    void resume(long stepsDone, float[] firstMoments, float[] secondMoments) {
        steps = stepsDone;
        first.write(firstMoments);
        second.write(secondMoments);
    }
}
