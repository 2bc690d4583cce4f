// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Optional;

import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.learning.disorder.ImageComparison;

/**
 * A lattice made of correlations, and its image.
 *
 * @param of           what was wanted
 * @param sample       lattice and image
 * @param comparison   of its image with the section; empty where there is none on this grid
 * @param panels       what is shown
 * @param milliseconds that it took
 */
record Made(Correlations of, DiffuseSample sample, Optional<ImageComparison> comparison, Panels panels, double milliseconds) {
}
