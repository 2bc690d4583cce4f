// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.Section;
import org.bragglens.learning.report.Figure;
import org.bragglens.learning.report.Picture;
import org.eclipse.january.dataset.BooleanDataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;

/** Points that were not measured are shown to networks and count nowhere. */
class MaskedSectionTest {

    private static final int POINTS = Tiny.POINTS;
    private static final InterpreterSettings SETTINGS = new InterpreterSettings(4, 4);
    private static final RefinementSettings SEARCH = new RefinementSettings(12, 2, 1);
    private static final Encoding KNOWN = Encoding.of(2, 0.4, -0.3, -0.1);

    /** Every fifth point is filled in with {@code filling} instead of what was simulated. */
    private static Section section(double filling) {
        double[] values = new DiffuseSimulator(Tiny.settings()).decode(KNOWN, 5).image().clone();
        boolean[] measured = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            measured[i] = i % 5 != 0;
            values[i] = measured[i] ? values[i] : filling;
        }
        return section(values, measured);
    }

    private static Section section(double[] values, boolean[] measured) {
        DoubleDataset intensities = DatasetFactory.createFromObject(DoubleDataset.class, values, POINTS, POINTS);
        intensities.setName("m.tif");
        return new Section(intensities, DatasetFactory.createFromObject(BooleanDataset.class, measured, POINTS, POINTS));
    }

    private static String interpreted(Section section) throws InputException {
        Interpreter interpreter = new Interpreter(List.of(Tiny.model((input, seed) -> new double[] {0.3, -0.2, 0})), SETTINGS);
        Interpretation refined = interpreter.refine(section, interpreter.interpret(section, 1), SEARCH, 1, d -> {
        }, () -> false);
        return InterpretationJson.of("m.tif", List.of(refined), null).toString();
    }

    @Test
    void whatIsFilledInChangesNoComparison() throws InputException {
        MeasuredImage image = MeasuredImage.of(section(0.2));
        double[] simulated = new DiffuseSimulator(Tiny.settings()).decode(KNOWN, 6).image();
        assertEquals(ImageComparison.of(image, simulated), ImageComparison.of(MeasuredImage.of(section(50)), simulated));
        assertEquals(ImageComparison.of(image, simulated), ImageComparison.of(section(50), simulated));
        double[] elsewhere = simulated.clone();
        elsewhere[0] = 1000;
        assertEquals(ImageComparison.of(image, simulated), ImageComparison.of(image, elsewhere), "nor does what is simulated there");
        DiffuseSimulator simulator = new DiffuseSimulator(Tiny.settings());
        assertEquals(Decoding.of(simulator, KNOWN, image, 4, 1).expected(),
                Decoding.of(simulator, KNOWN, MeasuredImage.of(section(50)), 4, 1).expected());
        assertNotEquals(Decoding.of(simulator, KNOWN, image, 4, 1).expected(),
                Decoding.of(simulator, KNOWN, MeasuredImage.complete(image.shown()), 4, 1).expected(), "speckle of points that count");
    }

    /** The network answers the same whatever it sees, so that all that differs is what counts; the mean of the image is but a gain. */
    @Test
    void norInterpretationAndRefinement() throws InputException {
        String one = interpreted(section(0.2));
        assertEquals(one, interpreted(section(0.2)));
        String other = interpreted(section(0.21));
        assertEquals(part(one, "decoded"), part(other, "decoded"));
        assertEquals(part(one, "before"), part(other, "before"));
    }

    private static String part(String json, String key) {
        int from = json.indexOf('"' + key + '"');
        assertTrue(from >= 0, json);
        return json.substring(from, json.indexOf('}', from));
    }

    /** The same as leaving the points out by hand. */
    @Test
    void comparisonOverSomePointsIsThatOfThesePoints() {
        double[] values = new double[POINTS * POINTS];
        boolean[] measured = new boolean[values.length];
        double[] simulated = new double[values.length];
        float[] some = {1, 3, 5, 9};
        double[] others = {0, 1, 2, 3};
        for (int i = 0; i < 4; i++) {
            values[7 * i] = some[i];
            simulated[7 * i] = others[i];
            measured[7 * i] = true;
        }
        values[1] = 77;
        simulated[1] = -5;
        ImageComparison expected = ImageComparison.of(MeasuredImage.complete(some), others);
        ImageComparison found = ImageComparison.of(section(values, measured), simulated);
        assertEquals(2.6, expected.scale(), 1e-12);
        assertEquals(expected.scale(), found.scale(), 1e-12);
        assertEquals(expected.offset(), found.offset(), 1e-12);
        assertEquals(33.8 / 35, found.r2(), 1e-12);
    }

    @Test
    void sectionsThatNoModelReadsAreRefusedInOneLine() {
        double[] values = section(0.2).intensities().getData().clone();
        boolean[] measured = new boolean[values.length];
        Arrays.fill(measured, 0, values.length / 2, true);
        assertRefused(section(values, measured), "only 128 of its 256 points were measured");
        Arrays.fill(measured, true);
        values[3] = Double.NaN;
        assertRefused(section(values, measured), "1 of its 256 points are not finite");
        Arrays.fill(values, 100, 250, 0);
        values[3] = 1;
        assertRefused(section(values, measured), "150 of its 256 points are zero or below");
        for (int i = 100; i < 250; i++) {
            measured[i] = false;
        }
        assertRefused(section(values, measured), "only 106");
        assertRefused(Section.of(DatasetFactory.zeros(DoubleDataset.class, 8, 16)), "8 × 16 points");
    }

    private static void assertRefused(Section section, String part) {
        Interpreter interpreter = new Interpreter(List.of(Tiny.model((input, seed) -> new double[3])), SETTINGS);
        String message = assertThrows(InputException.class, () -> interpreter.interpret(section, 1)).getMessage();
        assertTrue(message.contains(part), message);
    }

    /** Four panels for the answer and four for the refinement; h goes to the right and k up; what was not measured is not compared. */
    @Test
    void theFigureMarksWhatWasNotMeasured() throws InputException {
        Section section = section(0.2);
        Interpreter interpreter = new Interpreter(List.of(Tiny.model((input, seed) -> new double[] {0, 0, 0})), SETTINGS);
        Interpretation first = interpreter.interpret(section, 1);
        Figure one = InterpretationFigure.of(section, List.of(first), 2);
        assertEquals(4, one.panels().size());
        Interpretation refined = interpreter.refine(section, first, new RefinementSettings(40, 4, 0), 1, d -> {
        }, () -> false);
        assertTrue(refined.refined().orElseThrow().improved());
        Figure figure = InterpretationFigure.of(section, List.of(refined), 2);
        assertEquals(8, figure.panels().size());
        assertTrue(figure.caption().contains("52 of 256 points were not measured"), figure.caption());
        Picture measured = (Picture) figure.panels().get(0);
        double[] values = section.intensities().getData();
        // row by row from below: place k, h shows the point in row h and column k of the section
        for (int k = 0; k < POINTS; k++) {
            for (int h = 0; h < POINTS; h++) {
                int point = h * POINTS + k;
                assertEquals(point % 5 == 0 ? Double.NaN : (float) values[point], measured.values()[k * POINTS + h]);
                assertEquals(point % 5 == 0, Double.isNaN(((Picture) figure.panels().get(2)).values()[k * POINTS + h]));
            }
        }
        assertTrue(measured.rising());
        String before = ((Picture) figure.panels().get(1)).title();
        String after = ((Picture) figure.panels().get(5)).title();
        assertTrue(before.startsWith("Answer, span 2: R² 0.") && after.startsWith("Refined, span 2: R² 0."), before + " " + after);
        assertEquals(Optional.empty(), interpreter.learned());
    }
}
