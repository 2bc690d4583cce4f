// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.instrument.AngleErrors;
import org.bragglens.pattern.instrument.CylinderAbsorption;
import org.bragglens.pattern.instrument.Geometry;
import org.bragglens.pattern.instrument.MarchDollase;
import org.junit.jupiter.api.Test;

/** Steps for what varies from one measurement to the next. */
class MeasurementStepsTest {

    private final AugmentationCatalog catalog = AugmentationCatalog.standard();

    private RecipeRunner runner(String type, Map<String, String> settings) {
        AugmentationType<?> found = catalog.type(type);
        return catalog.runner(new Recipe(11, List.of(new RecipeStep(type, true, found.settings().parse(settings)))));
    }

    @Test
    void textureIsMarchAndDollases() {
        RecipeRunner texture = runner("texture", Map.of("chance", "1", "smallest", "0.5", "largest", "0.5", "index", "1"));
        PeakList cubic = Curves.cubic();
        TreeSet<String> expected = new TreeSet<>();
        for (int n = 1; n < 27; n++) {
            int h = n % 3 - 1;
            int k = n / 3 % 3 - 1;
            int l = n / 9 - 1;
            if (h != 0 || k != 0 || l != 0) {
                expected.add(Arrays.toString(new MarchDollase(0.5, h, k, l).applied(cubic).strength()));
            }
        }
        TreeSet<String> found = new TreeSet<>();
        for (int copy = 0; copy < 300; copy++) {
            found.add(Arrays.toString(texture.onPeaks(cubic, copy).strength()));
        }
        assertTrue(expected.containsAll(found) && found.size() > 5, found + " of " + expected);
        Curve curve = Curves.lines();
        assertSame(curve, texture.onCurve(curve, 1));
    }

    @Test
    void displacementMovesLinesByItsFormula() {
        RecipeRunner step = runner("sample-displacement", Map.of("displacement", "1", "penetration", "0", "radius", "150"));
        Curve angles = Curves.lines();
        double atThirty = Curves.top(step.onCurve(angles, 4)) - 30;
        assertTrue(Math.abs(atThirty) > 0.02, "moved by " + atThirty);
        // the same displacement, read off the first line, moves the line at 70° by less
        double displacement = -Math.toRadians(atThirty) * 150 / 2 / Math.cos(Math.toRadians(15));
        double atSeventy = place(step.onCurve(angles, 4), 65, 75) - 70;
        assertEquals(new AngleErrors(0, displacement, 0, 150, Geometry.REFLECTION).shift(Math.toRadians(35)), atSeventy, 0.03);
        Curve q = Curves.onEveryAxis().get(2);
        Curve moved = step.onCurve(q, 4);
        double wavelength = q.radiation().wavelength();
        double before = 2 * Math.toDegrees(Math.asin(Curves.top(q) * wavelength / 4 / Math.PI));
        double after = 2 * Math.toDegrees(Math.asin(Curves.top(moved) * wavelength / 4 / Math.PI));
        assertEquals(new AngleErrors(0, displacement, 0, 150, Geometry.REFLECTION).shift(Math.toRadians(before / 2)), after - before, 0.06);
        Curve unknown = Curves.onEveryAxis().get(3);
        assertSame(unknown, step.onCurve(unknown, 4));
    }

    @Test
    void axialDivergenceChangesTheProfileOrSmearsTheCurve() {
        RecipeRunner step = runner("axial-divergence", Map.of("sample", "0.1", "slit", "0.1"));
        PeakList peaks = step.onPeaks(Curves.cubic(), 3);
        assertTrue(peaks.profile().sampleHeight() > 0 && peaks.profile().sampleHeight() <= 0.1 && !peaks.profile().isSymmetric());
        Curve before = Curves.lines();
        Curve after = step.onCurve(before, 3);
        assertEquals(Arrays.stream(before.y()).sum(), Arrays.stream(after.y()).sum(), 0.01 * Arrays.stream(before.y()).sum());
        assertTrue(centre(after, 25, 35) < centre(before, 25, 35) - 0.02);
    }

