// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.util.Locale;

/** Numbers of things. */
public final class Counted {

    private Counted() {
    }

    /** For example {@code 1 pattern} and {@code 2,000 patterns}. */
    public static String of(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, number == 1 ? "" : "s");
    }
}
