// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

import org.bragglens.diffuse.Alternation;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseTransform;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.SpinLattice;
import org.bragglens.diffuse.pairs.TrainingPairs;

/** The pairs of a file. Its hash is asked for several times in a training, and each time the whole file would be read. */
final class FilePairs implements DisorderPairs {

    private final TrainingPairs file;
    /** Empty unless our own program made the images: others may know more of what scatters than that it sits on a lattice. */
    private final Optional<DiffuseTransform> imaging;
    private String hash;

    FilePairs(TrainingPairs file) {
        this.file = file;
        imaging = file.generator().isPresent() && !file.isMeasured() ? Optional.of(new DiffuseTransform(file.settings().image()))
                : Optional.empty();
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
    public OptionalLong generator() {
        return file.generator();
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

    /** The lattice through other lots, its spins as they are or turned in every second row or column. */
    @Override
    public Optional<LabelledImage> another(int i, RandomGenerator random) {
        return imaging.map(transform -> {
            SpinLattice lattice = file.lattice(i);
            boolean closes = lattice.size() % 2 == 0;
            Alternation alternation = closes ? new Alternation(random.nextBoolean(), random.nextBoolean()) : Alternation.NONE;
            double[] exact = transform.intensities(lattice, alternation, random.nextLong());
            float[] intensities = new float[exact.length];
            for (int p = 0; p < exact.length; p++) {
                intensities[p] = (float) exact[p];
            }
            return new LabelledImage(intensities, alternation.apply(Encoding.of(span(), reached(i))).numbers());
        });
    }
}
