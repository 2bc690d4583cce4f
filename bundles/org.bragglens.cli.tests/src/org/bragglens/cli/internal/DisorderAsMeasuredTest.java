// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Models that learn from images as they would be measured and prepared. */
class DisorderAsMeasuredTest {

    private static final int POINTS = 16;

    @TempDir
    static Path folder;
    private static Path pairs;
    private static Path model;
    private static Path plain;
    private static Path image;
    private static Path recipe;
    private static Program.Result trained;

    private final Program program = Program.withoutModel();

    @BeforeAll
    static void models() throws IOException {
        pairs = folder.resolve("pairs.h5");
        Program.withoutModel().run("simulate", "--diffuse", "--span", 2, "--count", 120, "--seed", 1, "--lattice-size", 24, "--lots", 8,
                "--lot-size", 16, "--cycles", 40, "--points", POINTS, "--out", pairs).ended(0);
        model = folder.resolve("measured.braggmodel");
        recipe = folder.resolve("saved.json");
        trained = Program.withoutModel().run(train(model, "--as-measured", "--as-measured-share", 0.75, "--seed", 7,
                "--save-measuring-recipe", recipe)).ended(0);
        plain = folder.resolve("plain.braggmodel");
        Program.withoutModel().run(train(plain)).ended(0);
        float[] values = new float[POINTS * POINTS];
        try (TrainingPairs opened = TrainingPairs.open(pairs)) {
            opened.image(0, values);
        }
        image = GreyTiff.write(folder.resolve("hk0.tif"), values);
    }

    private static Object[] train(Path out, Object... others) {
        Object[] command = {"train", "--task", "disorder", "--pairs", pairs, "--out", out, "--threads", 2};
        return with(with(command, Arrays.asList(others).contains("--epochs") ? new Object[0] : new Object[] {"--epochs", 1}), others);
    }

    private static Object[] with(Object[] one, Object... others) {
        return Stream.concat(Arrays.stream(one), Arrays.stream(others)).toArray();
    }

    @Test
    void trainingTellsBothAndKeepsTheRecipes() throws IOException {
        assertTrue(trained.err().contains("75 % of the samples are as measured and prepared"), trained.err());
        assertTrue(trained.err().contains("the images' own Fourier coefficients alone: R² 0."), trained.err());
        assertEquals(2, trained.out().lines().filter(l -> l.startsWith("R² ")).count(), trained.out());
        assertTrue(trained.out().contains("as they would be measured and prepared: 12 pairs that were held out"), trained.out());
        assertTrue(trained.out().contains("\n== as measured and prepared\nR² "), trained.out());
        ModelDescription description = ModelFile.read(model).description();
        assertTrue(description.metrics().containsKey("heldOut.asMeasured.r2.low") && description.metrics().containsKey("heldOut.r2"));
        JsonObject how = description.training().getAsJsonObject("asMeasured");
        assertEquals(0.75, how.get("share").getAsDouble());
        assertEquals("bragglens-section-recipe", how.getAsJsonObject("preparation").get("format").getAsString());
        Recipe saved = MeasuringCatalog.standard().read(recipe);
        assertEquals(MeasuringCatalog.standard().standardRecipe().withSeed(7), saved);
        assertEquals(saved, MeasuringCatalog.standard().fromTree(how.getAsJsonObject("measuring")));
        assertTrue(program.run("info", recipe).ended(0).out().contains("recipe for measuring"));
        // the saved recipe gives the same model
        Path again = folder.resolve("again.braggmodel");
        program.run(train(again, "--as-measured", recipe, "--prepare", "standard", "--as-measured-share", 0.75, "--seed", 7)).ended(0);
        assertEquals(weights(model), weights(again));
        assertFalse(ModelFile.read(plain).description().training().has("asMeasured"));
    }

    private static List<String> weights(Path file) throws IOException {
        return ModelFile.read(file).weights().stream().map(w -> Arrays.toString(w.data())).toList();
    }

