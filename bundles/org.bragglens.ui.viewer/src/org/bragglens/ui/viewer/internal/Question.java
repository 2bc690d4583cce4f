// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.io.IOException;
import java.util.Optional;

import org.bragglens.learning.patterns.Classifier;
import org.bragglens.learning.patterns.Prediction;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.ui.session.KnownModel;
import org.eclipse.january.dataset.Dataset;

/**
 * What the selected pattern's model is asked.
 *
 * @param pattern the selected pattern
 * @param model   the chosen model
 * @param label   the class whose activation map is wanted; empty for the most probable one
 */
record Question(Optional<DiffractionPattern> pattern, Optional<KnownModel> model, Optional<String> label) {

    /**
     * The model's reply.
     *
     * @param map how much each point of the pattern spoke for {@code label}, −1 to 1, NaN where the network does not look
     */
    record Reply(Answer answer, Optional<String> label, Optional<Dataset> map) {

        static Reply without(Answer answer) {
            return new Reply(answer, Optional.empty(), Optional.empty());
        }
    }

    boolean isAboutTheSameAs(Question other) {
        return pattern.equals(other.pattern) && model.equals(other.model);
    }

    /** What is known before anybody has been asked. */
    Answer beforehand() {
        if (pattern.isEmpty()) {
            return new Answer.NoPattern();
        }
        return model.isEmpty() ? new Answer.NoModel() : new Answer.Working();
    }

    /** Asks; takes its time. */
    Reply ask(Classifying classifying) {
        if (!(beforehand() instanceof Answer.Working)) {
            return Reply.without(beforehand());
        }
        DiffractionPattern asked = pattern.orElseThrow();
        try {
            return classifying.ask(model.orElseThrow(), classifier -> ask(classifier, asked));
        } catch (IOException e) {
            return Reply.without(new Answer.Failed(e.getMessage()));
        } catch (RuntimeException | LinkageError e) {
            // an engine whose native library does not load, for one: whoever waits for an answer is told
            return Reply.without(new Answer.Failed("The model failed: " + e));
        }
    }

    private Reply ask(Classifier classifier, DiffractionPattern asked) throws IOException {
        if (!asked.converts(classifier.input().grid().axis())) {
            return Reply.without(new Answer.WavelengthNeeded());
        }
        Prediction prediction = classifier.classify(asked);
        int wanted = label.map(prediction.labels()::indexOf).filter(i -> i >= 0).orElse(prediction.best());
        Dataset map = classifier.activationMap(asked, wanted);
        return new Reply(new Answer.Known(prediction), Optional.of(prediction.labels().get(wanted)), Optional.of(map));
    }
}
