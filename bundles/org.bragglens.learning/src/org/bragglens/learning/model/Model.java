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
     * Class activation map (Zhou et al. 2016, doi:10.1109/CVPR.2016.319): how much each point of the input spoke for one target.
     *
     * @param input  shape of one input
     * @param target index of the target
     * @return shape of one input, interpolated from the last convolution; its mean plus the target's bias is the target's score before softmax
     */
    Dataset activationMap(Dataset input, int target);

    @Override
    void close();
}
