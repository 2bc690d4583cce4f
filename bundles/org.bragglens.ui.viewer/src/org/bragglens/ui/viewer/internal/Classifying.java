// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.io.IOException;

import org.bragglens.learning.patterns.Classifier;
import org.bragglens.ui.session.KnownModel;

/** Opens models. Called from one thread at a time, never the window's. */
interface Classifying {

    /**
     * The classifier of a model, which stays open until another one is asked for.
     *
     * @throws IOException in one line for people
     */
    Classifier classifier(KnownModel model) throws IOException;
}
