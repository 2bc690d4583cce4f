// SPDX-License-Identifier: EPL-2.0
/** What a sample's shape, its texture and the instrument do to the lines of a powder pattern, for simulation and augmentation alike. */
package org.bragglens.pattern.instrument;
