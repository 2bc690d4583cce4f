// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.Services;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.bragglens.learning.disorder.AsMeasured;
import org.bragglens.learning.disorder.DecodingEvaluation;
import org.bragglens.learning.disorder.DisorderAnswers;
import org.bragglens.learning.disorder.DisorderEvaluator;
import org.bragglens.learning.disorder.DisorderModel;
import org.bragglens.learning.disorder.DisorderPairs;
import org.bragglens.learning.report.Page;
import org.bragglens.learning.report.disorder.DisorderReport;
import org.bragglens.learning.report.disorder.EvaluatedDisorder;

/**
 * Asks models about images whose correlations are known. Of the file that the model was trained on, recognised by its hash, the pairs are
 * used that it did not learn from; of any other file all are. Models that learned from images as they would be measured are asked about
 * such too.
 */
final class DisorderEvaluation implements ModelEvaluation {

    private final Path file;
    private final int decode;
    private final boolean reporting;
    private final Optional<AsMeasured> measuring;
    private final Services services;
    private final Console console;
    private final List<EvaluatedDisorder> evaluated = new ArrayList<>();

    /**
     * @param file      of pairs
     * @param decode    how many images are made again from the answers; 0 for none
     * @param reporting whether a page will be asked for
     * @param measuring how images are made as they would be measured; empty for as each model learned them, if it did
     */
    DisorderEvaluation(Path file, int decode, boolean reporting, Optional<AsMeasured> measuring, Services services, Console console) {
        this.file = file;
        this.decode = decode;
        this.reporting = reporting;
        this.measuring = measuring;
        this.services = services;
        this.console = console;
    }

    @Override
    public Result evaluate(Path model) throws IOException {
        try (TrainingPairs opened = TrainingPairs.open(file); DisorderModel asked = DisorderModel.open(model, services.engines())) {
            DisorderPairs pairs = DisorderPairs.of(opened);
            Optional<AsMeasured> how = how(model, asked, pairs);
            DisorderAnswers answers = DisorderEvaluator.answered(asked, pairs, file.getFileName().toString());
            Optional<DecodingEvaluation> decoded = decode == 0 ? Optional.empty() : Optional.of(DecodingEvaluation.of(asked, pairs, decode,
                    done -> console.progress(done, String.format(Locale.ROOT, "%.0f %% of the images made again", 100 * done))));
            Optional<DisorderAnswers> measured = how.map(h -> DisorderEvaluator.answeredAsMeasured(asked, pairs,
                    file.getFileName().toString(), h));
            if (reporting) {
                evaluated.add(EvaluatedDisorder.of(model.toString(), asked, pairs, answers, measured, decoded));
            }
            return new Result(asked.description().id(), asked.sha256(), answers.evaluation(), answers.referenceR2(),
                    measured.map(m -> new Result.AsMeasured(m.evaluation(), m.referenceR2())), decoded);
        } catch (IllegalArgumentException e) {
            throw new InputException(model.toString(), "", e.getMessage(), "choose pairs that belong to the model", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Images that were measured are so already. */
    private Optional<AsMeasured> how(Path model, DisorderModel asked, DisorderPairs pairs) throws InputException {
        if (pairs.isMeasured() && measuring.isPresent()) {
            throw new InputException(file.toString(), "", "its images were measured already", "leave --as-measured out");
        }
        if (pairs.isMeasured() || measuring.isPresent()) {
            return measuring;
        }
        try {
            return asked.asMeasured(services.measuring(), services.sections());
        } catch (IllegalArgumentException e) {
            throw new InputException(model.toString(), "", "how the images were measured that it learned from cannot be done here: "
                    + e.getMessage(), "give --as-measured to ask by another recipe", e);
        }
    }

    @Override
    public Page page(String maker) {
        return DisorderReport.page(evaluated, file.getFileName().toString(), maker);
    }
}
