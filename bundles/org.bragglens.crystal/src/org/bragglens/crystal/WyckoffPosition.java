// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of place in the cell that the symmetry tells apart: International Tables for Crystallography vol. A, ch. 1.4, section 1.4.4,
 * doi:10.1107/97809553602060000114. The points of a position lie on as many points, lines, planes or copies of the whole cell as its
 * multiplicity says.
 */
public final class WyckoffPosition {

    private final char letter;
    private final CoordinateTriplet point;
    private final List<SymmetryOperation> orbit;
    private final List<SymmetryOperation> siteOperations;
    private final int[] free;
    private final String siteSymmetry;
    /** The points, lines or planes of the orbit; found when the first point is looked for. */
    private volatile List<CoordinateTriplet> places;

    private WyckoffPosition(char letter, CoordinateTriplet point, List<SymmetryOperation> orbit, List<SymmetryOperation> siteOperations,
            String siteSymmetry) {
        this.letter = letter;
        this.point = point;
        this.orbit = List.copyOf(orbit);
        this.siteOperations = List.copyOf(siteOperations);
        int[] parameters = new int[3];
        int count = 0;
        for (int j = 0; j < 3; j++) {
            if (point.dependsOn(j)) {
                parameters[count++] = j;
            }
        }
        this.free = Arrays.copyOf(parameters, count);
        this.siteSymmetry = siteSymmetry;
    }

    /**
     * @param point      in the form of {@link SpecialPlace#normal}
     * @param operations all of the group, the identity first
     * @param symbols    of the group's lattice
     */
    static WyckoffPosition of(char letter, CoordinateTriplet point, List<SymmetryOperation> operations, SiteSymmetrySymbol symbols) {
        Set<CoordinateTriplet> images = new HashSet<>();
        List<SymmetryOperation> orbit = new ArrayList<>();
        List<SymmetryOperation> site = new ArrayList<>();
        for (SymmetryOperation operation : operations) {
            CoordinateTriplet image = CoordinateTriplet.of(operation).compose(point);
            if (images.add(image)) {
                orbit.add(operation);
            }
            if (image.equals(point)) {
                site.add(operation);
            }
        }
        return new WyckoffPosition(letter, point, orbit, site, symbols.of(site));
    }

    /**
     * The letter of the International Tables: a is the most special position. {@code A} stands for the α of the 27th position of P m m m,
     * which alone has more than 26.
     */
    public char letter() {
        return letter;
    }

    /** How many points of one orbit lie in the cell of this setting, centring included. */
    public int multiplicity() {
        return orbit.size();
    }

    /** Multiplicity and letter, for example {@code 4a}. */
    public String label() {
        return multiplicity() + (letter == 'A' ? "α" : String.valueOf(letter));
    }

    /**
     * Symbol of the point group of the operations that leave the first point where it is, by the symmetry directions of the lattice as the
     * tables write it, for example {@code m.2m} or {@code 4/mm.m}.
     */
    public String siteSymmetry() {
        return siteSymmetry;
    }

    /** How many coordinates are free: 0 for points, 1 for lines, 2 for planes, 3 for the general position. */
    public int freedom() {
        return free.length;
    }

    /** The first point of the orbit as the tables write it, for example {@code x,2x,1/4}: letters are free coordinates. */
    public String coordinates() {
        return point.toString();
    }

    /**
     * Fractional coordinates of a point of the position, the first one of its orbit; not brought back into the cell.
     * Parameters beyond the first {@link #freedom()} are without effect. Numbers drawn evenly from 0 up to 1 reach, together with the
     * {@link #orbit()}, every point of the position alike.
     */
    public double[] at(double u, double v, double w) {
        double[] given = {u, v, w};
        double[] parameters = new double[3];
        for (int i = 0; i < free.length; i++) {
            parameters[free[i]] = given[i];
        }
        return point.at(parameters[0], parameters[1], parameters[2]);
    }

    /** Operations of the group, the identity first, that make each of the {@link #multiplicity()} points just once of the first one. */
    public List<SymmetryOperation> orbit() {
        return orbit;
    }

    /** Operations of the group, modulo lattice translations, that leave the first point where it is; the identity first. */
    public List<SymmetryOperation> siteOperations() {
        return siteOperations;
    }

    /**
     * Squared distance, modulo lattice translations, of a point from the nearest place of this position, measured from the point on that
     * place with the same free coordinates.
     *
     * @param metric as {@link UnitCell#metric()}
     */
    double squaredDistance(double x, double y, double z, double[] metric) {
        double least = Double.POSITIVE_INFINITY;
        for (CoordinateTriplet place : places()) {
            double[] on = place.at(x, y, z);
            double dx = on[0] - x;
            double dy = on[1] - y;
            double dz = on[2] - z;
            least = Math.min(least, UnitCell.squaredLength(metric, dx - Math.rint(dx), dy - Math.rint(dy), dz - Math.rint(dz)));
        }
        return least;
    }

    private List<CoordinateTriplet> places() {
        List<CoordinateTriplet> known = places;
        if (known == null) {
            known = orbit.stream().map(o -> SpecialPlace.normal(CoordinateTriplet.of(o).compose(point))).distinct().toList();
            places = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return label() + " " + siteSymmetry + " " + coordinates();
    }
}
