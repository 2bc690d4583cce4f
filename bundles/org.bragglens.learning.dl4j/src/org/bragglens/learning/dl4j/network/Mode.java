// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j.network;

/** What a lane is for. */
enum Mode {

    /** Batches are normalised by themselves, dropout drops, and there is a backward pass. */
    LEARNING,

    /** Statistics are those that were learned, and nothing is dropped. */
    ANSWERING,

    /**
     * As in answering, but dropout drops: each answer is drawn from many, whose spread tells how sure the network is (Gal and Ghahramani
     * 2016, arXiv:1506.02142).
     */
    DRAWING
}
