// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

/**
 * The lines of a powder pattern before a profile is drawn through them: what an augmentation of the crystal or the instrument
 * works on. Positions follow from the reciprocal metric, so a strained lattice is a changed metric and nothing else.
 *
 * @param hkl         Miller indices, 3 a peak
 * @param strength    multiplicity times squared structure factor (times texture), one a peak; no Lorentz-polarisation
 * @param metric      reciprocal metric tensor in Å⁻² as {G*11, G*22, G*33, G*23, G*13, G*12}: 1/d² = h·G*·h
 * @param strainModes metric directions that the crystal's symmetry leaves free, each shaped as {@code metric} and normalised so that
 *                    adding e times a mode strains lengths along it by about −e: 1 mode for cubic, 6 for triclinic crystals
 * @param profile     line widths of the instrument and the sample
 * @param radiation   known radiation
 * @param laue        rotations of the Laue class without the inversion, nine numbers each, row by row; they turn (h k l), as a row, into
 *                    its
 *                    equivalents. Empty if nobody has said them: then a peak stands for itself alone
 */
public record PeakList(short[] hkl, float[] strength, double[] metric, double[][] strainModes, PeakProfile profile, Radiation radiation,
        byte[] laue) {

    public PeakList {
        if (hkl.length != 3 * strength.length || metric.length != 6 || laue.length % 9 != 0) {
            throw new IllegalArgumentException("three indices and one strength a peak, six metric components, nine numbers a rotation");
        }
    }

    /** Lines of a crystal of which the Laue class is not told. */
    public PeakList(short[] hkl, float[] strength, double[] metric, double[][] strainModes, PeakProfile profile, Radiation radiation) {
        this(hkl, strength, metric, strainModes, profile, radiation, new byte[0]);
    }

    public int size() {
        return strength.length;
    }

    /** 1/d² in Å⁻² of peak {@code i}. */
    public double inverseSquareD(int i) {
        int h = hkl[3 * i];
        int k = hkl[3 * i + 1];
        int l = hkl[3 * i + 2];
        return h * h * metric[0] + k * k * metric[1] + l * l * metric[2] + 2 * (k * l * metric[3] + h * l * metric[4] + h * k * metric[5]);
    }

    /** Q in Å⁻¹ of peak {@code i}. */
    public double q(int i) {
        return 2 * Math.PI * Math.sqrt(inverseSquareD(i));
    }

    public PeakList withStrength(float[] other) {
        return new PeakList(hkl, other, metric, strainModes, profile, radiation, laue);
    }

    public PeakList withMetric(double[] other) {
        return new PeakList(hkl, strength, other, strainModes, profile, radiation, laue);
    }

    /** The same crystal with another cell: its metric and what its symmetry leaves free in it. */
    public PeakList withLattice(double[] otherMetric, double[][] otherModes) {
        return new PeakList(hkl, strength, otherMetric, otherModes, profile, radiation, laue);
    }

    public PeakList withProfile(PeakProfile other) {
        return new PeakList(hkl, strength, metric, strainModes, other, radiation, laue);
    }

    public PeakList withRadiation(Radiation other) {
        return new PeakList(hkl, strength, metric, strainModes, profile, other, laue);
    }
}
