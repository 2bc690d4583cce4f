// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;

/**
 * Two encodings on as many lattices of the same seeds: where a search began and where it ended.
 *
 * @param before lattices of the first
 * @param after  lattices of the second
 */
record Judgement(Decoding before, Decoding after) {

    /** Of either encoding: of one image, speckle is not told from order. */
    private static final int FEWEST = 2;

    /**
     * Lattices are made in the order of their seeds, of both encodings in turn, so that as many of either are there whenever it ends.
     *
     * @param lattices of either encoding, where nobody is in a hurry
     * @param patience once it is over, no other lattice is begun, but for the first {@value #FEWEST} of either encoding
     */
    static Judgement of(DiffuseSimulator simulator, Encoding first, Encoding second, MeasuredImage measured, int lattices, long seed,
            Patience patience) {
        DiffuseSample[] samples = new DiffuseSample[2 * lattices];
        AtomicInteger next = new AtomicInteger();
        // one after the other of whoever has time; a stream would hand out halves
        IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism()).parallel().forEach(worker -> {
            for (int i = next.getAndIncrement(); i < samples.length; i = next.getAndIncrement()) {
                if (i >= 2 * FEWEST && patience.isOver()) {
                    break;
                }
                samples[i] = simulator.decode(i % 2 == 0 ? first : second, Seeds.derive(seed, i / 2));
            }
        });
        int made = Arrays.asList(samples).indexOf(null);
        int pairs = made < 0 ? lattices : made / 2;
        return new Judgement(Decoding.of(first, measured, every(samples, 0, pairs)),
                Decoding.of(second, measured, every(samples, 1, pairs)));
    }

    private static DiffuseSample[] every(DiffuseSample[] samples, int begin, int count) {
        return IntStream.range(0, count).mapToObj(i -> samples[2 * i + begin]).toArray(DiffuseSample[]::new);
    }
}
