// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArcSineTest {

    @Test
    void itIsTheArcSine() {
        for (int i = 0; i <= 100_000; i++) {
            double sine = i / 100_000.0;
            double cosine = Math.sqrt(1 - sine * sine);
            assertEquals(Math.asin(sine), ArcSine.of(sine, cosine), sine < 0.866 ? 1e-15 : 3e-8, () -> "at " + sine);
        }
    }
}
