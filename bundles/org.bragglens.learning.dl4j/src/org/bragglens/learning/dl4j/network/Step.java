// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

/** A piece of a forward or backward pass over buffers that were fixed when it was made. */
interface Step {

    void run();

    static Step both(Step first, Step second) {
        return () -> {
            first.run();
            second.run();
        };
    }
}
