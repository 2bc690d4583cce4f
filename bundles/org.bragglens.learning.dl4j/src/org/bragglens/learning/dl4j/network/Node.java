// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.List;

/** One node of a network's graph, without any memory: what it computes, from which nodes, and of which shape its output is. */
public sealed interface Node {

    Shape shape();

    default int channels() {
        return shape().channels();
    }

    /** Nodes whose outputs it reads. */
    List<Node> inputs();

    /** Tensors that it owns, in their order. */
    default List<ParameterSpec> parameters() {
        return List.of();
    }

    /**
     * The sample itself. Only convolutions read it.
     *
     * @param points   shape of one sample, of one channel
     * @param position whether a second channel tells each point of a sequence where it lies: from −1 at the first to 1 at the last point
     *                 (Liu et al. 2018, arXiv:1807.03247)
     */
    record Input(Shape points, boolean position) implements Node {

        public Input {
            if (points.channels() != 1 || position && points.height() != 1) {
                throw new IllegalArgumentException("samples have one channel, and positions only if they are sequences");
            }
        }

        @Override
        public Shape shape() {
            return points.withChannels(position ? 2 : 1);
        }

        @Override
        public List<Node> inputs() {
            return List.of();
        }
    }

    /**
     * A convolution.
     *
     * @param down   its windows from row to row
     * @param across its windows along a row
     */
    record Convolution(String name, Node in, int filters, Windows down, Windows across, boolean bias) implements Node {

        /** Filters a place. */
        private static final long UNFOLDED = 4;

        public Convolution {
            checkFit(name, in.shape().height(), down);
            checkFit(name, in.shape().width(), across);
        }

        private static void checkFit(String name, int length, Windows windows) {
            if (!windows.fit(length)) {
                throw new IllegalArgumentException(
                        "an input of " + length + " places is too short for the kernel " + windows.kernel() + " of " + name);
            }
        }

        /** Of a sequence. */
        static Convolution along(String name, Node in, int filters, Windows across, boolean bias) {
            return new Convolution(name, in, filters, Windows.SINGLE, across, bias);
        }

        /** Of an image, with the same kernel and stride in both directions and as much padding as keeps about 1 / stride of the places. */
        static Convolution square(String name, Node in, int filters, int kernel, int stride, boolean bias) {
            return new Convolution(name, in, filters, Windows.padded(in.shape().height(), kernel, stride),
                    Windows.padded(in.shape().width(), kernel, stride), bias);
        }

        /**
         * Whether its windows lie one behind the other and cover its input: then rows of the input are windows as they are, and it is one
         * matrix product, which is several times faster.
         */
        boolean isProduct() {
            return !(in instanceof Input) && down.kernel() == 1 && down.tile(in.shape().height()) && across.tile(in.shape().width());
        }

        /**
         * Whether its windows are copied out for one matrix product: where there are far fewer windows than filters, the weights are what
         * takes time, and a product is several times faster with them. A sequence's are not, for what it answers must not change.
         */
        boolean isUnfolded() {
            return !(in instanceof Input) && !isProduct() && down.kernel() > 1 && UNFOLDED * shape().places() <= filters;
        }

        /** Numbers that one window covers. */
        int windowSize() {
            return Math.multiplyExact(in.channels(), Math.multiplyExact(down.kernel(), across.kernel()));
        }

        @Override
        public Shape shape() {
            return new Shape(down.count(), across.count(), filters);
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }

        @Override
        public List<ParameterSpec> parameters() {
            ParameterSpec weight = ParameterSpec.weight(name + ".weight", Math.sqrt(2.0 / windowSize()), filters, in.channels(),
                    down.kernel(), across.kernel());
            weight = isProduct() || isUnfolded() ? weight.channelsLast() : weight;
            return bias ? List.of(weight, ParameterSpec.constant(name + ".bias", 0, filters)) : List.of(weight);
        }
    }

