// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.patterns.Classifier;
import org.bragglens.ui.session.KnownModel;
import org.bragglens.ui.viewer.internal.Question.Reply;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Opens models with the engines that are installed, and keeps the last one open: opening takes longer than asking. All windows share it and
 * are answered one after the other: while one of them asks, the model is not closed for another that wants a different one.
 */
@Component(service = Classifiers.class)
public final class Classifiers implements Classifying {

    private final List<LearningEngine> engines = new CopyOnWriteArrayList<>();
    private KnownModel opened;
    private Classifier classifier;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEngine(LearningEngine engine) {
        engines.add(engine);
    }

    void removeEngine(LearningEngine engine) {
        engines.remove(engine);
    }

    @Override
    public synchronized Reply ask(KnownModel model, Asking question) throws IOException {
        if (!model.equals(opened)) {
            close();
            classifier = Classifier.open(model.file(), engines);
            opened = model;
        }
        return question.ask(classifier);
    }

    @Deactivate
    synchronized void close() {
        if (opened != null) {
            classifier.close();
            opened = null;
        }
    }
}
