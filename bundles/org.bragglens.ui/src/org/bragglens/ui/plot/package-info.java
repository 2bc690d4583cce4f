// SPDX-License-Identifier: EPL-2.0
/** Curves over a common axis: a fluid plot on SWTChart, and the arithmetic behind it, which needs no window. */
package org.bragglens.ui.plot;
