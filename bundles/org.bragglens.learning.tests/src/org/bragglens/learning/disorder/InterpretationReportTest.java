// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionStage;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.report.disorder.InterpretationReport;
import org.bragglens.learning.report.disorder.InterpretedSection;
import org.bragglens.learning.report.disorder.InterpretedSection.Reading;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class InterpretationReportTest {

    private static final InterpreterSettings SETTINGS = new InterpreterSettings(4, 8);

    /** The image of a lattice with an order along the first axis. */
    private static Section section() {
        double[] image = new DiffuseSimulator(Tiny.settings()).decode(Encoding.of(2, 0.45, -0.35, -0.1), 5).image();
        DoubleDataset values = DatasetFactory.createFromObject(DoubleDataset.class, image.clone(), Tiny.POINTS, Tiny.POINTS);
        values.setName("hk0 <measured>.tif");
        return Section.of(values);
    }

    /** Answers one number for all correlations of its span, and was made where all were between −0.2 and 0.2. */
    private static DisorderModel always(int span, double c) {
        int size = Encoding.size(span);
        String zeros = IntStream.range(0, size).mapToObj(i -> "0").collect(Collectors.joining(", "));
        JsonObject input = JsonParser.parseString("{\"span\": " + span + ", \"points\": " + Tiny.POINTS
                + ", \"extent\": 2, \"scaling\": {\"curve\":"
                + " \"linear\", \"knee\": 1, \"shift\": 0, \"unit\": 1}, \"answer\": {\"fourierFactors\": [" + zeros + "], \"unit\": 1}}")
                .getAsJsonObject();
        JsonObject training = new JsonObject();
        training.add(DisorderTraining.SIMULATION, SettingsType.of(DiffuseSettings.class).toJson(Tiny.settings()));
        List<Double> intensities = IntStream.range(0, TrainingDistribution.INTENSITIES).mapToObj(i -> 0.05 * i).toList();
        List<Double> correlations = IntStream.range(0, TrainingDistribution.CORRELATIONS).mapToObj(i -> -0.2 + 0.02 * i).toList();
        training.add(TrainingDistribution.KEY, new TrainingDistribution(intensities,
                IntStream.range(0, size).mapToObj(i -> correlations).toList())
                .toJson());
        ModelFile file = new ModelFile(new ModelDescription("tiny-" + span, DisorderTask.ID, List.of(Tiny.POINTS, Tiny.POINTS),
                DisorderTask.targets(span), "tiny", "none", input, training, Map.of(), List.of(), ""), List.of(), "ab");
        double[] answer = new double[size];
        Arrays.fill(answer, c);
        return new DisorderModel(file, new Tiny.Engine((image, seed) -> answer).open(file));
    }

    private static Reading reading(int span, double c, boolean refined) throws InputException {
        DisorderModel model = always(span, c);
        Interpreter interpreter = new Interpreter(List.of(model), SETTINGS);
        Interpretation found = interpreter.interpret(section(), 1);
        return new Reading(refined ? interpreter.refine(section(), found,
                SettingsType.of(RefinementSettings.class).parse(Map.of("rounds", "12")), 1,
                d -> {
                }, () -> false) : found, model.distribution());
    }

    private static String html(List<SectionStage> stages, Reading... readings) {
        return InterpretationReport.page(List.of(new InterpretedSection("hk0 <measured>.tif", section(), stages, 2, List.of(readings))),
                "BraggLens 1.0.0").html();
    }

    @Test
    void oneImageReadWithOneSpan() throws InputException {
        String html = html(List.of(), reading(2, 0.1, false));
        for (String said : List.of("Disorder read from hk0 &lt;measured&gt;.tif", "256 of 256 points were measured", "Read with span 2",
                "mean image of 4 lattices", "0.100</td>", "Each correlation lies within what the models learned from", "training images",
                "tiny-2")) {
            assertTrue(html.contains(said), said + " is missing");
        }
        assertFalse(html.contains("refinement in") || html.contains("read with each span"), "nobody asked");
        assertEquals(html, html(List.of(), reading(2, 0.1, false)), "the same bytes");
    }

    @Test
    void refinementIsShownBesideTheAnswer() throws InputException {
        Reading reading = reading(2, 0.3, true);
        assertTrue(reading.interpretation().refined().orElseThrow().improved());
        String html = html(List.of(), reading);
        assertTrue(html.contains("after refinement in 12 rounds") && html.contains("0.300 → "), html);
        assertTrue(html.contains("Beyond everything that the models learned from: c(0,1), c(1,0), c(1,1)"), html);
    }

    @Test
    void spansAndStagesAreShown() throws InputException {
        List<SectionStage> stages = List.of(new SectionStage(0, "As given", section(), 16, 16, ""),
                new SectionStage(1, "Smooth", section(), 16, 16, "2 points wide"));
        String html = html(stages, reading(2, 0.1, false), reading(3, 0.05, false));
        for (String said : List.of("read with each span", "The answers of spans 2 and 3 differ by 0.050", "1. Smooth", "2 points wide",
                "Read with span 3", ">span 3</th>", "c(2,2)")) {
            assertTrue(html.contains(said), said + " is missing");
        }
    }

    @Test
    void severalImagesHaveOnePage() throws InputException {
        List<InterpretedSection> images = new ArrayList<>();
        for (String name : List.of("a.tif", "b.tif")) {
            images.add(new InterpretedSection(name, section(), List.of(), 2, List.of(new Reading(reading(2, 0, false).interpretation(),
                    Optional.empty()))));
        }
        String html = InterpretationReport.page(images, "BraggLens").html();
        assertTrue(html.contains("Disorder read from 2 images") && html.contains("b.tif</h2>") && html.contains("the model does not say"),
                html);
        assertThrows(IllegalArgumentException.class, () -> new InterpretedSection("c.tif", section(), List.of(), 2, List.of()));
    }
}
