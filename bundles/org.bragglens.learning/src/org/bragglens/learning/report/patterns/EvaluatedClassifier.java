// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.patterns;

import java.nio.file.Path;

import org.bragglens.learning.ClassAnswers;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.model.ModelDescription;

/**
 * A classifier that was asked about samples whose class is known.
 *
 * @param file       as the user named it
 * @param evaluation what the answers come to
 */
public record EvaluatedClassifier(String file, ModelDescription description, String sha256, ClassAnswers answers, Evaluation evaluation) {

    /** The file's name without its folder. */
    String name() {
        return Path.of(file).getFileName().toString();
    }
}
