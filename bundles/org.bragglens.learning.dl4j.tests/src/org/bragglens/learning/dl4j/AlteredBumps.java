// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TargetSpace;

/** {@link Bumps} with something done to each sample. */
record AlteredBumps(Bumps bumps, Change change) implements SampleSource {

    interface Change {
        void apply(int item, float[] input, float[] target);
    }

    @Override
    public int size() {
        return bumps.size();
    }

    @Override
    public int[] inputShape() {
        return bumps.inputShape();
    }

    @Override
    public TargetSpace targets() {
        return bumps.targets();
    }

    @Override
    public void sample(long epoch, int item, float[] input, float[] target) {
        bumps.sample(epoch, item, input, target);
        change.apply(item, input, target);
    }
}
