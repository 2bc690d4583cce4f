// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.util.Locale;

/**
 * What a line stands for decides its colour. The colours are those that people with colour-blindness tell apart best (Okabe and Ito 2008,
 * "Color Universal Design"), lighter ones on a dark page; page.css has them.
 */
public enum Tone {

    /** What the page is about. */
    MAIN(0x0072B2),
    /** What it is compared with. */
    OTHER(0xD55E00),
    /** A third. */
    THIRD(0x009E73),
    /** Guides and what matters less. */
    QUIET(0x808080);

    private final int colour;

    Tone(int colour) {
        this.colour = colour;
    }

    /** Red, green and blue on a light page. */
    int colour() {
        return colour;
    }

    /** Its class in page.css. */
    String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
