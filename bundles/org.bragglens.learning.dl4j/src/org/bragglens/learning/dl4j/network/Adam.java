// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Adam (Kingma and Ba 2015, arXiv:1412.6980, algorithm 1, with the bias corrections folded into the step size). Numbers are taken out of
 * native memory block by block and computed in a loop that the compiler computes eight or more of at once; ND4J's own operation computes one
 * by one and takes several times as long.
 */
final class Adam {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final float EPSILON = 1e-8f;
    /** Numbers that are in work at once: with their moments they stay in the first cache. */
    private static final int BLOCK = 1024;

    private final Floats first;
    private final Floats second;
    private final List<Part> parts;
    private long steps;

    /** Numbers of one thread. */
    private record Part(FloatBuffer parameters, FloatBuffer gradient, FloatBuffer first, FloatBuffer second, float[] p, float[] g, float[] m,
            float[] v) {

        static Part of(Floats parameters, Floats gradient, Floats first, Floats second) {
            return new Part(parameters.buffer(), gradient.buffer(), first.buffer(), second.buffer(), new float[BLOCK], new float[BLOCK],
                    new float[BLOCK], new float[BLOCK]);
        }

        void step(float rate) {
            int size = parameters.capacity();
            for (int from = 0; from < size; from += BLOCK) {
                int count = Math.min(BLOCK, size - from);
                parameters.get(from, p, 0, count);
                gradient.get(from, g, 0, count);
                first.get(from, m, 0, count);
                second.get(from, v, 0, count);
                // always whole blocks, so that each number is computed by the same instructions
                step(p, g, m, v, rate);
                parameters.put(from, p, 0, count);
                first.put(from, m, 0, count);
                second.put(from, v, 0, count);
            }
        }

        private static void step(float[] p, float[] g, float[] m, float[] v, float rate) {
            for (int i = 0; i < BLOCK; i++) {
                float moment = (float) BETA1 * m[i] + (float) (1 - BETA1) * g[i];
                float square = (float) BETA2 * v[i] + (float) (1 - BETA2) * g[i] * g[i];
                m[i] = moment;
                v[i] = square;
                p[i] -= rate * moment / ((float) Math.sqrt(square) + EPSILON);
            }
        }
    }

    /** @param threads parts that the numbers are cut into; the result does not depend on it */
    Adam(Floats parameters, Floats gradient, int threads, Operations operations) {
        int size = parameters.size();
        first = operations.zeros(size);
        second = operations.zeros(size);
        parts = Stretch.cut(size, threads).stream()
                .map(part -> Part.of(part.of(parameters), part.of(gradient), part.of(first), part.of(second))).toList();
    }

    /** Moves the parameters against the gradient. */
    void step(double rate, LaneTeam team) {
        steps++;
        double corrected = rate * Math.sqrt(1 - StrictMath.pow(BETA2, steps)) / (1 - StrictMath.pow(BETA1, steps));
        team.run(parts.size(), i -> parts.get(i).step((float) corrected));
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
