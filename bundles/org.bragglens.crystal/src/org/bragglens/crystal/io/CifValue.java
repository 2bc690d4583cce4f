// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

/** A value and the line on which it begins, from 1; what is missing ({@code ?} or {@code .}) is an empty text. */
record CifValue(String text, int line) {

    static CifValue of(String written, int line) {
        String text = CifText.decoded(written).replace('\u00a0', ' ').strip();
        return new CifValue(text.equals("?") || text.equals(".") ? "" : text, line);
    }

    boolean isMissing() {
        return text.isEmpty();
    }

    /** @throws FaultyLine if it is no finite number; NaN if it is missing */
    double number(String what) {
        return CifNumber.parse(what, text, line);
    }
}
