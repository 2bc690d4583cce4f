// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import java.util.List;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;

/** Patterns to try steps on. */
final class Curves {

    private static final Radiation COPPER = XrayTube.CU.doublet(Origin.SIMULATION);

    private Curves() {
    }

    /** Three Gaussian lines at 2θ = 30, 45, 70° with heights 100, 50, 25. */
    static Curve lines() {
        return lines(new Grid(PatternAxis.TWO_THETA, 10, 90, 4001), new double[] {30, 45, 70}, 0.15, COPPER);
    }

    static Curve withoutWavelength() {
        return lines(new Grid(PatternAxis.TWO_THETA, 10, 90, 4001), new double[] {30, 45, 70}, 0.15, Radiation.UNKNOWN);
    }

    static List<Curve> onEveryAxis() {
        return List.of(lines(), withoutWavelength(), lines(Grid.NETWORK, new double[] {1.5, 3, 4.5}, 0.01, COPPER),
                lines(new Grid(PatternAxis.Q, 0.4, 6, 2000), new double[] {1.5, 3, 4.5}, 0.01, Radiation.UNKNOWN),
                lines(new Grid(PatternAxis.D, 1, 8, 2000), new double[] {2, 3, 5}, 0.02, COPPER));
    }

    /** A cubic lattice of 4 Å with lines 100, 110, 111, 200 of strengths 4, 3, 2, 1. */
    static PeakList cubic() {
        double g = 1 / 16.0;
        return new PeakList(new short[] {1, 0, 0, 1, 1, 0, 1, 1, 1, 2, 0, 0}, new float[] {4, 3, 2, 1}, new double[] {g, g, g, 0, 0, 0},
                new double[][] {{2 * g, 2 * g, 2 * g, 0, 0, 0}}, PeakProfile.LABORATORY, COPPER);
    }

    /** Coordinate of the highest point. */
    static double top(Curve curve) {
        int best = 0;
        for (int i = 0; i < curve.y().length; i++) {
            best = curve.y()[i] > curve.y()[best] ? i : best;
        }
        return curve.x()[best];
    }

    private static Curve lines(Grid grid, double[] centres, double sigma, Radiation radiation) {
        double[] x = grid.coordinates();
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double height = 100;
            for (double centre : centres) {
                y[i] += height * Math.exp(-0.5 * Math.pow((x[i] - centre) / sigma, 2));
                height /= 2;
            }
        }
        return new Curve(grid.axis(), x, y, radiation);
    }
}
