// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.Encoding;

/**
 * A local search for the encoding whose lattices explain an image best, on the simulator itself. What is maximised is the
 * {@link RefinementGoal} of a few lattices, which is noisy.
 * <p>
 * The first rounds go towards the image: by Parseval's theorem the sum of squares to be made small is that of the Fourier coefficients of
 * what is left of it, and gain times those of the span is added to the encoding. A change is taken if it is better on new lattices of its
 * own; the gain doubles then, and halves otherwise. All other rounds go up a {@link NoisyAscent}. The result is the mean over the last
 * quarter of the way, in which noise averages out.
 */
final class Refinement {

    private static final long LATTICES = Seeds.step("refinement lattices");
    private static final long STEPS = Seeds.step("refinement steps");
    /** Share of the rounds that go towards the image. */
    private static final double FIRST = 0.15;
    private static final double SMALLEST_GAIN = 1.0 / 16;
    private static final double LARGEST_GAIN = 2;
    /** Of one correlation in one round. */
    private static final double LARGEST_CHANGE = 0.2;

    private final DiffuseSimulator simulator;
    private final FourierInversion inversion;
    private final RefinementSettings settings;
    private final MeasuredImage measured;
    private final RefinementGoal goal;
    private final long seed;
    private final List<Double> trace = new ArrayList<>();

    /** @param measured an image that differs from point to point, of the simulator's size */
    Refinement(DiffuseSettings simulation, int span, RefinementSettings settings, MeasuredImage measured, RefinementGoal goal, long seed) {
        simulator = new DiffuseSimulator(simulation);
        int points = simulation.image().points();
        double extent = simulation.image().extent();
        inversion = FourierInversion.isPossible(span, points, extent) ? new FourierInversion(span, points, extent) : null;
        this.settings = settings;
        this.measured = measured;
        this.goal = goal;
        this.seed = seed;
    }

    /**
     * A search's way.
     *
     * @param best  where it ended
     * @param trace what was reached by the better encoding of each round, each on lattices of its own
     */
    record Path(Encoding best, List<Double> trace) {
    }

    /**
     * @param progress hears the share of the rounds that is done
     * @param stop     asked before each lattice, by any thread; once true, the round under way is dropped and the best so far returned
     */
    Path search(Encoding start, DoubleConsumer progress, BooleanSupplier stop) {
        int first = inversion == null ? 0 : (int) Math.ceil(FIRST * settings.rounds());
        Encoding begun = towards(start, first, progress, stop);
        NoisyAscent ascent = new NoisyAscent(begun.numbers(), Seeds.derive(seed, STEPS));
        int left = settings.rounds() - first;
        double[] sum = new double[begun.numbers().length];
        int summed = 0;
        for (int round = 0; round < left; round++) {
            long lattices = first + round;
            double reached = ascent.step((double) round / left,
                    place -> decode(Encoding.of(start.span(), place), lattices, stop).map(goal::of).orElse(Double.NaN));
            if (Double.isNaN(reached)) {
                break;
            }
            trace.add(reached);
            if (4 * round >= 3 * left) {
                double[] place = ascent.place();
                for (int t = 0; t < sum.length; t++) {
                    sum[t] += place[t];
                }
                summed++;
            }
            progress.accept((lattices + 1.0) / settings.rounds());
        }
        for (int t = 0; t < sum.length; t++) {
            sum[t] /= summed;
        }
        return new Path(Encoding.of(start.span(), summed == 0 ? ascent.place() : sum), List.copyOf(trace));
    }

    private Encoding towards(Encoding start, int rounds, DoubleConsumer progress, BooleanSupplier stop) {
        Encoding best = start;
        double gain = 1;
        for (int round = 0; round < rounds; round++) {
            Optional<Decoding> present = decode(best, round, stop);
            if (present.isEmpty()) {
                break;
            }
            Encoding changed = corrected(present.get(), gain);
            Optional<Decoding> other = decode(changed, round, stop);
            if (other.isEmpty()) {
                break;
            }
            double before = goal.of(present.get());
            double reached = goal.of(other.get());
            boolean better = reached > before;
            gain = Math.clamp(better ? 2 * gain : gain / 2, SMALLEST_GAIN, LARGEST_GAIN);
            best = better ? changed : best;
            trace.add(Math.max(reached, before));
            progress.accept((round + 1.0) / settings.rounds());
        }
        return best;
    }

    private Optional<Decoding> decode(Encoding encoding, long round, BooleanSupplier stop) {
        return Decoding.of(simulator, encoding, measured, settings.latticesARound(), Seeds.derive(seed, LATTICES, round), stop);
    }

    /**
     * With the Fourier coefficients of what is left of the measured image, over its mean: in the unit of correlations where it has no
     * background and no point is missing, and too small otherwise, which the gain makes up for.
     */
    private Encoding corrected(Decoding present, double gain) {
        double[] fitted = present.fitted();
        double[] difference = inversion.sums(i -> measured.beyond(i, fitted[i]));
        double mean = inversion.sums(i -> measured.shown()[i])[0];
        double[] numbers = present.encoding().numbers();
        for (int t = 0; t < numbers.length; t++) {
            double change = Math.clamp(gain * difference[t + 1] / mean, -LARGEST_CHANGE, LARGEST_CHANGE);
            numbers[t] = Math.clamp(numbers[t] + change, -1, 1);
        }
        return Encoding.of(present.encoding().span(), numbers);
    }
}
