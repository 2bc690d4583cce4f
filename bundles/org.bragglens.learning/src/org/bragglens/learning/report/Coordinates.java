// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

/** Where values of a chart lie in its plot, in SVG units from the upper left corner, to a tenth. */
record Coordinates(Axis x, Axis y, double width, double height) {

    /** Beyond this nothing is seen, and numbers become long. */
    private static final double FAR = 20_000;

    double across(double value) {
        return Math.clamp(width * x.place(value), -FAR, FAR);
    }

    /** Values below what the axis can hold lie far below: 0 on a logarithmic axis. */
    double down(double value) {
        double place = y.place(value);
        return Double.isNaN(place) && !Double.isNaN(value) ? height + FAR : Math.clamp(height * (1 - place), -FAR, FAR);
    }

    String point(double xValue, double yValue) {
        return number(across(xValue)) + " " + number(down(yValue));
    }

    static String number(double value) {
        long tenths = Math.round(10 * value);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths / 10);
        return tenths % 10 == 0 ? (tenths == 0 ? "0" : whole) : whole + "." + Math.abs(tenths % 10);
    }
}
