// SPDX-License-Identifier: EPL-2.0
/** Training sets of images and the correlations of their lattices, many in one HDF5 file. */
package org.bragglens.diffuse.pairs;
