// SPDX-License-Identifier: EPL-2.0
/** Augmentation: steps that make simulated patterns look measured, and recipes that list them. */
package org.bragglens.augment;
