// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.section.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers in what a step says of itself. */
public final class Said {

    private static final MathContext DIGITS = new MathContext(5);

    private Said() {
    }

    /** With up to five digits. */
    public static String number(double value) {
        double size = Math.abs(value);
        if (value == 0) {
            return "0";
        }
        return size >= 1e-4 && size < 1e7 ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
                : String.format(Locale.ROOT, "%.4e", value);
    }
}
