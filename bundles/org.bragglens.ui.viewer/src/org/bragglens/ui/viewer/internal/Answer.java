// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import org.bragglens.learning.patterns.Prediction;

/** What can be said of the selected pattern. */
sealed interface Answer {

    /** No pattern is selected. */
    record NoPattern() implements Answer {
    }

    /** There is no model to ask. */
    record NoModel() implements Answer {
    }

    /** The model needs the wavelength, and nobody has said it. */
    record WavelengthNeeded() implements Answer {
    }

    /** The model is being asked. */
    record Working() implements Answer {
    }

    record Known(Prediction prediction) implements Answer {
    }

    /** @param message one line for people */
    record Failed(String message) implements Answer {
    }
}
