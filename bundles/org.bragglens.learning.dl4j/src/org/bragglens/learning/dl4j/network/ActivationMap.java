// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

import java.util.List;

import org.bragglens.learning.model.Tensor;

/** Class activation map (Zhou et al. 2016, doi:10.1109/CVPR.2016.319) of a network that ends in an average and a dense layer. */
public final class ActivationMap {

    private ActivationMap() {
    }

    /**
     * @param features shape {places, channels}: the feature map that the average reads, of a network of sequences
     * @param weights  of the whole network
     * @param target   index of the output
     * @return one number a point of the input; their mean plus the output's bias is its score
     */
    public static double[] of(Graph graph, float[] features, List<Tensor> weights, int target) {
        Node map = graph.features().orElseThrow();
        int channels = map.channels();
        int places = map.shape().places();
        Tensor dense = weights.get(weights.size() - 2);
        double[] coarse = new double[places];
        for (int p = 0; p < places; p++) {
            for (int c = 0; c < channels; c++) {
                coarse[p] += (double) features[p * channels + c] * dense.data()[c * graph.output().outputs() + target];
            }
        }
        return interpolated(coarse, map, graph.input().points().width());
    }

    /** Linear between the centres of the places, constant beyond the outer ones, and shifted by a constant to the mean it had before. */
    private static double[] interpolated(double[] coarse, Node features, int points) {
        double[] centre = centre(features);
        double[] map = new double[points];
        double mean = 0;
        for (int i = 0; i < map.length; i++) {
            double place = Math.clamp((i - centre[0]) / centre[1], 0.0, coarse.length - 1.0);
            int left = Math.min((int) place, Math.max(0, coarse.length - 2));
            int right = Math.min(left + 1, coarse.length - 1);
            map[i] = coarse[left] + (place - left) * (coarse[right] - coarse[left]);
            mean += map[i] / map.length;
        }
        double wanted = 0;
        for (double value : coarse) {
            wanted += value / coarse.length;
        }
        for (int i = 0; i < map.length; i++) {
            map[i] += wanted - mean;
        }
        return map;
    }

    /** Where in the input the first place of a node is centred, and how far its places are apart. */
    private static double[] centre(Node node) {
        if (node instanceof Node.Input) {
            return new double[] { 0, 1 };
        }
        // both inputs of a sum have the same places
        double[] before = centre(node.inputs().get(0));
        if (node instanceof Node.Convolution c) {
            Windows across = c.across();
            return new double[] { before[0] + before[1] * ((across.kernel() - 1) / 2.0 - across.padding()), before[1] * across.stride() };
        }
        return before;
    }
}
