// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.pairs.TrainingPairs;

/** The pairs of a file. Its hash is asked for several times in a training, and each time the whole file would be read. */
final class FilePairs implements DisorderPairs {

    private final TrainingPairs file;
    private String hash;

    FilePairs(TrainingPairs file) {
        this.file = file;
    }

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
    public boolean isMeasured() {
        return file.isMeasured();
    }

    @Override
    public long seed() {
        return file.seed();
    }

    @Override
    public synchronized String hash() {
        if (hash == null) {
            hash = file.hash();
        }
        return hash;
    }

    @Override
    public void image(int i, float[] image) {
        file.image(i, image);
    }

    @Override
    public double[] reached(int i) {
        return file.reached(i);
    }
}
