// SPDX-License-Identifier: EPL-2.0
/** What a measurement does to an image of diffuse scattering, by recipes with chance: for networks that learn to read measured images. */
package org.bragglens.diffuse.measuring;
