// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SymmetryOperation;

/**
 * The atoms of a primitive cell, sorted into runs of one element (or ion) and displacement. Where the crystal has an inversion, the origin
 * lies in it and one atom stands for each pair, with twice its weight: its phase and that of its partner add up to a real number.
 */
final class PrimitiveAtoms {

    /** Fractional coordinates of images that the same operations made. */
    private static final double SAME = 1e-6;

    /**
     * Atoms that scatter alike.
     *
     * @param start   the first of them
     * @param end     behind the last
     * @param element place of their element or ion in {@link #amplitudes}
     * @param b       isotropic B in Å²; NaN if each of them moves in its own directions
     * @param weight  sum of their weights
     */
    record Run(int start, int end, int element, double b, double weight) {
    }

    final boolean paired;
    final int count;
    final double[] x;
    final double[] y;
    final double[] z;
    /** Occupancy, doubled for a pair. */
    final double[] weight;
    final List<Run> runs = new ArrayList<>();
    /** One an element or ion. */
    final List<Scattering.Amplitude> amplitudes = new ArrayList<>();
    private final List<String> species = new ArrayList<>();
    /** βij of the atoms from {@link #anisotropicFrom} on. */
    final double[][] beta;
    /** The first atom that moves in its own directions: such atoms come last. */
    final int anisotropicFrom;

    PrimitiveAtoms(CrystalStructure structure, Scattering given) {
        List<Site> sites = structure.expandedModuloCentring();
        Scattering scattering = given.of(sites);
        SymmetryOperation inversion = inversion(structure);
        double[] origin = new double[3];
        for (int i = 0; i < 3 && inversion != null; i++) {
            origin[i] = inversion.translation(i) / (2.0 * SymmetryOperation.PARTS);
        }
        double[][] places = new double[sites.size()][];
        for (int i = 0; i < places.length; i++) {
            Site site = sites.get(i);
            places[i] = new double[] {site.x() - origin[0], site.y() - origin[1], site.z() - origin[2]};
        }
        double[] multiples = inversion == null ? null : multiples(places, structure);
        paired = multiples != null;
        List<Kind> kinds = new ArrayList<>();
        int[] kindOf = new int[places.length];
        int kept = 0;
        for (int i = 0; i < places.length; i++) {
            if (!paired || multiples[i] > 0) {
                kindOf[i] = kind(sites.get(i), structure, scattering, kinds);
                kept++;
            } else {
                kindOf[i] = -1;
            }
        }
        count = kept;
        x = new double[count];
        y = new double[count];
        z = new double[count];
        weight = new double[count];
        beta = new double[count][];
        int next = 0;
        int firstAnisotropic = 0;
        for (boolean anisotropic : new boolean[] {false, true}) {
            for (int n = 0; n < kinds.size(); n++) {
                if (Double.isNaN(kinds.get(n).b) == anisotropic) {
                    next = fill(n, kinds.get(n), kindOf, sites, places, multiples, structure, scattering, next);
                }
            }
            firstAnisotropic = anisotropic ? firstAnisotropic : next;
        }
        anisotropicFrom = firstAnisotropic;
    }

    private record Kind(String species, double b) {
    }

    private int fill(int kind, Kind what, int[] kindOf, List<Site> sites, double[][] places, double[] multiples, CrystalStructure structure,
            Scattering scattering, int start) {
        int next = start;
        double sum = 0;
        for (int i = 0; i < kindOf.length; i++) {
            if (kindOf[i] == kind) {
                x[next] = places[i][0];
                y[next] = places[i][1];
                z[next] = places[i][2];
                weight[next] = sites.get(i).occupancy() * (paired ? multiples[i] : 1);
                sum += weight[next];
                if (sites.get(i).displacement() instanceof Displacement.Anisotropic own) {
                    beta[next] = own.beta(structure.cell());
                }
                next++;
            }
        }
        int place = species.indexOf(what.species);
        if (place < 0) {
            place = species.size();
            species.add(what.species);
            amplitudes.add(scattering.amplitude(what.species));
        }
        runs.add(new Run(start, next, place, what.b, sum));
        return next;
    }

    private static int kind(Site site, CrystalStructure structure, Scattering scattering, List<Kind> kinds) {
        double b = site.displacement() instanceof Displacement.Anisotropic ? Double.NaN
                : site.displacement().equivalentB(structure.cell());
        if (Double.isNaN(b) && !(site.displacement() instanceof Displacement.Anisotropic)) {
            b = scattering.usualB();
        }
        String species = scattering.species(site);
        for (int n = 0; n < kinds.size(); n++) {
            if (kinds.get(n).species.equals(species) && Double.compare(kinds.get(n).b, b) == 0) {
                return n;
            }
        }
        kinds.add(new Kind(species, b));
        return kinds.size() - 1;
    }

    private static SymmetryOperation inversion(CrystalStructure structure) {
        for (SymmetryOperation operation : structure.spaceGroup().primitiveOperations()) {
            if (operation.determinant() < 0 && operation.axisOrder() == 1) {
                return operation;
            }
        }
        return null;
    }

    /** For each atom 2 if it stands for a pair, 1 if it is its own partner, 0 if another stands for it; null if one has no partner. */
    private static double[] multiples(double[][] places, CrystalStructure structure) {
        List<double[]> centring = structure.spaceGroup().centring().stream().map(t -> new double[] {
            (double) t.translation(0) / SymmetryOperation.PARTS, (double) t.translation(1) / SymmetryOperation.PARTS,
            (double) t.translation(2) / SymmetryOperation.PARTS}).toList();
        int orbit = structure.spaceGroup().primitiveOperations().size();
        double[] multiples = new double[places.length];
        boolean[] taken = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            if (taken[i]) {
                continue;
            }
            // an orbit is no longer than the group, and its atoms follow one another
            int partner = i;
            while (partner < places.length && (taken[partner] || !opposite(places[i], places[partner], centring))) {
                partner = partner - i < orbit ? partner + 1 : places.length;
            }
            if (partner == places.length) {
                return null;
            }
            multiples[i] = partner == i ? 1 : 2;
            taken[i] = true;
            taken[partner] = true;
        }
        return multiples;
    }

    private static boolean opposite(double[] a, double[] b, List<double[]> centring) {
        for (double[] t : centring) {
            if (whole(a[0] + b[0] + t[0]) && whole(a[1] + b[1] + t[1]) && whole(a[2] + b[2] + t[2])) {
                return true;
            }
        }
        return false;
    }

    private static boolean whole(double v) {
        return Math.abs(v - Math.rint(v)) < SAME;
    }
}
