// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.Services;
import org.bragglens.learning.patterns.Classifier;
import org.bragglens.learning.patterns.Evaluator;
import org.bragglens.learning.patterns.MeasuredSet;

/** Asks models about measured patterns. */
record MeasuredEvaluation(MeasuredSet set, Services services) implements ModelEvaluation {

    @Override
    public Result evaluate(Path model) throws IOException {
        try (Classifier classifier = Classifier.open(model, services.engines())) {
            if (!classifier.task().isToldBySpaceGroup()) {
                throw new InputException(model.toString(), "", "it answers the question of " + classifier.task().id()
                        + ", and of measured patterns the space groups alone are known", "evaluate it on a structure library");
            }
            return new Result(classifier.description().id(), classifier.sha256(), Evaluator.measured(classifier, set));
        }
    }
}
