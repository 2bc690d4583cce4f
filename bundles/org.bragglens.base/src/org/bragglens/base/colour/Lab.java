// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.colour;

/**
 * Colours as people see them: CIE 1976 L*a*b* (ISO/CIE 11664-4) of sRGB (IEC 61966-2-1) under its white, D65. L* is lightness, 0 to 100.
 *
 * @param l lightness
 * @param a from green to red
 * @param b from blue to yellow
 */
record Lab(double l, double a, double b) {

    private static final double[][] TO_XYZ = {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750},
        {0.0193339, 0.1191920, 0.9503041}};
    private static final double[][] FROM_XYZ = {{3.2404542, -1.5371385, -0.4985314}, {-0.9692660, 1.8760108, 0.0415560},
        {0.0556434, -0.2040259, 1.0572252}};
    private static final double[] WHITE = {0.95047, 1, 1.08883};
    private static final double SMALL = 6.0 / 29;

    /** @param rgb 0xRRGGBB */
    static Lab of(int rgb) {
        double[] linear = {linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF)};
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double t = dot(TO_XYZ[i], linear) / WHITE[i];
            f[i] = t > SMALL * SMALL * SMALL ? StrictMath.cbrt(t) : t / (3 * SMALL * SMALL) + 4.0 / 29;
        }
        return new Lab(116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]));
    }

    /** 0xRRGGBB; what a screen cannot show is cut. */
    int rgb() {
        double middle = (l + 16) / 116;
        double[] f = {middle + a / 500, middle, middle - b / 200};
        double[] xyz = new double[3];
        for (int i = 0; i < 3; i++) {
            xyz[i] = WHITE[i] * (f[i] > SMALL ? f[i] * f[i] * f[i] : 3 * SMALL * SMALL * (f[i] - 4.0 / 29));
        }
        int rgb = 0;
        for (double[] row : FROM_XYZ) {
            rgb = rgb << 8 | encoded(dot(row, xyz));
        }
        return rgb;
    }

    /** {@code share} of the way to another colour. */
    Lab towards(Lab other, double share) {
        return new Lab(l + (other.l - l) * share, a + (other.a - a) * share, b + (other.b - b) * share);
    }

    /** How different two colours look; about 2 is just seen. */
    double difference(Lab other) {
        return Math.sqrt((l - other.l) * (l - other.l) + (a - other.a) * (a - other.a) + (b - other.b) * (b - other.b));
    }

    static double linear(int encoded) {
        double c = encoded / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    static int encoded(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(c, 0, 1));
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
