// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.List;

/** Applies a group's operations to sites. An atom on a special position is moved exactly onto it and counted once. */
final class AtomExpansion {

    /** Images of one atom nearer than this, in Å, are the same atom: coordinates of files are rounded. */
    private static final double SAME = 0.1;
    /** Images of an atom that lies exactly on its special position. */
    private static final double EXACTLY = 1e-3;

    private final UnitCell cell;
    private final double[] metric;

    AtomExpansion(UnitCell cell) {
        this.cell = cell;
        this.metric = cell.metric();
    }

    List<Site> expand(List<Site> sites, SpaceGroup group, boolean withCentring) {
        List<Site> atoms = new ArrayList<>();
        for (Site site : sites) {
            expand(site, group, withCentring ? group.operations() : group.primitiveOperations(), atoms);
        }
        return atoms;
    }

    private void expand(Site site, SpaceGroup group, List<SymmetryOperation> operations, List<Site> atoms) {
        Site special = specialPosition(site, group);
        int first = atoms.size();
        boolean modulo = operations.size() != group.operations().size();
        for (SymmetryOperation operation : operations) {
            double[] image = operation.apply(special.x(), special.y(), special.z());
            boolean known = false;
            for (int i = first; i < atoms.size() && !known; i++) {
                known = modulo ? coincidesModuloCentring(image, atoms.get(i), group) : coincides(image, atoms.get(i), EXACTLY);
            }
            if (!known) {
                atoms.add(special.at(inCell(image[0]), inCell(image[1]), inCell(image[2]))
                        .moving(special.displacement().transformed(operation, cell)));
            }
        }
    }

    /** The mean of the images that lie at the atom's own place: its position and its displacement have the symmetry of the place. */
    private Site specialPosition(Site site, SpaceGroup group) {
        double[] sum = new double[3];
        List<SymmetryOperation> ofPlace = new ArrayList<>();
        for (SymmetryOperation operation : group.operations()) {
            double[] image = operation.apply(site.x(), site.y(), site.z());
            if (coincides(image, site, SAME)) {
                sum[0] += image[0] - Math.rint(image[0] - site.x());
                sum[1] += image[1] - Math.rint(image[1] - site.y());
                sum[2] += image[2] - Math.rint(image[2] - site.z());
                ofPlace.add(operation);
            }
        }
        int count = ofPlace.size();
        return site.at(sum[0] / count, sum[1] / count, sum[2] / count).moving(mean(site.displacement(), ofPlace));
    }

    private Displacement mean(Displacement displacement, List<SymmetryOperation> operations) {
        if (!(displacement instanceof Displacement.Anisotropic anisotropic) || operations.size() == 1) {
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

    private boolean coincidesModuloCentring(double[] image, Site atom, SpaceGroup group) {
        for (SymmetryOperation translation : group.centring()) {
            if (coincides(translation.apply(image[0], image[1], image[2]), atom, EXACTLY)) {
                return true;
            }
        }
        return false;
    }

    private boolean coincides(double[] image, Site atom, double tolerance) {
        double x = image[0] - atom.x();
        double y = image[1] - atom.y();
        double z = image[2] - atom.z();
        x -= Math.rint(x);
        y -= Math.rint(y);
        z -= Math.rint(z);
        return UnitCell.squaredLength(metric, x, y, z) < tolerance * tolerance;
    }

    /** From 0 up to 1; a hair below 1 is 0, so that an atom at the origin stays there. */
    private static double inCell(double coordinate) {
        double inside = coordinate - Math.floor(coordinate);
        return inside > 1 - 1e-9 ? 0 : inside;
    }
}
