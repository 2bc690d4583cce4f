// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import org.bragglens.base.Seeds;
import org.eclipse.january.dataset.Dataset;

/** From correlations to lattices and images. For any number of threads; a sample depends on its seed alone. */
public final class DiffuseSimulator {

    /** Changes whenever the same settings and seed give other samples; a test keeps the samples of each. */
    public static final int GENERATOR = 2;

    private static final long TARGET = Seeds.step("diffuse target");
    private static final long LATTICE = Seeds.step("diffuse lattice");
    private static final long LOTS = Seeds.step("diffuse lots");

    private final MonteCarlo monteCarlo;
    private final DiffuseTransform transform;

    /** @throws IllegalArgumentException with a message for people, if a setting is out of its range */
    public DiffuseSimulator(DiffuseSettings settings) {
        monteCarlo = new MonteCarlo(settings.lattice());
        transform = new DiffuseTransform(settings.image());
    }

    /**
     * A lattice for {@code wanted} and its image.
     *
     * @throws IllegalArgumentException with a message for people, if the lattice is too small for the span
     */
    public DiffuseSample decode(Encoding wanted, long seed) {
        SpinLattice lattice = monteCarlo.lattice(wanted, Seeds.derive(seed, LATTICE));
        return new DiffuseSample(wanted, lattice.correlations(wanted.span()), lattice,
                transform.intensities(lattice, Seeds.derive(seed, LOTS)));
    }

    /** Sample {@code index} of a training set: correlations uniform in [−1, 1] are wanted. */
    public DiffuseSample sample(int span, long seed, long index) {
        return decode(Encoding.random(span, Seeds.generator(seed, index, TARGET)), Seeds.derive(seed, index));
    }

    /** The image of a sample of this simulator, shape [points, points], with h and k as axes. */
    public Dataset dataset(DiffuseSample sample) {
        return transform.dataset(sample.image());
    }
}
