// SPDX-License-Identifier: EPL-2.0

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.DiffuseSimulator;
import org.bragglens.diffuse.DiffuseTransform;
import org.bragglens.diffuse.Encoding;
import org.bragglens.diffuse.LatticeSettings;
import org.bragglens.diffuse.MonteCarlo;
import org.bragglens.diffuse.SpinLattice;

import com.sun.management.OperatingSystemMXBean;

/** Lattices and their images a second, what the parts take, and how long one waits for a single one. */
public final class Ours {

    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final SettingsType<LatticeSettings> LATTICE = SettingsType.of(LatticeSettings.class);

    /** A second, and a second of processor time. */
    private record Rate(double wall, double processor) {
    }

    private Ours() {
    }

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[0]);
        double seconds = Double.parseDouble(args[1]);
        System.out.printf(Locale.ROOT, "%d threads; in brackets, a second of processor time%n", threads);
        for (int span = 2; span <= 4; span++) {
            int s = span;
            DiffuseSimulator fine = new DiffuseSimulator(DiffuseSettings.fine());
            DiffuseSimulator standard = new DiffuseSimulator(DiffuseSettings.standard());
            show("fine lattices and images, span " + s + ", random correlations", rate(i -> fine.sample(s, 1, i), threads, seconds));
            show("standard ones", rate(i -> standard.sample(s, 1, i), threads, seconds));
        }
        DiffuseSimulator fine = new DiffuseSimulator(DiffuseSettings.fine());
        show("fine, span 4, no order: all exchanges accepted",
                rate(i -> fine.decode(Encoding.of(4, new double[15]), i), threads, seconds));
        show("fine, span 4, weak order: correlations within ±0.14", rate(i -> fine.decode(weak(i), i), threads, seconds));
        parts(seconds);
        waiting();
    }

    private static void show(String what, Rate rate) {
        System.out.printf(Locale.ROOT, "  %-62s %7.1f/s (%.1f)%n", what, rate.wall, rate.processor);
    }

    /** What the parts of a fine sample of span 4 take of one thread. */
    private static void parts(double seconds) throws Exception {
        LatticeSettings whole = DiffuseSettings.fine().lattice();
        LatticeSettings plain = LATTICE.with(whole, "approachCycles", 0);
        MonteCarlo all = new MonteCarlo(whole);
        MonteCarlo cycles = new MonteCarlo(plain);
        DiffuseTransform transform = new DiffuseTransform(DiffuseSettings.fine().image());
        SpinLattice lattice = cycles.lattice(Encoding.of(4, new double[15]), 1);
        double made = millis(i -> all.lattice(target(i), i), seconds);
        double cycled = millis(i -> cycles.lattice(target(i), i), seconds);
        double idle = millis(i -> cycles.lattice(Encoding.of(4, new double[15]), i), seconds);
        double imaged = millis(i -> transform.intensities(lattice, i), seconds);
        double trials = (double) plain.size() * plain.size() * plain.cycles();
        AtomicLong kept = new AtomicLong();
        double drawn = millis(i -> {
            SplittableRandom random = new SplittableRandom(i);
            long sum = 0;
            for (int t = 0; t < trials / 2; t++) {
                sum += random.nextLong();
            }
            kept.addAndGet(sum);
        }, seconds);
        System.out.printf(Locale.ROOT, "of one thread's processor time for a fine sample of span 4: 500 cycles %.1f ms (%.1f ns for each of "
                + "their %.1f million trials; %.1f ns where all are accepted), approach %.1f ms, image %.1f ms%n", cycled,
                cycled * 1e6 / trials, trials / 1e6, idle * 1e6 / trials, made - cycled, imaged);
        // the sum is printed so that the compiler cannot leave the drawing out
        System.out.printf(Locale.ROOT, "drawing one random number for each pair of unlike spins alone takes %.1f ms (check %x)%n", drawn, kept.get());
    }

    private static Encoding target(long i) {
        return Encoding.random(4, new SplittableRandom(i));
    }

    private static Encoding weak(long i) {
        return Encoding.of(4, Arrays.stream(target(i).numbers()).map(c -> 0.14 * c).toArray());
    }

    private static double millis(LongConsumer one, double seconds) throws Exception {
        rate(one, 1, seconds / 2);
        return 1000 / rate(one, 1, seconds).processor;
    }

    /** How long a slider waits: the first answers of a fresh program, and those of a warm one. */
    private static void waiting() {
        DiffuseSimulator standard = new DiffuseSimulator(DiffuseSettings.standard());
        double[] millis = new double[200];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            standard.sample(4, 2, i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "one standard lattice and image: median %.1f ms, longest of 200 %.1f ms%n", millis[100],
                millis[199]);
    }

    /** How often a second, by so many threads that each take the next number. */
    private static Rate rate(LongConsumer one, int threads, double seconds) throws Exception {
        AtomicLong next = new AtomicLong();
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                all.add(pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        one.accept(next.getAndIncrement());
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return new Rate(next.get() / ((System.nanoTime() - start) / 1e9), next.get() / ((SYSTEM.getProcessCpuTime() - cpu) / 1e9));
    }
}
