// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.learning.VectorAnswers;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.disorder.DisorderAnswers;
import org.bragglens.learning.report.Block;
import org.bragglens.learning.report.Page;
import org.bragglens.learning.report.Prose;
import org.bragglens.learning.report.Section;
import org.bragglens.learning.report.Table;
import org.bragglens.learning.report.TrainingFigures;
import org.bragglens.learning.report.TrainingFigures.Silent;
import org.bragglens.learning.report.vectors.Baselines;
import org.bragglens.learning.report.vectors.Baselines.Baseline;
import org.bragglens.learning.report.vectors.BiasTable;
import org.bragglens.learning.report.vectors.VectorFigures;

/** The page on models of disorder: what they reach on pairs of images and correlations, against what, and how it came about. */
public final class DisorderReport {

    static final String FOURIER = "the image's own Fourier coefficients";
    private static final String MEAN = "the truths' means";

    private DisorderReport() {
    }

    /**
     * @param data  the pairs, as people call them
     * @param maker program and version
     */
    public static Page page(List<EvaluatedDisorder> models, String data, String maker) {
        List<Section> sections = new ArrayList<>();
        List<Told> told = models.stream().map(Told::of).toList();
        if (models.size() > 1) {
            sections.add(Section.of("All models", spread(told), comparison(told)));
        }
        told.forEach(t -> sections.add(section(t, models.size() > 1)));
        String lead = "Pair correlations read from images of diffuse scattering, compared with those of the lattices that the images are "
                + "of. Asked about: " + data + ".";
        return new Page("Reading disorder: " + (models.size() == 1 ? models.getFirst().description().id() : models.size() + " models"),
                lead,
                sections, maker);
    }

    /** A model, against what, and whether its answers have a bias. */
    private record Told(EvaluatedDisorder model, Baselines baselines, BiasTable bias) {

        static Told of(EvaluatedDisorder m) {
            return new Told(m, baselines(m.answers()), BiasTable.of(m.answers().answers(), m.answers().evaluation()));
        }

        static Baselines baselines(DisorderAnswers asked) {
            VectorAnswers answers = asked.answers();
            List<Baseline> others = new ArrayList<>();
            asked.references().ifPresent(r -> others.add(Baseline.of(FOURIER, r, answers)));
            others.add(Baseline.of(MEAN, answers.mean(), answers));
            return new Baselines("the network", asked.evaluation(), others);
        }

        String fourier() {
            return model.answers().references().isPresent() ? number("%.4f", baselines.others().getFirst().evaluation().overall().r2())
                    : "–";
        }
    }

    /** What models of several seeds reach, and how much that is chance. */
    private static Prose spread(List<Told> models) {
        String said = "R² of the " + models.size() + " models: "
                + meanAndSpread("%.4f", models.stream().mapToDouble(t -> t.model.answers().evaluation().overall().r2()).toArray());
        double[] images = models.stream().flatMap(t -> t.model.decoded().stream()).mapToDouble(d ->
                d.medianAnswered() - d.medianKnown()).toArray();
        return Prose.finding(said + (images.length < 2 ? "." : "; median R² of images made from their answers less that from the known "
                + "encodings: "
                + meanAndSpread("%.3f", images) + ".") + " Mean and standard deviation.");
    }

    private static String meanAndSpread(String format, double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return number(format + " ± " + format, mean, Math.sqrt(squares / (values.length - 1)));
    }

    private static Table comparison(List<Told> models) {
        Table table = Table.of("R² with its 95 % interval; the last column is the median R² of images made again from the answers less "
                + "that of images made again from the known encodings.", "model", ">span", ">pairs", ">R²", ">95 %", ">MSE", ">R² of "
                + "Fourier alone",
                ">numbers with bias", ">R² of images");
        for (Told told : models) {
            EvaluatedDisorder m = told.model;
            VectorEvaluation e = m.answers().evaluation();
            table = table.with(m.name(), Integer.toString(m.span()), number("%,d", e.total()), number("%.4f", e.overall().r2()),
                    number("%.4f to %.4f", e.r2().low(), e.r2().high()), number("%.3g", e.overall().mse()), told.fourier(),
                    number("%d of %d", told.bias.biased().size(), told.bias.tested()),
                    m.decoded().map(d -> number("%.3f", d.medianAnswered() - d.medianKnown())).orElse("–"));
        }
        return table;
    }

