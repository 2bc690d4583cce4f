// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.junit.jupiter.api.Test;

/**
 * Lines of four crystals up to 2θ = 90° of Cu Kα1. The numbers were computed once with gemmi 0.5.7 (structure factors of its own symmetry
 * operations and form factors, all reflections of the sphere added up) for the structures of {@link Crystals}, with
 * LP = (1 + cos²2θ) / (sin²θ cosθ); {@link AgainstGemmiTest} repeats that where gemmi is there.
 */
class KnownPatternsTest {

    /** 2θ in degrees, height as a percentage of the strongest line. */
    private static final double[][] SALT = {{27.3661, 8.204}, {31.7030, 100}, {45.4471, 63.806}, {53.8675, 1.878}, {56.4716, 19.936},
        {66.2257, 8.477}, {73.0689, 0.887}, {75.2905, 21.901}, {83.9901, 15.741}};
    private static final double[][] SILICON = {{28.4410, 100}, {47.3003, 64.324}, {56.1194, 37.326}, {69.1262, 9.582}, {76.3718, 14.136},
        {88.0248, 19.368}};
    private static final double[][] LANTHANUM_HEXABORIDE = {{21.3578, 62.599}, {30.3847, 100}, {37.4416, 41.976}, {43.5064, 21.010},
        {48.9572, 46.829}, {53.9886, 24.503}, {63.2181, 8.923}, {67.5474, 25.228}, {71.7452, 17.849}, {75.8437, 11.087}, {79.8694, 1.939},
        {83.8451, 7.135}, {87.7912, 14.910}};
    private static final double[][] QUARTZ = {{20.8593, 19.814}, {26.6402, 100}, {36.5465, 7.273}, {39.4676, 7.282}, {40.2923, 3.239},
        {42.4530, 5.139}, {45.7961, 3.311}, {50.1410, 12.938}, {50.6219, 0.280}, {54.8753, 4.045}, {55.3269, 1.714}, {57.2343, 0.276},
        {59.9612, 9.346}, {64.0359, 1.801}, {65.7876, 0.453}, {67.7448, 5.774}, {68.1445, 6.978}, {68.3150, 4.367}, {73.4672, 2.309},
        {75.6616, 2.929}, {77.6728, 1.540}, {79.8841, 3.198}, {80.0449, 0.877}, {81.1713, 2.619}, {81.4917, 2.967}, {83.8383, 1.924},
        {84.9550, 0.311}, {87.0754, 0.039}, {87.4463, 0.312}};

    @Test
    void rockSalt() {
        check(Crystals.salt(), SALT);
    }

    @Test
    void silicon() {
        check(Crystals.silicon(), SILICON);
    }

    @Test
    void lanthanumHexaboride() {
        check(Crystals.lanthanumHexaboride(), LANTHANUM_HEXABORIDE);
    }

    @Test
    void quartz() {
        check(Crystals.quartz(), QUARTZ);
    }

    /** One line a spacing, as {2θ, height relative to the strongest = 100}. */
    static List<double[]> lines(CrystalStructure crystal, double largest) {
        var radiation = XrayTube.CU.alpha1(Origin.SIMULATION);
        double q = 4 * Math.PI * Math.sin(Math.toRadians(largest / 2)) / radiation.wavelength();
        PeakList peaks = Reflections.peaks(crystal, q, radiation, PeakProfile.LABORATORY);
        List<double[]> lines = new ArrayList<>();
        for (int i = 0; i < peaks.size(); i++) {
            double theta = Math.asin(peaks.q(i) * radiation.wavelength() / (4 * Math.PI));
            double height = peaks.strength()[i] * LorentzPolarisation.UNPOLARISED.at(theta);
            double angle = Math.toDegrees(2 * theta);
            if (!lines.isEmpty() && Math.abs(lines.getLast()[0] - angle) < 1e-4) {
                lines.getLast()[1] += height;
            } else {
                lines.add(new double[] {angle, height});
            }
        }
        double top = lines.stream().mapToDouble(l -> l[1]).max().orElseThrow();
        lines.forEach(l -> l[1] *= 100 / top);
        return lines;
    }

    private static void check(CrystalStructure crystal, double[][] expected) {
        List<double[]> lines = lines(crystal, 90);
        assertEquals(expected.length, lines.size(), crystal.name());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i][0], lines.get(i)[0], 0.001, crystal.name());
            // the numbers above have three decimals, which matters for the weakest ones
            assertEquals(expected[i][1], lines.get(i)[1], 0.001 * expected[i][1] + 0.0006, crystal.name() + " at " + expected[i][0]);
        }
    }
}
