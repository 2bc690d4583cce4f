// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/**
 * Words in a picture. Where a machine has no fonts at all, as small containers have not, Java fails when it is asked for one: pictures
 * then have no words rather than not to be.
 */
final class Lettering {

    private final Graphics2D to;
    private final Font plain;
    private final Font bold;

    /** @param plain null where there are no fonts */
    private Lettering(Graphics2D to, Font plain, Font bold) {
        this.to = to;
        this.plain = plain;
        this.bold = bold;
    }

    static Lettering on(Graphics2D to) {
        try {
            to.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            to.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
            Font bold = new Font(Font.SANS_SERIF, Font.BOLD, 14);
            to.getFontMetrics(plain).stringWidth("0");
            to.getFontMetrics(bold).stringWidth("0");
            return new Lettering(to, plain, bold);
        } catch (RuntimeException | InternalError | LinkageError e) {
            return new Lettering(to, null, null);
        }
    }

    /** Centred. */
    void title(String text, double x, double y) {
        draw(text, bold, x, y, 0.5);
    }

    /** Centred. */
    void middle(String text, double x, double y) {
        draw(text, plain, x, y, 0.5);
    }

    /** To the right of a place. */
    void begin(String text, double x, double y) {
        draw(text, plain, x, y, 0);
    }

    /** To the left of a place. */
    void end(String text, double x, double y) {
        draw(text, plain, x, y, 1);
    }

    /** Centred, read from below. */
    void upwards(String text, double x, double y) {
        AffineTransform before = to.getTransform();
        to.rotate(-Math.PI / 2, x, y);
        draw(text, plain, x, y, 0.5);
        to.setTransform(before);
    }

    private void draw(String text, Font font, double x, double y, double share) {
        if (font != null && !text.isEmpty()) {
            to.setFont(font);
            to.drawString(text, (float) (x - share * to.getFontMetrics().getStringBounds(text, to).getWidth()), (float) y);
        }
    }
}
