// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;

/**
 * Squared structure factors of one structure. exp(2πi(hx + ky + lz)) is a product of three factors, which are tabulated for each atom;
 * the atoms of a primitive cell are enough, because each centring translation adds the same again where the lattice allows a reflection.
 */
final class StructureFactors {

    /** Tabulated complex numbers of all atoms: 480 MB. */
    private static final double MOST_PHASES = 3e7;


    private final int atoms;
    private final double[] occupancy;
    /** The end of each run of atoms of one element and displacement. */
    private final int[] runs;
    private final double[][] coefficients;
    private final double[] displacement;
    private final PhaseTable h;
    private final PhaseTable k;
    private final PhaseTable l;
    private final double[] re;
    private final double[] im;
    private final double centring;
    private double largest;

    /** @param largestIndices the largest |h|, |k| and |l| that will be asked for */
    StructureFactors(CrystalStructure structure, int[] largestIndices) {
        List<Site> sites = structure.expandedModuloCentring().stream().sorted(Comparator.comparing(Site::element)
                .thenComparing(Site::bIso)).toList();
        centring = structure.spaceGroup().centring().size();
        atoms = sites.size();
        if (((double) largestIndices[0] + largestIndices[1] + largestIndices[2] + 3) * atoms > MOST_PHASES) {
            throw new IllegalArgumentException("its cell has too many atoms for its size: their phases need more memory than is sensible");
        }
        occupancy = sites.stream().mapToDouble(Site::occupancy).toArray();
        h = new PhaseTable(sites.stream().mapToDouble(Site::x).toArray(), largestIndices[0]);
        k = new PhaseTable(sites.stream().mapToDouble(Site::y).toArray(), largestIndices[1]);
        l = new PhaseTable(sites.stream().mapToDouble(Site::z).toArray(), largestIndices[2]);
        re = new double[atoms];
        im = new double[atoms];
        int[] ends = new int[atoms];
        int count = 0;
        for (int i = 1; i <= atoms; i++) {
            if (i == atoms || !sites.get(i).element().equals(sites.get(i - 1).element())
                    || Double.compare(sites.get(i).bIso(), sites.get(i - 1).bIso()) != 0) {
                ends[count++] = i;
            }
        }
        runs = Arrays.copyOf(ends, count);
        coefficients = new double[count][];
        displacement = new double[count];
        for (int n = 0; n < count; n++) {
            Site site = sites.get(runs[n] - 1);
            coefficients[n] = ScatteringFactors.internationalTables().coefficients(site.element());
            displacement[n] = Double.isNaN(site.bIso()) ? Reflections.USUAL_B : site.bIso();
        }
    }

    /** Sets h and k for the calls of {@link #squared} that follow. */
    void prepare(int hIndex, int kIndex) {
        h.product(hIndex, k, kIndex, occupancy, re, im);
    }

    /** |F|² of the conventional cell in electrons². */
    double squared(int lIndex, double inverseSquareD) {
        double sSquared = inverseSquareD / 4;
        double[] cosine = l.cosines(lIndex);
        double[] sine = l.sines(lIndex);
        double sign = lIndex < 0 ? -1 : 1;
        double sumRe = 0;
        double sumIm = 0;
        double sum = 0;
        int i = 0;
        for (int n = 0; n < runs.length; n++) {
            double runRe = 0;
            double runIm = 0;
            double runSum = 0;
            for (; i < runs[n]; i++) {
                double s = sign * sine[i];
                runRe += re[i] * cosine[i] - im[i] * s;
                runIm += re[i] * s + im[i] * cosine[i];
                runSum += occupancy[i];
            }
            double f = ScatteringFactors.value(coefficients[n], sSquared) * Math.exp(-displacement[n] * sSquared);
            sumRe += f * runRe;
            sumIm += f * runIm;
            sum += Math.abs(f) * runSum;
        }
        largest = centring * centring * sum * sum;
        return centring * centring * (sumRe * sumRe + sumIm * sumIm);
    }

    /** What the last {@link #squared} would have been with all atoms in phase. */
    double largestSquared() {
        return largest;
    }
}
