// SPDX-License-Identifier: EPL-2.0
/** Lattices on reduced bases, and the space group of atoms that somebody lists without a word on their symmetry. */
package org.bragglens.crystal.symmetry;
