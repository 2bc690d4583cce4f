// SPDX-License-Identifier: EPL-2.0
/** From a crystal to its reflections and its powder pattern. */
package org.bragglens.simulate;
