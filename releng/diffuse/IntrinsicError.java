// SPDX-License-Identifier: EPL-2.0

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSample;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;

/**
 * What two decodings of one encoding have in common: the error of the simulator itself, below which no network's can be. For each sample
 * of random correlations the correlations that its lattice reached are decoded twice. A line each: R² and MSE of the second decoding's
 * image against the first's, R² and MSE of the first one's against the sample's own, and the largest differences of the correlations, in
 * the same order.
 */
public final class IntrinsicError {

    private IntrinsicError() {
    }

    public static void main(String[] args) {
        DiffuseSimulator simulator = new DiffuseSimulator(args[0].equals("fine") ? DiffuseSettings.fine() : DiffuseSettings.standard());
        int span = Integer.parseInt(args[1]);
        int count = Integer.parseInt(args[2]);
        System.out.println("r2_twins\tmse_twins\tr2_sample\tmse_sample\tcorrelation_twins\tcorrelation_sample");
        List<String> lines = IntStream.range(0, count).parallel().mapToObj(i -> {
            DiffuseSample sample = simulator.sample(span, 4, i);
            DiffuseSample first = simulator.decode(sample.reached(), Seeds.derive(5, i));
            DiffuseSample second = simulator.decode(sample.reached(), Seeds.derive(6, i));
            return String.format(Locale.ROOT, "%.6f\t%.6g\t%.6f\t%.6g\t%.5f\t%.5f", r2(first, second),
                    mse(first, second), r2(sample, first), mse(sample, first),
                    first.reached().distance(second.reached()), sample.reached().distance(first.reached()));
        }).toList();
        lines.forEach(System.out::println);
    }

    private static double mse(DiffuseSample truth, DiffuseSample other) {
        double sum = 0;
        for (int i = 0; i < truth.image().length; i++) {
            double difference = truth.image()[i] - other.image()[i];
            sum += difference * difference;
        }
        return sum / truth.image().length;
    }

    /** 1 − MSE / variance of the truth. */
    private static double r2(DiffuseSample truth, DiffuseSample other) {
        double sum = 0;
        double squares = 0;
        for (double v : truth.image()) {
            sum += v;
            squares += v * v;
        }
        int n = truth.image().length;
        return 1 - mse(truth, other) / (squares / n - sum / n * (sum / n));
    }
}
