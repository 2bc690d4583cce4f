// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

/**
 * Pairs to learn from.
 *
 * @param name what they are called, usually their file
 */
public record PairSource(String name, DisorderPairs pairs) {
}
