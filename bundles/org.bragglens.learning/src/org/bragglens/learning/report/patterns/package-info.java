// SPDX-License-Identifier: EPL-2.0
/** Reports of classifiers: accuracy, which classes are confused, and whether probabilities can be believed. */
package org.bragglens.learning.report.patterns;
