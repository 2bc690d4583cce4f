// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.disorder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.learning.disorder.AsMeasured;
import org.bragglens.learning.disorder.DecodingEvaluation;
import org.bragglens.learning.disorder.DecodingEvaluation.Example;
import org.bragglens.learning.disorder.DisorderAnswers;
import org.bragglens.learning.disorder.DisorderModel;
import org.bragglens.learning.disorder.DisorderPairs;
import org.bragglens.learning.disorder.TrainingDistribution;
import org.bragglens.learning.model.ModelDescription;

/**
 * A model that was asked about pairs.
 *
 * @param file         as the user named it
 * @param description  of the model
 * @param span         of its encodings
 * @param simulation   how the images were simulated that it was asked about
 * @param unit         of the network's answers: a loss times its square is an MSE
 * @param distribution of what it learned from; empty for models that do not say
 * @param asMeasured   about the same images as they would be measured and prepared; empty if it was not asked
 * @param intensities  of the images that it was asked about
 * @param decoded      images made again from its answers; empty if nobody asked
 * @param examples     some of them, from a low R² to a high one
 */
public record EvaluatedDisorder(String file, ModelDescription description, String sha256, int span, DiffuseSettings simulation, double unit,
        Optional<TrainingDistribution> distribution, DisorderAnswers answers, Optional<DisorderAnswers> asMeasured,
        Intensities intensities, Optional<DecodingEvaluation> decoded, List<Example> examples) {

    /** Shares of the pairs that have a lower R² than the examples. */
    private static final double[] EXAMPLES = {0.1, 0.5, 0.9};

    public static EvaluatedDisorder of(String file, DisorderModel model, DisorderPairs pairs, DisorderAnswers answers,
            Optional<DisorderAnswers> asMeasured, Optional<DecodingEvaluation> decoded) {
        return new EvaluatedDisorder(file, model.description(), model.sha256(), model.span(), pairs.settings(), model.input().unit(),
                model.distribution(), answers, asMeasured, Intensities.of(pairs, answers.asked()), decoded,
                decoded.map(d -> d.examples(model, pairs, EXAMPLES)).orElse(List.of()));
    }

    /** Whether it learned from images as they would be measured and prepared. */
    boolean hasLearnedPrepared() {
        return description.training().has(AsMeasured.KEY);
    }

    /** The file's name without its folder. */
    String name() {
        return Path.of(file).getFileName().toString();
    }
}
