// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.bragglens.pattern.Curve;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.viewer.internal.WavelengthModel.Words;
import org.junit.jupiter.api.Test;

class WavelengthModelTest {

    private final Session session = new Session(Runnable::run);
    private final WavelengthModel model = new WavelengthModel(session);

    @Test
    void withoutAPatternThereIsNothingToSay() {
        assertEquals(Optional.empty(), model.words());
        assertEquals("", model.use("1.5", false));
        assertFalse(model.canUseForAll());
    }

    @Test
    void whereNobodyStatedItItIsAskedFor() {
        open(PatternAxis.TWO_THETA, Radiation.UNKNOWN);
        Words words = words();
        assertTrue(words.asks());
        assertEquals("Wavelength unknown: enter it to classify, and to see Q and d", words.message());
        assertEquals(List.of("", "Å"), List.of(words.number(), words.unit()));
        assertTrue(words.isEditable());
    }

    @Test
    void whereItIsNotNeededItIsNotAskedFor() {
        open(PatternAxis.Q, Radiation.UNKNOWN);
        assertFalse(words().asks());
        assertEquals("Å (unknown, and not needed here)", words().unit());
    }

    @Test
    void whereItComesFromStandsBehindIt() {
        open(PatternAxis.TWO_THETA, XrayTube.named("CuKa", Radiation.Origin.FILE));
        assertEquals("Wavelength", words().message());
        assertEquals("1.5406", words().number());
        assertEquals("Å, from the file (first of 2 lines)", words().unit());
        open(PatternAxis.TWO_THETA, XrayTube.named("0.4133", Radiation.Origin.SIMULATION));
        assertEquals("Å, of the simulation", words().unit());
        assertFalse(words().isEditable());
        assertTrue(words().tip().contains("keeps the wavelength"), words().tip());
    }

    @Test
    void whatIsTypedIsUsedForOneOrForAllThatAsk() {
        open(PatternAxis.TWO_THETA, Radiation.UNKNOWN);
        assertFalse(model.canUseForAll(), "there is no other");
        open(PatternAxis.TWO_THETA, Radiation.UNKNOWN);
        open(PatternAxis.TWO_THETA, XrayTube.named("1.2", Radiation.Origin.FILE));
        assertFalse(model.canUseForAll(), "the selected one does not ask");
        session.select(model.asking().getFirst());
        assertTrue(model.canUseForAll());
        assertEquals(2, model.asking().size());
        assertEquals("", model.use(" 0.7 ", true));
        assertEquals(List.of(), model.asking());
        assertEquals("Å, entered here", words().unit());
        assertEquals("0.70000", words().number());
        assertEquals(1.2, session.state().patterns().getLast().pattern().radiation().wavelength(), "what a file stated stays");
    }

    @Test
    void whatIsWrongIsSaidAndChangesNothing() {
        open(PatternAxis.TWO_THETA, Radiation.UNKNOWN);
        Words before = words();
        String wrong = model.use("copper", false);
        assertTrue(wrong.contains("'copper'"), wrong);
        assertEquals(before, words());
    }

    @Test
    void whatSomebodyIsTypingIsNotLostWhileTheSamePatternIsShown() {
        open(PatternAxis.TWO_THETA, Radiation.UNKNOWN);
        Words before = words();
        session.overlay(List.of(before.pattern().id()), true);
        assertTrue(words().keepsTyped(before));
        model.use("0.7", false);
        assertFalse(words().keepsTyped(before));
    }

    private Words words() {
        return model.words().orElseThrow();
    }

    private void open(PatternAxis axis, Radiation radiation) {
        Curve curve = new Curve(axis, new double[] {20, 30}, new double[] {3, 9}, radiation);
        session.open(List.of(DiffractionPattern.of("a", curve, List.of())));
    }
}
