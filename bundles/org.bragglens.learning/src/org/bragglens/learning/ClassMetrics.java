// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

/**
 * How one class fares.
 *
 * @param label     the class
 * @param support   samples that truly belong to it
 * @param precision share of the samples called so that are; NaN if none was called so
 * @param recall    share of the samples that are that were called so; NaN without support
 * @param f1        harmonic mean of both; 0 where nothing was right
 */
public record ClassMetrics(String label, int support, double precision, double recall, double f1) {
}
