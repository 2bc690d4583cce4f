// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.instrument;

import org.bragglens.pattern.PeakList;

/**
 * Preferred orientation of flat or needle-shaped crystallites around an axis: March's distribution as Dollase 1986 uses it for powder
 * patterns (doi:10.1107/S0021889886089458), W(α) = (r² cos²α + sin²α / r)^(-3/2), with the angle α between a reflection's plane normal and
 * that of the texture's planes, averaged over
 * the equivalents of the reflection. Integrated over all directions W is 1, so that the intensity of all lines together stays.
 *
 * @param r below 1 where the planes lie in the surface of a flat sample in reflection (plates), above 1 where they stand upright
 *          (needles), 1 for none; in a capillary and in a plate that the beam passes, plates stand upright and r is above 1
 * @param h Miller index of the planes
 * @param k Miller index
 * @param l Miller index
 */
public record MarchDollase(double r, int h, int k, int l) {

    /** No preferred orientation. */
    public static final MarchDollase NONE = new MarchDollase(1, 0, 0, 1);

    /** @throws IllegalArgumentException with a message for people, if there is no such distribution */
    public MarchDollase {
        if (!(r > 0 && Double.isFinite(r))) {
            throw new IllegalArgumentException("the texture's r lies above 0 (1 is none), not at " + r);
        }
        if (h == 0 && k == 0 && l == 0) {
            throw new IllegalArgumentException("a texture is one of planes whose indices are not all 0");
        }
    }

    /** The density of plane normals under the angle α, 1 without texture. */
    public double density(double cosineSquared) {
        double sum = r * r * cosineSquared + (1 - cosineSquared) / r;
        return 1 / (sum * Math.sqrt(sum));
    }

    /** The lines with their strengths as the texture makes them; a list that does not tell its Laue class is taken for triclinic. */
    public PeakList applied(PeakList peaks) {
        if (r == 1) {
            return peaks;
        }
        double[] g = peaks.metric();
        // G* times the texture's indices: its product with (h k l) is the scalar product of both plane normals
        double x = g[0] * h + g[5] * k + g[4] * l;
        double y = g[5] * h + g[1] * k + g[3] * l;
        double z = g[4] * h + g[3] * k + g[2] * l;
        double length = h * x + k * y + l * z;
        byte[] laue = peaks.laue().length == 0 ? new byte[] {1, 0, 0, 0, 1, 0, 0, 0, 1} : peaks.laue();
        float[] strength = peaks.strength().clone();
        for (int i = 0; i < strength.length; i++) {
            int a = peaks.hkl()[3 * i];
            int b = peaks.hkl()[3 * i + 1];
            int c = peaks.hkl()[3 * i + 2];
            double scale = 1 / (length * peaks.inverseSquareD(i));
            double sum = 0;
            for (int n = 0; n < laue.length; n += 9) {
                double product = (a * laue[n] + b * laue[n + 3] + c * laue[n + 6]) * x
                        + (a * laue[n + 1] + b * laue[n + 4] + c * laue[n + 7]) * y
                        + (a * laue[n + 2] + b * laue[n + 5] + c * laue[n + 8]) * z;
                sum += density(Math.min(1, product * product * scale));
            }
            strength[i] *= (float) (9 * sum / laue.length);
        }
        return peaks.withStrength(strength);
    }
}
