// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.junit.jupiter.api.Test;

class MarchDollaseTest {

    /** Rotations of the Laue class m-3m that turn the axes into one another; with signs left out they do for {100}, {110} and {111}. */
    private static final byte[] AXES = {1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0};

    @Test
    void allDirectionsTogetherAreOne() {
        for (double r : new double[] {0.2, 0.5, 0.9, 1, 1.7, 5}) {
            MarchDollase texture = new MarchDollase(r, 0, 0, 1);
            int steps = 200_000;
            double sum = 0;
            for (int i = 0; i < steps; i++) {
                double cosine = (i + 0.5) / steps;
                sum += texture.density(cosine * cosine) / steps;
            }
            assertEquals(1, sum, 1e-6, "r = " + r);
        }
    }

    @Test
    void everyEquivalentPlaneCounts() {
        PeakList cubic = list(AXES, 1 / 16.0, 1 / 16.0);
        double r = 0.5;
        double along = Math.pow(r, -3);
        double across = Math.pow(r, 1.5);
        double diagonal = Math.pow(r * r / 2 + 0.5 / r, -1.5);
        double body = Math.pow(r * r / 3 + 2 / (3 * r), -1.5);
        assertArrayEquals(new float[] {(float) (4 * (along + 2 * across) / 3), (float) (3 * (2 * diagonal + across) / 3), (float) (2
                * body)},
                new MarchDollase(r, 0, 0, 1).applied(cubic).strength(), 1e-5f);
    }

    @Test
    void aListWithoutALaueClassCountsItsOwnPlanesAlone() {
        PeakList tetragonal = list(new byte[0], 1 / 16.0, 1 / 25.0);
        float[] strength = new MarchDollase(2, 1, 0, 0).applied(tetragonal).strength();
        assertEquals(4 * Math.pow(2, -3), strength[0], 1e-5);
        // the angle between 110 and 100 is 45° here too, that between 111 and 100 depends on the cell
        double cosine = 1 / 16.0 / (1 / 16.0 + 1 / 16.0 + 1 / 25.0);
        assertEquals(2 * Math.pow(4 * cosine + (1 - cosine) / 2, -1.5), strength[2], 1e-5);
    }

    @Test
    void withoutTextureNothingChanges() {
        PeakList list = list(AXES, 1 / 16.0, 1 / 16.0);
        assertSame(list, MarchDollase.NONE.applied(list));
        assertThrows(IllegalArgumentException.class, () -> new MarchDollase(0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new MarchDollase(1, 0, 0, 0));
    }

    /** 100, 110 and 111 with the strengths 4, 3 and 2. */
    private static PeakList list(byte[] laue, double a, double c) {
        return new PeakList(new short[] {1, 0, 0, 1, 1, 0, 1, 1, 1}, new float[] {4, 3, 2}, new double[] {a, a, c, 0, 0, 0},
                new double[0][],
                PeakProfile.LABORATORY, XrayTube.CU.doublet(Origin.SIMULATION), laue);
    }
}
