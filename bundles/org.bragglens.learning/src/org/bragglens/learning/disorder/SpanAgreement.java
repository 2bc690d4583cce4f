// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.List;
import java.util.OptionalDouble;

import org.bragglens.diffuse.Encoding;

/**
 * How the correlations of a smaller span agree with the same ones of a larger span, both read from one image.
 *
 * @param span           the smaller one
 * @param larger         the other
 * @param rms            root mean square of the differences
 * @param largest        the largest difference, without its sign
 * @param name           of the correlation that it is of
 * @param standardErrors root mean square of each difference over its standard error, the root of the sum of both squared ones: about 1
 *                       where answers differ as their uncertainties say; empty where one of them tells no uncertainty
 */
public record SpanAgreement(int span, int larger, double rms, double largest, String name, OptionalDouble standardErrors) {

    /** Of the models' answers. */
    public static SpanAgreement of(Interpretation smaller, Interpretation larger) {
        boolean known = smaller.uncertainty().isPresent() && larger.uncertainty().isPresent();
        return known ? of(smaller.encoding(), larger.encoding(), smaller.uncertainty().get(), larger.uncertainty().get())
                : of(smaller.encoding(), larger.encoding());
    }

    /** Of encodings without uncertainties. */
    public static SpanAgreement of(Encoding smaller, Encoding larger) {
        return of(smaller, larger, null, null);
    }

    private static SpanAgreement of(Encoding smaller, Encoding larger, double[] errors, double[] others) {
        int span = smaller.span();
        List<String> names = DisorderTask.names(span);
        double squares = 0;
        double standardised = 0;
        double largest = -1;
        String name = "";
        for (int t = 0; t < names.size(); t++) {
            int u = (t + 1) / span;
            int v = (t + 1) % span;
            double difference = Math.abs(smaller.get(u, v) - larger.get(u, v));
            squares += difference * difference;
            if (errors != null) {
                double other = others[u * larger.span() + v - 1];
                double variance = errors[t] * errors[t] + other * other;
                standardised += variance > 0 ? difference * difference / variance : 0;
            }
            if (difference > largest) {
                largest = difference;
                name = names.get(t);
            }
        }
        int n = names.size();
        return new SpanAgreement(span, larger.span(), Math.sqrt(squares / n), largest, name,
                errors == null ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(standardised / n)));
    }
}
