// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bragglens.pattern.Radiation.Origin;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void bothEndsBelongToIt() {
        Grid grid = new Grid(PatternAxis.TWO_THETA, 5, 90, 8501);
        assertEquals(0.01, grid.step(), 1e-12);
        double[] x = grid.coordinates();
        assertEquals(8501, x.length);
        assertEquals(5, x[0]);
        assertEquals(90, x[8500], 1e-9);
        assertEquals(x[17], grid.coordinate(17));
    }

    @Test
    void theNetworksGridIsWhatItsCommentSays() {
        Grid grid = Grid.NETWORK;
        double cu = XrayTube.CU.alpha1(Origin.FILE).wavelength();
        assertEquals(0.0025, grid.step(), 1e-12);
        assertEquals(85, PatternAxis.TWO_THETA.fromQ(grid.to(), cu), 0.2);
        double line = PatternAxis.TWO_THETA.toQ(40.1, cu) - PatternAxis.TWO_THETA.toQ(40, cu);
        assertEquals(3, line / grid.step(), 0.5);
    }

    @Test
    void refusesWhatIsNoGrid() {
        assertThrows(IllegalArgumentException.class, () -> new Grid(PatternAxis.Q, 1, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Grid(PatternAxis.Q, 2, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> new Grid(PatternAxis.Q, Double.NaN, 1, 10));
        assertTrue(new Grid(PatternAxis.Q, 1, 2, 2).step() == 1);
    }
}
