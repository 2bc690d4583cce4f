// SPDX-License-Identifier: EPL-2.0
/** The learning engine on Deeplearning4j's native operations: training with checkpoints, and models that answer. */
package org.bragglens.learning.dl4j;
