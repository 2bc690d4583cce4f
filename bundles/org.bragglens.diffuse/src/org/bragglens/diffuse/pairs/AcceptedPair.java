// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.SpinLattice;
import org.eclipse.january.dataset.Dataset;

/**
 * A measured image and the interpretation that somebody accepted for it.
 *
 * @param image    shape [points, points], rows h and columns k, in any unit: as it was interpreted, after its preparation
 * @param encoding what was accepted
 * @param lattice  a lattice that was made from it; empty if there is none
 * @param file     what the measurement is called, usually a file name without folders
 * @param models   that the encoding goes back to; empty where a person set it without
 * @param refined  whether a search went on from the models' answer
 * @param accepted when
 */
public record AcceptedPair(Dataset image, Encoding encoding, Optional<SpinLattice> lattice, String file, List<PairOrigin.Model> models,
        boolean refined, Instant accepted) {

    public AcceptedPair {
        models = List.copyOf(models);
    }
}
