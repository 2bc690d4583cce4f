// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

import org.bragglens.learning.Assessment;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.disorder.DecodingEvaluation;
import org.bragglens.learning.report.Page;

/** Asks models about one set of labelled data. */
interface ModelEvaluation {

    /**
     * What one model reached.
     *
     * @param referenceR2 what the image's own Fourier coefficients reach alone; empty where the answers are not added to them
     * @param asMeasured  the same of the images as they would be measured and prepared; empty if that is not known or asked
     * @param decoded     how well images are met that are made again from its answers; empty if nobody asked
     */
    record Result(String modelId, String modelSha256, Assessment evaluation, OptionalDouble referenceR2, Optional<AsMeasured> asMeasured,
            Optional<DecodingEvaluation> decoded) {

        Result(String modelId, String modelSha256, Assessment evaluation) {
            this(modelId, modelSha256, evaluation, OptionalDouble.empty(), Optional.empty(), Optional.empty());
        }

        /** The same two of images as they would be measured and prepared. */
        record AsMeasured(VectorEvaluation evaluation, OptionalDouble referenceR2) {
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
