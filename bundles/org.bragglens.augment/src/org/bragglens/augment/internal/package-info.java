// SPDX-License-Identifier: EPL-2.0
/** The built-in kinds of step, one class each. */
package org.bragglens.augment.internal;
