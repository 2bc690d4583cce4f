// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;

import org.bragglens.base.settings.SettingsType;
import org.junit.jupiter.api.Test;

class MonteCarloTest {

    private static final SettingsType<LatticeSettings> SETTINGS = SettingsType.of(LatticeSettings.class);

    @Test
    void meetsWhatCanBeMet() {
        MonteCarlo fine = new MonteCarlo(DiffuseSettings.fine().lattice());
        for (int span = 2; span <= 4; span++) {
            for (int seed = 0; seed < 3; seed++) {
                Encoding possible = fine.lattice(Encoding.random(span, new SplittableRandom(100 * span + seed)), seed).correlations(span);
                double distance = fine.lattice(possible, seed + 50).correlations(span).distance(possible);
                assertTrue(distance < 0.01, "span " + span + ", seed " + seed + ": " + distance);
            }
        }
    }

    @Test
    void asManySpinsAsAskedFor() {
        MonteCarlo monteCarlo = new MonteCarlo(SETTINGS.parse(Map.of("concentration", "0.3", "cycles", "20")));
        SpinLattice lattice = monteCarlo.lattice(Encoding.of(2, 0.2, 0, 0), 1);
        assertEquals(0.3, lattice.concentration(), 1e-12);
    }

    @Test
    void quenchingOrders() {
        Encoding wanted = Encoding.of(2, 0.5, 0.5, 0.3);
        Encoding warm = new MonteCarlo(SETTINGS.defaults()).lattice(wanted, 4).correlations(2);
        Encoding cold = new MonteCarlo(SETTINGS.parse(Map.of("quenchCycles", "20"))).lattice(wanted, 4).correlations(2);
        assertTrue(cold.get(0, 1) > warm.get(0, 1) + 0.1, () -> warm + " " + cold);
    }

    @Test
    void theSeedDecides() {
        MonteCarlo monteCarlo = new MonteCarlo(SETTINGS.parse(Map.of("cycles", "10")));
        Encoding wanted = Encoding.of(2, 0.5, 0.1, 0.3);
        assertEquals(monteCarlo.lattice(wanted, 4), monteCarlo.lattice(wanted, 4));
        assertNotEquals(monteCarlo.lattice(wanted, 4), monteCarlo.lattice(wanted, 5));
    }

    @Test
    void badInputIsOneClearLine() {
        MonteCarlo small = new MonteCarlo(SETTINGS.parse(Map.of("size", "6", "concentration", "0.002")));
        assertEquals("a lattice for correlations of span 4 needs at least 8 sites along its edge, not 6",
                assertThrows(IllegalArgumentException.class, () -> small.lattice(Encoding.of(4, new double[15]), 1)).getMessage());
        assertEquals("a concentration of 0.002 leaves spins of one kind only on 6 by 6 sites",
                assertThrows(IllegalArgumentException.class, () -> small.lattice(Encoding.of(2, 0, 0, 0), 1)).getMessage());
        for (String bad : new String[] { "0", "1" }) {
            assertEquals("concentration must lie between 0.001 and 0.999, not " + bad + ".0", assertThrows(IllegalArgumentException.class,
                    () -> SETTINGS.parse(Map.of("concentration", bad))).getMessage());
        }
        LatticeSettings s = SETTINGS.defaults();
        LatticeSettings noNumber = new LatticeSettings(s.size(), Double.NaN, 1, 0.5, 0, 0, 1, 0, 1);
        assertEquals("concentration must be a finite number, not NaN",
                assertThrows(IllegalArgumentException.class, () -> new MonteCarlo(noNumber)).getMessage());
    }
}
