// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.io.IOException;

import org.bragglens.learning.patterns.Classifier;
import org.bragglens.ui.session.KnownModel;
import org.bragglens.ui.viewer.internal.Question.Reply;

/** Asks models. Several windows may ask at the same time, none of them on the thread of its widgets. */
interface Classifying {

    /** What is asked of a model while it is open. */
    @FunctionalInterface
    interface Asking {

        Reply ask(Classifier classifier) throws IOException;
    }

    /**
     * Opens a model and asks it. It stays open until another one is asked, and is closed by nobody before it has answered.
     *
     * @throws IOException in one line for people
     */
    Reply ask(KnownModel model, Asking question) throws IOException;
}
