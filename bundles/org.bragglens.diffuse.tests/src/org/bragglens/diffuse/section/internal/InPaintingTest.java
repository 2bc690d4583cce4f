// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.bragglens.diffuse.section.Plane;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionChange;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionStepException;
import org.junit.jupiter.api.Test;

class InPaintingTest {

    private static final SectionContext PERIODS = new SectionContext(121, 3, Optional.empty());

    /** Order of a square lattice: period 1, the same at −h, −k. */
    private static double order(double h, double k) {
        return 2 + Math.cos(2 * Math.PI * h) + 0.5 * Math.cos(2 * Math.PI * (h + 2 * k)) - 0.4 * Math.cos(4 * Math.PI * k);
    }

    private static Section section(double falloff) {
        return Plane.of(121, 121, (r, c) -> order(r / 40.0, c / 40.0) * Math.exp(-falloff * (r * r + c * c) / 1600.0));
    }

    private static Section holed(Section section, int row, int column, int radius) {
        double[] values = section.intensities().getData();
        Plane.masked(section, i -> Math.hypot(i / 121 - row, i % 121 - column) <= radius);
        for (int i = 0; i < values.length; i++) {
            values[i] = section.measured().getData()[i] ? values[i] : Double.NaN;
        }
        return section;
    }

    @Test
    void theSurroundingsFillInAndWhatIsFilledInStaysUnmeasured() throws Exception {
        Section holed = holed(Plane.of(121, 121, (r, c) -> r + c), 50, 50, 8);
        SectionChange change = Plane.step("in-paint", Map.of(), holed, PERIODS);
        assertEquals("197 of 14641 points filled in from their surroundings", change.note());
        assertEquals(holed.count(), change.section().count());
        assertEquals(100, change.section().intensities().get(50, 50), 1e-6);
    }

    @Test
    void whatStandsUnderAMaskIsReplaced() throws Exception {
        Section section = Plane.masked(Plane.of(20, 20, (r, c) -> r == 9 && c == 9 ? 65535 : 4), i -> i == 9 * 20 + 9);
        assertEquals(4, Plane.step("in-paint", Map.of(), section).section().intensities().get(9, 9), 1e-9);
        assertEquals(65535, section.intensities().get(9, 9));
    }

    @Test
    void otherPeriodsFillInWhatIsPeriodic() throws Exception {
        Section whole = section(0);
        SectionChange change = Plane.step("in-paint", Map.of("from", "periods"), holed(section(0), 50, 35, 14), PERIODS);
        assertTrue(change.note().contains("from equivalents, 0 of"), change.note());
        assertEquals(0, worst(whole, change.section()), 1e-9);
        // a smooth continuation knows nothing of the maximum in the hole
        assertTrue(worst(whole, Plane.step("in-paint", Map.of(), holed(section(0), 50, 35, 14), PERIODS).section()) > 0.5);
    }

    /** A form factor's fall makes other periods weaker: their shape is right, their height is told by the border. */
    @Test
    void theBorderTellsTheScale() throws Exception {
        Section whole = section(0.15);
        double periods = worst(whole, Plane.step("in-paint", Map.of("from", "periods"), holed(section(0.15), 15, 75, 8),
                PERIODS).section());
        double smooth = worst(whole, Plane.step("in-paint", Map.of(), holed(section(0.15), 15, 75, 8), PERIODS).section());
        double unscaled = worst(whole, Plane.of(121, 121, (r, c) -> Math.hypot(r - 15, c - 75) <= 8
                ? (whole.intensities().get(r + 40, c) + whole.intensities().get(r + 80, c) + whole.intensities().get(r, c - 40)) / 3
                : whole.intensities().get(r, c)));
        assertTrue(periods < smooth && periods < 0.5 * unscaled, periods + " " + smooth + " " + unscaled);
    }

    /** Half a period from the centre in each direction: only what lies opposite is there. */
    @Test
    void theOppositeSideFillsIn() throws Exception {
        SectionContext one = new SectionContext(41, 1, Optional.empty());
        Section whole = Plane.of(41, 41, (r, c) -> order(r / 40.0, c / 40.0));
        Section holed = Plane.masked(Plane.of(41, 41, (r, c) -> Math.hypot(r - 12, c - 14) <= 5 ? Double.NaN : order(r / 40.0, c / 40.0)),
                i -> Math.hypot(i / 41 - 12, i % 41 - 14) <= 5);
        double opposite = worst(whole, Plane.step("in-paint", Map.of("from", "periods-and-inversion"), holed, one).section());
        assertEquals(0, opposite, 1e-9);
        assertTrue(worst(whole, Plane.step("in-paint", Map.of("from", "periods"), holed, one).section()) > 0.05);
    }

    @Test
    void withoutAGridThereAreNoPeriods() {
        assertTrue(assertThrows(SectionStepException.class, () -> Plane.step("in-paint", Map.of("from", "periods"),
                Plane.of(10, 11, (r, c) -> r == 3 ? Double.NaN : 1))).remedy().contains("reconstruct"));
    }

    private static double worst(Section whole, Section filled) {
        double worst = 0;
        for (int i = 0; i < whole.intensities().getSize(); i++) {
            worst = Math.max(worst, Math.abs(whole.intensities().getData()[i] - filled.intensities().getData()[i]));
        }
        return worst;
    }
}
