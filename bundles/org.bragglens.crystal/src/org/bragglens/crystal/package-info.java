// SPDX-License-Identifier: EPL-2.0
/** Crystals: unit cell, space group and its operations, atoms, structure. */
package org.bragglens.crystal;
