// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

/**
 * How one number of a vector is answered, or all of them together. A residual is answer minus truth.
 *
 * @param name          the number
 * @param mse           mean squared residual
 * @param r2            share of explained variance, 1 − Σ residual² / Σ (truth − mean truth)²; NaN where the truth never differs
 * @param residual      mean residual: 0 without bias
 * @param slopeOnTruth  of the least-squares line of residuals over truths. An answer that is the best possible one, the mean of all truths
 *                      that look alike, has r2 − 1 here and not 0
 * @param slopeOnAnswer of the least-squares line of residuals over answers: 0 without bias, above where answers go too far
 */
public record VectorMetrics(String name, double mse, double r2, double residual, double slopeOnTruth, double slopeOnAnswer) {
}
