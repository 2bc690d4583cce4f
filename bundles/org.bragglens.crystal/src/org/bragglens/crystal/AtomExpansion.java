// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Applies a group's operations to sites. An atom on a special position is moved exactly onto it and counted once. */
final class AtomExpansion {

    /** Images of one atom nearer than this, in Å, are the same atom: coordinates of files are rounded. */
    private static final double SAME = 0.1;
    /** An atom that the mean of its images would move by less than this, in Å, lies on its special position. */
    private static final double EXACTLY = 1e-9;
    /** A round leaves at most 0.91 of an atom's distance from its place: so much where it is near to two mirror planes at 30°. */
    private static final int MOST_ROUNDS = 100;

    private final UnitCell cell;
    private final double[] metric;

    AtomExpansion(UnitCell cell) {
        this.cell = cell;
        this.metric = cell.metric();
    }

    List<Site> expand(List<Site> sites, SpaceGroup group, boolean withCentring) {
        List<Site> atoms = new ArrayList<>();
        for (Site site : sites) {
            expand(site, group, withCentring, atoms);
        }
        return atoms;
    }

    private void expand(Site site, SpaceGroup group, boolean withCentring, List<Site> atoms) {
        List<SymmetryOperation> ofPlace = new ArrayList<>();
        Site special = specialPosition(site, group, ofPlace);
        // operations of one coset of the place's group make the same image; of centred groups, the rotation tells the coset
        Set<SymmetryOperation> done = new HashSet<>();
        for (SymmetryOperation operation : withCentring ? group.operations() : group.primitiveOperations()) {
            if (ofPlace.size() == 1 || !done.contains(withCentring ? operation : operation.rotationPart())) {
                double[] image = operation.apply(special.x(), special.y(), special.z());
                atoms.add(special.at(inCell(image[0]), inCell(image[1]), inCell(image[2]))
                        .moving(special.displacement().transformed(operation, cell)));
                for (int i = 1; i < ofPlace.size(); i++) {
                    SymmetryOperation same = operation.compose(ofPlace.get(i));
                    done.add(withCentring ? same : same.rotationPart());
                }
            }
        }
    }

    /**
     * The mean of the images that lie at the atom's own place: its position and its displacement have the symmetry of the place. Where
     * several elements of symmetry meet, an atom may be near to some of them only; the mean is nearer to the others then.
     *
     * @param ofPlace empty; gets the operations that leave the place where it is, the identity first
     */
    private Site specialPosition(Site site, SpaceGroup group, List<SymmetryOperation> ofPlace) {
        Site place = site;
        double moved = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && moved > EXACTLY * EXACTLY; round++) {
            ofPlace.clear();
            double[] off = new double[3];
            for (SymmetryOperation operation : group.operations()) {
                double[] image = operation.apply(place.x(), place.y(), place.z());
                double x = image[0] - place.x();
                double y = image[1] - place.y();
                double z = image[2] - place.z();
                x -= Math.rint(x);
                y -= Math.rint(y);
                z -= Math.rint(z);
                if (UnitCell.squaredLength(metric, x, y, z) < SAME * SAME) {
                    ofPlace.add(operation);
                    off[0] += x;
                    off[1] += y;
                    off[2] += z;
                }
            }
            int count = ofPlace.size();
            moved = UnitCell.squaredLength(metric, off[0] / count, off[1] / count, off[2] / count);
            place = count == 1 ? place : place.at(place.x() + off[0] / count, place.y() + off[1] / count, place.z() + off[2] / count);
        }
        return ofPlace.size() == 1 ? site : place.moving(mean(site.displacement(), ofPlace));
    }

    private Displacement mean(Displacement displacement, List<SymmetryOperation> operations) {
        if (!(displacement instanceof Displacement.Anisotropic anisotropic)) {
            return displacement;
        }
        double[] u = new double[6];
        for (SymmetryOperation operation : operations) {
            double[] image = anisotropic.transformed(operation, cell).components();
            for (int i = 0; i < 6; i++) {
                u[i] += image[i] / operations.size();
            }
        }
        return new Displacement.Anisotropic(u[0], u[1], u[2], u[3], u[4], u[5]);
    }

    /** From 0 up to 1; a hair below 1 is 0, so that an atom at the origin stays there. */
    private static double inCell(double coordinate) {
        double inside = coordinate - Math.floor(coordinate);
        return inside > 1 - 1e-9 ? 0 : inside;
    }
}
