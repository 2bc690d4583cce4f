// SPDX-License-Identifier: EPL-2.0
/** Crystals that nobody has measured: random fillings of Wyckoff positions that look, in number, like those of a library. */
package org.bragglens.crystal.synthetic;