    @Test
    void evaluationTellsBoth() {
        JsonObject own = evaluated(model);
        assertEquals(12, own.get("samples").getAsInt());
        JsonObject measured = own.getAsJsonObject("asMeasured");
        assertEquals(12, measured.get("samples").getAsInt());
        assertTrue(own.has("referenceR2") && measured.has("referenceR2") && measured.getAsJsonArray("numbers").size() == 3, own.toString());
        assertFalse(own.get("r2").equals(measured.get("r2")));
        assertFalse(evaluated(plain).has("asMeasured"));
        JsonObject asked = evaluated(plain, "--as-measured");
        // the same images, so that the coefficients differ by their factors alone
        assertEquals(measured.get("referenceR2").getAsDouble(), asked.getAsJsonObject("asMeasured").get("referenceR2").getAsDouble(), 0.2);
        assertEquals(measured, evaluated(model, "--as-measured", recipe).getAsJsonObject("asMeasured"), "whatever the seed");
        String text = program.run("evaluate", "--model", model, "--data", pairs).ended(0).out();
        assertEquals(2, text.lines().filter(l -> l.startsWith("the images' own Fourier coefficients alone: R² ")).count(), text);
    }

    private JsonObject evaluated(Path asked, Object... others) {
        String text = program.run(with(new Object[] {"evaluate", "--model", asked, "--data", pairs, "--format", "json"}, others)).ended(0)
                .out();
        return JsonParser.parseString(text).getAsJsonArray().get(0).getAsJsonObject();
    }

    @Test
    void interpretationSaysWhereImagesArePreparedOtherwise() throws IOException {
        String unprepared = "disorder-2-image-small learned from images as measured and prepared, and these are taken as they are";
        String simulated = "disorder-2-image-small learned from images as they were simulated";
        String other = "learned from images prepared by another recipe than these";
        assertTrue(interpreted(model).contains(unprepared));
        assertFalse(interpreted(plain).contains("learned from"));
        String prepared = interpreted(model, "--prepare", "standard");
        assertFalse(prepared.contains("learned from"), prepared);
        String wrong = interpreted(plain, "--prepare", "standard");
        assertEquals(1, wrong.lines().filter(l -> l.contains(simulated)).count(), wrong);
        // turning an image is no difference, another mask is
        Path steps = folder.resolve("steps.json");
        program.run("prepare", "--save-recipe", steps).ended(0);
        String text = Files.readString(steps);
        Path turned = Files.writeString(folder.resolve("turned.json"), text.replaceFirst("\"steps\": \\[",
                "\"steps\": [{\"type\": \"orientation\"},"));
        assertFalse(interpreted(model, "--prepare", turned).contains("learned from"));
        Path wide = Files.writeString(folder.resolve("wide.json"), text.replace("0.12", "0.2"));
        assertTrue(interpreted(model, "--prepare", wide).contains(other));
        program.run(train(folder.resolve("no.braggmodel"), "--as-measured", "--prepare", turned)).ended(1)
                .said("turned.json: step 1 (Orientation) of the preparation moves points");
    }

    private String interpreted(Path asked, Object... others) {
        return program.run(with(new Object[] {"interpret", image, "--model", asked, "--lattices", 2}, others)).ended(0).err();
    }

    @Test
    void whatMakesNoSenseIsRefused() throws IOException {
        Path out = folder.resolve("none.braggmodel");
        program.run(train(out, "--as-measured-share", 0.5)).ended(2).said("--as-measured-share needs --as-measured");
        program.run(train(out, "--prepare", "standard")).ended(2).said("--prepare needs --as-measured");
        program.run(train(out, "--as-measured", "--as-measured-share", 0)).ended(2).said("--as-measured-share must lie above 0");
        program.run(train(out, "--as-measured", folder.resolve("absent.json"))).ended(1).said("absent.json: no such file");
        Path bad = Files.writeString(folder.resolve("bad.json"), Files.readString(recipe).replace("\"blur\"", "\"dance\""));
        program.run(train(out, "--as-measured", bad)).ended(1).said("bad.json: step 4: unknown step 'dance'");
        program.run(train(out, "--as-measured", recipe, "--save-measuring-recipe", recipe)).ended(1).said("this file was given");
        program.run("train", "--synthetic", "--as-measured", "--out", out).ended(2).said("--as-measured needs --task disorder");
        program.run("evaluate", "--model", model, "--data", pairs, "--prepare", "standard").ended(2).said("--prepare needs --as-measured");
        program.run("evaluate", "--model", model, "--data", folder, "--as-measured").ended(2).said("--as-measured is about images");
        assertFalse(Files.exists(out));
    }

