// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

/**
 * An image and what a network should read from it.
 *
 * @param intensities  points² of them, [h][k] row by row
 * @param correlations of the lattice, without c(0,0)
 */
record LabelledImage(float[] intensities, double[] correlations) {
}
