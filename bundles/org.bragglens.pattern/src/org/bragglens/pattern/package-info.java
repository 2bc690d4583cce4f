// SPDX-License-Identifier: EPL-2.0
/** Diffraction patterns as Eclipse January datasets with their axis and radiation, and their preparation onto a network's grid. */
package org.bragglens.pattern;
