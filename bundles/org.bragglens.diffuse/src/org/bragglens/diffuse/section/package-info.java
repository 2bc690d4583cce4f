// SPDX-License-Identifier: EPL-2.0
/** Measured sections of reciprocal space, and their preparation for a network that learned from simulated ones. */
package org.bragglens.diffuse.section;
