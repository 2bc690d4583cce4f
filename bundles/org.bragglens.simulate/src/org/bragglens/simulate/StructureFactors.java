// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.crystal.CrystalStructure;

/**
 * Squared structure factors of one structure. exp(2πi(hx + ky + lz)) is a product of three factors, which are tabulated for each atom;
 * the atoms of a primitive cell are enough, because each centring translation adds the same again where the lattice allows a reflection.
 * (hkl) and (hk-l) are made of the same four sums over the atoms, two if the crystal has an inversion.
 *
 * <p>With anomalous dispersion (hkl) and (-h-k-l) differ; a powder line holds both, and their mean is |Σ (f + f') …|² + |Σ f'' …|².
 */
final class StructureFactors {

    /** Tabulated complex numbers of all atoms: 480 MB. */
    private static final double MOST_PHASES = 3e7;
    /** |F|² below this share of what it would be with all atoms in phase is zero but for rounding. */
    private static final double NOTHING = 1e-12;

    private final PrimitiveAtoms atoms;
    private final int[] ends;
    private final int[] elementOf;
    private final double[] b;
    private final int isotropicRuns;
    private final Scattering.Amplitude[] amplitudes;
    /** Real part of each element's amplitude for the reflection at hand, and each element's weight. */
    private final double[] real;
    private final double[] weights;
    private final boolean dispersive;
    private final boolean exact;
    private final boolean weakened;
    private final PhaseTable h;
    private final PhaseTable k;
    private final PhaseTable l;
    private final double[] re;
    private final double[] im;
    private final double centring;
    /** Sums over each run for each |l|: re cos, im sin and, without an inversion, im cos, re sin. */
    private final double[] sums;
    private final int width;
    private final int[] known;
    private int pair;
    /** Parts of the exponent of anisotropic displacement that do not depend on l, and those that l is multiplied with. */
    private final double[] constant;
    private final double[] linear;

    /** @param largestIndices the largest |h|, |k| and |l| that will be asked for */
    StructureFactors(CrystalStructure structure, int[] largestIndices, Scattering scattering) {
        atoms = new PrimitiveAtoms(structure, scattering);
        centring = structure.spaceGroup().centring().size();
        if (((double) largestIndices[0] + largestIndices[1] + largestIndices[2] + 3) * atoms.count > MOST_PHASES) {
            throw new IllegalArgumentException("its cell has too many atoms for its size: their phases need more memory than is sensible");
        }
        int runs = atoms.runs.size();
        ends = atoms.runs.stream().mapToInt(PrimitiveAtoms.Run::end).toArray();
        elementOf = atoms.runs.stream().mapToInt(PrimitiveAtoms.Run::element).toArray();
        b = atoms.runs.stream().mapToDouble(PrimitiveAtoms.Run::b).toArray();
        isotropicRuns = (int) atoms.runs.stream().filter(run -> !Double.isNaN(run.b())).count();
        amplitudes = atoms.amplitudes.toArray(new Scattering.Amplitude[0]);
        real = new double[amplitudes.length];
        weights = new double[amplitudes.length];
        atoms.runs.forEach(run -> weights[run.element()] += run.weight());
        dispersive = atoms.amplitudes.stream().anyMatch(amplitude -> amplitude.imaginary() != 0);
        exact = scattering.exact();
        weakened = isotropicRuns == runs && atoms.runs.stream().allMatch(run -> run.b() >= 0);
        h = new PhaseTable(atoms.x, largestIndices[0]);
        k = new PhaseTable(atoms.y, largestIndices[1]);
        l = new PhaseTable(atoms.z, largestIndices[2]);
        re = new double[atoms.count];
        im = new double[atoms.count];
        width = (atoms.paired ? 2 : 4) * runs;
        sums = new double[width * (largestIndices[2] + 1)];
        known = new int[largestIndices[2] + 1];
        constant = new double[atoms.count - atoms.anisotropicFrom];
        linear = new double[constant.length];
    }

    /** Sets h and k for the calls of {@link #squared} that follow. */
    void prepare(int hIndex, int kIndex) {
        h.product(hIndex, k, kIndex, atoms.weight, re, im);
        pair++;
        for (int i = 0; i < constant.length; i++) {
            double[] beta = atoms.beta[atoms.anisotropicFrom + i];
            constant[i] = beta[0] * hIndex * hIndex + beta[1] * kIndex * kIndex + 2 * beta[5] * hIndex * kIndex;
            linear[i] = 2 * (beta[3] * kIndex + beta[4] * hIndex);
        }
    }

