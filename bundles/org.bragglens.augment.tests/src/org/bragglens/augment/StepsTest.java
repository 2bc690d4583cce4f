// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakList;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final AugmentationCatalog catalog = AugmentationCatalog.standard();

    private RecipeRunner runner(String type, Map<String, String> settings) {
        AugmentationType<?> found = catalog.type(type);
        return catalog.runner(new Recipe(11, List.of(new RecipeStep(type, true, found.settings().parse(settings)))));
    }

    @Test
    void strainMovesACubicCrystalsLinesByOneFactorWithinTheLimit() {
        RecipeRunner strain = runner("lattice-strain", Map.of("strain", "2"));
        PeakList cubic = Curves.cubic();
        double widest = 0;
        for (int copy = 0; copy < 200; copy++) {
            PeakList strained = strain.onPeaks(cubic, copy);
            double factor = strained.q(0) / cubic.q(0);
            for (int i = 1; i < cubic.size(); i++) {
                assertEquals(factor, strained.q(i) / cubic.q(i), 1e-12);
            }
            widest = Math.max(widest, Math.abs(factor - 1));
        }
        assertTrue(widest > 0.018 && widest < 0.0205, "largest strain was " + widest);
    }

    @Test
    void scalingMakesTheWholeCellLargerOrSmallerAndStrainWorksOnIt() {
        RecipeRunner scaling = runner("lattice-scaling", Map.of("smallest", "0.5", "largest", "2"));
        PeakList cubic = Curves.cubic();
        for (int copy = 0; copy < 100; copy++) {
            PeakList scaled = scaling.onPeaks(cubic, copy);
            double factor = cubic.q(0) / scaled.q(0);
            assertTrue(factor >= 0.5 && factor <= 2, "factor " + factor);
            for (int i = 1; i < cubic.size(); i++) {
                assertEquals(factor, cubic.q(i) / scaled.q(i), 1e-12);
            }
            // a strain of one mode is the same share of the scaled metric
            assertEquals(cubic.strainModes()[0][0] / cubic.metric()[0], scaled.strainModes()[0][0] / scaled.metric()[0], 1e-12);
        }
    }

    @Test
    void aRecipeSaysHowFarLinesMustBeKnown() {
        assertEquals(2, runner("lattice-scaling", Map.of("smallest", "0.5", "largest", "2")).reach(), 1e-12);
        assertEquals(1, runner("lattice-scaling", Map.of("smallest", "0.5", "largest", "0.8")).reach(), 1e-12);
        assertEquals(1.03, runner("lattice-strain", Map.of("strain", "2")).reach(), 1e-12);
        assertEquals(1, runner("background", Map.of()).reach(), 1e-12);
        assertEquals(1.06, catalog.runner(catalog.standardRecipe()).reach(), 1e-12);
    }

    @Test
    void strainOfABareCurveScalesQOnEveryAxis() {
        RecipeRunner strain = runner("lattice-strain", Map.of("strain", "2"));
        for (Curve curve : Curves.onEveryAxis()) {
            Curve strained = strain.onCurve(curve, 3);
            // without a wavelength sin θ stands for Q
            double wavelength = curve.radiation().isKnown() ? curve.radiation().wavelength() : 1;
            double factor = curve.axis().toQ(Curves.top(strained), wavelength) / curve.axis().toQ(Curves.top(curve), wavelength);
            double again = PatternAxis.Q == curve.axis() ? factor : expectedFactor(strain);
            assertEquals(again, factor, 2e-3, curve.axis() + " " + curve.radiation().origin());
        }
    }

    private static double expectedFactor(RecipeRunner strain) {
        Curve q = Curves.onEveryAxis().get(2);
        return Curves.top(strain.onCurve(q, 3)) / Curves.top(q);
    }

    @Test
    void shiftMovesEveryLineByTheSameAngleOnAllAxes() {
        RecipeRunner shift = runner("pattern-shift", Map.of("shift", "0.5"));
        Curve angles = Curves.lines();
        double moved = Curves.top(shift.onCurve(angles, 4)) - 30;
        assertTrue(Math.abs(moved) > 0.05 && Math.abs(moved) <= 0.5, "moved by " + moved);
        Curve q = Curves.onEveryAxis().get(2);
        double wavelength = q.radiation().wavelength();
        double angle = PatternAxis.TWO_THETA.fromQ(Curves.top(shift.onCurve(q, 4)), wavelength) - PatternAxis.TWO_THETA.fromQ(Curves.top(q), wavelength);
        assertEquals(moved, angle, 0.05);
    }

    @Test
    void eliminationClearsLinesButNeverAll() {
        RecipeRunner elimination = runner("peak-elimination", Map.of("chance", "1", "share", "0.5"));
        int cleared = 0;
        for (int copy = 0; copy < 100; copy++) {
            float[] left = elimination.onPeaks(Curves.cubic(), copy).strength();
            long alive = IntStream.range(0, left.length).filter(i -> left[i] > 0).count();
            assertTrue(alive > 0);
            cleared += alive < left.length ? 1 : 0;
        }
        assertTrue(cleared > 50, cleared + " of 100 patterns lost lines");
    }

    @Test
    void scalingStaysWithinItsFactorAndIsTheSameForAllLinesOfAPattern() {
        RecipeRunner scaling = runner("peak-scaling", Map.of("chance", "1", "factor", "4", "share", "0.5"));
        float[] before = Curves.cubic().strength();
        boolean changed = false;
        for (int copy = 0; copy < 50; copy++) {
            float[] after = scaling.onPeaks(Curves.cubic(), copy).strength();
            double[] factors = IntStream.range(0, 4).mapToDouble(i -> after[i] / before[i]).filter(f -> f != 1).toArray();
            changed |= factors.length > 0;
            for (double factor : factors) {
                assertTrue(factor >= 0.2499 && factor <= 4.001, "factor " + factor);
                assertEquals(factors[0], factor, 1e-6);
            }
        }
        assertTrue(changed);
    }

    @Test
    void chanceZeroChangesNothing() {
        Curve curve = Curves.lines();
        assertSame(curve, runner("peak-scaling", Map.of("chance", "0")).onCurve(curve, 1));
        assertSame(curve, runner("peak-elimination", Map.of("chance", "0")).onCurve(curve, 1));
        assertSame(curve, runner("impurity-lines", Map.of("chance", "0")).onCurve(curve, 1));
        assertSame(curve, runner("background-subtraction", Map.of("chance", "0")).onCurve(curve, 1));
        assertSame(curve, runner("observed-range", Map.of("chance", "0")).onCurve(curve, 1));
    }

    @Test
    void aSubtractedBackgroundLeavesZerosBetweenTheLinesAndTheLinesWhereTheyWere() {
        RecipeRunner measured = catalog.runner(new Recipe(7, List.of(
                new RecipeStep("background", true, catalog.type("background").settings().parse(Map.of("height", "20"))),
                new RecipeStep("counting-noise", true, catalog.type("counting-noise").settings().parse(Map.of("fewest", "5000", "most", "5000"))))));
        RecipeRunner subtraction = runner("background-subtraction", Map.of("chance", "1"));
        int half = 0;
        for (int copy = 0; copy < 20; copy++) {
            Curve before = measured.onCurve(Curves.lines(), copy);
            Curve after = subtraction.onCurve(before, copy);
            long zerosBefore = Arrays.stream(before.y()).filter(v -> v == 0).count();
            long zeros = Arrays.stream(after.y()).filter(v -> v == 0).count();
            assertTrue(zeros > zerosBefore && zeros > after.y().length / 6, zeros + " zeros, before " + zerosBefore);
            assertEquals(Curves.top(before), Curves.top(after), 1e-9);
            assertTrue(Arrays.stream(after.y()).allMatch(v -> v >= 0));
            half += zeros > after.y().length / 2 ? 1 : 0;
        }
        assertTrue(half > 5, half + " of 20 have more zeros than not");
    }

    @Test
    void countingNoiseScattersAsPoissonDoes() {
        RecipeRunner noise = runner("counting-noise", Map.of("fewest", "400", "most", "400"));
        for (double level : new double[] {1, 0.04}) { // 400 and 16 counts: both ways of drawing
            double[] x = IntStream.range(0, 20000).mapToDouble(i -> 10 + i * 1e-3).toArray();
            double[] y = new double[x.length];
            Arrays.fill(y, level);
            y[0] = 1;
            double[] noisy = noise.onCurve(new Curve(PatternAxis.TWO_THETA, x, y, Curves.lines().radiation()), 1).y();
            double mean = Arrays.stream(noisy).skip(1).average().orElseThrow();
            double variance = Arrays.stream(noisy).skip(1).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
            double counts = 400 * level;
            assertEquals(level, mean, 5 * level / Math.sqrt(counts * x.length));
            assertEquals(counts, variance * 400 * 400, counts * 0.06);
        }
    }

    @Test
    void widthBroadensAndKeepsTheArea() {
        RecipeRunner width = runner("peak-width", Map.of("narrowest", "3", "widest", "3", "smallest", "20", "largest", "20", "microstrain", "0"));
        Curve before = Curves.lines();
        Curve after = width.onCurve(before, 1);
        assertEquals(Arrays.stream(before.y()).sum(), Arrays.stream(after.y()).sum(), 1e-3 * Arrays.stream(before.y()).sum());
        assertTrue(Arrays.stream(after.y()).max().orElseThrow() < 0.8 * Arrays.stream(before.y()).max().orElseThrow());
        // Scherrer: 0.9 · 1.5406 Å / 200 Å in degrees
        assertEquals(Math.toDegrees(0.9 * 1.5405929 / 200) + 3 * 0.02, width.onPeaks(Curves.cubic(), 1).profile().x(), 1e-9);
    }

    @Test
    void thermalMotionFollowsDebyeAndWaller() {
        RecipeRunner motion = runner("thermal-motion", Map.of("from", "1", "to", "1"));
        PeakList after = motion.onPeaks(Curves.cubic(), 1);
        assertArrayEquals(new float[] {4 * (float) Math.exp(-1 / 32.0), 3 * (float) Math.exp(-2 / 32.0), 2 * (float) Math.exp(-3 / 32.0),
                (float) Math.exp(-4 / 32.0)}, after.strength(), 1e-5f);
    }

    @Test
    void emissionLinesDropsTheSecondLineAsOftenAsAsked() {
        RecipeRunner lines = runner("emission-lines", Map.of("single", "0.25"));
        long single = IntStream.range(0, 2000).filter(i -> lines.onPeaks(Curves.cubic(), i).radiation().lines().size() == 1).count();
        assertEquals(500, single, 80);
    }

    @Test
    void observedRangeLeavesZeroOutside() {
        RecipeRunner range = runner("observed-range", Map.of("chance", "1", "low", "0", "high", "50"));
        double[] flat = new double[1000];
        Arrays.fill(flat, 1);
        double[] x = IntStream.range(0, 1000).mapToDouble(i -> 1 + i).toArray();
        double[] cut = range.onCurve(new Curve(PatternAxis.Q, x, flat, Curves.lines().radiation()), 2).y();
        int last = 999;
        while (cut[last] == 0) {
            last--;
        }
        assertTrue(last >= 499 && last < 999);
        assertTrue(Arrays.stream(cut, 0, last + 1).allMatch(v -> v == 1));
    }

    @Test
    void lowAnglesAreTheEndOfADAxis() {
        RecipeRunner range = runner("observed-range", Map.of("chance", "1", "low", "50", "high", "0"));
        double[] flat = new double[1000];
        Arrays.fill(flat, 1);
        double[] x = IntStream.range(0, 1000).mapToDouble(i -> 1 + i).toArray();
        double[] q = range.onCurve(new Curve(PatternAxis.Q, x, flat, Curves.lines().radiation()), 2).y();
        double[] d = range.onCurve(new Curve(PatternAxis.D, x, flat, Curves.lines().radiation()), 2).y();
        assertEquals(0, q[0]);
        assertEquals(1, q[999]);
        for (int i = 0; i < 1000; i++) {
            assertEquals(q[i], d[999 - i]);
        }
    }
}
