// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Services;
import org.bragglens.learning.ClassAnswers;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.patterns.Classifier;
import org.bragglens.learning.patterns.Evaluator;
import org.bragglens.learning.patterns.MeasuredSet;
import org.bragglens.learning.report.Page;
import org.bragglens.learning.report.patterns.EvaluatedClassifier;

/** Asks models about measured patterns. */
record MeasuredEvaluation(MeasuredSet set, ClassifierPages pages, Services services) implements ModelEvaluation {

    @Override
    public Result evaluate(Path model) throws IOException {
        try (Classifier classifier = Classifier.open(model, services.engines())) {
            if (!classifier.task().isToldBySpaceGroup()) {
                throw new InputException(model.toString(), "", "it answers the question of " + classifier.task().id()
                        + ", and of measured patterns the space groups alone are known", "evaluate it on a structure library");
            }
            ClassAnswers answers = Evaluator.measuredAnswers(classifier, set);
            Evaluation evaluation = Evaluator.evaluation(answers, set.protocol());
            pages.add(new EvaluatedClassifier(model.toString(), classifier.description(), classifier.sha256(), answers, evaluation));
            return new Result(classifier.description().id(), classifier.sha256(), evaluation);
        }
    }

    @Override
    public Page page(String maker) {
        return pages.page(maker);
    }
}
