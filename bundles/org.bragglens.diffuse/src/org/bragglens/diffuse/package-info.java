// SPDX-License-Identifier: EPL-2.0
/** From pair correlations to a disordered lattice and from a lattice to its diffuse scattering. */
package org.bragglens.diffuse;
