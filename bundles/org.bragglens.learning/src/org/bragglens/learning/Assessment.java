// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.util.Map;

/** What a model reached on samples whose answer is known. */
public sealed interface Assessment permits Evaluation, VectorEvaluation {

    /** In one sentence: which data, how many, grouped by what. */
    String protocol();

    /** Number of samples. */
    int total();

    /** The figures that a model file keeps, by name, for example {@code accuracy}. */
    Map<String, Double> metrics();
}
