// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;

/** A network that can be trained, with the engine that does it. */
record NetworkChoice(LearningEngine engine, NetworkType network) {
}
