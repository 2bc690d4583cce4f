// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;

import org.bragglens.learning.Evaluation;

/** Asks models about one set of labelled data. */
interface ModelEvaluation {

    /** What one model reached. */
    record Result(String modelId, String modelSha256, Evaluation evaluation) {
    }

    Result evaluate(Path model) throws IOException;
}
