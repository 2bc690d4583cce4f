// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.ModelOpener;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;

import com.google.gson.JsonObject;

/**
 * A model that is asked about images of diffuse scattering. It is asked about the image and about the image with its axes exchanged, and
 * answers with the mean of both, the second exchanged back: so it does not matter which axis comes first.
 */
public final class DisorderModel implements AutoCloseable {

    /** Of the metrics: what the spread of drawn answers has to be multiplied by. */
    static final String SPREAD_FACTOR = "validation.spreadFactor";

    private static final ModelOpener<DisorderModel> OPENER = new ModelOpener<>(DisorderModel::check, DisorderModel::new,
            "choose a model that reads disorder from images");

    private final Model model;
    private final String sha256;
    private final DisorderInput input;
    private final DiffuseSettings settings;
    private final Optional<TrainingDistribution> distribution;

    /** @throws IllegalArgumentException with a message for people, if the model does not read disorder from images */
    public DisorderModel(ModelFile file, Model model) {
        ModelDescription description = file.description();
        this.model = model;
        sha256 = file.sha256();
        check(description);
        input = DisorderInput.fromJson(description.input());
        settings = settings(description.training());
        distribution = TrainingDistribution.of(description.training(), input.span());
        if (settings.image().points() != input.points() || settings.image().extent() != input.extent()) {
            throw new IllegalArgumentException("the model reads other images than were simulated for it");
        }
        if (!description.inputShape().equals(List.of(input.points(), input.points()))
                || DisorderTask.span(description.targets()) != input.span()) {
            throw new IllegalArgumentException("the model's image or answers do not belong to its task");
        }
    }

    private static DiffuseSettings settings(JsonObject training) {
        try {
            return SettingsType.of(DiffuseSettings.class).fromJson(training.getAsJsonObject(DisorderTraining.SIMULATION));
        } catch (NullPointerException | ClassCastException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the model does not say how its images were simulated", e);
        }
    }

    /**
     * Opens a model file with the engine that it names.
     *
     * @throws IOException in one line for people, if the file cannot be used
     */
    public static DisorderModel open(Path file, Collection<? extends LearningEngine> engines) throws IOException {
        return OPENER.open(file, engines);
    }

    private static void check(ModelDescription description) {
        if (!description.task().equals(DisorderTask.ID)) {
            throw new IllegalArgumentException("it answers the question of " + description.task() + ", not of " + DisorderTask.ID);
        }
    }

    public ModelDescription description() {
        return model.description();
    }

    /** Hash of the model's file. */
    public String sha256() {
        return sha256;
    }

    public DisorderInput input() {
        return input;
    }

    /** Span of its encodings. */
    public int span() {
        return input.span();
    }

    /** How the images that it learned from were simulated. */
    public DiffuseSettings settings() {
        return settings;
    }

    /** How images and correlations are distributed that it learned from; empty for models made before this was kept. */
    public Optional<TrainingDistribution> distribution() {
        return distribution;
    }

    /**
     * How images were measured and prepared that it learned from; empty where it learned from images as they were simulated.
     *
     * @throws IllegalArgumentException with a message for people, if that needs a step that nobody offers here, or is none
     */
    public Optional<AsMeasured> asMeasured(MeasuringCatalog measuring, SectionCatalog sections) {
        return AsMeasured.of(description().training(), measuring, sections);
    }

    /**
     * The recipe for sections, as JSON, that simulated images were prepared by which it learned from; empty where it learned from images as
     * they were simulated.
     */
    public Optional<JsonObject> preparation() {
        return AsMeasured.preparation(description().training());
    }

    /** Whether it says that it learned from images as they were simulated and no others: neither prepared nor accepted ones. */
    public boolean hasLearnedAsSimulated() {
        try {
            return preparation().isEmpty() && Provenance.of(description().training()).sources().stream()
                    .noneMatch(Provenance.Source::measured);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What the spread of drawn answers has to be multiplied by to be that of the errors on the validation part; 1 if that is not known. */
    public double spreadFactor() {
        double factor = model.description().metrics().getOrDefault(SPREAD_FACTOR, 1.0);
        return factor > 0 && Double.isFinite(factor) ? factor : 1;
    }

    /**
     * The correlations that each image tells of.
     *
     * @param images points² intensities each, mean above 0
     * @return [image][number], each in [−1, 1]
     */
    public double[][] answers(List<float[]> images) {
        return answers(images, model::predict);
    }

    /** One of the answers that the network may give, see {@link Model#draw}. */
    public double[][] drawn(List<float[]> images, long seed) {
        return answers(images, inputs -> model.draw(inputs, seed));
    }

    private double[][] answers(List<float[]> images, Function<Dataset, Dataset> network) {
        int points = input.points();
        int size = points * points;
        float[] all = new float[2 * images.size() * size];
        float[] scaled = new float[size];
        for (int i = 0; i < images.size(); i++) {
            input.scale(images.get(i), scaled);
            System.arraycopy(scaled, 0, all, 2 * i * size, size);
            System.arraycopy(DisorderTask.transposed(points, scaled), 0, all, (2 * i + 1) * size, size);
        }
        Dataset answered = network.apply(DatasetFactory.createFromObject(FloatDataset.class, all, 2 * images.size(), points, points));
        double[][] answers = new double[images.size()][];
        for (int i = 0; i < answers.length; i++) {
            double[] straight = row(answered, 2 * i);
            double[] exchanged = DisorderTask.transposed(span(), row(answered, 2 * i + 1));
            for (int t = 0; t < straight.length; t++) {
                straight[t] = (straight[t] + exchanged[t]) / 2;
            }
            answers[i] = input.correlations(images.get(i), straight);
        }
        return answers;
    }

    private static double[] row(Dataset answers, int row) {
        double[] numbers = new double[answers.getShapeRef()[1]];
        for (int t = 0; t < numbers.length; t++) {
            numbers[t] = answers.getDouble(row, t);
        }
        return numbers;
    }

    @Override
    public void close() {
        model.close();
    }
}
