// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.pairs.TrainingPairs;

/** Images and the correlations of the lattices that they are of. For several threads. */
public interface DisorderPairs {

    int size();

    /** Span of the encodings. */
    int span();

    /** How lattices and images were made. */
    DiffuseSettings settings();

    /** Of their making: two sets of one seed, span and settings hold the same pairs, as far as both go. */
    long seed();

    /** Of all that the pairs hold, in hexadecimal digits. */
    String hash();

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
        return new DisorderPairs() {

            @Override
            public int size() {
                return file.size();
            }

            @Override
            public int span() {
                return file.span();
            }

            @Override
            public DiffuseSettings settings() {
                return file.settings();
            }

            @Override
            public long seed() {
                return file.seed();
            }

            @Override
            public String hash() {
                return file.hash();
            }

            @Override
            public void image(int i, float[] image) {
                file.image(i, image);
            }

            @Override
            public double[] reached(int i) {
                return file.reached(i);
            }
        };
    }
}
