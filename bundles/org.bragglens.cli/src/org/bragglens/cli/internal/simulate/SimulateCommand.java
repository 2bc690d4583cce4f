// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bragglens.base.InputException;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.settings.SettingsType;
import org.bragglens.cli.internal.Command;
import org.bragglens.cli.internal.Console;
import org.bragglens.cli.internal.Counted;
import org.bragglens.cli.internal.ExitCode;
import org.bragglens.cli.internal.Range;
import org.bragglens.cli.internal.SeedOption;
import org.bragglens.cli.internal.Services;
import org.bragglens.cli.internal.SettingsOptions;
import org.bragglens.diffuse.pairs.PairGenerator;
import org.bragglens.diffuse.pairs.PairPlan;
import org.bragglens.simulate.SimulationSettings;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bragglens simulate}. */
@CommandLine.Command(name = "simulate", sortOptions = false, abbreviateSynopsis = true,
        description = "Writes the powder patterns that crystals would show, or pairs of diffuse scattering and correlations to train on.",
        footer = {"", "A file holds one pattern of one structure. For several structures or copies --out is a folder.",
                "With --recipe every pattern is augmented, so that it looks measured; the seed of the recipe and of",
                "the noise that --counts makes is --seed.",
                "With --diffuse one HDF5 file is made, which a killed run leaves as FILE.part: the same command with --resume",
                "goes on. Ctrl-C ends it and keeps what there is.", "",
                "Example: bragglens simulate quartz.cif --radiation CuKa --range 10:80 --out quartz.xy",
                "         bragglens simulate --diffuse --span 4 --count 5000 --out pairs.h5"})
public final class SimulateCommand extends Command {

    private static final SettingsOptions<SimulationSettings> SETTINGS = new SettingsOptions<>(SettingsType.of(SimulationSettings.class),
            Map.of("from", "--range", "to", "--range", "seed", "--seed"));

    @Parameters(arity = "0..*", paramLabel = "CIF|SRC", description = "CIFs, folders of them and structure libraries (.tsv, .zip, .json).")
    private List<Path> sources;

    @Option(names = "--out", required = true, paramLabel = "FILE|DIR",
            description = "File (.xy or .csv) for one pattern, folder for several; file (.h5, .hdf5 or .nxs) with --diffuse.")
    private Path out;

    @Option(names = "--range", paramLabel = "FROM:TO", converter = Range.Converter.class,
            description = "First and last point: degrees of 2θ, Q in Å⁻¹ or d in Å. Default: 5:90.")
    private Range range;

    @Option(names = "--recipe", paramLabel = "R.json", description = "Recipe of augmentations.")
    private Path recipe;

    @Option(names = "--copies", paramLabel = "N", description = "Augmented patterns of each structure, 1 to 100000. Default: 1.")
    private Integer copies;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many structures. Default: all.")
    private Integer limit;

    @Mixin
    private final DiffuseOptions diffuse = new DiffuseOptions();

    @Mixin
    private final SeedOption seed = new SeedOption();

    public SimulateCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    protected void complete(CommandSpec toComplete) {
        SETTINGS.addTo(toComplete);
        diffuse.addTo(toComplete);
    }

    @Override
    protected int run() throws IOException {
        if (diffuse.diffuse) {
            return runDiffuse();
        }
        refuse(DiffuseOptions.names(), "needs --diffuse");
        if (sources == null) {
            throw usage("give a crystal structure or --diffuse");
        }
        SimulationSettings settings = SETTINGS.read(commandLine(), range == null ? Map.of("seed", seed.value())
                : Map.of("from", range.from(), "to", range.to(), "seed", seed.value()));
        checkNumbers();
        Recipe steps = recipe == null ? null : services().augmentations().read(recipe).withSeed(seed.value());
        Simulation simulation = new Simulation(settings, steps == null ? null : services().augmentations().runner(steps));
        try {
            simulation.check();
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
        SimulatedFiles target = new SimulatedFiles(out, copies == null ? 1 : copies, "BraggLens " + services().version(),
                recipe == null && settings.rest().counts() == 0 ? "" : "seed " + seed.value());
        if (!target.isFile()) {
            target.createFolder();
        } else if (copies != null && copies > 1) {
            throw usage(out + " can hold one pattern only; give a folder for " + copies + " copies");
        }
        var run = new SimulationRun(simulation, target, console(), limit == null ? Integer.MAX_VALUE : limit);
        for (Path source : sources) {
            try {
                run.simulate(source);
            } catch (InputException e) {
                run.fail(e);
            } catch (SimulatedFiles.SecondPatternException e) {
                throw usage(out + " can hold one pattern only, but there are more structures; give a folder, or --limit 1");
            }
        }
        target.finish();
        console().message(Counted.of(target.written(), "pattern") + " written to " + out + ", " + Counted.of(run.failures(), "structure")
                + " failed");
        return run.failures() > 0 ? ExitCode.INPUT_FAILED : ExitCode.DONE;
    }

    private int runDiffuse() throws IOException {
        refuse(SETTINGS.names(), "is about powder patterns: it goes without --diffuse");
        refuse(List.of("--range", "--recipe", "--copies", "--limit"), "is about powder patterns: it goes without --diffuse");
        if (sources != null) {
            throw usage("--diffuse takes no crystal structure, not " + sources.getFirst());
        }
        if (diffuse.span == null || diffuse.count == null) {
            throw usage("--diffuse needs --span and --count");
        }
        checkDiffuseTarget();
        PairGenerator generator;
        try {
            generator = new PairGenerator(new PairPlan(diffuse.settings(commandLine()), diffuse.span, diffuse.count, seed.value(),
                    "BraggLens " + services().version()));
        } catch (IllegalArgumentException e) {
            throw usage(DiffuseOptions.optionNamed(e.getMessage()));
        }
        if (diffuse.force && !diffuse.resume) {
            Files.deleteIfExists(PairGenerator.part(out));
        }
        return new DiffuseRun(console()).make(generator, out, diffuse.count);
    }

    /** Whatever would keep the file from being written is said before hours of work, not after. */
    private void checkDiffuseTarget() {
        checkFolder();
        if (!out.toString().toLowerCase(Locale.ROOT).matches(".*\\.(h5|hdf5|nxs)") || Files.isDirectory(out)) {
            throw usage("--out takes a file that ends in .h5, .hdf5 or .nxs, not " + out);
        }
        if (Files.exists(out) && !diffuse.force) {
            throw usage(out + " exists; --force overwrites it");
        }
        Path part = PairGenerator.part(out);
        if (Files.exists(part) && !diffuse.resume && !diffuse.force) {
            throw usage("there is a file that an earlier run has begun, " + part + "; --resume goes on from it, --force starts anew");
        }
        if (diffuse.resume && Files.notExists(part)) {
            console().message("there is nothing to go on from, " + part + "; starting from the beginning");
        }
    }

    private void checkFolder() {
        Path folder = out.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw usage("the folder " + folder + " does not exist");
        }
    }

    private void checkNumbers() {
        if (copies != null && recipe == null) {
            throw usage("--copies needs --recipe: without one all copies would be the same");
        }
        if (copies != null && (copies < 1 || copies > 100_000)) {
            throw usage("--copies must lie between 1 and 100000, not " + copies);
        }
        if (limit != null && limit < 1) {
            throw usage("--limit must be 1 or more");
        }
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (Files.notExists(out) && !SimulatedFiles.isFile(name)
                && services().patternFiles().extensions().contains(name.substring(name.lastIndexOf('.') + 1))) {
            throw usage("--out takes a file that ends in .xy or .csv, or a folder, not " + out);
        }
        checkFolder();
    }
}
