// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Locale;

import org.bragglens.ui.plot.Span;
import org.eclipse.january.dataset.IDataset;

/**
 * Where the points along one axis of an image lie: at equal distances.
 *
 * @param name  for people, for instance h
 * @param unit  for people; empty where there is none
 * @param first coordinate of the first point
 * @param step  from a point to the next, not 0; negative where coordinates fall
 */
public record ImageAxis(String name, String unit, double first, double step) {

    /** Coordinates may differ so much of a step from equal distances. */
    private static final double EQUAL = 0.01;

    /** @throws IllegalArgumentException unless first and step are finite and step is not 0 */
    public ImageAxis {
        if (!Double.isFinite(first) || !Double.isFinite(step) || step == 0) {
            throw new IllegalArgumentException("an axis has a finite first coordinate and step, not " + first + " and " + step);
        }
    }

    /** Points are counted from 0. */
    public static ImageAxis counted(String name) {
        return new ImageAxis(name, "", 0, 1);
    }

    /** {@code points} from {@code from} to {@code to}, both ends points themselves; a single point is one wide. */
    public static ImageAxis between(String name, String unit, double from, double to, int points) {
        return new ImageAxis(name, unit, from, points > 1 ? (to - from) / (points - 1) : 1);
    }

    /**
     * @param coordinates rank 0 or 1; a single point is one wide; where they do not lie at equal distances, points are counted
     * @param other       name where the coordinates have none
     */
    static ImageAxis of(IDataset coordinates, String unit, String other) {
        int last = coordinates.getSize() - 1;
        // January writes behind a name which part was taken
        String own = String.valueOf(coordinates.getName()).replaceFirst("\\[.*", "");
        String name = coordinates.getName() == null || own.isBlank() ? other : own;
        double first = coordinates.getRank() == 0 ? coordinates.getDouble() : coordinates.getDouble(0);
        if (last < 1) {
            return Double.isFinite(first) ? new ImageAxis(name, unit, first, 1) : counted(name);
        }
        double step = (coordinates.getDouble(last) - first) / last;
        for (int i = 0; i <= last; i++) {
            // not "larger": false for what is no number
            if (step == 0 || !(Math.abs(coordinates.getDouble(i) - first - i * step) <= EQUAL * Math.abs(step))) {
                return counted(name + " (number of the point)");
            }
        }
        return new ImageAxis(name, unit, first, step);
    }

    /** Coordinate of a point, also between points. */
    public double coordinate(double index) {
        return first + index * step;
    }

    /** Number of the point at a coordinate, with its fraction. */
    public double index(double coordinate) {
        return (coordinate - first) / step;
    }

    /** What {@code points} take: half a step beyond the first and the last. */
    public Span span(int points) {
        return Span.about(coordinate(-0.5), coordinate(points - 0.5));
    }

    /** Whether its points are numbers: between them is nothing. */
    boolean isCounted() {
        return Math.abs(step) == 1 && first == Math.rint(first);
    }

    /** Name and unit. */
    public String title() {
        return unit.isEmpty() ? name : String.format(Locale.ROOT, "%s (%s)", name, unit);
    }
}
