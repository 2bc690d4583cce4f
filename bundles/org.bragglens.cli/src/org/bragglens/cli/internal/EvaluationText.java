// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.bragglens.learning.Assessment;
import org.bragglens.learning.ClassMetrics;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.VectorEvaluation;
import org.bragglens.learning.VectorMetrics;

/** An evaluation for people: figures and the protocol, then a row a class and the confusion matrix, or a row a number. */
public final class EvaluationText {

    /** A larger matrix is wider than a screen. */
    private static final int LARGEST_MATRIX = 12;

    private EvaluationText() {
    }

    public static String of(Assessment assessment) {
        return switch (assessment) {
            case Evaluation classes -> of(classes);
            case VectorEvaluation vectors -> of(vectors);
        };
    }

    /** Of the same images, but as they would be measured and prepared. */
    public static String asMeasured(Assessment assessment) {
        return "\n== as measured and prepared\n" + of(assessment);
    }

    /** What an image's own Fourier coefficients reach; nothing where answers are not added to them. */
    public static String reference(OptionalDouble r2) {
        return r2.isEmpty() ? "" : String.format(Locale.ROOT, "the images' own Fourier coefficients alone: R² %.4f%n", r2.getAsDouble())
                .replace("\r\n", "\n");
    }

    private static String of(VectorEvaluation e) {
        VectorMetrics all = e.overall();
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "R² %.4f (95 %% interval %.4f to %.4f), MSE %.3g (%.3g to %.3g)%n", all.r2(), e.r2().low(),
                e.r2().high(),
                all.mse(), e.mse().low(), e.mse().high()));
        text.append(String.format(Locale.ROOT, "mean residual %.2g (%.2g to %.2g); slope of the residuals over truth %.4f (%.4f to "
                + "%.4f), over answers %.4f (%.4f to %.4f)%n", all.residual(), e.residual().low(), e.residual().high(), all.slopeOnTruth(),
                e.slopeOnTruth().low(),
                e.slopeOnTruth().high(), all.slopeOnAnswer(), e.slopeOnAnswer().low(), e.slopeOnAnswer().high()));
        text.append(e.protocol()).append("\n\n");
        TextTable numbers = new TextTable("number", ">R²", ">MSE", ">mean residual", ">slope over truth", ">slope over answer");
        for (VectorMetrics m : e.perNumber()) {
            numbers.add(m.name(), number("%.4f", m.r2()), number("%.3g", m.mse()), number("%.2g", m.residual()), number("%.3f",
                    m.slopeOnTruth()),
                    number("%.3f", m.slopeOnAnswer()));
        }
        return text.append(numbers).toString().replace("\r\n", "\n");
    }

    private static String of(Evaluation e) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT,
                "accuracy %.1f %% (95 %% interval %.1f to %.1f %%), balanced accuracy %.1f %%, macro F1 %.3f%n",
                100 * e.accuracy(), 100 * e.interval().low(), 100 * e.interval().high(), 100 * e.balancedAccuracy(), e.macroF1()));
        text.append(e.protocol()).append("\n\n");
        TextTable classes = new TextTable("class", ">samples", ">precision", ">recall", ">F1");
        for (ClassMetrics c : e.perClass()) {
            if (c.support() > 0) {
                classes.add(c.label(), Integer.toString(c.support()), share(c.precision()), share(c.recall()), share(c.f1()));
            }
        }
        text.append(classes);
        if (e.labels().size() <= LARGEST_MATRIX) {
            text.append('\n').append(matrix(e));
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static String matrix(Evaluation e) {
        List<String> labels = e.labels();
        String[] titles = new String[labels.size() + 1];
        titles[0] = "true \\ answered";
        for (int k = 0; k < labels.size(); k++) {
            titles[k + 1] = ">" + labels.get(k);
        }
        TextTable matrix = new TextTable(titles);
        for (int k = 0; k < labels.size(); k++) {
            String[] row = new String[labels.size() + 1];
            row[0] = labels.get(k);
            for (int j = 0; j < labels.size(); j++) {
                row[j + 1] = Integer.toString(e.confusion()[k][j]);
            }
            matrix.add(row);
        }
        return matrix.toString();
    }

    private static String share(double value) {
        return number("%.3f", value);
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
