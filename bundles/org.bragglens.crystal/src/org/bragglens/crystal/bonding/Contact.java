// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

/**
 * Two atoms near each other: {@code from} in the cell, and {@code to} moved by a translation of the lattice.
 *
 * @param from  index of an atom
 * @param to    index of an atom, not below {@code from}
 * @param a     translation along the first edge in 24ths
 * @param b     along the second
 * @param c     along the third
 * @param ratio distance as a multiple k of the sum of the two radii
 */
record Contact(int from, int to, int a, int b, int c, double ratio) {
}
