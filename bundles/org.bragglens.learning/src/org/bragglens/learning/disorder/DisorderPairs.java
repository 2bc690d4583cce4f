// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

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

    /** Whether image {@code i} was. */
    default boolean isMeasured(int i) {
        return isMeasured();
    }

    /**
     * Of their making: two sets of one seed, generator, span and settings hold the same pairs, as far as both go, and the same lattices
     * where only the settings of their images differ.
     */
    long seed();

    /** Which way of making pairs of a seed theirs is; empty where nobody knows, and for measured ones. */
    default OptionalLong generator() {
        return OptionalLong.empty();
    }

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

    /**
     * An image that lattice {@code i}, or an equivalent one, might as well have given, with the correlations of that; drawn by
     * {@code random}. Empty where nothing is known but the one image.
     */
    default Optional<LabelledImage> another(int i, RandomGenerator random) {
        return Optional.empty();
    }

    /** The pairs of a file. */
    static DisorderPairs of(TrainingPairs file) {
        return new FilePairs(file);
    }
}
