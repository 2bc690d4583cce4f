// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.Collection;

import org.bragglens.crystal.Elements;

/** Symbols of isotopes. A structure knows elements alone: X-rays see no difference, neutrons do. */
final class Isotopes {

    private Isotopes() {
    }

    /** Whether it is an element or one of hydrogen's own letters. */
    static boolean isSymbol(String symbol) {
        return Elements.isSymbol(symbol) || isHydrogen(symbol);
    }

    /** Whether it is D of deuterium or T of tritium. */
    static boolean isHydrogen(String symbol) {
        return symbol.equals("D") || symbol.equals("T");
    }

    /** The element; what is no isotope stays as it is. */
    static String element(String symbol) {
        return isHydrogen(symbol) ? "H" : symbol;
    }

    /** The sentence that says so. */
    static String note(Collection<String> names) {
        return "Isotopes were taken as their natural elements, from which X-rays cannot tell them and neutrons can: " + Notes.names(names)
                + ".";
    }
}
