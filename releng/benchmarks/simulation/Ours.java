// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.augment.RecipeRunner;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.io.StructureLibrary;
import org.bragglens.crystal.synthetic.CrystalStatistics;
import org.bragglens.crystal.synthetic.SyntheticCrystals;
import org.bragglens.crystal.synthetic.SyntheticSettings;
import org.bragglens.pattern.Curve;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Preparation;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.XrayTube;
import org.bragglens.simulate.ProfileDrawing;
import org.bragglens.simulate.Reflections;

/** BraggLens' side: reflection lists of given structures, and finished patterns of crystals that are invented on the way. */
public final class Ours {

    private static final Radiation COPPER = XrayTube.CU.doublet(Radiation.Origin.SIMULATION);
    /** Q of 2θ = 90° with Cu Kα1. */
    private static final double Q_OF_90 = PatternAxis.TWO_THETA.toQ(90, COPPER.wavelength());
    private static final int POINTS = 4096;

    private Ours() {
    }

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[1]);
        double seconds = Double.parseDouble(args[2]);
        if (args[0].equals("lists")) {
            List<CrystalStructure> structures = structures(Path.of(args[3]), Path.of(args[4]));
            LongConsumer one = i -> Reflections.peaks(structures.get((int) (i % structures.size())), Q_OF_90, COPPER, PeakProfile.LABORATORY);
            rate(one, threads, seconds / 2);
            System.out.printf(Locale.ROOT, "%d structures, %.1f lists/s%n", structures.size(), rate(one, threads, seconds));
        } else if (args[0].equals("patterns")) {
            patterns(threads, seconds);
        } else {
            stream(threads, Long.parseLong(args[2]), Path.of(args[3]));
        }
    }

    private static List<CrystalStructure> structures(Path library, Path ids) throws IOException {
        Set<String> wanted = new HashSet<>(Files.readAllLines(ids));
        List<CrystalStructure> found = new ArrayList<>();
        StructureLibrary.open(library).forEach(s -> {
            if (wanted.contains(s.id())) {
                found.add(s);
            }
        }, problem -> {
            throw new IllegalStateException(problem);
        });
        return found;
    }

    /** All structures of a library are read, then so many patterns of invented crystals are finished: how much memory that takes. */
    private static void stream(int threads, long count, Path library) throws Exception {
        AtomicLong structures = new AtomicLong();
        AtomicLong problems = new AtomicLong();
        StructureLibrary.open(library).forEach(s -> structures.incrementAndGet(), problem -> problems.incrementAndGet());
        System.out.printf(Locale.ROOT, "%d structures read, %d refused; most memory taken %d MB%n", structures.get(), problems.get(),
                peak());
        Line line = new Line();
        SyntheticCrystals crystals = new SyntheticCrystals(CrystalStatistics.standard(), SettingsType.of(SyntheticSettings.class).defaults());
        AtomicLong next = new AtomicLong();
        AtomicLong finite = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                all.add(pool.submit(() -> {
                    for (long i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        float[] pattern = line.finish(line.peaks(crystals.crystal(1, i), i), i);
                        finite.addAndGet(Float.isFinite(pattern[POINTS / 2]) ? 1 : 0);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%d patterns of invented crystals in %.0f s; most memory taken %d MB of %d MB%n", finite.get(),
                seconds, peak(), Runtime.getRuntime().maxMemory() >> 20);
    }

    /** The sum of the largest sizes that the parts of the heap had, garbage included, in MB. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** What happens to a crystal on its way to a network, with the standard recipe. */
    private static final class Line {

        private final RecipeRunner recipe;
        private final Grid grid = new Grid(PatternAxis.Q, Grid.NETWORK.from(), Grid.NETWORK.to(), POINTS);
        private final double[] x = grid.coordinates();
        private final double qMax;
        private final Preparation preparation = SettingsType.of(Preparation.class).defaults();
        private final ProfileDrawing drawing = new ProfileDrawing();

        Line() {
            AugmentationCatalog catalog = AugmentationCatalog.standard();
            recipe = catalog.runner(catalog.standardRecipe());
            qMax = recipe.reach() * grid.to();
        }

        PeakList list(CrystalStructure crystal) {
            return Reflections.peaks(crystal, qMax, COPPER, PeakProfile.LABORATORY);
        }

        PeakList peaks(CrystalStructure crystal, long item) {
            return recipe.onPeaks(list(crystal), item);
        }

        Curve drawn(PeakList peaks) {
            double[] y = new double[x.length];
            drawing.drawInto(peaks, grid, y);
            return new Curve(grid.axis(), x, y, peaks.radiation());
        }

        Curve augmented(PeakList peaks, long item) {
            return recipe.afterDrawing(drawn(peaks), item);
        }

        float[] finish(PeakList peaks, long item) {
            return preparation.finish(augmented(peaks, item).y());
        }
    }

    /** The whole way, and what its parts take of it. */
    private static void patterns(int threads, double seconds) throws Exception {
        Line line = new Line();
        SettingsType<SyntheticSettings> settings = SettingsType.of(SyntheticSettings.class);
        SyntheticSettings usual = settings.defaults();
        SyntheticSettings likeLibrary = settings.with(settings.with(usual, "balance", SyntheticSettings.Balance.LIBRARY), "largeShare", 0.0);
        for (var kind : List.of(Map.entry("sizes of the library", likeLibrary), Map.entry("usual settings", usual))) {
            SyntheticCrystals crystals = new SyntheticCrystals(CrystalStatistics.standard(), kind.getValue());
            LongConsumer invented = i -> crystals.crystal(1, i);
            LongConsumer listed = i -> line.list(crystals.crystal(1, i));
            LongConsumer drawn = i -> line.drawn(line.peaks(crystals.crystal(1, i), i));
            LongConsumer augmented = i -> line.augmented(line.peaks(crystals.crystal(1, i), i), i);
            LongConsumer finished = i -> line.finish(line.peaks(crystals.crystal(1, i), i), i);
            rate(finished, threads, seconds);
            double[] micros = new double[5];
            List<LongConsumer> parts = List.of(invented, listed, drawn, augmented, finished);
            for (int p = 0; p < parts.size(); p++) {
                micros[p] = 1e6 * threads / rate(parts.get(p), threads, seconds);
            }
            System.out.printf(Locale.ROOT, "%s: %.0f augmented patterns/s, %.0f of them prepared for a network; of each core's %.0f us: invented %.0f, "
                    + "reflections %.0f, lines changed and drawn %.0f, background, noise and its subtraction %.0f, preparation %.0f%n", kind.getKey(),
                    1e6 * threads / micros[3], 1e6 * threads / micros[4], micros[4], micros[0], micros[1] - micros[0], micros[2] - micros[1],
                    micros[3] - micros[2], micros[4] - micros[3]);
        }
    }

    /** How often a second, by so many threads that each take the next number. */
    private static double rate(LongConsumer one, int threads, double seconds) throws Exception {
        AtomicLong next = new AtomicLong();
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
        return next.get() / ((System.nanoTime() - start) / 1e9);
    }
}
