// SPDX-License-Identifier: EPL-2.0
/** Files of crystals: CIF and libraries of structures. */
package org.bragglens.crystal.io;