    /**
     * Batch normalisation over all places of a batch (Ioffe and Szegedy 2015, arXiv:1502.03167).
     *
     * @param gamma initial factor; 0 at the end of a residual branch makes the block an identity at first (Goyal et al. 2017,
     *              arXiv:1706.02677)
     */
    record Normalisation(String name, Node in, double gamma) implements Node {

        /** Added to the variance. */
        public static final double EPSILON = 1e-5;

        @Override
        public Shape shape() {
            return in.shape();
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }

        @Override
        public List<ParameterSpec> parameters() {
            int size = channels();
            return List.of(ParameterSpec.constant(name + ".gamma", gamma, size), ParameterSpec.constant(name + ".beta", 0, size),
                    ParameterSpec.statistic(name + ".mean", 0, size), ParameterSpec.statistic(name + ".var", 1, size));
        }
    }

    /** max(x, 0). */
    record Rectifier(Node in) implements Node {
        @Override
        public Shape shape() {
            return in.shape();
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }
    }

    /** Maximum of each channel over squares of {@code size} places that lie beside each other; places left over are not read. */
    record MaxPooling(Node in, int size) implements Node {

        public MaxPooling {
            if (in.shape().height() < size || in.shape().width() < size) {
                throw new IllegalArgumentException("an input of " + in.shape().height() + " × " + in.shape().width()
                        + " places is too small for a pooling of " + size + " × " + size);
            }
        }

        @Override
        public Shape shape() {
            return new Shape(in.shape().height() / size, in.shape().width() / size, in.channels());
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }
    }

    /**
     * While learning, each number is zero with a probability and otherwise divided by the probability of that it is not
     * (Srivastava et al. 2014, https://jmlr.org/papers/v15/srivastava14a.html); an identity when answering.
     *
     * @param rate probability of zero, 0 ≤ rate &lt; 1
     */
    record Dropout(Node in, double rate) implements Node {

        public Dropout {
            if (!(rate >= 0 && rate < 1)) {
                throw new IllegalArgumentException("a dropout rate must be at least 0 and less than 1");
            }
        }

        @Override
        public Shape shape() {
            return in.shape();
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }
    }

    /** a + b, of the same shape. */
    record Sum(Node a, Node b) implements Node {

        public Sum {
            if (!a.shape().equals(b.shape())) {
                throw new IllegalArgumentException("only like shapes can be added");
            }
        }

        @Override
        public Shape shape() {
            return a.shape();
        }

        @Override
        public List<Node> inputs() {
            return List.of(a, b);
        }
    }

    /** Mean over all places. */
    record Average(Node in) implements Node {
        @Override
        public Shape shape() {
            return Shape.place(in.channels());
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }
    }

    /**
     * Every output from every number of its input, in the order of memory: places row by row, channels last.
     *
     * @param gain variance of an output at first, if the inputs' is 1: 2 before a rectifier, which halves it; 0 for outputs that are zero
     */
    record Dense(String name, Node in, int outputs, double gain) implements Node {

        /** Whose outputs are scores of classes. */
        static Dense scores(Node in, int outputs) {
            return new Dense("dense", in, outputs, 1);
        }

        /**
         * Whose outputs are what is to be added to a first estimate: nothing at first. Random weights would be noise that has to be unlearned,
         * and that dropout stirs up until then.
         */
        static Dense corrections(Node in, int outputs) {
            return new Dense("dense", in, outputs, 0);
        }

        @Override
        public Shape shape() {
            return Shape.place(outputs);
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }

        @Override
        public List<ParameterSpec> parameters() {
            int size = in.shape().size();
            String weight = name + ".weight";
            return List.of(gain == 0 ? ParameterSpec.constant(weight, 0, size, outputs)
                    : ParameterSpec.weight(weight, Math.sqrt(gain / size), size, outputs), ParameterSpec.constant(name + ".bias", 0, outputs));
        }
    }
}