    /** Nothing is forgotten, written or written over for a training that cannot begin. */
    @Test
    void aTrainingThatCannotBeginLeavesEverythingAsItWas() throws IOException {
        Path out = folder.resolve("absent.braggmodel");
        Path checkpoint = Files.writeString(TrainingPlan.checkpointOf(out), "of an earlier training");
        Path unsaved = folder.resolve("unsaved.json");
        program.run(train(out, "--force", "--start-from", folder.resolve("no.braggmodel"))).ended(1).said("no.braggmodel");
        program.run(train(out, "--force", "--span", 3, "--as-measured", "--save-measuring-recipe", unsaved)).ended(1)
                .said("its encodings have span 2, not 3");
        assertEquals("of an earlier training", Files.readString(checkpoint));
        assertFalse(Files.exists(unsaved));
        program.run(train(out, "--force", "--start-from", model, "--as-measured", "--save-measuring-recipe", model)).ended(1)
                .said("this file was given");
        program.run(train(pairs, "--force")).ended(1).said("this file was given");
        program.run("info", pairs).ended(0);
        Files.delete(checkpoint);
    }

    @Test
    void imagesThatWereMeasuredAreNotMeasuredAgain() {
        Path accepted = folder.resolve("accepted.h5");
        program.run("interpret", image, "--model", plain, "--lattices", 2, "--accept", accepted).ended(0);
        program.run("evaluate", "--model", model, "--data", accepted).ended(0);
        program.run("evaluate", "--model", model, "--data", accepted, "--as-measured").ended(1).said("its images were measured already");
        program.run("train", "--task", "disorder", "--pairs", accepted, "--out", folder.resolve("none.braggmodel"), "--as-measured")
                .ended(2).said("--as-measured is about simulated images, and there are none in");
    }

    @Test
    void recipesThatCannotBeUsedAreSaidBeforeTheWork() throws IOException {
        Program.Result absent = program.run("evaluate", "--model", model, plain, "--data", pairs, "--as-measured",
                folder.resolve("absent.json")).ended(1).said("absent.json: no such file");
        assertEquals(1, absent.errors());
        ModelFile file = ModelFile.read(model);
        JsonObject training = file.description().training().deepCopy();
        training.getAsJsonObject("asMeasured").getAsJsonObject("measuring").getAsJsonArray("steps").get(0).getAsJsonObject()
                .addProperty("type", "dance");
        ModelDescription d = file.description();
        Path strange = folder.resolve("strange.braggmodel");
        file.withDescription(d.trained(d.engine(), d.network(), training, d.metrics(), d.history())).write(strange);
        program.run("evaluate", "--model", strange, "--data", pairs).ended(1)
                .said("how the images were measured that it learned from cannot be done here: step 1: unknown step 'dance'")
                .said("give --as-measured to ask by another recipe");
        program.run("evaluate", "--model", strange, "--data", pairs, "--as-measured").ended(0);
    }

    /** A checkpoint is of one recipe: with another one the same training would go on with other images. */
    @Test
    void aTrainingGoesOnWithItsOwnRecipeOnly() throws IOException {
        Path out = folder.resolve("stopped.braggmodel");
        Path checkpoint = TrainingPlan.checkpointOf(out);
        Path left = folder.resolve("left");
        LearningEngine real = new PlainServices(List.of()).engines().getFirst();
        LearningEngine leaving = new LearningEngine() {

            @Override
            public String id() {
                return real.id();
            }

            @Override
            public List<NetworkType> networks() {
                return real.networks();
            }

            @Override
            public Optional<ModelFile> train(TrainingPlan plan, SampleSource training, SampleSource validation,
                    TrainingListener listener, TrainingControl control) throws IOException {
                var model = real.train(plan, training, validation, listener, control);
                Files.copy(checkpoint, left);
                return model;
            }

            @Override
            public Model open(ModelFile file) throws IOException {
                return real.open(file);
            }
        };
        program.run(List.of(leaving), train(out, "--as-measured")).ended(0);
        Files.delete(out);
        Files.copy(left, checkpoint);
        Path other = Files.writeString(folder.resolve("other.json"), Files.readString(recipe)
                .replace("\"highest\": 4.0", "\"highest\": 3.0"));
        program.run(train(out, "--as-measured", other, "--resume")).ended(1).said("checkpoint");
        program.run(train(out, "--resume")).ended(1).said("checkpoint");
        program.run(train(out, "--as-measured", "--as-measured-share", 0.5, "--resume")).ended(1).said("checkpoint");
        Program.Result resumed = program.run(train(out, "--as-measured", "--resume", "--epochs", 2)).ended(0);
        assertTrue(resumed.err().contains("epoch 2") && !resumed.err().contains("epoch 1:"), resumed.err());
    }
}
