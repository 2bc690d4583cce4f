// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Colours that are told apart by everybody and on light and dark ground: curves after Okabe and Ito 2008
 * (https://jfly.uni-koeln.de/color/), and from blue through the ground's own grey to orange for values of both signs.
 */
public final class PlotColours {

    private static final RGB[] CURVES = {new RGB(0, 114, 178), new RGB(213, 94, 0), new RGB(0, 158, 115), new RGB(204, 121, 167),
        new RGB(230, 159, 0), new RGB(86, 180, 233), new RGB(128, 128, 128)};
    private static final RGB NEGATIVE = new RGB(33, 102, 172);
    private static final RGB POSITIVE = new RGB(217, 95, 2);
    private static final RGB ATTENTION = new RGB(242, 190, 60);
    private static final double FAINT = 0.62;

    private PlotColours() {
    }

    /** Number {@code i}, beginning anew after the last. */
    public static RGB curve(int i) {
        return CURVES[Math.floorMod(i, CURVES.length)];
    }

    /** A curve's colour in its style on the ground of {@code control}. */
    static Color of(PlotCurve curve, Control control) {
        RGB colour = curve(curve.colour());
        return new Color(curve.style() == PlotCurve.Style.FAINT ? mixed(colour, ground(control.getDisplay()), FAINT) : colour);
    }

    /** The colour of a value from −1 to 1. */
    public static RGB diverging(double value, Display display) {
        RGB middle = mixed(ground(display), new RGB(128, 128, 128), 0.12);
        return mixed(middle, value < 0 ? NEGATIVE : POSITIVE, Math.min(1, Math.abs(value)));
    }

    /** The colour of a share from 0 to 1: from the ground to a strong blue. */
    public static RGB share(double share, Display display) {
        return mixed(ground(display), NEGATIVE, Math.clamp(share, 0, 1) * 0.85);
    }

    public static RGB ground(Display display) {
        return display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
    }

    public static RGB text(Display display) {
        return display.getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB();
    }

    /** Text that is not to draw attention, frames and marks. */
    public static RGB quiet(Display display) {
        return mixed(text(display), ground(display), 0.4);
    }

    /** Ground of a line that asks for attention. */
    public static RGB attention(Display display) {
        return mixed(ground(display), ATTENTION, 0.4);
    }

    /** Black or white, whichever is read better on {@code ground}. */
    public static RGB textOn(RGB ground) {
        double luminance = 0.299 * ground.red + 0.587 * ground.green + 0.114 * ground.blue;
        return luminance > 140 ? new RGB(0, 0, 0) : new RGB(255, 255, 255);
    }

    /** {@code share} of the way from one colour to another. */
    public static RGB mixed(RGB one, RGB other, double share) {
        return new RGB(mixed(one.red, other.red, share), mixed(one.green, other.green, share), mixed(one.blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }
}