    /** |F|² of the conventional cell in electrons², or in fm² for neutrons; 0 where nothing is left of it but rounding. */
    double squared(int lIndex, double inverseSquareD) {
        double sSquared = inverseSquareD / 4;
        double s = Math.sqrt(sSquared);
        int m = Math.abs(lIndex);
        if (known[m] != pair) {
            known[m] = pair;
            if (atoms.paired) {
                sumUpPairs(m);
            } else {
                sumUp(m);
            }
        }
        double largest = 0;
        for (int e = 0; e < real.length; e++) {
            real[e] = amplitudes[e].at(s);
            largest += Math.abs(real[e]) * weights[e];
        }
        int sign = lIndex < 0 ? -1 : 1;
        double sumRe = 0;
        double sumIm = 0;
        double dispersionRe = 0;
        double dispersionIm = 0;
        double lastB = 0;
        double weakening = 1;
        for (int n = 0; n < ends.length; n++) {
            double runRe;
            double runIm;
            if (n < isotropicRuns) {
                int at = m * width + (atoms.paired ? 2 * n : 4 * n);
                runRe = sums[at] - sign * sums[at + 1];
                runIm = atoms.paired ? 0 : sums[at + 2] + sign * sums[at + 3];
                if (b[n] != lastB) {
                    lastB = b[n];
                    weakening = decay(lastB * sSquared);
                }
            } else {
                int at = m * width + (atoms.paired ? 2 * n : 4 * n);
                addAnisotropic(n, lIndex, at);
                runRe = sums[at];
                runIm = sums[at + 1];
                lastB = 0;
                weakening = 1;
            }
            double f = real[elementOf[n]] * weakening;
            sumRe += f * runRe;
            sumIm += f * runIm;
            if (dispersive) {
                double imaginary = amplitudes[elementOf[n]].imaginary() * weakening;
                dispersionRe += imaginary * runRe;
                dispersionIm += imaginary * runIm;
            }
        }
        double squared = sumRe * sumRe + sumIm * sumIm + dispersionRe * dispersionRe + dispersionIm * dispersionIm;
        // displacement weakens: what is much beside atoms at rest is much beside those that move
        boolean vanishes = squared <= NOTHING * largest * largest || !weakened;
        return vanishes && squared <= NOTHING * inPhase(sSquared) ? 0 : centring * centring * squared;
    }

    /** What {@link #squared} would be of a primitive cell with all atoms in phase. */
    private double inPhase(double sSquared) {
        double sum = 0;
        for (int n = 0; n < ends.length; n++) {
            sum += Math.abs(real[elementOf[n]]) * atoms.runs.get(n).weight() * (n < isotropicRuns ? decay(b[n] * sSquared) : 1);
        }
        return sum * sum;
    }

    private double decay(double x) {
        return exact ? Math.exp(-x) : Decay.at(x);
    }

    /** A pair leaves nothing imaginary. */
    private void sumUpPairs(int m) {
        double[] cosine = l.cosines(m);
        double[] sine = l.sines(m);
        int i = 0;
        int at = m * width;
        for (int n = 0; n < isotropicRuns; n++) {
            int end = ends[n];
            double c0 = 0;
            double c1 = 0;
            double s0 = 0;
            double s1 = 0;
            // two sums at a time: a single one would wait for each addition to end
            for (; i < end - 1; i += 2) {
                c0 += re[i] * cosine[i];
                s0 += im[i] * sine[i];
                c1 += re[i + 1] * cosine[i + 1];
                s1 += im[i + 1] * sine[i + 1];
            }
            if (i < end) {
                c0 += re[i] * cosine[i];
                s0 += im[i] * sine[i];
                i++;
            }
            sums[at] = c0 + c1;
            sums[at + 1] = s0 + s1;
            at += 2;
        }
    }

    private void sumUp(int m) {
        double[] cosine = l.cosines(m);
        double[] sine = l.sines(m);
        int i = 0;
        int at = m * width;
        for (int n = 0; n < isotropicRuns; n++) {
            double rc = 0;
            double is = 0;
            double ic = 0;
            double rs = 0;
            for (; i < ends[n]; i++) {
                rc += re[i] * cosine[i];
                is += im[i] * sine[i];
                ic += im[i] * cosine[i];
                rs += re[i] * sine[i];
            }
            sums[at] = rc;
            sums[at + 1] = is;
            sums[at + 2] = ic;
            sums[at + 3] = rs;
            at += 4;
        }
    }

    /** The real and imaginary sum over one run, weakened in each atom's own directions. */
    private void addAnisotropic(int n, int lIndex, int at) {
        double[] cosine = l.cosines(lIndex);
        double[] sine = l.sines(lIndex);
        double sign = lIndex < 0 ? -1 : 1;
        double sumRe = 0;
        double sumIm = 0;
        for (int i = n == 0 ? 0 : ends[n - 1]; i < ends[n]; i++) {
            int own = i - atoms.anisotropicFrom;
            double weakening = decay(constant[own] + lIndex * (linear[own] + lIndex * atoms.beta[i][2]));
            sumRe += weakening * (re[i] * cosine[i] - sign * im[i] * sine[i]);
            sumIm += weakening * (im[i] * cosine[i] + sign * re[i] * sine[i]);
        }
        sums[at] = sumRe;
        sums[at + 1] = atoms.paired ? 0 : sumIm;
    }
}
