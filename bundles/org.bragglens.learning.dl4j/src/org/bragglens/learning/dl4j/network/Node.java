// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.List;

/**
 * One node of a network's graph, without any memory: what it computes, from which nodes, and of which shape its output is.
 * All activations are sequences: {@link #width()} places of {@link #channels()} numbers each, channels last in memory.
 */
public sealed interface Node {

    int width();

    int channels();

    /** Nodes whose outputs it reads. */
    List<Node> inputs();

    /** Tensors that it owns, in their order. */
    default List<ParameterSpec> parameters() {
        return List.of();
    }

    /**
     * The sample itself.
     *
     * @param points   numbers of one sample
     * @param position whether a second channel tells each point where it lies: from −1 at the first to 1 at the last point
     *                 (Liu et al. 2018, arXiv:1807.03247)
     */
    record Input(int points, boolean position) implements Node {
        @Override
        public int width() {
            return points;
        }

        @Override
        public int channels() {
            return position ? 2 : 1;
        }

        @Override
        public List<Node> inputs() {
            return List.of();
        }
    }

    /**
     * A convolution.
     *
     * @param padding zeros assumed before the first and after the last place of the input
     * @param width   places that are computed, at most ⌊(width of the input + 2 padding − kernel) / stride⌋ + 1
     */
    record Convolution(String name, Node in, int filters, int kernel, int stride, int padding, int width, boolean bias) implements Node {

        public Convolution {
            if (width < 1 || width > most(in, kernel, stride, padding)) {
                throw new IllegalArgumentException(
                        "an input of " + in.width() + " places is too short for the kernel " + kernel + " of " + name);
            }
        }

        /** With as much padding as keeps about width / stride places. */
        static Convolution padded(String name, Node in, int filters, int kernel, int stride) {
            int padding = Math.max(0, kernel - stride + 1) / 2;
            return new Convolution(name, in, filters, kernel, stride, padding, most(in, kernel, stride, padding), false);
        }

        /** Places that there can be; less than 1 if the input is too short. */
        static int most(Node in, int kernel, int stride, int padding) {
            int room = in.width() + 2 * padding - kernel;
            return room < 0 ? 0 : room / stride + 1;
        }

        /**
         * Whether its windows lie one behind the other and cover its input: then rows of the input are windows as they are, and it is one
         * matrix product, which is several times faster.
         */
        boolean isProduct() {
            return !(in instanceof Input) && kernel == stride && padding == 0 && in.width() == width * kernel;
        }

        @Override
        public int channels() {
            return filters;
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }

        @Override
        public List<ParameterSpec> parameters() {
            int fanIn = in.channels() * kernel;
            ParameterSpec weight = ParameterSpec.weight(name + ".weight", Math.sqrt(2.0 / fanIn), filters, in.channels(), 1, kernel);
            weight = isProduct() ? weight.channelsLast() : weight;
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
        public int width() {
            return in.width();
        }

        @Override
        public int channels() {
            return in.channels();
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
        public int width() {
            return in.width();
        }

        @Override
        public int channels() {
            return in.channels();
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }
    }

    /** a + b, of the same shape. */
    record Sum(Node a, Node b) implements Node {

        public Sum {
            if (a.width() != b.width() || a.channels() != b.channels()) {
                throw new IllegalArgumentException("only like shapes can be added");
            }
        }

        @Override
        public int width() {
            return a.width();
        }

        @Override
        public int channels() {
            return a.channels();
        }

        @Override
        public List<Node> inputs() {
            return List.of(a, b);
        }
    }

    /** Mean over all places. */
    record Average(Node in) implements Node {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public int channels() {
            return in.channels();
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }
    }

    /** Every output from every channel of a single place. */
    record Dense(String name, Node in, int outputs) implements Node {

        public Dense {
            if (in.width() != 1) {
                throw new IllegalArgumentException("a dense layer follows an average");
            }
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public int channels() {
            return outputs;
        }

        @Override
        public List<Node> inputs() {
            return List.of(in);
        }

        @Override
        public List<ParameterSpec> parameters() {
            return List.of(ParameterSpec.weight(name + ".weight", Math.sqrt(1.0 / in.channels()), in.channels(), outputs),
                    ParameterSpec.constant(name + ".bias", 0, outputs));
        }
    }
}
