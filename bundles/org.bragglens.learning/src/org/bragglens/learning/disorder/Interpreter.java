// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionContext;
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
     * One interpreter a span, the smallest span first: models of one span answer together, and one image is shown to all.
     *
     * @throws IllegalArgumentException with a message for people, if models of one span do not belong together, or models read different
     *                                  grids
     */
    public static List<Interpreter> bySpan(List<DisorderModel> models, InterpreterSettings settings) {
        SortedMap<Integer, List<DisorderModel>> spans = new TreeMap<>();
        for (DisorderModel model : models) {
            DisorderInput grid = models.getFirst().input();
            if (model.input().points() != grid.points() || model.input().extent() != grid.extent()) {
                throw new IllegalArgumentException(String.format(Locale.ROOT, "models of %d × %d points up to %s r.l.u. and of %d × %d up to "
                        + "%s cannot read one image", grid.points(), grid.points(), grid.extent(), model.input().points(),
                        model.input().points(), model.input().extent()));
            }
            spans.computeIfAbsent(model.span(), s -> new ArrayList<>()).add(model);
        }
        return spans.values().stream().map(m -> new Interpreter(m, settings)).toList();
    }

    /** Span of the encodings. */
    public int span() {
        return models.getFirst().span();
    }

    /** How lattices and images are made. */
    public DiffuseSettings simulation() {
        return simulation;
    }

    /** How images and correlations are distributed that the first model learned from; empty if it does not say. */
    public Optional<TrainingDistribution> learned() {
        return models.getFirst().distribution();
    }

    /** What a section is prepared for: the models' grid, and the intensities that the first model learned from, if it tells them. */
    public SectionContext context() {
        return DisorderTask.context(models.getFirst().description());
    }

    /**
     * @param section on the models' grid, rows h and columns k, in any unit, with an intensity at every point; points that were not
     *                measured are shown to the networks and count in no comparison
     * @param seed    of draws and lattices
     * @throws InputException in one line, if the section is not one that the models read
     */
    public Interpretation interpret(Section section, long seed) throws InputException {
        return interpret(section, seed, () -> false).orElseThrow();
    }

    /**
     * The same, for somebody who may not want to wait.
     *
     * @param stop asked before each answer and each lattice, by any thread; once true, there is no interpretation
     */
    public Optional<Interpretation> interpret(Section section, long seed, BooleanSupplier stop) throws InputException {
        return interpret(measured(section), seed, stop);
    }

    /** The same with an image whose points were all measured. */
    public Interpretation interpret(Dataset image, long seed) throws InputException {
        return interpret(section(image), seed);
    }

    private MeasuredImage measured(Section section) throws InputException {
        return MeasuredImage.of(section, models.getFirst().input().points());
    }

    private Section section(Dataset image) throws InputException {
        MeasuredImage.checkShape(image, models.getFirst().input().points());
        return Section.of(image);
    }

    private Optional<Interpretation> interpret(MeasuredImage image, long seed, BooleanSupplier stop) {
        float[] shown = image.shown();
        double[][] answers = new double[models.size()][];
        double[][][][] drawn = new double[models.size()][settings.draws()][][];
        for (int m = 0; m < answers.length; m++) {
            answers[m] = models.get(m).answers(List.of(shown))[0];
            for (int d = 0; d < settings.draws(); d++) {
                if (stop.getAsBoolean()) {
                    return Optional.empty();
                }
                drawn[m][d] = models.get(m).drawn(List.of(shown), Seeds.derive(seed, DRAWS, d));
            }
        }
        double[] mean = new double[answers[0].length];
        for (double[] answer : answers) {
            for (int t = 0; t < mean.length; t++) {
                mean[t] += answer[t] / answers.length;
            }
        }
        Encoding encoding = Encoding.of(models.getFirst().span(), mean);
        return Decoding.of(new DiffuseSimulator(simulation), encoding, image, settings.lattices(), Seeds.derive(seed, DECODING), stop)
                .map(decoding -> new Interpretation(encoding, uncertainty(answers, drawn), decoding, Optional.empty(),
                        models.stream().map(m -> new ModelName(m.description().id(), m.sha256())).toList()));
    }

    /**
     * The interpretation with a search from its encoding on.
     *
     * @param progress hears the share of the search that is done
     * @param stop     asked before each lattice, by any thread; once true, the best so far is taken, judged on as many lattices as are made
     *                 in a short time
     */
    public Interpretation refine(Section section, Interpretation first, RefinementSettings search, long seed, DoubleConsumer progress,
            BooleanSupplier stop) throws InputException {
        MeasuredImage measured = measured(section);
        Encoding start = first.encoding();
        RefinementGoal goal = new RefinementGoal(start, first.uncertainty(), search.hold(), simulation.image(), measured);
        Refinement refinement = new Refinement(simulation, start.span(), search, measured, goal, Seeds.derive(seed, REFINEMENT));
        Refinement.Path path = refinement.search(start, progress, stop);
        Judgement judged = stop.getAsBoolean() && path.best().equals(start) ? new Judgement(first.decoding(), first.decoding())
                : Judgement.of(new DiffuseSimulator(simulation), start, path.best(), measured, settings.lattices(),
                        Seeds.derive(seed, JUDGEMENT), new Patience(stop));
        boolean improved = goal.of(judged.after()) > goal.of(judged.before());
        return new Interpretation(start, first.uncertainty(), first.decoding(), Optional.of(new Refined(
                improved ? judged.after() : judged.before(), judged.before(), improved, path.trace().size())), first.models());
    }

    /** The same with an image whose points were all measured. */
    public Interpretation refine(Dataset image, Interpretation first, RefinementSettings search, long seed, DoubleConsumer progress,
            BooleanSupplier stop) throws InputException {
        return refine(section(image), first, search, seed, progress, stop);
    }

    /**
     * Variance of the models' answers about their mean, plus the mean variance of each one's drawn answers, multiplied by the square of its
     * {@link DisorderModel#spreadFactor}.
     */
    private Optional<double[]> uncertainty(double[][] answers, double[][][][] drawn) {
        double[] variances = new double[answers[0].length];
        double[][][] each = IntStream.range(0, answers.length).mapToObj(m -> new double[][] {answers[m]}).toArray(double[][][]::new);
        for (int t = 0; t < variances.length; t++) {
            variances[t] = Spread.variance(each, 0, t);
        }
        for (int m = 0; m < drawn.length; m++) {
            double factor = models.get(m).spreadFactor();
            for (int t = 0; t < variances.length; t++) {
                variances[t] += factor * factor * Spread.variance(drawn[m], 0, t) / models.size();
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
