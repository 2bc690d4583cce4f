// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.eclipse.january.dataset.DatasetFactory;
import org.junit.jupiter.api.Test;

class DatasetPatternsTest {

    @Test
    void aDatasetWithAnAxisThatSaysWhatItIsIsAPattern() {
        for (PatternAxis axis : PatternAxis.values()) {
            DiffractionPattern given = DiffractionPattern.of("scan", new Curve(axis, new double[] {1, 2, 3}, new double[] {4, 5, 6},
                    Radiation.UNKNOWN),
                    List.of());
            DiffractionPattern seen = DatasetPatterns.of(given.intensities()).orElseThrow();
            assertEquals(axis, seen.axis());
            assertEquals("scan", seen.name());
            assertEquals(given.coordinates(), seen.coordinates());
            assertFalse(seen.radiation().isKnown(), "nobody said a wavelength");
        }
    }

    @Test
    void aDatasetWithoutAnAxisIsNone() {
        assertEquals(Optional.empty(), DatasetPatterns.of(DatasetFactory.createFromObject(new double[] {1, 2, 3})));
        assertEquals(Optional.empty(), DatasetPatterns.of(DatasetFactory.createFromObject(new double[][] {{1, 2}, {3, 4}})));
    }

    @Test
    void namesOfAxesAreReadWithTheirUnits() {
        for (String name : List.of("2θ (°)", "tth", "two-theta", "2theta [deg]", "Two Theta (degrees)")) {
            assertEquals(Optional.of(PatternAxis.TWO_THETA), DatasetPatterns.axis(name), name);
        }
        for (String name : List.of("Q", "q (Å⁻¹)", "q_A^-1", "Q (1/angstrom)")) {
            assertEquals(Optional.of(PatternAxis.Q), DatasetPatterns.axis(name), name);
        }
        for (String name : List.of("d", "d (Å)", "d-spacing (angstrom)")) {
            assertEquals(Optional.of(PatternAxis.D), DatasetPatterns.axis(name), name);
        }
        for (String name : List.of("", "data", "date", "energy", "q (nm^-1)", "2theta (rad)", "queue")) {
            assertEquals(Optional.empty(), DatasetPatterns.axis(name), name);
        }
    }
}
