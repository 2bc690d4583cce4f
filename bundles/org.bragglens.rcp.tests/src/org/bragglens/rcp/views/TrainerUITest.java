// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

import org.bragglens.rcp.testing.LoggedErrors;
import org.bragglens.rcp.testing.Windows;
import org.bragglens.testing.TinyLibrary;
import org.bragglens.ui.plot.CurvePlot;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The model trainer in the window, and the way of its model to the viewer. */
@ExtendWith(LoggedErrors.class)
class TrainerUITest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @BeforeEach
    void aTinyLibrary() throws Exception {
        Hands.closeAll();
        Hands.show(Hands.TRAINER);
        Hands.type(TinyLibrary.write(folder, 2).toString(), "train.structures");
        Hands.choose("All-convolutional network", "train.network");
        Hands.choose("Standard", "train.recipe");
        Hands.type("25", "field.validation");
    }

    @Test
    void aTinyModelIsTrainedSavedAndClassifies() throws Exception {
        epochs(6);
        Hands.click("train.start");
        assertFalse(Hands.find("train.start", Button.class).isEnabled(), "one training at a time");
        Windows.waitFor("the end of the training", LONG, () -> Hands.text("train.status").equals("Finished"));
        assertEquals(6, Hands.series("train.loss", 0).getXSeries().length);
        assertEquals(6, Hands.series("train.accuracy", 1).getXSeries().length);
        assertTrue(Hands.text("train.summary").startsWith("Accuracy"), Hands.text("train.summary"));
        Table classes = Hands.find("result.classes", Table.class);
        assertEquals("Mean of the classes", classes.getItem(classes.getItemCount() - 1).getText());

        Path file = folder.resolve("tiny.braggmodel");
        Runnable end = Hands.answer(file);
        try {
            Hands.click("train.save");
        } finally {
            end.run();
        }
        Windows.waitFor("the model in the viewer", Hands.SOON, () -> Hands.find("models", Combo.class).getText().equals("tiny"));
        assertTrue(Files.size(file) > 0);

        Hands.open(pattern());
        Windows.waitFor("a wavelength is asked for", LONG, () -> Hands.text("answer").startsWith("Wavelength unknown"));
        Hands.find("wavelength", Combo.class).setText("CuKa");
        Hands.click("wavelength.use");
        Windows.waitFor("an answer", LONG, () -> Hands.text("answer").endsWith("%"));
        assertTrue(Hands.text("answer.details").contains("crystal-system-all-convolutional"), Hands.text("answer.details"));
        CurvePlot plot = Hands.find("plot", CurvePlot.class);
        Windows.waitFor("the strip", Hands.SOON, () -> plot.content().strip().isPresent());
        assertTrue(Arrays.stream(plot.stripColumns()).anyMatch(v -> Math.abs(v) > 0.5), "the map is in the strip");
        assertEquals(Hands.chart("plot").getPlotArea().getSize().x, plot.stripColumns().length, "pixel column under pixel column");

        Hands.choose("hexagonal", "answer.map");
        Windows.waitFor("another map", Hands.SOON, () -> plot.content().strip().orElseThrow().positive().equals("for hexagonal"));
    }

    @Test
    void stopKeepsTheModel() {
        epochs(100000);
        Hands.click("train.start");
        Windows.waitFor("the first epochs", LONG, () -> Hands.chart("train.loss").getSeriesSet().getSeries().length == 2);
        Hands.click("train.stop");
        Windows.waitFor("the end of the training", LONG, () -> Hands.text("train.status").equals("Finished"));
        assertTrue(Hands.find("train.save", Button.class).isEnabled());
    }

    @Test
    void cancelKeepsNothing() {
        epochs(100000);
        Hands.click("train.start");
        Hands.click("train.cancel");
        Windows.waitFor("the end of the training", LONG, () -> Hands.text("train.status").startsWith("Cancelled"));
        assertFalse(Hands.find("train.save", Button.class).isEnabled());
        assertTrue(Hands.find("train.start", Button.class).isEnabled());
    }

    @Test
    void structuresThatAreNotThereAreSaidInOneLine() {
        Hands.type(folder.resolve("none.tsv").toString(), "train.structures");
        Hands.click("train.start");
        Windows.waitFor("a problem", LONG, () -> Hands.text("train.status").contains("none.tsv"));
        assertFalse(Hands.text("train.status").contains("\n"));
    }

    @Test
    void aWrongSettingKeepsATrainingFromStarting() {
        assertTrue(Hands.find("train.start", Button.class).isEnabled());
        Hands.type("quick", "field.learningRate");
        assertFalse(Hands.find("train.start", Button.class).isEnabled(), "what the form shows in red would not be what is done");
        Hands.type("0.002", "field.learningRate");
        assertTrue(Hands.find("train.start", Button.class).isEnabled());
        Hands.type("0.001", "field.learningRate");
    }

    private static void epochs(int number) {
        Hands.find("field.epochs", Spinner.class).setSelection(number);
        Windows.settle();
    }

    /** Lines of a cubic lattice with a = 4 Å for Cu Kα. */
    private Path pattern() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            double x = 6 + 0.02 * i;
            double y = 10;
            for (int n : new int[] {1, 2, 3, 4, 5, 6, 8, 9}) {
                double line = 2 * Math.toDegrees(Math.asin(1.5406 * Math.sqrt(n) / 8));
                y += 1000.0 / n * Math.exp(-Math.pow((x - line) / 0.08, 2));
            }
            text.append(String.format(Locale.ROOT, "%.3f %.2f%n", x, y));
        }
        return Files.writeString(folder.resolve("cubic.xy"), text);
    }
}
