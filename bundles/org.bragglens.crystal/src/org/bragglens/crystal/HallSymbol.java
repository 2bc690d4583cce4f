// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Generators of a space group from its Hall symbol: Hall 1981, doi:10.1107/S0567739481001228; International Tables for
 * Crystallography vol. B, appendix A1.4.2, tables A1.4.2.2 to A1.4.2.6.
 */
final class HallSymbol {

    private static final Pattern ORIGIN = Pattern.compile("\\(\\s*(-?\\d{1,3})\\s+(-?\\d{1,3})\\s+(-?\\d{1,3})\\s*\\)\\s*$");
    private static final int TWELFTH = SymmetryOperation.PARTS / 12;

    private final String symbol;
    private final List<SymmetryOperation> generators = new ArrayList<>();
    private char firstAxis;
    private int firstOrder;

    private HallSymbol(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Generators, the identity not among them, the centring translations first.
     *
     * @throws IllegalArgumentException with a message for people
     */
    static List<SymmetryOperation> generators(String symbol) {
        return new HallSymbol(symbol).read();
    }

    private List<SymmetryOperation> read() {
        String text = symbol.strip();
        int[] origin = new int[3];
        Matcher shift = ORIGIN.matcher(text);
        if (shift.find()) {
            for (int i = 0; i < 3; i++) {
                origin[i] = Integer.parseInt(shift.group(i + 1)) * TWELFTH;
            }
            text = text.substring(0, shift.start()).strip();
        } else if (text.endsWith(")") && text.indexOf('(') > 0) {
            // as other programs write it: (x,y+1/2,z)
            SymmetryOperation change = SymmetryOperation.parse(text.substring(text.indexOf('(') + 1, text.length() - 1));
            if (!change.isTranslation()) {
                throw wrong("a change of the basis is not read");
            }
            for (int i = 0; i < 3; i++) {
                origin[i] = change.translation(i);
            }
            text = text.substring(0, text.indexOf('(')).strip();
        }
        boolean centrosymmetric = text.startsWith("-");
        String[] parts = (centrosymmetric ? text.substring(1) : text).strip().split("[\\s_]+");
        if (parts.length < 2 || parts.length > 5 || parts[0].length() != 1) {
            throw wrong("it has a lattice letter and one to four generators");
        }
        centring(Character.toUpperCase(parts[0].charAt(0)));
        if (centrosymmetric) {
            generators.add(SymmetryOperation.of(new int[] {-1, 0, 0, 0, -1, 0, 0, 0, -1}, new int[3]));
        }
        for (int i = 1; i < parts.length; i++) {
            generators.add(generator(parts[i].toLowerCase(Locale.ROOT), i));
        }
        return generators.stream().map(g -> g.fromOrigin(-origin[0], -origin[1], -origin[2])).toList();
    }

    private void centring(char lattice) {
        switch (lattice) {
            case 'P' -> { }
            case 'A' -> translation(0, 12, 12);
            case 'B' -> translation(12, 0, 12);
            case 'C' -> translation(12, 12, 0);
            case 'I' -> translation(12, 12, 12);
            case 'R' -> translation(16, 8, 8);
            case 'F' -> {
                translation(0, 12, 12);
                translation(12, 0, 12);
            }
            default -> throw wrong("there is no lattice '" + lattice + "'");
        }
    }

    private void translation(int x, int y, int z) {
        generators.add(SymmetryOperation.translation(x, y, z));
    }

    private SymmetryOperation generator(String part, int position) {
        int at = 0;
        boolean improper = part.charAt(0) == '-';
        if (improper) {
            at++;
        }
        int order = at < part.length() ? Character.digit(part.charAt(at++), 10) : -1;
        if (order < 1 || order == 5 || order > 6) {
            throw wrong("'" + part + "' begins with no order of rotation");
        }
        char axis = 0;
        char diagonal = 0;
        while (at < part.length() && "xyz'\"*=".indexOf(part.charAt(at)) >= 0) {
            char c = part.charAt(at++);
            if (c >= 'x' && c <= 'z') {
                axis = c;
            } else {
                diagonal = c == '=' ? '"' : c;
            }
        }
        if (axis == 0 && diagonal == 0) {
            // the rules for axes that the symbol leaves out: first generator along z, a twofold second one along x or a-b, a threefold
            // third one along the diagonal
            if (position == 1 || order == 1) {
                axis = 'z';
            } else if (position == 2 && order == 2 && (firstOrder == 2 || firstOrder == 4)) {
                axis = 'x';
            } else if (position == 2 && order == 2 && (firstOrder == 3 || firstOrder == 6)) {
                diagonal = '\'';
            } else if (position == 3 && order == 3) {
                diagonal = '*';
            } else {
                axis = 'z';
            }
        }
        if (diagonal != 0 && diagonal != '*' && axis == 0) {
            axis = firstAxis == 0 ? 'z' : firstAxis;
        }
        int[] rotation = HallRotations.matrix(order, axis, diagonal);
        if (rotation == null) {
            throw wrong("'" + part + "' names no axis");
        }
        if (improper) {
            for (int i = 0; i < 9; i++) {
                rotation[i] = -rotation[i];
            }
        }
        if (position == 1) {
            firstOrder = order;
            firstAxis = axis;
        }
        return SymmetryOperation.of(rotation, shift(part, at, order, axis));
    }

    private int[] shift(String part, int start, int order, char axis) {
        int[] t = new int[3];
        for (int at = start; at < part.length(); at++) {
            char c = part.charAt(at);
            switch (c) {
                case 'a' -> t[0] += 12;
                case 'b' -> t[1] += 12;
                case 'c' -> t[2] += 12;
                case 'u' -> t[0] += 6;
                case 'v' -> t[1] += 6;
                case 'w' -> t[2] += 6;
                case 'n', 'd' -> {
                    for (int i = 0; i < 3; i++) {
                        t[i] += c == 'n' ? 12 : 6;
                    }
                }
                default -> {
                    int screw = Character.digit(c, 10);
                    if (screw < 1 || screw >= order || axis < 'x') {
                        throw wrong("'" + part + "' has no translation '" + c + "'");
                    }
                    t[axis - 'x'] += SymmetryOperation.PARTS / order * screw;
                }
            }
        }
        return t;
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("'" + symbol + "' is no Hall symbol: " + why);
    }
}
