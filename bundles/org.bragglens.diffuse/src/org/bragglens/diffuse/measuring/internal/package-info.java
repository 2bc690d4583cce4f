// SPDX-License-Identifier: EPL-2.0
/** The built-in steps of a measurement. */
package org.bragglens.diffuse.measuring.internal;
