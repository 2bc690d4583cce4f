// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void meanAndVarianceAreAlike() {
        SplittableRandom random = new SplittableRandom(5);
        for (double mean : new double[] {0, 0.5, 7, 29, 31, 4000}) {
            int draws = 40_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < draws; i++) {
                double n = Counts.poisson(random, mean);
                assertEquals(Math.rint(n), n);
                sum += n;
                squares += (n - mean) * (n - mean);
            }
            assertEquals(mean, sum / draws, 5 * Math.sqrt(mean / draws) + 1e-12);
            assertEquals(mean, squares / draws, 0.04 * mean + 1e-12);
        }
    }
}
