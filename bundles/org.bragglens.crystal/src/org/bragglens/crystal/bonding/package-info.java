// SPDX-License-Identifier: EPL-2.0
/** What holds a crystal together: contacts between atoms, bonded components, and in how many dimensions they extend. */
package org.bragglens.crystal.bonding;
