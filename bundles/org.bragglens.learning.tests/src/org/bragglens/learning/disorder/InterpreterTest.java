// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.bragglens.base.InputException;
import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.Section;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;

class InterpreterTest {

    private static final InterpreterSettings SETTINGS = new InterpreterSettings(8, 40);
    private static final RefinementSettings SEARCH = new RefinementSettings(100, 4, 1);
    private static final Encoding KNOWN = Encoding.of(2, 0.45, -0.35, -0.1);

    /** A measurement without a unit: the image of the mean of many lattices, 300 times as bright, on a background of 20. */
    private static final double[] MEASURED = simulated();

    private static double[] simulated() {
        DiffuseSimulator simulator = new DiffuseSimulator(Tiny.settings());
        double[] image = new double[Tiny.POINTS * Tiny.POINTS];
        Arrays.fill(image, 20);
        for (int i = 0; i < 40; i++) {
            double[] one = simulator.decode(KNOWN, 1000 + i).image();
            for (int k = 0; k < image.length; k++) {
                image[k] += 300 * one[k] / 40;
            }
        }
        return image;
    }

    private static Dataset measured() {
        return image(MEASURED.clone());
    }

    private static Dataset image(double... values) {
        int edge = (int) Math.sqrt(values.length);
        Dataset image = DatasetFactory.createFromObject(DoubleDataset.class, values, edge, edge);
        image.setName("m.tif");
        return image;
    }

    private static double[] times(double unit) {
        return Arrays.stream(MEASURED).map(i -> unit * i).toArray();
    }

    @Test
    void theUnitOfAnImageDoesNotMatter() throws InputException {
        Interpreter interpreter = new Interpreter(List.of(always(0.4, -0.3, -0.1)), SETTINGS);
        double r2 = interpreter.interpret(measured(), 1).decoding().together().r2();
        assertTrue(r2 > 0.01, "R² " + r2);
        for (double unit : new double[] {1e-30, 1e27}) {
            assertEquals(r2, interpreter.interpret(image(times(unit)), 1).decoding().together().r2(), 1e-5);
        }
    }

    private static DisorderModel always(double... numbers) {
        return Tiny.model((input, seed) -> numbers);
    }

    /** Both halves of an answer are asked alike, so that what stays of a constant answer is its part that exchange leaves. */
    private static double[] exchangeable(double onAxis, double diagonal) {
        return new double[] {onAxis, onAxis, diagonal};
    }

    @Test
    void aRightAnswerExplainsTheImage() throws InputException {
        // told apart by the input's orientation: the image is brighter along k than along h or the other way round
        DisorderModel knowing = Tiny.model((input, seed) -> {
            double rows = input[Tiny.POINTS * (Tiny.POINTS / 4)];
            double columns = input[Tiny.POINTS / 4];
            double[] numbers = KNOWN.numbers();
            return rows > columns == firstIsStraight() ? numbers : DisorderTask.transposed(2, numbers);
        });
        Interpretation interpretation = new Interpreter(List.of(knowing), SETTINGS).interpret(measured(), 1);
        assertEquals(0, interpretation.encoding().distance(KNOWN), 1e-6);
        assertTrue(interpretation.uncertainty().isEmpty(), "nothing was drawn that differs");
        Decoding decoding = interpretation.decoding();
        assertEquals(8, decoding.samples().length);
        assertEquals(0, decoding.reached().distance(KNOWN), 0.01);
        assertTrue(decoding.together().r2() > 0.9, "R² " + decoding.together().r2());
        assertTrue(decoding.together().r2() > decoding.medianR2(), "a mean has less speckle");
        assertEquals(300, decoding.together().scale(), 60);
        assertEquals(20, decoding.together().offset(), 15);
        assertEquals(InterpretationJson.of("m.tif", List.of(interpretation), null).toString(),
                InterpretationJson.of("m.tif", List.of(new Interpreter(List.of(knowing), SETTINGS).interpret(measured(), 1)), null).toString(),
                        "same seed");
    }

