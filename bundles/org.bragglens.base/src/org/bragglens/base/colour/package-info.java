// SPDX-License-Identifier: EPL-2.0
/** Colours of values, on screens and in reports. */
package org.bragglens.base.colour;
