// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;

/** Reflections in plain arrays that grow. */
final class ReflectionList {

    private int[] indices = new int[3 * 256];
    private int[] multiplicities = new int[256];
    private double[] inverseSquares = new double[256];
    private double[] fSquares = new double[256];
    private int size;
    private int[] order;

    void add(int h, int k, int l, int multiplicity, double inverseSquareD, double fSquared) {
        if (size == multiplicities.length) {
            indices = Arrays.copyOf(indices, 6 * size);
            multiplicities = Arrays.copyOf(multiplicities, 2 * size);
            inverseSquares = Arrays.copyOf(inverseSquares, 2 * size);
            fSquares = Arrays.copyOf(fSquares, 2 * size);
        }
        indices[3 * size] = h;
        indices[3 * size + 1] = k;
        indices[3 * size + 2] = l;
        multiplicities[size] = multiplicity;
        inverseSquares[size] = inverseSquareD;
        fSquares[size] = fSquared;
        size++;
        order = null;
    }

    int size() {
        return size;
    }

    /** The place in this list of the reflection with the {@code n}-th largest d; equal ones in the order in which they were added. */
    int byFallingSpacing(int n) {
        if (order == null) {
            order = sorted();
        }
        return order[n];
    }

    int index(int i, int axis) {
        return indices[3 * i + axis];
    }

    int multiplicity(int i) {
        return multiplicities[i];
    }

    /** 1/d² in Å⁻². */
    double inverseSquareD(int i) {
        return inverseSquares[i];
    }

    double fSquared(int i) {
        return fSquares[i];
    }

    private int[] sorted() {
        // one long a reflection: spacing in the upper half, place in the lower one; equal spacings may differ in the last bits of a double
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) Float.floatToIntBits((float) inverseSquares[i]) << 32 | i;
        }
        Arrays.sort(keys);
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[i] = (int) keys[i];
        }
        return places;
    }
}
