// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

/** Of the pairs that a model was made from, those that it can be asked about: held-out ones if there are any. */
record KnownPairs(int[] heldOut, int[] validation) {

    int[] asked() {
        return heldOut.length > 0 ? heldOut : validation;
    }

    /** What a figure on them is called in a model's metrics. */
    String word() {
        return heldOut.length > 0 ? "heldOut" : "validation";
    }

    String protocol() {
        return heldOut.length > 0 ? "%1$d pairs that were held out: neither learned from nor looked at while the network learned; 95 %% "
                + "intervals bootstrapped over pairs"
                : "%1$d pairs that were not learned from, but whose loss told when to stop; 95 %% intervals bootstrapped over pairs";
    }
}
