// SPDX-License-Identifier: EPL-2.0
/** Pages of text, tables, charts and images as values, written as one HTML file that needs nothing else. */
package org.bragglens.learning.report;
