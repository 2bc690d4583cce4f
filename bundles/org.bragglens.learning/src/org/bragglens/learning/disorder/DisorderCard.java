// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.VectorMetrics;
import org.bragglens.learning.model.ModelDescription;

/** The page that a model carries with it: what it is for, where it comes from, what it reaches and what it does not. */
final class DisorderCard {

    private DisorderCard() {
    }

    /**
     * @param answers  about images as they are in their files
     * @param measured about the same pairs as they would be measured and prepared; empty where it did not learn from such
     */
    static String of(ModelDescription model, DisorderAnswers answers, Optional<DisorderAnswers> measured, JoinedPairs pairs,
            DisorderTrainingRequest request) {
        int span = pairs.span();
        var card = new StringBuilder();
        card.append("# ").append(model.id()).append("\n\n");
        card.append(String.format(Locale.ROOT, "Reads the pair correlations c(u,v), 0 ≤ u, v < %d, of a crystal of two kinds of sites "
                + "from an image of its diffuse scattering. Network: %s, engine %s.%n%n", span, model.network(), model.engine()));
        card.append("## Trained on\n\n");
        for (PairSource source : pairs.sources()) {
            card.append(trainedOn(source, request.repeat()));
        }
        request.asMeasured().ifPresent(a -> card.append(String.format(Locale.ROOT, "%.0f %% of the simulated images were shown as they "
                + "would be measured and then prepared, by the recipes in model.json (training.%s).%n%n", 100 * a.share(),
                AsMeasured.KEY)));
        card.append("Settings, seed, split and versions stand in model.json.\n\n");
        card.append("## Reaches on simulated images\n\n").append(reached(answers));
        measured.ifPresent(m -> card.append("\n## Reaches on simulated images as they would be measured and prepared\n\n")
                .append(reached(m)));
        card.append("\n## Mind\n\nSimulated images are not measured ones: ").append(request.asMeasured().isEmpty()
                ? "the scatterers are points, there are no Bragg peaks, no background and no absorption. "
                : "what was made of them is what the recipes say, drawn by chance, and a measurement may do other things. It is to be "
                        + "shown prepared images. ")
                .append("Rows of an image are h, columns k, from 0 on. It always answers; the image made from its answer shows "
                + "whether the answer explains the measurement.\n");
        return card.toString().replace("\r\n", "\n");
    }

    private static String referring(OptionalDouble reference) {
        return reference.isEmpty() ? "" : String.format(Locale.ROOT, "%nThe network's answer is added to the image's own Fourier "
                + "coefficients, which alone reach an R² of %.4f on the same pairs.%n", reference.getAsDouble());
    }

    private static String trainedOn(PairSource source, int repeat) {
        DisorderPairs pairs = source.pairs();
        DiffuseSettings settings = pairs.settings();
        String what = String.format(Locale.ROOT, "%s (SHA-256 %s), %,d %s of span %d: ", source.name(), pairs.hash(), pairs.size(),
                pairs.isMeasured() ? pairs.size() == 1 ? "measured pair" : "measured pairs" : "pairs", pairs.span());
        String image = String.format(Locale.ROOT, "images of %d × %d points, h and k from 0 to %s", settings.image().points(),
                settings.image().points(), settings.image().extent());
        return what + (pairs.isMeasured()
                ? String.format(Locale.ROOT, "%s, with correlations that somebody accepted, each shown %d times an epoch.%n%n", image,
                        repeat)
                : String.format(Locale.ROOT, "lattices of %d × %d sites, %s, averaged over %d %s lots of %d sites.%n%n",
                        settings.lattice().size(), settings.lattice().size(), image, settings.image().lots(),
                        settings.image().lotShape().name().toLowerCase(Locale.ROOT), settings.image().lotSize()));
    }

    private static String reached(DisorderAnswers answers) {
        VectorEvaluation e = answers.evaluation();
        VectorMetrics all = e.overall();
        var text = new StringBuilder(String.format(Locale.ROOT,
                "R² %.4f (95 %% interval %.4f to %.4f), MSE %.3g, mean residual %.2g (%.2g to %.2g), slope of the residuals over the "
                        + "answers %.3f (%.3f to %.3f).%n",
                all.r2(), e.r2().low(), e.r2().high(), all.mse(), all.residual(), e.residual().low(), e.residual().high(),
                        all.slopeOnAnswer(),
                e.slopeOnAnswer().low(), e.slopeOnAnswer().high()));
        text.append("Protocol: ").append(e.protocol()).append(".\n\n");
        text.append("| correlation | R² | MSE | mean residual | slope over truth | slope over answer |\n| --- | --- | --- | --- | --- | "
                + "--- |\n");
        for (VectorMetrics m : e.perNumber()) {
            text.append(String.format(Locale.ROOT, "| %s | %.4f | %.3g | %.2g | %.3f | %.3f |%n", m.name(), m.r2(), m.mse(), m.residual(),
                    m.slopeOnTruth(), m.slopeOnAnswer()));
        }
        return text.append(referring(answers.referenceR2())).toString();
    }
}
