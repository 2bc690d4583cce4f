// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.learning.ClassAnswers;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.model.Model;
import org.bragglens.pattern.DiffractionPattern;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;

/** Asks a model about samples whose answer is known. */
public final class Evaluator {

    private static final int BATCH = 256;
    /** Of the bootstrap; fixed, so that the same answers have the same interval. */
    private static final long SEED = 1;

    private Evaluator() {
    }

    /**
     * Crystals that a model has not seen, each simulated and augmented once.
     *
     * @param crystals the source's crystals, in its order
     * @param stop     asked between batches; once true, what was answered so far is returned
     */
    public static Evaluation crystals(Model model, SampleSource source, List<Crystal> crystals, PatternTask task, String protocol,
            BooleanSupplier stop) {
        return evaluation(crystalAnswers(model, source, crystals, task, stop), protocol);
    }

    /** {@link #crystals} with every answer. */
    public static ClassAnswers crystalAnswers(Model model, SampleSource source, List<Crystal> crystals, PatternTask task,
            BooleanSupplier stop) {
        List<Integer> truth = new ArrayList<>();
        List<double[]> answers = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        int points = source.inputSize();
        int classes = source.targets().width();
        for (int from = 0; from < source.size() && !stop.getAsBoolean(); from += BATCH) {
            int n = Math.min(BATCH, source.size() - from);
            float[] inputs = new float[n * points];
            int first = from;
            IntStream.range(0, n).parallel().forEach(i -> {
                float[] input = new float[points];
                source.sample(0, first + i, input, new float[classes]);
                System.arraycopy(input, 0, inputs, i * points, points);
            });
            Dataset output = model.predict(DatasetFactory.createFromObject(FloatDataset.class, inputs, n, points));
            for (int i = 0; i < n; i++) {
                int row = i;
                truth.add(task.labelOf(crystals.get(from + i)));
                answers.add(IntStream.range(0, classes).mapToDouble(k -> output.getDouble(row, k)).toArray());
                groups.add(crystals.get(from + i).structureType());
            }
        }
        return new ClassAnswers(task.labels(), truth, answers, groups);
    }

    /**
     * Measured patterns with known space groups.
     *
     * @throws IllegalArgumentException unless the model's task {@link PatternTask#isToldBySpaceGroup()}
     */
    public static Evaluation measured(Classifier classifier, MeasuredSet set) throws InputException {
        return evaluation(measuredAnswers(classifier, set), set.protocol());
    }

    /** {@link #measured} with every answer. */
    public static ClassAnswers measuredAnswers(Classifier classifier, MeasuredSet set) throws InputException {
        PatternTask task = classifier.task();
        if (!task.isToldBySpaceGroup()) {
            throw new IllegalArgumentException("the space groups of the patterns do not tell the answer to " + task.id());
        }
        List<double[]> answers = new ArrayList<>();
        List<DiffractionPattern> patterns = set.patterns();
        for (int from = 0; from < patterns.size(); from += BATCH) {
            for (Prediction prediction : classifier.classify(patterns.subList(from, Math.min(patterns.size(), from + BATCH)))) {
                answers.add(prediction.probabilities().stream().mapToDouble(Double::doubleValue).toArray());
            }
        }
        return new ClassAnswers(task.labels(), set.spaceGroups().stream().map(task::labelOfSpaceGroup).toList(), answers, set.groups());
    }

    /** What answers come to. */
    public static Evaluation evaluation(ClassAnswers answers, String protocol) {
        return answers.evaluation(protocol, SEED);
    }
}