    @Test
    void absorptionWeakensLowAngles() {
        RecipeRunner step = runner("capillary-absorption", Map.of("chance", "1", "muR", "2"));
        PeakList before = Curves.cubic();
        double strongest = new CylinderAbsorption(2).at(angle(before, 0)) / new CylinderAbsorption(2).at(angle(before, 3));
        double least = 1;
        for (int copy = 0; copy < 200; copy++) {
            float[] after = step.onPeaks(before, copy).strength();
            double ratio = after[0] / before.strength()[0] / (after[3] / before.strength()[3]);
            assertTrue(ratio <= 1.0001 && ratio > strongest * 0.999, "ratio " + ratio);
            least = Math.min(least, ratio);
        }
        assertEquals(strongest, least, 0.05);
    }

    @Test
    void polarisationStaysBetweenItsLimits() {
        RecipeRunner synchrotron = runner("beam-polarisation", Map.of("monochromator", "0", "synchrotron", "1"));
        RecipeRunner graphite = runner("beam-polarisation", Map.of("monochromator", "1", "synchrotron", "0"));
        PeakList before = Curves.cubic();
        double cosine2 = Math.pow(Math.cos(2 * angle(before, 3)), 2);
        for (int copy = 0; copy < 50; copy++) {
            double up = synchrotron.onPeaks(before, copy).strength()[3] / before.strength()[3];
            assertTrue(up <= 2 / (1 + cosine2) + 1e-6 && up >= 2 * (0.9 + 0.1 * cosine2) / (1 + cosine2) - 1e-6, "factor " + up);
            double down = graphite.onPeaks(before, copy).strength()[3] / before.strength()[3];
            assertTrue(down < 1 && down > 0.8, "factor " + down);
        }
        assertThrows(IllegalArgumentException.class, () -> runner("beam-polarisation", Map.of("monochromator", "0.9", "synchrotron",
                "0.9")));
    }

    @Test
    void otherRadiationsComeAsOftenAsAsked() {
        RecipeRunner step = runner("other-radiation", Map.of("anode", "0.5", "synchrotron", "0.25"));
        List<Radiation> drawn = IntStream.range(0, 2000).mapToObj(i -> step.onPeaks(Curves.cubic(), i).radiation()).toList();
        assertEquals(500, drawn.stream().filter(r -> r.lines().size() == 1).count(), 80);
        assertTrue(drawn.stream().filter(r -> r.lines().size() == 1).allMatch(r -> r.wavelength() >= 0.4 && r.wavelength() <= 1.3));
        assertEquals(6, drawn.stream().filter(r -> r.lines().size() == 2).distinct().count());
        Curve curve = Curves.lines();
        assertSame(curve, step.onCurve(curve, 1));
        assertArrayEquals(Curves.cubic().strength(), step.onPeaks(Curves.cubic(), 1).strength());
    }

    private static double angle(PeakList peaks, int i) {
        return Math.asin(Math.sqrt(peaks.inverseSquareD(i)) * peaks.radiation().wavelength() / 2);
    }

    private static double place(Curve curve, double from, double to) {
        int best = -1;
        for (int i = 0; i < curve.x().length; i++) {
            if (curve.x()[i] > from && curve.x()[i] < to && (best < 0 || curve.y()[i] > curve.y()[best])) {
                best = i;
            }
        }
        return curve.x()[best];
    }

    private static double centre(Curve curve, double from, double to) {
        double sum = 1e-300;
        double moment = from * 1e-300;
        for (int i = 0; i < curve.x().length; i++) {
            if (curve.x()[i] > from && curve.x()[i] < to) {
                sum += curve.y()[i];
                moment += curve.x()[i] * curve.y()[i];
            }
        }
        return moment / sum;
    }
}
