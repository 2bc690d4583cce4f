// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

/** Numbers as CIF writes them: {@code 5.6402(2)} has its uncertainty in brackets. */
final class CifNumber {

    private CifNumber() {
    }

    /**
     * @param what what the number is, for the message
     * @return NaN if {@code text} is empty
     * @throws IllegalArgumentException with a message for people, if it is no finite number
     */
    static double parse(String what, String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        int bracket = text.indexOf('(');
        String digits = (bracket < 0 ? text : text.substring(0, bracket)).strip();
        try {
            double value = Double.parseDouble(digits);
            // Double.parseDouble knows words and suffixes that CIF does not
            if (Double.isFinite(value) && "0123456789.".indexOf(digits.charAt(digits.length() - 1)) >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with what was expected
        }
        throw new IllegalArgumentException(what + " is '" + text + "', which is no number");
    }
}
