// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;

import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.ImageSettings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * How an image becomes a network's input and the network's answer an encoding: the part of a model's description that interpretation
 * follows to the letter. Input is the scaled image. The network's targets are
 * <p>
 * t = (c − f · F) / unit,
 * <p>
 * c the correlations, F those of the {@link FourierInversion} of the image and f a factor for each; all f are 0 where the network answers
 * without that reference. The unit is the root mean square of c − f F over what the network learns from, so that a network that answers 0
 * has a loss of 1.
 */
public final class DisorderInput {

    /** Images that scaling and factors are fitted to: enough for three digits. */
    private static final int FITTED = 2000;
    /** More points than any network here is asked to see; a bound for files that lie. */
    private static final int MOST_POINTS = 1024;

    private final int span;
    private final int points;
    private final double extent;
    private final IntensityScaling scaling;
    private final double[] factors;
    private final double unit;
    /** Null where all factors are 0. */
    private final FourierInversion inversion;

    private DisorderInput(int span, int points, double extent, IntensityScaling scaling, double[] factors, double unit) {
        if (!(unit > 0 && Double.isFinite(unit)) || factors.length != Encoding.size(span)
                || !Arrays.stream(factors).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("the answers of a network need a factor for each correlation and a unit above 0");
        }
        this.span = span;
        this.points = points;
        this.extent = extent;
        this.scaling = scaling;
        this.factors = factors;
        this.unit = unit;
        inversion = Arrays.stream(factors).allMatch(f -> f == 0) ? null : new FourierInversion(span, points, extent);
    }

    /**
     * For new models.
     *
     * @param training the pairs that the network learns from
     * @throws IllegalArgumentException with a message for people, if the images do not hold whole periods and such a reference was chosen
     */
    static DisorderInput fit(DisorderPairs pairs, int[] training, InputSettings settings) {
        ImageSettings image = pairs.settings().image();
        int span = pairs.span();
        int size = Encoding.size(span);
        boolean referring = settings.reference() == InputSettings.Reference.FOURIER;
        FourierInversion inversion = referring ? new FourierInversion(span, image.points(), image.extent()) : null;
        int count = Math.min(FITTED, training.length);
        double[][] reached = new double[count][];
        double[][] estimated = new double[count][];
        IntensityScaling raw = IntensityScaling.unfitted(settings.curve(), settings.knee());
        float[] values = new float[image.points() * image.points()];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            int pair = training[(int) ((long) i * training.length / count)];
            pairs.image(pair, values);
            reached[i] = pairs.reached(pair);
            estimated[i] = referring ? inversion.correlations(values) : new double[size];
            double mean = mean(values);
            for (float v : values) {
                double f = raw.apply(v, mean);
                sum += f;
                squares += f * f;
            }
        }
        double n = (double) count * values.length;
        double deviation = Math.sqrt(Math.max(0, squares / n - sum / n * (sum / n)));
        double[] factors = factors(span, reached, estimated);
        return new DisorderInput(span, image.points(), image.extent(), new IntensityScaling(settings.curve(), settings.knee(), sum / n,
                deviation),
                factors, rootMeanSquare(reached, estimated, factors));
    }

    /** Least squares through the origin; c(u,v) and c(v,u) have one factor, for it must not matter which axis comes first. */
    private static double[] factors(int span, double[][] reached, double[][] estimated) {
        double[] products = new double[reached[0].length];
        double[] squares = new double[products.length];
        for (int i = 0; i < reached.length; i++) {
            for (int t = 0; t < products.length; t++) {
                products[t] += estimated[i][t] * reached[i][t];
                squares[t] += estimated[i][t] * estimated[i][t];
            }
        }
        double[] otherProducts = DisorderTask.transposed(span, products);
        double[] otherSquares = DisorderTask.transposed(span, squares);
        double[] factors = new double[products.length];
        for (int t = 0; t < factors.length; t++) {
            double both = squares[t] + otherSquares[t];
            factors[t] = both > 0 ? (products[t] + otherProducts[t]) / both : 0;
        }
        return factors;
    }

    private static double rootMeanSquare(double[][] reached, double[][] estimated, double[] factors) {
        double squares = 0;
        for (int i = 0; i < reached.length; i++) {
            for (int t = 0; t < factors.length; t++) {
                double rest = reached[i][t] - factors[t] * estimated[i][t];
                squares += rest * rest;
            }
        }
        return Math.sqrt(squares / reached.length / factors.length);
    }

    public int span() {
        return span;
    }

    /** Points along each edge of an image. */
    public int points() {
        return points;
    }

    /** h and k of the last row and column. */
    public double extent() {
        return extent;
    }

    public IntensityScaling scaling() {
        return scaling;
    }

    /** Of a network's answers, in correlations: a loss times its square is a mean squared residual. */
    public double unit() {
        return unit;
    }

    /** Mean intensity. */
    static double mean(float[] image) {
        double sum = 0;
        for (float v : image) {
            sum += v;
        }
        return sum / image.length;
    }

    /** Writes what the network sees of an image whose mean is above 0. */
    void scale(float[] image, float[] input) {
        double mean = mean(image);
        for (int i = 0; i < image.length; i++) {
            input[i] = (float) scaling.apply(image[i], mean);
        }
    }

    /** Writes what the network is to answer. */
    void target(float[] image, double[] encoding, float[] target) {
        double[] reference = reference(image);
        for (int t = 0; t < target.length; t++) {
            target[t] = (float) ((encoding[t] - reference[t]) / unit);
        }
    }

    /** The correlations that a network's answer means. */
    double[] correlations(float[] image, double[] answer) {
        double[] correlations = reference(image);
        for (int t = 0; t < correlations.length; t++) {
            correlations[t] = Math.clamp(correlations[t] + unit * answer[t], -1, 1);
        }
        return correlations;
    }

    /** Whether answers are added to the image's own Fourier coefficients. */
    boolean isReferring() {
        return inversion != null;
    }

    /** What a network's answer is added to. */
    double[] reference(float[] image) {
        double[] reference = inversion == null ? new double[factors.length] : inversion.correlations(image);
        for (int t = 0; t < reference.length; t++) {
            reference[t] *= factors[t];
        }
        return reference;
    }

    public JsonObject toJson() {
        JsonArray fourier = new JsonArray();
        for (double factor : factors) {
            fourier.add(factor);
        }
        JsonObject answer = new JsonObject();
        answer.add("fourierFactors", fourier);
        answer.addProperty("unit", unit);
        JsonObject json = new JsonObject();
        json.addProperty("span", span);
        json.addProperty("points", points);
        json.addProperty("extent", extent);
        json.add("scaling", scaling.toJson());
        json.add("answer", answer);
        return json;
    }

    /** @throws IllegalArgumentException with a message for people, if the description does not speak of such an image */
    public static DisorderInput fromJson(JsonObject json) {
        try {
            int points = json.get("points").getAsInt();
            if (points < 2 || points > MOST_POINTS) {
                throw new IllegalArgumentException("the image has " + points + " points along its edge");
            }
            JsonObject answer = json.getAsJsonObject("answer");
            double[] factors = answer.getAsJsonArray("fourierFactors").asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
            return new DisorderInput(json.get("span").getAsInt(), points, json.get("extent").getAsDouble(),
                    IntensityScaling.fromJson(json.getAsJsonObject("scaling")), factors, answer.get("unit").getAsDouble());
        } catch (NullPointerException | ClassCastException | IllegalStateException | UnsupportedOperationException
                | IllegalArgumentException e) {
            throw new IllegalArgumentException("the model's description of its input is not one of an image", e);
        }
    }
}
