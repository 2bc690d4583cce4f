// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The chemical elements by atomic number. */
public final class Elements {

    private static final List<String> SYMBOLS = List.of(("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn "
            + "Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu "
            + "Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn "
            + "Nh Fl Mc Lv Ts Og").split(" "));
    private static final Map<String, Integer> NUMBERS = numbers();

    private Elements() {
    }

    public static boolean isSymbol(String symbol) {
        return NUMBERS.containsKey(symbol);
    }

    /** @throws IllegalArgumentException if there is no such element */
    public static int atomicNumber(String symbol) {
        Integer number = NUMBERS.get(symbol);
        if (number == null) {
            throw new IllegalArgumentException("'" + symbol + "' is no element");
        }
        return number;
    }

    /** @throws IllegalArgumentException if {@code atomicNumber} is not between 1 and 118 */
    public static String symbol(int atomicNumber) {
        if (atomicNumber < 1 || atomicNumber > SYMBOLS.size()) {
            throw new IllegalArgumentException("there is no element of atomic number " + atomicNumber);
        }
        return SYMBOLS.get(atomicNumber - 1);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = HashMap.newHashMap(SYMBOLS.size());
        for (String symbol : SYMBOLS) {
            numbers.put(symbol, numbers.size() + 1);
        }
        return Map.copyOf(numbers);
    }
}
