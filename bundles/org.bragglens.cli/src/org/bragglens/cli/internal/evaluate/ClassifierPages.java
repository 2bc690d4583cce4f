// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.evaluate;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.learning.report.Page;
import org.bragglens.learning.report.patterns.ClassifierReport;
import org.bragglens.learning.report.patterns.EvaluatedClassifier;

/** Classifiers that were asked about one set, for the page on them. */
final class ClassifierPages {

    private final String data;
    private final List<EvaluatedClassifier> evaluated = new ArrayList<>();

    /** @param data the set, as people call it */
    ClassifierPages(String data) {
        this.data = data;
    }

    void add(EvaluatedClassifier model) {
        evaluated.add(model);
    }

    Page page(String maker) {
        return ClassifierReport.page(evaluated, data, maker);
    }
}
