// SPDX-License-Identifier: EPL-2.0
/** Images (sections of reciprocal space, lattices, differences) in colours, and the arithmetic behind them, which needs no window. */
package org.bragglens.ui.image;
