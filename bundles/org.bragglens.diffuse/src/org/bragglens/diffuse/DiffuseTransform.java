// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;

/**
 * The diffuse scattering of a lattice of point scatterers, with the average lattice subtracted:
 * <p>
 * I(h,k) = ⟨ |Σ (o(a,b) − ⟨o⟩) exp(2πi (h a + k b))|² ⟩ / n,
 * <p>
 * o = 1 where s = +1 and else 0, ⟨o⟩ of the whole lattice, the sum over the n sites of a lot and the mean over lots anywhere on the
 * periodic lattice (Butler and Welberry 1992, doi:10.1107/S0021889891014322). A lattice without order has I = ⟨o⟩ (1 − ⟨o⟩). For any
 * number of threads.
 */
public final class DiffuseTransform {

    private final ImageSettings settings;
    private final LotTransform plan;

    /** @throws IllegalArgumentException with a message for people, if a setting is out of its range */
    public DiffuseTransform(ImageSettings settings) {
        this.settings = DiffuseSettings.checked(ImageSettings.class, settings);
        plan = new LotTransform(settings);
    }

    /**
     * The intensities of {@code lattice}, [h][k] row by row.
     *
     * @param seed says where the lots lie
     * @throws IllegalArgumentException with a message for people, if the lots do not fit into the lattice
     */
    public double[] intensities(SpinLattice lattice, long seed) {
        return intensities(lattice, Alternation.NONE, seed);
    }

    /**
     * The same, of a lattice whose deviations from its average change their sign first.
     *
     * @throws IllegalArgumentException also if the lattice has an odd size: two neighbours would change together where it closes
     */
    public double[] intensities(SpinLattice lattice, Alternation alternation, long seed) {
        int size = lattice.size();
        if (settings.lotSize() > size) {
            throw new IllegalArgumentException("lots of " + settings.lotSize() + " sites do not fit into a lattice of " + size);
        }
        if (size % 2 != 0 && !alternation.equals(Alternation.NONE)) {
            throw new IllegalArgumentException("spins cannot alternate round a lattice of " + size + " sites along its edge");
        }
        double mean = lattice.concentration();
        double[] occupancies = new double[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                double deviation = (lattice.isUp(a, b) ? 1 : 0) - mean;
                occupancies[a * size + b] = alternation.turns(a, b) ? -deviation : deviation;
            }
        }
        LotTransform.Work work = plan.work();
        SplittableRandom random = new SplittableRandom(seed);
        for (int lot = 0; lot < settings.lots(); lot++) {
            work.add(occupancies, size, random.nextInt(size), random.nextInt(size));
        }
        return work.mean();
    }

    /** {@link #intensities} with h and k as axes: shape [points, points]. */
    public Dataset image(SpinLattice lattice, long seed) {
        return dataset(intensities(lattice, seed));
    }

    /** Intensities of this transform, [h][k] row by row, as a dataset with h and k as axes. */
    public Dataset dataset(double[] intensities) {
        int points = settings.points();
        Dataset image = DatasetFactory.createFromObject(DoubleDataset.class, intensities.clone(), points, points);
        image.setName("intensity");
        try {
            AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 2);
            axes.setAxis(0, axis("h"));
            axes.setAxis(1, axis("k"));
            image.setMetadata(axes);
        } catch (MetadataException e) {
            throw new IllegalStateException("January lacks its axes metadata", e);
        }
        return image;
    }

    private Dataset axis(String name) {
        double[] coordinates = new double[settings.points()];
        Arrays.setAll(coordinates, plan::coordinate);
        Dataset axis = DatasetFactory.createFromObject(DoubleDataset.class, coordinates, coordinates.length);
        axis.setName(name);
        return axis;
    }
}