    private static boolean firstIsStraight() {
        Dataset image = measured();
        return image.getDouble(Tiny.POINTS / 4, 0) > image.getDouble(0, Tiny.POINTS / 4);
    }

    @Test
    void refinementFindsTheWayFromAWrongStart() throws InputException {
        Interpreter interpreter = new Interpreter(List.of(always(exchangeable(0, 0))), SETTINGS);
        Dataset image = measured();
        Interpretation first = interpreter.interpret(image, 3);
        List<Double> heard = new ArrayList<>();
        Interpretation refined = interpreter.refine(image, first, SEARCH, 3, heard::add, () -> false);
        Interpretation.Refined found = refined.refined().orElseThrow();
        assertTrue(found.improved());
        assertTrue(found.before().together().r2() < 0.3, "R² before " + found.before().together().r2());
        assertTrue(found.decoding().together().r2() > 0.88, "R² after " + found.decoding().together().r2());
        assertEquals(0, found.decoding().encoding().distance(KNOWN), 0.1);
        assertEquals(SEARCH.rounds(), heard.size());
        assertEquals(found.decoding().encoding(),
                interpreter.refine(image, first, SEARCH, 3, done -> {
                }, () -> false).best().encoding(), "same seed, same way");
        assertEquals(0, interpreter.refine(image, first, SEARCH, 3, done -> {
        }, () -> true).refined().orElseThrow().rounds());
    }

    @Test
    void refinementKeepsTheStartWhereItFindsNothingBetter() throws InputException {
        Interpreter interpreter = new Interpreter(List.of(always(exchangeable(0.2, 0.1))), SETTINGS);
        Interpretation first = interpreter.interpret(measured(), 3);
        Interpretation none = interpreter.refine(measured(), first, SEARCH, 3, done -> {
        }, () -> true);
        assertEquals(first.encoding(), none.best().encoding());
        assertTrue(!none.refined().orElseThrow().improved());
    }

    @Test
    void aStoppedSearchKeepsWhatItHasFoundAndDropsTheRoundUnderWay() throws InputException {
        Interpreter interpreter = new Interpreter(List.of(always(exchangeable(0, 0))), SETTINGS);
        Interpretation first = interpreter.interpret(measured(), 3);
        AtomicInteger asked = new AtomicInteger();
        List<Double> heard = new ArrayList<>();
        // 8 lattices a round: the third of the 41st round is not begun
        Interpretation.Refined found = interpreter.refine(measured(), first, SEARCH, 3, heard::add, () -> asked.incrementAndGet() > 322)
                .refined().orElseThrow();
        assertEquals(40, found.rounds());
        assertEquals(40, heard.size());
        assertTrue(found.improved());
        assertEquals(found.before().samples().length, found.decoding().samples().length, "judged on as many lattices");
        assertTrue(found.decoding().expected() > found.before().expected() + 0.3, "R² " + found.decoding().expected());
    }

    @Test
    void aSearchThatIsStoppedAtOnceMakesNoLattice() throws InputException {
        Interpreter interpreter = new Interpreter(List.of(always(exchangeable(0.2, 0.1))), SETTINGS);
        Interpretation first = interpreter.interpret(measured(), 3);
        Interpretation.Refined none = interpreter.refine(measured(), first, SEARCH, 3, done -> {
        }, () -> true).refined().orElseThrow();
        assertSame(first.decoding(), none.before());
        assertSame(first.decoding(), none.decoding());
    }

