// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The atoms of a cell on a reduced basis, sorted into boxes of about one atom so that each is found by its place. */
final class AtomGrid {

    private static final int MOST_BOXES = 200;

    private final Metric metric;
    private final double[] reciprocalLengths;
    private final double[] places;
    private final int[] kinds;
    private final int[] boxes = new int[3];
    /** Atoms in the order of their boxes, and where each box begins. */
    private final int[] order;
    private final int[] begins;

    /**
     * @param metric of the reduced basis
     * @param places three fractional coordinates an atom
     * @param kinds  what tells atoms apart, a number from 0 up each
     */
    AtomGrid(Metric metric, double[] places, int[] kinds) {
        this.metric = metric;
        this.places = places;
        this.kinds = kinds;
        this.reciprocalLengths = metric.reciprocalLengths();
        double edge = Math.cbrt(metric.volume() / kinds.length);
        for (int i = 0; i < 3; i++) {
            boxes[i] = (int) Math.max(1, Math.min(MOST_BOXES, 1 / (reciprocalLengths[i] * edge)));
        }
        this.begins = new int[boxes[0] * boxes[1] * boxes[2] + 1];
        int[] box = new int[kinds.length];
        for (int i = 0; i < box.length; i++) {
            box[i] = (place(0, inCell(places[3 * i])) * boxes[1] + place(1, inCell(places[3 * i + 1]))) * boxes[2]
                    + place(2, inCell(places[3 * i + 2]));
            begins[box[i] + 1]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        int[] next = begins.clone();
        this.order = new int[box.length];
        for (int i = 0; i < box.length; i++) {
            order[next[box[i]]++] = i;
        }
    }

    int size() {
        return kinds.length;
    }

    /** The same atoms, told apart otherwise. */
    AtomGrid ofKinds(int[] others) {
        return new AtomGrid(metric, places, others);
    }

    /** Whether the cell is thicker in every direction. */
    boolean isWiderThan(double distance) {
        return Arrays.stream(reciprocalLengths).allMatch(length -> distance * length < 1);
    }

    int kind(int atom) {
        return kinds[atom];
    }

    double coordinate(int atom, int axis) {
        return places[3 * atom + axis];
    }

    Metric metric() {
        return metric;
    }

    /** The atom of a kind that is nearest to a place and not farther than {@code distance} (Å, much less than an edge), or -1. */
    int nearest(int kind, double x, double y, double z, double distance) {
        Nearest nearest = new Nearest(kind, x, y, z, distance);
        within(x, y, z, distance, nearest);
        return nearest.atom;
    }

    /** Squared length in Å² of the shortest vector from an atom to an image of a place; right for short ones only. */
    double squaredDistance(int atom, double x, double y, double z) {
        double dx = x - places[3 * atom];
        double dy = y - places[3 * atom + 1];
        double dz = z - places[3 * atom + 2];
        return metric.squared(dx - Math.rint(dx), dy - Math.rint(dy), dz - Math.rint(dz));
    }

    /** All atoms in boxes that come nearer to a place than {@code distance}. */
    void within(double x, double y, double z, double distance, IntConsumer found) {
        double[] at = {inCell(x), inCell(y), inCell(z)};
        int[] first = new int[3];
        int[] count = new int[3];
        for (int i = 0; i < 3; i++) {
            double reach = distance * reciprocalLengths[i];
            first[i] = (int) Math.floor((at[i] - reach) * boxes[i]);
            count[i] = Math.min(boxes[i], (int) Math.floor((at[i] + reach) * boxes[i]) - first[i] + 1);
        }
        for (int i = 0; i < count[0]; i++) {
            int a = Math.floorMod(first[0] + i, boxes[0]) * boxes[1];
            for (int j = 0; j < count[1]; j++) {
                int b = (a + Math.floorMod(first[1] + j, boxes[1])) * boxes[2];
                for (int k = 0; k < count[2]; k++) {
                    int box = b + Math.floorMod(first[2] + k, boxes[2]);
                    for (int n = begins[box]; n < begins[box + 1]; n++) {
                        found.accept(order[n]);
                    }
                }
            }
        }
    }

    private int place(int axis, double coordinate) {
        return Math.min(boxes[axis] - 1, (int) (coordinate * boxes[axis]));
    }

    private static double inCell(double coordinate) {
        return coordinate - Math.floor(coordinate);
    }

    /** Keeps the nearest atom of one kind. */
    private final class Nearest implements IntConsumer {

        private final int kind;
        private final double x;
        private final double y;
        private final double z;
        private double least;
        private int atom = -1;

        Nearest(int kind, double x, double y, double z, double distance) {
            this.kind = kind;
            this.x = x;
            this.y = y;
            this.z = z;
            this.least = distance * distance;
        }

        @Override
        public void accept(int candidate) {
            if (kinds[candidate] == kind) {
                double squared = squaredDistance(candidate, x, y, z);
                if (squared <= least) {
                    least = squared;
                    atom = candidate;
                }
            }
        }
    }
}
