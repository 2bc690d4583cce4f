// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.crystal.UnitCell;

/**
 * Atoms that lie beside a special position, so near that they and their images cannot all be there: they are moved onto it. Those of which
 * the occupancy allows it are split atoms and stay.
 */
final class NearSymmetry {

    /** In Å; the images of a whole atom are farther apart. */
    private static final double NEAR = 0.4;
    private static final double EXACTLY = 1e-3;

    private final double[] metric;
    private final SpaceGroup group;
    private final Notes notes;
    private final Set<String> moved = new TreeSet<>();

    NearSymmetry(UnitCell cell, SpaceGroup group, Notes notes) {
        this.metric = cell.metric();
        this.group = group;
        this.notes = notes;
    }

    List<Site> moved(List<Site> sites) {
        List<Site> all = new ArrayList<>(sites.size());
        for (Site site : sites) {
            Site onto = site;
            List<SymmetryOperation> near = near(site, NEAR);
            if (near.size() > 1 && near.size() != near(site, 0.1).size() && places(site, near) * site.occupancy() > 1.01) {
                Site mean = mean(site, near);
                if (near(mean, EXACTLY).size() >= near.size()) {
                    onto = mean;
                    moved.add(site.label());
                }
            }
            all.add(onto);
        }
        if (!moved.isEmpty()) {
            notes.add("Moved onto the special position beside which they lie, because they would overlap with their images: "
                    + Notes.names(moved) + ".");
        }
        return all;
    }

    private List<SymmetryOperation> near(Site site, double distance) {
        return group.operations().stream().filter(operation -> {
            double[] image = operation.apply(site.x(), site.y(), site.z());
            return squaredDistance(image, site) < distance * distance;
        }).toList();
    }

    /** How many different places near the site its images have. */
    private long places(Site site, List<SymmetryOperation> near) {
        return near.size() / Math.max(1, near(site, EXACTLY).size());
    }

    private static Site mean(Site site, List<SymmetryOperation> near) {
        double[] sum = new double[3];
        double[] own = {site.x(), site.y(), site.z()};
        for (SymmetryOperation operation : near) {
            double[] image = operation.apply(own[0], own[1], own[2]);
            for (int i = 0; i < 3; i++) {
                sum[i] += (image[i] - Math.rint(image[i] - own[i])) / near.size();
            }
        }
        return site.at(sum[0], sum[1], sum[2]);
    }

    private double squaredDistance(double[] image, Site site) {
        double x = image[0] - site.x();
        double y = image[1] - site.y();
        double z = image[2] - site.z();
        return UnitCell.squaredLength(metric, x - Math.rint(x), y - Math.rint(y), z - Math.rint(z));
    }
}
