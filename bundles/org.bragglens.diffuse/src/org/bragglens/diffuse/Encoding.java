// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

import org.bragglens.base.InputException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/**
 * Short-range order as numbers: the pair correlations c(u,v) = ⟨s(a,b) s(a+u,b+v)⟩ − ⟨s⟩² of spins s = ±1 on a square lattice, for
 * 0 ≤ u, v &lt; span. u runs along the first axis (a, h), v along the second (b, k). c(0,0) is no variable, so there are span² − 1 numbers;
 * c(u,−v) is another quantity for u, v &gt; 0 and is left free. After E. J. Chan 2023, "Rapid Analysis of X-ray Images for Crystalline
 * Materials Using Convolutional Neural Networks".
 */
public final class Encoding {

    /** The smallest and the largest span. */
    public static final int MIN_SPAN = 2;
    public static final int MAX_SPAN = 8;

    private final int span;
    /** Row by row, c(0,0) left out. */
    private final double[] numbers;

    private Encoding(int span, double[] numbers) {
        this.span = span;
        this.numbers = numbers;
    }

    /**
     * @param numbers c(0,1), c(0,2) …, row by row, without c(0,0)
     * @throws IllegalArgumentException with a message for people, if their number is not span² − 1 or one does not lie in [−1, 1]
     */
    public static Encoding of(int span, double... numbers) {
        int wanted = size(span);
        if (numbers.length != wanted) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "an encoding of span %d has %d correlations, not %d", span,
                    wanted, numbers.length));
        }
        for (int i = 0; i < wanted; i++) {
            if (!(Math.abs(numbers[i]) <= 1)) {
                throw new IllegalArgumentException(String.format(Locale.ROOT, "%s must lie between -1 and 1, not %s", name(span, i),
                        numbers[i]));
            }
        }
        return new Encoding(span, numbers.clone());
    }

    /** An encoding whose numbers are uniform in [−1, 1]; few of them can be met by a lattice. */
    public static Encoding random(int span, RandomGenerator random) {
        double[] numbers = new double[size(span)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 2 * random.nextDouble() - 1;
        }
        return new Encoding(span, numbers);
    }

    /**
     * How many numbers an encoding of {@code span} has: span² − 1.
     *
     * @throws IllegalArgumentException with a message for people, if there are no such encodings
     */
    public static int size(int span) {
        if (span < MIN_SPAN || span > MAX_SPAN) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "the span of an encoding lies between %d and %d, not %d",
                    MIN_SPAN, MAX_SPAN, span));
        }
        return span * span - 1;
    }

    public int span() {
        return span;
    }

    /** c(u,v); 1 for u = v = 0. */
    public double get(int u, int v) {
        if (u < 0 || v < 0 || u >= span || v >= span) {
            throw new IndexOutOfBoundsException("c(" + u + "," + v + ") of an encoding of span " + span);
        }
        return u == 0 && v == 0 ? 1 : numbers[u * span + v - 1];
    }

    /** c(0,1), c(0,2) …, row by row, without c(0,0): a fresh array. */
    public double[] numbers() {
        return numbers.clone();
    }

    /** A copy with one number replaced. */
    public Encoding with(int u, int v, double value) {
        get(u, v);
        if (u == 0 && v == 0) {
            throw new IllegalArgumentException("c(0,0) is no variable");
        }
        double[] changed = numbers();
        changed[u * span + v - 1] = value;
        return of(span, changed);
    }

    /** The largest difference between two encodings of one span. */
    public double distance(Encoding other) {
        if (other.span != span) {
            throw new IllegalArgumentException("encodings of spans " + span + " and " + other.span + " cannot be compared");
        }
        double largest = 0;
        for (int i = 0; i < numbers.length; i++) {
            largest = Math.max(largest, Math.abs(numbers[i] - other.numbers[i]));
        }
        return largest;
    }

    /**
     * Below 0 where no lattice with this mean of s can have these correlations, whatever its size; at or above 0 there may be one or not.
     * See {@link ThreeSites}.
     */
    public double slack(double meanSpin) {
        return ThreeSites.slack(this, meanSpin);
    }

    /** The matrix as text: span lines of span numbers with six decimals. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (int u = 0; u < span; u++) {
            for (int v = 0; v < span; v++) {
                text.append(v == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.6f", get(u, v)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * The encoding of a text as {@link #toText} writes it. Blank lines do not count. The first number must be near 1: it is c(0,0), which
     * other programs write as 1 − ⟨s⟩².
     *
     * @param file what the text is called in messages
     */
    public static Encoding parse(String text, String file) throws InputException {
        String[] lines = text.lines().filter(l -> !l.isBlank()).toArray(String[]::new);
        int span = lines.length;
        if (span < MIN_SPAN || span > MAX_SPAN) {
            throw new InputException(file, "", "a matrix of correlations has " + MIN_SPAN + " to " + MAX_SPAN + " lines, not " + span, "");
        }
        double[] all = new double[span * span];
        for (int u = 0; u < span; u++) {
            String[] words = lines[u].strip().split("[\\s,;]+");
            if (words.length != span) {
                throw new InputException(file, "row " + (u + 1), "it has " + words.length + " numbers and the matrix " + span + " rows",
                        "give a square matrix");
            }
            for (int v = 0; v < span; v++) {
                all[u * span + v] = number(words[v], file, u, v);
            }
        }
        if (Math.abs(all[0] - 1) > 0.02) {
            throw new InputException(file, "row 1", "the first number is c(0,0) and must be 1, not " + all[0], "");
        }
        return new Encoding(span, Arrays.copyOfRange(all, 1, all.length));
    }

    private static double number(String word, String file, int u, int v) throws InputException {
        double number;
        try {
            number = Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new InputException(file, "row " + (u + 1), "'" + word + "' is no number", "", e);
        }
        if (!(Math.abs(number) <= 1)) {
            throw new InputException(file, "row " + (u + 1), "c(" + u + "," + v + ") must lie between -1 and 1, not " + word, "");
        }
        return number;
    }

    /** {@code {"span": 2, "correlations": [c(0,1), c(1,0), c(1,1)]}}. */
    public JsonObject toJson() {
        JsonArray array = new JsonArray();
        for (double number : numbers) {
            array.add(number);
        }
        JsonObject json = new JsonObject();
        json.addProperty("span", span);
        json.add("correlations", array);
        return json;
    }

    /** @throws IllegalArgumentException with a message for people, if {@code json} is no encoding */
    public static Encoding fromJson(JsonObject json) {
        int span;
        double[] numbers;
        try {
            span = json.get("span").getAsBigDecimal().intValueExact();
            numbers = json.getAsJsonArray("correlations").asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
        } catch (JsonParseException | ClassCastException | IllegalStateException | ArithmeticException | NullPointerException
                | NumberFormatException | UnsupportedOperationException e) {
            throw new IllegalArgumentException("an encoding needs a whole number 'span' and a list of numbers 'correlations'", e);
        }
        return of(span, numbers);
    }

    private static String name(int span, int index) {
        return "c(" + (index + 1) / span + "," + (index + 1) % span + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Encoding e && e.span == span && Arrays.equals(e.numbers, numbers);
    }

    @Override
    public int hashCode() {
        return 31 * span + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "Encoding of span " + span + " " + Arrays.toString(numbers);
    }
}