    private static Section section(Told told, boolean several) {
        EvaluatedDisorder m = told.model;
        VectorEvaluation evaluation = m.answers().evaluation();
        BiasTable bias = told.bias;
        VectorFigures figures = new VectorFigures(m.answers().answers(), evaluation, m.span(), 1);
        List<Section> parts = new ArrayList<>();
        parts.add(Section.of("Answers and truths", Prose.of("Panels stand as the numbers do in the matrix: u = 0 … " + (m.span() - 1)
                + " downwards, v to the right; c(0,0) is no variable."), figures.answersOverTruths()));
        parts.add(Section.of("Bias", bias.finding(), bias.table(), figures.residualsOverAnswers(), figures.residualsOverTruths()));
        m.asMeasured().ifPresent(a -> parts.add(asMeasured(a, m.span())));
        m.decoded().ifPresent(d -> parts.add(new DecodingFigures(d, m.examples(), m.simulation().image().extent()).section()));
        parts.add(Section.of("What was asked about", figures.histograms(), m.intensities().figure("images asked about", m.distribution(),
                String.format(Locale.ROOT, "Intensities of %d of the images, in units of each image's mean%s.", m.intensities().images(),
                        m.distribution().isEmpty() ? "" : ", and of those that the network learned from" + (m.hasLearnedPrepared()
                                ? ", some or all of them as measured and prepared" : ": they should be alike")))));
        parts.add(training(m));
        List<Block> blocks = List.of(told.baselines.finding(), Prose.of("Protocol: " + evaluation.protocol() + "."), told.baselines.table(),
                facts(m));
        return new Section(several ? m.name() : "What it reaches", blocks, parts);
    }

    private static Section asMeasured(DisorderAnswers asked, int span) {
        Baselines baselines = Told.baselines(asked);
        return Section.of("As they would be measured", baselines.finding(), Prose.of("The same pairs, with what measuring and preparing "
                + "do to their images. Protocol: " + asked.evaluation().protocol() + "."), baselines.table(),
                new VectorFigures(asked.answers(), asked.evaluation(), span, 1).answersOverTruths());
    }

    private static Section training(EvaluatedDisorder m) {
        String more = String.format(Locale.ROOT, " A loss of 1 is an MSE of %.3g.", m.unit() * m.unit());
        return new TrainingFigures(m.description().history(), Optional.of(new Silent(1, m.answers().references().isPresent()
                ? FOURIER + " alone" : "always the same answer"))).section(more);
    }

    private static Table facts(EvaluatedDisorder m) {
        DiffuseSettings s = m.simulation();
        return Table.of("The model, and the images that it was asked about.", "what", "value")
                .with("model", m.description().id()).with("file", m.file()).with("SHA-256", m.sha256())
                .with("network", m.description().network() + ", engine " + m.description().engine())
                .with("correlations", "span " + m.span() + ": " + m.answers().answers().names().size() + " numbers")
                .with("lattices", number("%d × %d sites, %d cycles", s.lattice().size(), s.lattice().size(), s.lattice().cycles()))
                .with("images", number("%d × %d points, h and k from 0 to %s, averaged over %d %s lots of %d sites across",
                s.image().points(),
                        s.image().points(),
                        BigDecimal.valueOf(s.image().extent()).stripTrailingZeros().toPlainString(), s.image().lots(),
                        s.image().lotShape().name().toLowerCase(Locale.ROOT),
                        s.image().lotSize()));
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replace('-', '−');
    }
}
