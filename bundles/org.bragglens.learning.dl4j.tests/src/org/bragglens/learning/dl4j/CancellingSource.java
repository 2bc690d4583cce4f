// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;
import org.bragglens.learning.TrainingControl;

/** Cancels the training that asks for a sample of an epoch, from 0. */
record CancellingSource(SampleSource samples, long last, TrainingControl control) implements SampleSource {

    @Override
    public int size() {
        return samples.size();
    }

    @Override
    public int[] inputShape() {
        return samples.inputShape();
    }

    @Override
    public TargetSpace targets() {
        return samples.targets();
    }

    @Override
    public void sample(long epoch, int item, float[] input, float[] target) {
        if (epoch == last) {
            control.cancel();
        }
        samples.sample(epoch, item, input, target);
    }
}
