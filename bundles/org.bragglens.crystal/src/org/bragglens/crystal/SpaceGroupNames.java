// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/** What a setting is called; number 0 and empty texts where it has no name. */
record SpaceGroupNames(int number, int hallNumber, String setting, String hallSymbol, String symbol, String shortSymbol) {

    static final SpaceGroupNames UNKNOWN = new SpaceGroupNames(0, 0, "", "", "", "");

    /** Number and symbols without those of the setting: for operations of the group in a cell that is not tabulated. */
    SpaceGroupNames ofUntabulated() {
        return new SpaceGroupNames(number, 0, "", "", symbol, shortSymbol);
    }
}
