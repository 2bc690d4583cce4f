// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/** What a setting is called; number 0 and empty texts where it has no name. */
record SpaceGroupNames(int number, int hallNumber, String setting, String hallSymbol, String symbol, String shortSymbol) {

    static final SpaceGroupNames UNKNOWN = new SpaceGroupNames(0, 0, "", "", "", "");
}
