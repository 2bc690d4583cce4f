// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.Op;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.transforms.same.Square;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's native operations as {@link Step}s: context, inputs and outputs are bound once, so that a run allocates nothing. This is what
 * DL4J's own layers call in the end, without their copies and per-call set-up. It owns the memory of the arrays that it made.
 */
final class Operations implements AutoCloseable {

    private final List<INDArray> arrays = new ArrayList<>();

    /** Zeros of a shape. */
    Floats zeros(long... shape) {
        INDArray array = Nd4j.create(DataType.FLOAT, shape, 'c');
        arrays.add(array);
        return new Floats(array);
    }

    Floats of(float[] values, long... shape) {
        Floats floats = zeros(shape);
        floats.write(values);
        return floats;
    }

    /** Frees the memory now: the garbage collector, which sees only small objects, would let it grow. No step may run any more. */
    @Override
    public void close() {
        arrays.forEach(INDArray::close);
        arrays.clear();
    }

    Step custom(String name, List<Floats> inputs, List<Floats> outputs, long[] integers, double... reals) {
        CustomOp operation = DynamicCustomOp.builder(name).build();
        OpContext context = Nd4j.getExecutioner().buildContext();
        for (int i = 0; i < inputs.size(); i++) {
            context.setInputArray(i, inputs.get(i).array());
        }
        for (int i = 0; i < outputs.size(); i++) {
            context.setOutputArray(i, outputs.get(i).array());
        }
        if (integers.length > 0) {
            context.setIArguments(integers);
        }
        if (reals.length > 0) {
            context.setTArguments(reals);
        }
        return () -> Nd4j.exec(operation, context);
    }

    /** out = a b, either transposed first. */
    Step product(Floats a, boolean transposeA, Floats b, boolean transposeB, Floats out) {
        return custom("matmul", List.of(a, b), List.of(out), new long[] { transposeA ? 1 : 0, transposeB ? 1 : 0, 0 });
    }

    /** out[c] = Σ over rows of in[row][c]: a product with ones, which is many times faster than the reduction over rows. */
    Step columnSums(Floats in, int rows, int columns, Floats out) {
        float[] ones = new float[rows];
        Arrays.fill(ones, 1);
        return product(of(ones, 1, rows), false, in.reshaped(rows, columns), false, out.reshaped(1, columns));
    }

    /** out = (in − mean) / √(variance + epsilon) · gamma + beta along the last axis. */
    Step affine(Floats in, Floats mean, Floats variance, Floats gamma, Floats beta, double epsilon, Floats out) {
        int channels = mean.size();
        int rows = in.size() / channels;
        // with four axes oneDNN does it, with two a loop that is fifteen times slower
        return custom("batchnorm", List.of(in.reshaped(1, 1, rows, channels), mean, variance, gamma, beta),
                List.of(out.reshaped(1, 1, rows, channels)), new long[] { 1, 1, 3 }, epsilon);
    }

    /** values[row][c] += offset[c]. */
    Step shift(Floats values, Floats offset) {
        int channels = offset.size();
        Floats one = zeros(channels);
        one.array().assign(1);
        return affine(values, zeros(channels), one, one, offset, 0, values);
    }

    Step rectifyInPlace(Floats values) {
        return legacy(new RectifiedLinear(values.array(), values.array()));
    }

    /** out = 1 where in &gt; 0, else 0. */
    Step positive(Floats in, Floats out) {
        return legacy(new org.nd4j.linalg.api.ops.impl.scalar.Step(in.array(), out.array(), 0.0));
    }

    Step square(Floats in, Floats out) {
        return legacy(new Square(in.array(), out.array()));
    }

    private Step legacy(Op operation) {
        return () -> Nd4j.getExecutioner().exec(operation);
    }

    /** out = a · b, element by element; out may be one of them. */
    Step multiply(Floats a, Floats b, Floats out) {
        INDArray left = a.array();
        INDArray right = b.array();
        INDArray result = out.array();
        return () -> left.mul(right, result);
    }

    /** to += factor · from. */
    Step add(double factor, Floats from, Floats to) {
        INDArray source = from.reshaped(from.size()).array();
        INDArray target = to.reshaped(to.size()).array();
        Level1 blas = Nd4j.getBlasWrapper().level1();
        return () -> blas.axpy(from.size(), factor, source, target);
    }

    Step copy(Floats from, Floats to) {
        INDArray source = from.reshaped(from.size()).array();
        INDArray target = to.reshaped(to.size()).array();
        return () -> target.assign(source);
    }
}
