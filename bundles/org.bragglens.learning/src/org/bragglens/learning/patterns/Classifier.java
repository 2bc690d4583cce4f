// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.ModelOpener;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.Preparation.Prepared;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;

/** A model that is asked about powder patterns: the one way from a pattern to an answer, for window and command line alike. */
public final class Classifier implements AutoCloseable {

    /** Less of the grid than this and the answer is not to be relied on: most of what the network looks at is missing. */
    private static final double LEAST_COVERAGE = 0.5;
    /** A best answer below this is hardly better than the second. */
    private static final double LEAST_CONFIDENCE = 0.4;

    private static final ModelOpener<Classifier> OPENER = new ModelOpener<>(PatternTask::of, Classifier::new,
            "choose a model that classifies powder patterns");

    private final Model model;
    private final String sha256;
    private final PatternTask task;
    private final PatternInput input;

    /** @throws IllegalArgumentException with a message for people, if the model does not classify powder patterns */
    public Classifier(ModelFile file, Model model) {
        this.model = model;
        this.sha256 = file.sha256();
        ModelDescription description = file.description();
        this.task = PatternTask.of(description);
        this.input = PatternInput.fromJson(description.input());
        if (!description.inputShape().equals(List.of(input.grid().points())) || !description.targets().names().equals(task.labels())) {
            throw new IllegalArgumentException("the model's grid or labels do not belong to its task");
        }
    }

    /**
     * Opens a model file with the engine that it names.
     *
     * @throws IOException in one line for people, if the file cannot be used
     */
    public static Classifier open(Path file, Collection<? extends LearningEngine> engines) throws IOException {
        return OPENER.open(file, engines);
    }

    public ModelDescription description() {
        return model.description();
    }

    /** Hash of the model's file. */
    public String sha256() {
        return sha256;
    }

    public PatternTask task() {
        return task;
    }

    public PatternInput input() {
        return input;
    }

    /** @throws InputException if the pattern's radiation is unknown and the network's grid needs it */
    public Prediction classify(DiffractionPattern pattern) throws InputException {
        return classify(List.of(pattern)).getFirst();
    }

    /** Answers many patterns at once, which is quicker than one by one. */
    public List<Prediction> classify(List<DiffractionPattern> patterns) throws InputException {
        List<Prepared> prepared = new ArrayList<>();
        for (DiffractionPattern pattern : patterns) {
            prepared.add(prepared(pattern));
        }
        Dataset answers = model.predict(batch(prepared));
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            List<Double> probabilities = new ArrayList<>();
            for (int k = 0; k < task.labels().size(); k++) {
                probabilities.add(answers.getDouble(i, k));
            }
            predictions.add(prediction(patterns.get(i), prepared.get(i), normalised(probabilities)));
        }
        return predictions;
    }

    /**
     * How much each point of the pattern spoke for a label.
     *
     * @return rank 1, one value a point in the pattern's order, from −1 (against) to 1 (for), relative to the strongest; NaN outside the network's grid
     */
    public Dataset activationMap(DiffractionPattern pattern, int label) throws InputException {
        Grid grid = input.grid();
        Dataset map = model.activationMap(DatasetFactory.createFromObject(FloatDataset.class, prepared(pattern).values()), label);
        double strongest = 0;
        for (int i = 0; i < grid.points(); i++) {
            strongest = Math.max(strongest, Math.abs(map.getDouble(i)));
        }
        Dataset q = pattern.coordinates(grid.axis());
        double[] result = new double[pattern.size()];
        for (int i = 0; i < result.length; i++) {
            double place = (q.getDouble(i) - grid.from()) / grid.step();
            int left = (int) Math.floor(place);
            if (!(place >= 0 && place <= grid.points() - 1)) {
                result[i] = Double.NaN;
            } else {
                int right = Math.min(left + 1, grid.points() - 1);
                double value = map.getDouble(left) + (place - left) * (map.getDouble(right) - map.getDouble(left));
                result[i] = strongest > 0 ? value / strongest : 0;
            }
        }
        return DatasetFactory.createFromObject(result);
    }

    @Override
    public void close() {
        model.close();
    }

    private Prepared prepared(DiffractionPattern pattern) throws InputException {
        if (!pattern.converts(input.grid().axis())) {
            throw new InputException(pattern.name(), "", "its wavelength is unknown", "give it with --wavelength, for example 1.5406 or CuKa");
        }
        return input.preparation().prepare(pattern, input.grid());
    }

    private Dataset batch(List<Prepared> prepared) {
        int points = input.grid().points();
        float[] all = new float[prepared.size() * points];
        for (int i = 0; i < prepared.size(); i++) {
            System.arraycopy(prepared.get(i).values(), 0, all, i * points, points);
        }
        return DatasetFactory.createFromObject(FloatDataset.class, all, prepared.size(), points);
    }

    private Prediction prediction(DiffractionPattern pattern, Prepared prepared, List<Double> probabilities) {
        Prediction sure = new Prediction(task, task.labels(), probabilities, prepared.coverage(), Optional.empty(), pattern.radiation(),
                model.description().id(), sha256);
        Optional<String> doubt = doubt(prepared, sure.confidence());
        return doubt.isEmpty() ? sure : new Prediction(task, sure.labels(), probabilities, prepared.coverage(), doubt, pattern.radiation(),
                sure.modelId(), sha256);
    }

    private static Optional<String> doubt(Prepared prepared, double confidence) {
        if (prepared.coverage() < LEAST_COVERAGE) {
            return Optional.of("covers only " + Math.round(100 * prepared.coverage()) + " % of the network's range");
        }
        boolean empty = true;
        for (float v : prepared.values()) {
            empty &= v == 0;
        }
        if (empty) {
            return Optional.of("no lines above the background");
        }
        return confidence < LEAST_CONFIDENCE ? Optional.of("no clear answer") : Optional.empty();
    }

    /** Single-precision probabilities sum to 1 within 1e-6; what is printed sums to 1 within the precision of a double. */
    private static List<Double> normalised(List<Double> probabilities) {
        double sum = probabilities.stream().mapToDouble(Double::doubleValue).sum();
        return probabilities.stream().map(p -> p / sum).toList();
    }
}
