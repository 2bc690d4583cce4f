// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

/**
 * Samples one after the other.
 *
 * @param inputs  room for a whole batch
 * @param targets likewise
 * @param size    samples in it
 */
record Batch(float[] inputs, float[] targets, int size) {
}
