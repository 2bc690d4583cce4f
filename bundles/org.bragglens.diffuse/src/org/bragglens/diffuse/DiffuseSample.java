// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

/**
 * A disordered lattice and its image.
 *
 * @param wanted  the correlations that were asked for
 * @param reached those that the lattice has: what is learned
 * @param lattice the lattice
 * @param image   its intensities, [h][k] row by row; {@link DiffuseSimulator#dataset} makes a dataset of them
 */
public record DiffuseSample(Encoding wanted, Encoding reached, SpinLattice lattice, double[] image) {
}
