// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.measuring;

import java.util.List;

import org.bragglens.base.Seeds;

/**
 * A recipe of what a measurement does to an image, ready to run. Made by {@link MeasuringCatalog#measuring}. Every step has a generator of
 * its own that depends on the recipe's seed, on the path that the caller gives (epoch and item, …) and on the step's place: the same path
 * gives the same image on any thread. Any number of threads may ask at once.
 */
public final class Measuring {

    record Placed(int place, MeasuringStep step) {
    }

    private final long seed;
    private final List<Placed> steps;

    Measuring(long seed, List<Placed> steps) {
        this.seed = seed;
        this.steps = List.copyOf(steps);
    }

    /** The same steps with another seed. */
    public Measuring withSeed(long other) {
        return new Measuring(other, steps);
    }

    /**
     * The image as it would be measured: a new array, NaN where nothing is measured.
     *
     * @param image  points² intensities, [h][k] row by row; never changed
     * @param extent h and k go from 0 to so many reciprocal units, both ends included
     * @throws IllegalArgumentException with a message for people, if the image has another number of points
     */
    public float[] apply(float[] image, int points, double extent, long... path) {
        if (image.length != points * points) {
            throw new IllegalArgumentException("an image of " + points + " × " + points + " points has " + points * points + ", not "
                    + image.length);
        }
        long below = Seeds.derive(seed, path);
        float[] measured = image.clone();
        for (Placed placed : steps) {
            measured = placed.step.apply(measured, points, extent, Seeds.generator(below, placed.place));
        }
        return measured;
    }
}
