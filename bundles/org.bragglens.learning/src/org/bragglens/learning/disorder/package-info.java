// SPDX-License-Identifier: EPL-2.0
/** Images of diffuse scattering as samples and pair correlations as targets: training, evaluation, interpretation and its refinement. */
package org.bragglens.learning.disorder;
