// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a classifier reached on labelled samples.
 *
 * @param labels    the classes
 * @param confusion counts, [true class][answered class]
 * @param interval  95 % interval of the accuracy, bootstrapped over groups
 * @param groups    number of groups
 * @param protocol  in one sentence: which data, how many, grouped by what
 */
public record Evaluation(List<String> labels, int[][] confusion, Interval interval, int groups, String protocol) implements Assessment {

    public Evaluation {
        labels = List.copyOf(labels);
    }

    /**
     * @param truth   class of each sample
     * @param answers answered class of each sample
     * @param groups  group of each sample
     * @param protocol with the numbers of samples and groups in place of {@code %1$d} and {@code %2$d}
     */
    public static Evaluation of(List<String> labels, List<Integer> truth, List<Integer> answers, List<String> groups, String protocol, long seed) {
        int[][] confusion = new int[labels.size()][labels.size()];
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            confusion[truth.get(i)][answers.get(i)]++;
            right.add(truth.get(i).equals(answers.get(i)));
        }
        int distinct = (int) groups.stream().distinct().count();
        return new Evaluation(labels, confusion, Interval.bootstrap(right, groups, seed), distinct,
                String.format(Locale.ROOT, protocol, truth.size(), distinct));
    }

    @Override
    public int total() {
        int total = 0;
        for (int[] row : confusion) {
            for (int count : row) {
                total += count;
            }
        }
        return total;
    }

    /** Share of right answers. */
    public double accuracy() {
        int right = 0;
        for (int k = 0; k < confusion.length; k++) {
            right += confusion[k][k];
        }
        return (double) right / total();
    }

    /** Mean recall of the classes that occur. */
    public double balancedAccuracy() {
        return perClass().stream().filter(c -> c.support() > 0).mapToDouble(ClassMetrics::recall).average().orElse(Double.NaN);
    }

    /** Mean F1 of the classes that occur. */
    public double macroF1() {
        return perClass().stream().filter(c -> c.support() > 0).mapToDouble(ClassMetrics::f1).average().orElse(Double.NaN);
    }

    @Override
    public Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("accuracy", accuracy());
        metrics.put("accuracy.low", interval.low());
        metrics.put("accuracy.high", interval.high());
        metrics.put("balancedAccuracy", balancedAccuracy());
        metrics.put("macroF1", macroF1());
        return metrics;
    }

    public List<ClassMetrics> perClass() {
        List<ClassMetrics> metrics = new ArrayList<>();
        for (int k = 0; k < labels.size(); k++) {
            int support = 0;
            int called = 0;
            for (int j = 0; j < labels.size(); j++) {
                support += confusion[k][j];
                called += confusion[j][k];
            }
            int right = confusion[k][k];
            metrics.add(new ClassMetrics(labels.get(k), support, called == 0 ? Double.NaN : (double) right / called,
                    support == 0 ? Double.NaN : (double) right / support, support + called == 0 ? 0 : 2.0 * right / (support + called)));
        }
        return metrics;
    }
}
