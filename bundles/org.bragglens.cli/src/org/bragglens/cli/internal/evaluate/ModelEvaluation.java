// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.bragglens.learning.Assessment;
import org.bragglens.learning.disorder.DecodingEvaluation;
import org.bragglens.learning.report.Page;

/** Asks models about one set of labelled data. */
interface ModelEvaluation {

    /**
     * What one model reached.
     *
     * @param decoded how well images are met that are made again from its answers; empty if nobody asked
     */
    record Result(String modelId, String modelSha256, Assessment evaluation, Optional<DecodingEvaluation> decoded) {

        Result(String modelId, String modelSha256, Assessment evaluation) {
            this(modelId, modelSha256, evaluation, Optional.empty());
        }
    }

    Result evaluate(Path model) throws IOException;

    /**
     * On all models that were asked, one at least.
     *
     * @param maker program and version
     */
    Page page(String maker);
}