    @Test
    void aStoppedInterpretationIsNone() throws InputException {
        AtomicInteger asked = new AtomicInteger();
        Interpreter interpreter = new Interpreter(List.of(Tiny.model((input, seed) -> exchangeable(0.2, 0.1))), SETTINGS);
        Section section = Section.of(measured());
        assertTrue(interpreter.interpret(section, 1, () -> true).isEmpty());
        assertTrue(interpreter.interpret(section, 1, () -> asked.incrementAndGet() > SETTINGS.draws() + 3).isEmpty(), "among the lattices");
        assertEquals(InterpretationJson.of("m.tif", List.of(interpreter.interpret(section, 1)), null),
                InterpretationJson.of("m.tif", List.of(interpreter.interpret(section, 1, () -> false).orElseThrow()), null));
    }

    /** Drawn answers 0.1 σ each way, of two that are averaged; the model knows that its errors are twice that. */
    @Test
    void uncertaintyComesFromDrawsAndFromModels() throws InputException {
        DisorderModel drawing = Tiny.model((input, seed) -> seed == 0 ? exchangeable(0.1, 0.2)
                : exchangeable(0.1 + 0.1 * Seeds.generator(seed).nextGaussian(), 0.2), 2);
        double[] sigma = new Interpreter(List.of(drawing), new InterpreterSettings(1, 400)).interpret(measured(),
                1).uncertainty().orElseThrow();
        assertEquals(0.2, sigma[0], 0.02);
        assertEquals(0, sigma[2], 1e-9);
        Interpretation both = new Interpreter(List.of(always(exchangeable(0.1, 0.3)), always(exchangeable(0.3, 0.3))),
                SETTINGS).interpret(measured(), 1);
        assertEquals(0.2, both.encoding().get(0, 1), 1e-6);
        assertEquals(Math.sqrt(0.02), both.uncertainty().orElseThrow()[0], 1e-6);
        assertEquals(2, both.models().size());
    }

    @Test
    void imagesThatNoModelReadsAreRefusedInOneLine() {
        Interpreter interpreter = new Interpreter(List.of(always(0, 0, 0)), SETTINGS);
        double[] values = new double[Tiny.POINTS * Tiny.POINTS];
        assertRefused(interpreter, image(values), "zero everywhere");
        Arrays.fill(values, 7);
        assertRefused(interpreter, image(values), "the same everywhere");
        values[5] = Double.NaN;
        assertRefused(interpreter, image(values), "1 of its 256 points are not finite");
        values[5] = 9;
        Arrays.fill(values, 100, 250, -1);
        assertRefused(interpreter, image(values), "150 of its 256 points are zero or below");
        assertRefused(interpreter, image(1, 2, 3, 4), "2 × 2 points");
        assertRefused(interpreter, image(times(1e-40)), "its largest intensity is ");
        assertRefused(interpreter, image(times(1e38)), "models read images whose largest lies between 1e-30 and 1e+30");
        assertRefused(interpreter, DatasetFactory.zeros(DoubleDataset.class, 16, 16, 3), "16 × 16 × 3 points");
    }

    private static void assertRefused(Interpreter interpreter, Dataset image, String part) {
        image.setName("m.tif");
        String message = assertThrows(InputException.class, () -> interpreter.interpret(image, 1)).getMessage();
        assertTrue(message.startsWith("m.tif: ") && message.contains(part), message);
    }

    @Test
    void anImageIsComparedAfterScaleAndOffset() {
        float[] values = {1, 3, 5, 9};
        MeasuredImage measured = MeasuredImage.complete(values);
        ImageComparison same = ImageComparison.of(measured, new double[] {0, 1, 2, 4});
        assertEquals(new ImageComparison(2, 1, 1), same);
        assertEquals(0, ImageComparison.of(measured, new double[] {4, 2, 1, 0}).r2(), "what falls where the image rises explains nothing");
        assertEquals(0, ImageComparison.of(measured, new double[] {1, 1, 1, 1}).scale());
        // Σ (M − mean)² = 35, Σ (M − S)² = 1 + 4 + 9 + 25
        assertEquals(1 - 39 / 35.0, ImageComparison.plainR2(values, new double[] {0, 1, 2, 4}), 1e-12);
    }
}
