// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.SymmetryOperation;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation;

/**
 * The reflections of a crystal: one (hkl) of each set that the Laue class makes equivalent, absences left out, in the order of falling d.
 * F(hkl) = Σ o f(s) exp(-B s²) exp(2πi h·x) over the atoms of the cell (International Tables for Crystallography vol. B, ch. 1.2).
 * An atom without a displacement parameter gets B = {@value #USUAL_B} Å².
 */
public final class Reflections {

    /** Displacement parameter in Å² of atoms whose own is unknown: usual for inorganic crystals at room temperature. */
    public static final double USUAL_B = 0.5;

    private Reflections() {
    }

    /**
     * What augmentation and drawing work on: strength is multiplicity times |F|², the metric is that of the structure's cell. X-rays far
     * from all absorption edges.
     *
     * @param qMax largest Q in Å⁻¹
     * @throws IllegalArgumentException with a message for people: an element without form factor, more reflections than memory should hold
     */
    public static PeakList peaks(CrystalStructure structure, double qMax, Radiation radiation, PeakProfile profile) {
        return peaks(structure, qMax, radiation, profile, Scattering.X_RAYS);
    }

    /** @see #peaks(CrystalStructure, double, Radiation, PeakProfile) */
    public static PeakList peaks(CrystalStructure structure, double qMax, Radiation radiation, PeakProfile profile, Scattering scattering) {
        ReflectionList found = ReflectionSearch.search(structure, qMax, scattering);
        float[] strength = new float[found.size()];
        short[] hkl = new short[3 * strength.length];
        for (int n = 0; n < strength.length; n++) {
            int i = found.byFallingSpacing(n);
            for (int c = 0; c < 3; c++) {
                hkl[3 * n + c] = (short) found.index(i, c);
            }
            strength[n] = (float) (found.multiplicity(i) * found.fSquared(i));
        }
        return new PeakList(hkl, strength, structure.cell().reciprocalMetric(), StrainModes.of(structure.cell(), structure.spaceGroup()),
                profile, radiation, laue(structure));
    }

    /** The same reflections for tables and ticks, computed to the last digit. */
    public static List<Reflection> list(CrystalStructure structure, double qMax) {
        return list(structure, qMax, Scattering.X_RAYS);
    }

    /** @see #list(CrystalStructure, double) */
    public static List<Reflection> list(CrystalStructure structure, double qMax, Scattering scattering) {
        ReflectionList found = ReflectionSearch.search(structure, qMax, scattering.exactly());
        List<Reflection> list = new ArrayList<>(found.size());
        for (int n = 0; n < found.size(); n++) {
            int i = found.byFallingSpacing(n);
            list.add(new Reflection(found.index(i, 0), found.index(i, 1), found.index(i, 2), found.multiplicity(i),
                    1 / Math.sqrt(found.inverseSquareD(i)), found.fSquared(i)));
        }
        return list;
    }

    private static byte[] laue(CrystalStructure structure) {
        List<SymmetryOperation> rotations = structure.spaceGroup().laueRotations();
        byte[] numbers = new byte[9 * rotations.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) rotations.get(i / 9).rotation(i % 9 / 3, i % 3);
        }
        return numbers;
    }
}
