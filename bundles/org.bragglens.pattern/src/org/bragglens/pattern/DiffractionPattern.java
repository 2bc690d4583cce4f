// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.january.MetadataException;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DatasetUtils;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;

/**
 * One powder pattern: intensities over 2θ, Q or d, and the radiation if it is known. Immutable: whoever wants another
 * radiation or other intensities gets a new pattern.
 */
public final class DiffractionPattern {

    private final String name;
    private final PatternAxis axis;
    private final double[] coordinates;
    private final double[] intensities;
    private final Radiation radiation;
    private final List<String> notes;
    private final Optional<IndexedLines> lines;

    private DiffractionPattern(String name, PatternAxis axis, double[] coordinates, double[] intensities, Radiation radiation,
            List<String> notes, Optional<IndexedLines> lines) {
        this.name = Objects.requireNonNull(name);
        this.axis = Objects.requireNonNull(axis);
        this.coordinates = coordinates;
        this.intensities = intensities;
        this.radiation = Objects.requireNonNull(radiation);
        this.notes = List.copyOf(notes);
        this.lines = lines;
    }

    /**
     * @param name        what a list shows
     * @param coordinates rank 1, strictly ascending, on {@code axis}
     * @param intensities rank 1, same length, finite
     * @param notes       what was assumed or done on the way, one sentence each
     * @throws IllegalArgumentException if shapes differ, a value is not finite or the axis does not ascend
     */
    public static DiffractionPattern of(String name, PatternAxis axis, IDataset coordinates, IDataset intensities, Radiation radiation,
            List<String> notes) {
        return new DiffractionPattern(name, axis, checkedAxis(copy(coordinates)), checkedValues(copy(intensities), coordinates.getSize()),
                radiation, notes, Optional.empty());
    }

    public String name() {
        return name;
    }

    public PatternAxis axis() {
        return axis;
    }

    public Radiation radiation() {
        return radiation;
    }

    public List<String> notes() {
        return notes;
    }

    /** The lines of the crystal that the pattern was simulated from; empty for one that was measured or changed since. */
    public Optional<IndexedLines> lines() {
        return lines;
    }

    /** Number of points. */
    public int size() {
        return coordinates.length;
    }

    /** Intensities, rank 1, with the pattern's own axis as {@link AxesMetadata}: a fresh dataset at each call. */
    public Dataset intensities() {
        Dataset data = DatasetFactory.createFromObject(DoubleDataset.class, intensities.clone());
        data.setName(name);
        try {
            AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 1);
            Dataset x = coordinates();
            axes.setAxis(0, x);
            data.setMetadata(axes);
        } catch (MetadataException e) {
            throw new IllegalStateException("January offers no axes metadata", e);
        }
        return data;
    }

    /** Coordinates on the pattern's own axis, rank 1, ascending: a fresh dataset at each call. */
    public Dataset coordinates() {
        Dataset x = DatasetFactory.createFromObject(DoubleDataset.class, coordinates.clone());
        x.setName(axis.title());
        return x;
    }

    /** Whether {@link #coordinates(PatternAxis)} has an answer: without a wavelength 2θ stays 2θ. */
    public boolean converts(PatternAxis wanted) {
        return radiation.isKnown() || wanted == axis || axis != PatternAxis.TWO_THETA && wanted != PatternAxis.TWO_THETA;
    }

    /**
     * Coordinates of the points on another axis, in the order of {@link #intensities()}; NaN where a point has none
     * (2θ beyond 180°, d at Q = 0).
     *
     * @throws IllegalStateException if the radiation is unknown and the conversion needs it
     */
    public Dataset coordinates(PatternAxis wanted) {
        if (!converts(wanted)) {
            throw new IllegalStateException("the wavelength of " + name + " is unknown");
        }
        if (wanted == axis) {
            return coordinates();
        }
        double[] converted = new double[coordinates.length];
        double wavelength = radiation.wavelength();
        for (int i = 0; i < converted.length; i++) {
            converted[i] = wanted.fromQ(axis.toQ(coordinates[i], wavelength), wavelength);
        }
        Dataset x = DatasetFactory.createFromObject(DoubleDataset.class, converted);
        x.setName(wanted.title());
        return x;
    }

    public DiffractionPattern withRadiation(Radiation other) {
        return new DiffractionPattern(name, axis, coordinates, intensities, other, notes, lines);
    }

    public DiffractionPattern withName(String other) {
        return new DiffractionPattern(other, axis, coordinates, intensities, radiation, notes, lines);
    }

    public DiffractionPattern withLines(IndexedLines other) {
        return new DiffractionPattern(name, axis, coordinates, intensities, radiation, notes, Optional.of(other));
    }

    /** The numeric core: own copies of both arrays. */
    public Curve curve() {
        return new Curve(axis, coordinates.clone(), intensities.clone(), radiation);
    }

    /** The pattern of a curve, named and annotated as this one. */
    public DiffractionPattern withCurve(Curve curve) {
        return new DiffractionPattern(name, curve.axis(), curve.x().clone(), curve.y().clone(), curve.radiation(), notes,
                Optional.empty());
    }

    /** A pattern that takes the values of {@code curve}. */
    public static DiffractionPattern of(String name, Curve curve, List<String> notes) {
        return new DiffractionPattern(name, curve.axis(), checkedAxis(curve.x().clone()),
                checkedValues(curve.y().clone(), curve.x().length),
                curve.radiation(), notes, Optional.empty());
    }

    private static double[] copy(IDataset data) {
        if (data.getRank() != 1) {
            throw new IllegalArgumentException("a powder pattern has one dimension, not " + data.getRank());
        }
        return DatasetUtils.cast(DoubleDataset.class, DatasetUtils.convertToDataset(data)).clone().getData();
    }

    private static double[] checkedAxis(double[] x) {
        if (x.length == 0) {
            throw new IllegalArgumentException("there are no points");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new IllegalArgumentException("coordinate " + (i + 1) + " is not a number");
            }
            if (i > 0 && x[i] <= x[i - 1]) {
                throw new IllegalArgumentException("coordinates do not ascend at point " + (i + 1));
            }
        }
        return x;
    }

    private static double[] checkedValues(double[] y, int size) {
        if (y.length != size) {
            throw new IllegalArgumentException(size + " coordinates but " + y.length + " intensities");
        }
        for (int i = 0; i < y.length; i++) {
            if (!Double.isFinite(y[i])) {
                throw new IllegalArgumentException("intensity " + (i + 1) + " is not a number");
            }
        }
        return y;
    }
}
