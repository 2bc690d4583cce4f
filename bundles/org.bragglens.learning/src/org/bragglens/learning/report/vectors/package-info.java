// SPDX-License-Identifier: EPL-2.0
/** What a report shows of models that answer with numbers: answers against truths, residuals, and whether they have a bias. */
package org.bragglens.learning.report.vectors;
