// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.bragglens.pattern.Preparation.Prepared;
import org.bragglens.pattern.Radiation.Origin;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private static final Preparation USUAL = new Preparation(Preparation.Scale.SQUARE_ROOT, 48);
    private static final Radiation COPPER = Radiation.of(1.5406, Origin.OPTION);
    private static final double[] LINES = {1.2, 2.1, 2.9, 3.3, 4.4};

    private static DiffractionPattern pattern(PatternAxis axis, double from, double to, int points, double background, double noise,
            Radiation radiation) {
        Dataset x = DatasetFactory.createLinearSpace(DoubleDataset.class, from, to, points);
        Dataset y = DatasetFactory.zeros(x);
        Random random = new Random(5);
        for (int i = 0; i < points; i++) {
            double q = axis.toQ(x.getDouble(i), 1.5406);
            double value = background * (1 + Math.exp(-q)) + noise * random.nextGaussian();
            for (double line : LINES) {
                value += 1000 * Math.exp(-0.5 * Math.pow((q - line) / 0.006, 2));
            }
            y.set(Math.max(0, value), i);
        }
        return DiffractionPattern.of("made", axis, x, y, radiation, List.of());
    }

    private static DiffractionPattern twoTheta(double background, double noise) {
        return pattern(PatternAxis.TWO_THETA, 5, 90, 8501, background, noise, COPPER);
    }

    /** Mean of the prepared values that are far from any line. */
    private static double floor(Prepared prepared) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < Grid.NETWORK.points(); i++) {
            double q = Grid.NETWORK.coordinate(i);
            boolean far = true;
            for (double line : LINES) {
                far &= Math.abs(q - line) > 0.1;
            }
            sum += far ? prepared.values()[i] : 0;
            count += far ? 1 : 0;
        }
        return sum / count;
    }

    @Test
    void linesStandAtTheirQOnEveryAxis() {
        for (DiffractionPattern pattern : List.of(twoTheta(0, 0), pattern(PatternAxis.Q, 0.3, 6, 6000, 0, 0, Radiation.UNKNOWN),
                pattern(PatternAxis.D, 1.1, 16, 60000, 0, 0, Radiation.UNKNOWN))) {
            Prepared prepared = USUAL.prepare(pattern, Grid.NETWORK);
            for (double line : LINES) {
                int i = (int) Math.round((line - Grid.NETWORK.from()) / Grid.NETWORK.step());
                assertEquals(1, prepared.values()[i], 0.06, pattern.axis() + " at " + line);
            }
            assertTrue(prepared.coverage() > 0.99, pattern.axis() + " covers " + prepared.coverage());
        }
    }

    @Test
    void aSmoothBackgroundIsTakenOff() {
        assertTrue(floor(USUAL.prepare(twoTheta(200, 0), Grid.NETWORK)) < 0.05);
        assertTrue(floor(new Preparation(Preparation.Scale.SQUARE_ROOT, 0).prepare(twoTheta(200, 0), Grid.NETWORK)) > 0.3);
    }

    /** Some instruments' files come without their background, with the noise around zero cut off at zero. */
    @Test
    void noiseLooksAlikeWhoeverTookTheBackgroundOff() {
        double measured = floor(USUAL.prepare(twoTheta(200, 15), Grid.NETWORK));
        double subtracted = floor(USUAL.prepare(twoTheta(0, 15), Grid.NETWORK));
        assertEquals(0, Math.log(measured / subtracted), Math.log(2), measured + " and " + subtracted);
    }

    @Test
    void whatWasNotMeasuredIsZeroAndNotCovered() {
        Prepared part = USUAL.prepare(pattern(PatternAxis.TWO_THETA, 20, 40, 2000, 50, 3, COPPER), Grid.NETWORK);
        double first = PatternAxis.TWO_THETA.toQ(20, 1.5406);
        double last = PatternAxis.TWO_THETA.toQ(40, 1.5406);
        assertEquals((last - first) / (Grid.NETWORK.to() - Grid.NETWORK.from()), part.coverage(), 0.002);
        for (int i = 0; i < Grid.NETWORK.points(); i++) {
            double q = Grid.NETWORK.coordinate(i);
            assertTrue(q > first - 0.003 && q < last + 0.003 || part.values()[i] == 0);
        }
    }

    @Test
    void intensityUnitsDoNotMatter() {
        DiffractionPattern one = twoTheta(20, 2);
        Curve curve = one.curve();
        for (int i = 0; i < curve.y().length; i++) {
            curve.y()[i] *= 1e-4;
        }
        assertArrayEquals(USUAL.prepare(one, Grid.NETWORK).values(), USUAL.prepare(one.withCurve(curve), Grid.NETWORK).values(), 1e-5f);
    }

    @Test
    void withoutAWavelengthAnglesAreRefused() {
        DiffractionPattern unknown = twoTheta(0, 0).withRadiation(Radiation.UNKNOWN);
        assertThrows(IllegalStateException.class, () -> USUAL.prepare(unknown, Grid.NETWORK));
    }
}
