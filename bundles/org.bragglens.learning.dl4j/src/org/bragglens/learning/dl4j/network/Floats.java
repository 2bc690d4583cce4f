// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.nio.FloatBuffer;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Native single-precision numbers, in row-major order, that Java code copies in and out in one go. Not for two threads at once. */
final class Floats {

    private final INDArray whole;
    private final int offset;
    private final INDArray array;
    private final FloatPointer pointer;
    private final int size;

    /** Of a whole array, not of a view. */
    Floats(INDArray array) {
        this(array, 0, array, new FloatPointer(array.data().addressPointer()), Math.toIntExact(array.length()));
    }

    private Floats(INDArray whole, int offset, INDArray array, FloatPointer pointer, int size) {
        this.whole = whole;
        this.offset = offset;
        this.array = array;
        this.pointer = pointer;
        this.size = size;
    }

    /** The numbers {@code from} and following under a shape of their own: the same memory. */
    Floats view(int from, long... shape) {
        long[] strides = new long[shape.length];
        int length = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axis] = length;
            length = Math.multiplyExact(length, Math.toIntExact(shape[axis]));
        }
        INDArray part = Nd4j.create(whole.data(), shape, strides, (long) offset + from, 'c');
        return new Floats(whole, offset + from, part, new FloatPointer(pointer).getPointer(FloatPointer.class, from), length);
    }

    Floats reshaped(long... shape) {
        return view(0, shape);
    }

    INDArray array() {
        return array;
    }

    int size() {
        return size;
    }

    void read(float[] into) {
        pointer.get(into, 0, size);
    }

    /** The same memory, for absolute access by any number of threads to parts of their own. */
    FloatBuffer buffer() {
        return new FloatPointer(pointer).capacity(size).asBuffer();
    }

    float[] toArray() {
        float[] values = new float[size];
        read(values);
        return values;
    }

    void write(float[] values) {
        pointer.put(values, 0, size);
    }
}
