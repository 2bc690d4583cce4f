// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import org.eclipse.january.dataset.Dataset;

/** A trained network that answers. Safe to use from several threads, one after the other inside. */
public interface Model extends AutoCloseable {

    ModelDescription description();

    /**
     * @param inputs shape {n, input shape…}
     * @return shape {n, targets}: probabilities that sum to 1 for classes, plain numbers for a vector
     */
    Dataset predict(Dataset inputs);

    /**
     * One of the answers that a network with dropout may give: what it drops while learning it drops here too. The spread of several such
     * answers tells how sure the network is (Gal and Ghahramani 2016, arXiv:1506.02142). A network without dropout answers as ever.
     *
     * @param inputs shape {n, input shape…}
     * @param seed   the same seed draws the same answers
     * @return as of {@link #predict}
     */
    default Dataset draw(Dataset inputs, long seed) {
        return predict(inputs);
    }

    /**
     * Class activation map (Zhou et al. 2016, doi:10.1109/CVPR.2016.319): how much each point of the input spoke for one target.
     *
     * @param input  shape of one input
     * @param target index of the target
     * @return shape of one input, interpolated from the last convolution; its mean plus the target's bias is the target's score before softmax
     * @throws UnsupportedOperationException if the network has no such map
     */
    Dataset activationMap(Dataset input, int target);

    @Override
    void close();
}
