// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.bragglens.pattern.instrument.TransmissionPlate;
import org.junit.jupiter.api.Test;

class TubeAndPlateTest {

    private final AugmentationCatalog catalog = AugmentationCatalog.standard();

    @Test
    void someTubesShowKBeta() {
        RecipeRunner step = runner("kbeta-line", Map.of("chance", "0.25", "left", "10"));
        for (XrayTube tube : XrayTube.values()) {
            PeakList peaks = Curves.cubic().withRadiation(tube.doublet(Origin.SIMULATION));
            List<Radiation> drawn = IntStream.range(0, 1000).mapToObj(i -> step.onPeaks(peaks, i).radiation()).toList();
            List<Radiation> with = drawn.stream().filter(r -> r.lines().size() == 3).toList();
            assertEquals(250, with.size(), 60);
            List<Radiation.Line> unfiltered = tube.withBeta(1, Origin.SIMULATION).lines();
            double natural = unfiltered.get(2).weight() / unfiltered.get(0).weight();
            for (Radiation radiation : with) {
                double ratio = radiation.lines().get(2).weight() / radiation.lines().get(0).weight();
                assertTrue(ratio > 0 && ratio <= 0.1 * natural, "ratio " + ratio);
                assertTrue(radiation.wavelength() / radiation.lines().get(2).wavelength() < step.reach(), tube.toString());
            }
        }
        PeakList synchrotron = Curves.cubic().withRadiation(Radiation.of(0.7, Origin.FILE));
        assertTrue(IntStream.range(0, 50).allMatch(i -> step.onPeaks(synchrotron, i) == synchrotron));
        Curve curve = Curves.lines();
        assertSame(curve, step.onCurve(curve, 1));
    }

    @Test
    void aPlateWeakensHighAngles() {
        RecipeRunner step = runner("plate-absorption", Map.of("chance", "1", "muT", "3"));
        PeakList before = Curves.cubic();
        double first = Math.asin(before.radiation().wavelength() / 2 * Math.sqrt(before.inverseSquareD(0)));
        double last = Math.asin(before.radiation().wavelength() / 2 * Math.sqrt(before.inverseSquareD(3)));
        double most = new TransmissionPlate(3).at(last) / new TransmissionPlate(3).at(first);
        double least = 1;
        for (int copy = 0; copy < 300; copy++) {
            float[] after = step.onPeaks(before, copy).strength();
            least = Math.min(least, after[3] / before.strength()[3] / (after[0] / before.strength()[0]));
        }
        assertEquals(most, least, 0.02);
    }

    private RecipeRunner runner(String id, Map<String, String> settings) {
        AugmentationType<?> type = catalog.type(id);
        return catalog.runner(new Recipe(1, List.of(new RecipeStep(id, true, parsed(type.settings(), settings)))));
    }

    private static <S extends Record> S parsed(SettingsType<S> type, Map<String, String> settings) {
        return type.parse(settings);
    }
}
