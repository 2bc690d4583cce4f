// SPDX-License-Identifier: EPL-2.0
/** Learning's first user: powder patterns of crystals, their labels, and the classification of measured patterns. */
package org.bragglens.learning.patterns;
