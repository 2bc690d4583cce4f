// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.learning.disorder.Interpretation.ModelName;
import org.bragglens.learning.disorder.Interpretation.Refined;
import org.eclipse.january.dataset.Dataset;

/** From an image to an encoding, its uncertainty, lattices that have it, and how far they explain the image. */
public final class Interpreter {

    private static final long DRAWS = Seeds.step("interpreter draws");
    private static final long DECODING = Seeds.step("interpreter decoding");
    private static final long REFINEMENT = Seeds.step("interpreter refinement");
    private static final long JUDGEMENT = Seeds.step("interpreter judgement");

    private final List<DisorderModel> models;
    private final InterpreterSettings settings;
    private final DiffuseSettings simulation;

    /**
     * @param models one, or an ensemble of one span and one kind of image
     * @throws IllegalArgumentException with a message for people, if the models do not belong together
     */
    public Interpreter(List<DisorderModel> models, InterpreterSettings settings) {
        this.models = List.copyOf(models);
        this.settings = settings;
        DisorderModel first = models.getFirst();
        simulation = first.settings();
        for (DisorderModel model : models) {
            if (model.span() != first.span()) {
                throw new IllegalArgumentException("models of spans " + first.span() + " and " + model.span() + " cannot answer together");
            }
            if (!model.settings().equals(simulation)) {
                throw new IllegalArgumentException("models whose images were simulated differently cannot answer together");
            }
        }
    }

    /**
     * @param image shape [points, points], rows h and columns k, in any unit
     * @param seed  of draws and lattices
     * @throws InputException in one line, if the image is not one that the models read
     */
    public Interpretation interpret(Dataset image, long seed) throws InputException {
        return interpret(ImageCheck.points(image, models.getFirst().input().points()), seed);
    }

    private Interpretation interpret(float[] measured, long seed) {
        double[][] answers = models.stream().map(m -> m.answers(List.of(measured))[0]).toArray(double[][]::new);
        double[] mean = new double[answers[0].length];
        for (double[] answer : answers) {
            for (int t = 0; t < mean.length; t++) {
                mean[t] += answer[t] / answers.length;
            }
        }
        Encoding encoding = Encoding.of(models.getFirst().span(), mean);
        Decoding decoding = Decoding.of(new DiffuseSimulator(simulation), encoding, measured, settings.lattices(),
                Seeds.derive(seed, DECODING));
        return new Interpretation(encoding, uncertainty(measured, answers, seed), decoding, Optional.empty(),
                models.stream().map(m -> new ModelName(m.description().id(), m.sha256())).toList());
    }

    /**
     * The interpretation with a search from its encoding on.
     *
     * @param progress hears the share of the search that is done
     * @param stop     asked in each round; once true, the best so far is taken
     */
    public Interpretation refine(Dataset image, Interpretation first, RefinementSettings search, long seed, DoubleConsumer progress,
            BooleanSupplier stop) throws InputException {
        float[] measured = ImageCheck.points(image, models.getFirst().input().points());
        Encoding start = first.encoding();
        Refinement refinement = new Refinement(simulation, start.span(), search, measured, Seeds.derive(seed, REFINEMENT));
        Refinement.Path path = refinement.search(start, progress, stop);
        DiffuseSimulator simulator = new DiffuseSimulator(simulation);
        long judgement = Seeds.derive(seed, JUDGEMENT);
        Decoding before = Decoding.of(simulator, start, measured, settings.lattices(), judgement);
        Decoding after = Decoding.of(simulator, path.best(), measured, settings.lattices(), judgement);
        boolean improved = after.expected() > before.expected();
        return new Interpretation(start, first.uncertainty(), first.decoding(),
                Optional.of(new Refined(improved ? after : before, before, improved, path.trace().size())), first.models());
    }

    /**
     * Variance of the models' answers about their mean, plus the mean variance of each one's drawn answers, multiplied by the square of its
     * {@link DisorderModel#spreadFactor}.
     */
    private Optional<double[]> uncertainty(float[] measured, double[][] answers, long seed) {
        double[] variances = new double[answers[0].length];
        double[][][] each = IntStream.range(0, answers.length).mapToObj(m -> new double[][] {answers[m]}).toArray(double[][][]::new);
        for (int t = 0; t < variances.length; t++) {
            variances[t] = Spread.variance(each, 0, t);
        }
        for (DisorderModel model : models) {
            double[][][] drawn = IntStream.range(0, settings.draws())
                    .mapToObj(d -> model.drawn(List.of(measured), Seeds.derive(seed, DRAWS, d))).toArray(double[][][]::new);
            for (int t = 0; t < variances.length; t++) {
                variances[t] += model.spreadFactor() * model.spreadFactor() * Spread.variance(drawn, 0, t) / models.size();
            }
        }
        double[] errors = new double[variances.length];
        boolean known = false;
        for (int t = 0; t < errors.length; t++) {
            errors[t] = Math.sqrt(variances[t]);
            known |= errors[t] > 0;
        }
        return known ? Optional.of(errors) : Optional.empty();
    }
}
