// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bragglens.base.colour.ColourMap;
import org.bragglens.learning.ClassMetrics;
import org.bragglens.learning.Evaluation;
import org.bragglens.learning.report.Axis;
import org.bragglens.learning.report.Block;
import org.bragglens.learning.report.Figure;
import org.bragglens.learning.report.Page;
import org.bragglens.learning.report.Picture;
import org.bragglens.learning.report.Prose;
import org.bragglens.learning.report.Section;
import org.bragglens.learning.report.Table;
import org.bragglens.learning.report.TrainingFigures;

/** The page on classifiers of patterns. */
public final class ClassifierReport {

    /** A larger matrix of numbers is wider than a page. */
    private static final int LARGEST_MATRIX = 12;

    private ClassifierReport() {
    }

    /**
     * @param data  the samples, as people call them
     * @param maker program and version
     */
    public static Page page(List<EvaluatedClassifier> models, String data, String maker) {
        List<Section> sections = new ArrayList<>();
        if (models.size() > 1) {
            sections.add(Section.of("All models", comparison(models)));
        }
        models.forEach(m -> sections.add(section(m, models.size() > 1)));
        return new Page("Classifying patterns: " + (models.size() == 1 ? models.getFirst().description().id() : models.size() + " models"),
                "Asked about: " + data + ".", sections, maker);
    }

    private static Table comparison(List<EvaluatedClassifier> models) {
        Table table = Table.of("Accuracy with its 95 % interval.", "model", ">samples", ">accuracy", ">95 %", ">balanced accuracy",
                ">macro F1");
        for (EvaluatedClassifier m : models) {
            Evaluation e = m.evaluation();
            table = table.with(m.name(), format("%,d", e.total()), percent(e.accuracy()), interval(e),
                    percent(e.balancedAccuracy()), format("%.3f", e.macroF1()));
        }
        return table;
    }

    private static Section section(EvaluatedClassifier m, boolean several) {
        Evaluation e = m.evaluation();
        ClassMetrics commonest = e.perClass().stream().reduce((a, b) -> b.support() > a.support() ? b : a).orElseThrow();
        Prose finding = Prose.finding(String.format(Locale.ROOT, "%s of the answers are right (95 %% interval %s); always answering %s, "
                + "the commonest class, would be right in %s.", percent(e.accuracy()), interval(e), commonest.label(),
                percent((double) commonest.support() / e.total())));
        Table figures = Table.of("Overall.", "figure", ">value").with("accuracy", percent(e.accuracy())).with("95 % interval", interval(e))
                .with("balanced accuracy (mean recall of the classes)", percent(e.balancedAccuracy())).with("macro F1",
                format("%.3f", e.macroF1()))
                .with("samples", format("%,d", e.total())).with("groups", format("%,d", e.groups()));
        List<Block> blocks = List.of(finding, Prose.of("Protocol: " + e.protocol() + "."), figures,
                Prose.of("Model: " + m.description().id() + ", " + m.file() + ", network "
                + m.description().network() + ", engine " + m.description().engine() + ", SHA-256 " + m.sha256() + "."));
        List<Section> parts = List.of(classes(e), new Calibration(m.answers(), e.interval()).section(),
                new TrainingFigures(m.description().history(), Optional.empty()).section(""));
        return new Section(several ? m.name() : "What it reaches", blocks, parts);
    }

    private static Section classes(Evaluation e) {
        Table table = Table.of("Precision: share of the answers of this class that are right; recall: share of the samples of this class "
                + "that are answered so.", "class", ">samples", ">precision", ">recall", ">F1");
        for (ClassMetrics c : e.perClass()) {
            if (c.support() > 0) {
                table = table.with(c.label(), format("%,d", c.support()), format("%.3f", c.precision()), format("%.3f", c.recall()),
                        format("%.3f", c.f1()));
            }
        }
        return e.labels().size() <= LARGEST_MATRIX ? Section.of("Classes", table, matrix(e)) : Section.of("Classes", table, picture(e));
    }

    private static Table matrix(Evaluation e) {
        List<String> titles = new ArrayList<>(List.of("true \\ answered"));
        e.labels().forEach(l -> titles.add(">" + l));
        List<List<String>> rows = IntStream.range(0, e.labels().size()).mapToObj(k -> {
            List<String> row = new ArrayList<>(List.of(e.labels().get(k)));
            for (int count : e.confusion()[k]) {
                row.add(count == 0 ? "·" : format("%,d", count));
            }
            return row;
        }).toList();
        return new Table(titles, rows, "Which classes are confused: samples of the row's class that were answered the column's.");
    }

    private static Figure picture(Evaluation e) {
        int n = e.labels().size();
        double[] shares = new double[n * n];
        for (int k = 0; k < n; k++) {
            double samples = IntStream.of(e.confusion()[k]).sum();
            for (int j = 0; j < n; j++) {
                shares[k * n + j] = samples > 0 ? e.confusion()[k][j] / samples : 0;
            }
        }
        return Figure.of(new Picture("", n, shares, Axis.linear("answered, in the order of the classes", 0.5, n + 0.5),
                Axis.linear("true", 0.5, n + 0.5), Axis.linear("share", 0, 1), ColourMap.MAGMA, true),
                "Which classes are confused: share of the samples of the row's class that were answered the column's. Right answers lie on "
                        + "the diagonal.");
    }

    private static String interval(Evaluation e) {
        return String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * e.interval().low(), 100 * e.interval().high());
    }

    private static String percent(double share) {
        return format("%.1f %%", 100 * share);
    }

    private static String format(String format, Object value) {
        return value instanceof Double d && Double.isNaN(d) ? "–" : String.format(Locale.ROOT, format, value);
    }
}
