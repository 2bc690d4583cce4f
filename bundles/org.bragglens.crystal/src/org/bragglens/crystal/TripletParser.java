// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

/** Reads one third of an operation as files write it: signed letters x, y, z (perhaps with a factor) and fractions or decimals. */
final class TripletParser {

    /** How far a decimal may lie from a 24th: files write 0.333 and 0.6667. */
    private static final double ROUNDING = 0.01;

    private final String whole;
    private final String text;
    private int at;

    /** @param whole the operation, for messages; {@code text} its part, lower case and without blanks */
    TripletParser(String whole, String text) {
        this.whole = whole;
        this.text = text;
    }

    void read(int[] rotation, int[] translation, int row) {
        if (text.isEmpty()) {
            throw wrong();
        }
        while (at < text.length()) {
            int sign = sign();
            double number = Character.isDigit(peek()) || peek() == '.' ? number() : Double.NaN;
            if (peek() == '*') {
                at++;
            }
            int axis = at < text.length() ? "xyz".indexOf(text.charAt(at)) : -1;
            if (axis >= 0) {
                at++;
                double factor = Double.isNaN(number) ? 1 : number;
                if (factor != Math.rint(factor) || factor > 3) {
                    throw wrong();
                }
                rotation[3 * row + axis] += sign * (int) factor;
            } else if (Double.isNaN(number)) {
                throw wrong();
            } else {
                double parts = number * SymmetryOperation.PARTS;
                if (!(parts < 1000) || Math.abs(parts - Math.rint(parts)) > ROUNDING * SymmetryOperation.PARTS) {
                    throw wrong();
                }
                translation[row] += sign * (int) Math.rint(parts);
            }
        }
    }

    private int sign() {
        int sign = 1;
        boolean found = at == 0;
        if (peek() == '+' || peek() == '-') {
            sign = text.charAt(at) == '-' ? -1 : 1;
            at++;
            found = true;
        }
        if (!found) {
            throw wrong();
        }
        return sign;
    }

    private double number() {
        double value = decimal();
        if (peek() == '/') {
            at++;
            double divisor = decimal();
            if (divisor == 0) {
                throw wrong();
            }
            value /= divisor;
        }
        return value;
    }

    private double decimal() {
        int start = at;
        while (Character.isDigit(peek()) || peek() == '.') {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("'" + whole + "' is no symmetry operation");
    }
}
