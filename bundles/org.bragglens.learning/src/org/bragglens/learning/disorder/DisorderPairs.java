// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.OptionalInt;

import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.pairs.ImageHash;
import org.bragglens.diffuse.pairs.TrainingPairs;

/** Images and the correlations of the lattices that they are of. For several threads. */
public interface DisorderPairs {

    int size();

    /** Span of the encodings. */
    int span();

    /** How lattices and images were made; of measured images how those were that their models learned from. */
    DiffuseSettings settings();

    /** Whether the images were measured and their correlations accepted by somebody; else both are simulated. */
    default boolean isMeasured() {
        return false;
    }

    /** Sites across the lots that image {@code i} is of; empty if it was measured. */
    default OptionalInt lotSize(int i) {
        return isMeasured() ? OptionalInt.empty() : OptionalInt.of(settings().image().lotSize());
    }

    /** Of their making: two sets of one seed, span and settings hold the same pairs, as far as both go. */
    long seed();

    /** Of all that the pairs hold, in hexadecimal digits. */
    String hash();

    /** Tells image {@code i} from all others, wherever it lies. */
    default String imageHash(int i) {
        float[] image = new float[settings().image().points() * settings().image().points()];
        image(i, image);
        return ImageHash.of(image);
    }

    /**
     * Intensities, [h][k] row by row.
     *
     * @param image to be filled, points² numbers
     */
    void image(int i, float[] image);

    /** The correlations of the lattice, without c(0,0): a fresh array. */
    double[] reached(int i);

    /** The pairs of a file. */
    static DisorderPairs of(TrainingPairs file) {
        return new FilePairs(file);
    }
}
