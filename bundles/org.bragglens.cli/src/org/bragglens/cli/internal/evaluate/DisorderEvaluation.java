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
 * used that it did not learn from; of any other file all are.
 */
final class DisorderEvaluation implements ModelEvaluation {

    private final Path file;
    private final int decode;
    private final boolean reporting;
    private final Services services;
    private final Console console;
    private final List<EvaluatedDisorder> evaluated = new ArrayList<>();

    /**
     * @param file      of pairs
     * @param decode    how many images are made again from the answers; 0 for none
     * @param reporting whether a page will be asked for
     */
    DisorderEvaluation(Path file, int decode, boolean reporting, Services services, Console console) {
        this.file = file;
        this.decode = decode;
        this.reporting = reporting;
        this.services = services;
        this.console = console;
    }

    @Override
    public Result evaluate(Path model) throws IOException {
        try (TrainingPairs opened = TrainingPairs.open(file); DisorderModel asked = DisorderModel.open(model, services.engines())) {
            DisorderPairs pairs = DisorderPairs.of(opened);
            DisorderAnswers answers = DisorderEvaluator.answered(asked, pairs, file.getFileName().toString());
            Optional<DecodingEvaluation> decoded = decode == 0 ? Optional.empty() : Optional.of(DecodingEvaluation.of(asked, pairs, decode,
                    done -> console.progress(done, String.format(Locale.ROOT, "%.0f %% of the images made again", 100 * done))));
            if (reporting) {
                evaluated.add(EvaluatedDisorder.of(model.toString(), asked, pairs, answers, decoded));
            }
            return new Result(asked.description().id(), asked.sha256(), answers.evaluation(), decoded);
        } catch (IllegalArgumentException e) {
            throw new InputException(model.toString(), "", e.getMessage(), "choose pairs that belong to the model", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public Page page(String maker) {
        return DisorderReport.page(evaluated, file.getFileName().toString(), maker);
    }
}
