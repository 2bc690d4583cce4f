// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/** Finds atoms that a file lists although its symmetry makes them from another one that it lists too. */
final class EquivalentSites {

    /** In Å. */
    private static final double SAME_PLACE = 0.05;
    /** Images in one box; each is compared with each. */
    private static final int MOST_IN_A_BOX = 300;

    /** An image of a site, coordinates from 0 to 1. */
    private record Image(Site of, double x, double y, double z) {
    }

    private final double[] metric;
    private final List<SymmetryOperation> operations;
    /** Boxes along each edge, not thinner than {@link #SAME_PLACE}: what is near lies in the same box or in one beside it. */
    private final int[] boxes = new int[3];
    private final Map<Long, List<Image>> images = new HashMap<>();

    EquivalentSites(UnitCell cell, List<SymmetryOperation> operations) {
        this.metric = cell.metric();
        this.operations = operations;
        double[] reciprocal = cell.reciprocalMetric();
        for (int i = 0; i < 3; i++) {
            // a distance r changes a coordinate by no more than r times the length of its reciprocal vector
            boxes[i] = (int) Math.max(1, Math.min(1000, Math.floor(1 / (SAME_PLACE * Math.sqrt(reciprocal[i])))));
        }
    }

    /**
     * The sites without those whole atoms that are images of an earlier one; the labels of these go to {@code leftOut}.
     *
     * @throws IllegalArgumentException with a message for people, if hundreds of them share a place
     */
    List<Site> distinct(List<Site> sites, List<String> leftOut) {
        List<Site> distinct = new ArrayList<>();
        for (Site site : sites) {
            if (isImage(site)) {
                leftOut.add(site.label());
            } else {
                distinct.add(site);
                remember(site);
            }
        }
        return distinct;
    }

    private void remember(Site site) {
        for (SymmetryOperation operation : operations) {
            double[] place = operation.apply(site.x(), site.y(), site.z());
            Image image = new Image(site, place[0] - Math.floor(place[0]), place[1] - Math.floor(place[1]),
                    place[2] - Math.floor(place[2]));
            List<Image> box = images.computeIfAbsent(box(image.x(), image.y(), image.z(), 0, 0, 0), key -> new ArrayList<>(1));
            // a special position is the same image many times
            if (box.stream().noneMatch(other -> other.of() == site && near(other, image.x(), image.y(), image.z()))) {
                if (box.size() == MOST_IN_A_BOX) {
                    throw new IllegalArgumentException("more than " + MOST_IN_A_BOX + " atoms lie in one place, " + site.label()
                            + " among them");
                }
                box.add(image);
            }
        }
    }

    private boolean isImage(Site site) {
        double x = site.x() - Math.floor(site.x());
        double y = site.y() - Math.floor(site.y());
        double z = site.z() - Math.floor(site.z());
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                for (int k = -1; k <= 1; k++) {
                    for (Image image : images.getOrDefault(box(x, y, z, i, j, k), List.of())) {
                        // parts of atoms may share a place
                        if (image.of().element().equals(site.element()) && image.of().occupancy() + site.occupancy() > 1.01
                                && near(image, x, y, z)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private boolean near(Image image, double x, double y, double z) {
        double dx = image.x() - x;
        double dy = image.y() - y;
        double dz = image.z() - z;
        return UnitCell.squaredLength(metric, dx - Math.rint(dx), dy - Math.rint(dy), dz - Math.rint(dz)) < SAME_PLACE * SAME_PLACE;
    }

    private long box(double x, double y, double z, int i, int j, int k) {
        long a = Math.floorMod((int) (x * boxes[0]) + i, boxes[0]);
        long b = Math.floorMod((int) (y * boxes[1]) + j, boxes[1]);
        long c = Math.floorMod((int) (z * boxes[2]) + k, boxes[2]);
        return (a * boxes[1] + b) * boxes[2] + c;
    }
}
