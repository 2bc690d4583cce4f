// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.List;
import java.util.Optional;

import org.bragglens.diffuse.Encoding;

/**
 * What models say of one image.
 *
 * @param encoding    the correlations that they answer, the mean of all models
 * @param uncertainty standard error of each number; empty if there is one model and its network drops nothing
 * @param decoding    the lattices that were made from it, and how their images explain the image
 * @param refined     the encoding that a search found from there on, if one was asked for
 * @param models      which models
 */
public record Interpretation(Encoding encoding, Optional<double[]> uncertainty, Decoding decoding, Optional<Refined> refined,
        List<ModelName> models) {

    /** A model by name and hash. */
    public record ModelName(String id, String sha256) {
    }

    /**
     * The end of a search.
     *
     * @param decoding of the encoding found; of the first one if the search found none that is better on lattices that it had not used
     * @param before   the first encoding on as many lattices of the same seeds
     * @param improved whether the search found a better one
     * @param rounds   changes that were tried
     */
    public record Refined(Decoding decoding, Decoding before, boolean improved, int rounds) {
    }

    /** The best that is known: refined if it was. */
    public Decoding best() {
        return refined.map(Refined::decoding).orElse(decoding);
    }
}
