// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Locale;

import com.google.gson.JsonObject;

/**
 * How intensities become numbers that a network sees: x = (f(I / mean I) − shift) / unit. The mean of an image is its own, so that the
 * unit of a measurement does not matter: by Parseval's theorem the mean intensity is the scattering of one site. Given that mean, x can
 * be turned back into intensities, where they are not negative: for the logarithm and the root those below 0 count as 0.
 *
 * @param curve  f
 * @param knee   where f changes from a line to its curve, in mean intensities
 * @param shift  mean of f over the images that a network learns from
 * @param unit   standard deviation of f over them
 */
public record IntensityScaling(Curve curve, double knee, double shift, double unit) {

    /** f of y = I / mean I. */
    public enum Curve {

        /** y. */
        LINEAR {
            @Override
            double apply(double y, double knee) {
                return y;
            }

            @Override
            double invert(double f, double knee) {
                return f;
            }
        },
        /** √y. */
        ROOT {
            @Override
            double apply(double y, double knee) {
                return Math.sqrt(Math.max(0, y));
            }

            @Override
            double invert(double f, double knee) {
                return f * f;
            }
        },
        /** asinh(y / knee). */
        ASINH {
            @Override
            double apply(double y, double knee) {
                double z = Math.abs(y / knee);
                return Math.copySign(StrictMath.log(z + Math.sqrt(z * z + 1)), y);
            }

            @Override
            double invert(double f, double knee) {
                return knee * StrictMath.sinh(f);
            }
        },
        /** ln(1 + y / knee). */
        LOGARITHM {
            @Override
            double apply(double y, double knee) {
                return StrictMath.log1p(Math.max(0, y) / knee);
            }

            @Override
            double invert(double f, double knee) {
                return knee * StrictMath.expm1(f);
            }
        };

        abstract double apply(double y, double knee);

        abstract double invert(double f, double knee);
    }

    /** @throws IllegalArgumentException with a message for people */
    public IntensityScaling {
        if (!(knee > 0 && unit > 0) || !Double.isFinite(shift + knee + unit)) {
            throw new IllegalArgumentException("a scaling of intensities needs a knee and a unit above 0");
        }
    }

    /** Before it is known how the images are distributed. */
    static IntensityScaling unfitted(Curve curve, double knee) {
        return new IntensityScaling(curve, knee, 0, 1);
    }

    /** What a network sees of an intensity. */
    double apply(double intensity, double mean) {
        return (curve.apply(intensity / mean, knee) - shift) / unit;
    }

    /** The intensity that a network sees as x. */
    double invert(double x, double mean) {
        return mean * curve.invert(x * unit + shift, knee);
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("curve", curve.name().toLowerCase(Locale.ROOT));
        json.addProperty("knee", knee);
        json.addProperty("shift", shift);
        json.addProperty("unit", unit);
        return json;
    }

    static IntensityScaling fromJson(JsonObject json) {
        return new IntensityScaling(Curve.valueOf(json.get("curve").getAsString().toUpperCase(Locale.ROOT)), json.get("knee").getAsDouble(),
                json.get("shift").getAsDouble(), json.get("unit").getAsDouble());
    }
}
