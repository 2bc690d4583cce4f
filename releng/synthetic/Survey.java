// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;
import org.bragglens.crystal.io.StructureLibrary;
import org.bragglens.crystal.synthetic.CrystalStatistics;
import org.bragglens.crystal.synthetic.SyntheticCrystals;
import org.bragglens.crystal.synthetic.SyntheticSettings;
import org.bragglens.simulate.LorentzPolarisation;
import org.bragglens.simulate.Reflection;
import org.bragglens.simulate.Reflections;

/**
 * Fits a library and lays synthetic crystals beside it.
 * <pre>
 *   fit LIBRARY OUT.json SOURCE              statistics of a library, as they ship
 *   library LIBRARY EVERY OUT.tsv            one line for every so manieth structure
 *   synthetic COUNT OUT.tsv [NAME=VALUE...]  one line a synthetic crystal, with settings
 * </pre>
 * A line: space group, atoms in the primitive cell, its volume, shortest distance, reflections to 2θ = 90° (Cu Kα1), those above 1 % of
 * the strongest, points of each orbit in the primitive cell.
 */
final class Survey {

    private static final double WAVELENGTH = 1.540593;
    private static final double Q_MAX = 4 * Math.PI * Math.sin(Math.toRadians(45)) / WAVELENGTH;
    private static final LorentzPolarisation FACTOR = new LorentzPolarisation(0);

    private Survey() {
    }

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "fit" -> {
                try (Stream<CrystalStructure> library = library(arguments[1])) {
                    Files.writeString(Path.of(arguments[2]), CrystalStatistics.of(library, arguments[3]).toJson());
                }
            }
            case "library" -> {
                long[] count = {0};
                long every = Long.parseLong(arguments[2]);
                try (Stream<CrystalStructure> library = library(arguments[1])) {
                    write(library.filter(structure -> count[0]++ % every == 0 && structure.spaceGroup().hallNumber() > 0), arguments[3]);
                }
            }
            default -> {
                Map<String, String> settings = Arrays.stream(arguments).skip(3).map(s -> s.split("="))
                        .collect(Collectors.toMap(s -> s[0], s -> s[1]));
                SyntheticCrystals crystals = new SyntheticCrystals(CrystalStatistics.standard(),
                        SettingsType.of(SyntheticSettings.class).parse(settings));
                write(crystals.stream(1).limit(Long.parseLong(arguments[1])), arguments[2]);
            }
        }
    }

    private static Stream<CrystalStructure> library(String path) throws IOException {
        return StructureLibrary.open(Path.of(path)).stream(problem -> System.err.println(problem.getMessage()));
    }

    private static void write(Stream<CrystalStructure> structures, String file) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(Path.of(file)), false, StandardCharsets.UTF_8)) {
            out.println("group\tatoms\tvolume\tshortest\treflections\tvisible\tmultiplicities");
            structures.forEachOrdered(structure -> out.println(line(structure)));
        }
    }

    private static String line(CrystalStructure structure) {
        SpaceGroup group = structure.spaceGroup();
        List<Site> atoms = structure.expandedModuloCentring();
        double[] strengths = Reflections.list(structure, Q_MAX).stream().mapToDouble(Survey::strength).toArray();
        double strongest = Arrays.stream(strengths).max().orElse(0);
        String multiplicities = structure.sites().stream()
                .map(site -> String.valueOf(new CrystalStructure("", "", structure.cell(), group, List.of(site), List.of())
                        .expandedModuloCentring().size())).collect(Collectors.joining(","));
        return String.format(Locale.ROOT, "%d\t%d\t%.2f\t%.3f\t%d\t%d\t%s", group.number(), atoms.size(),
                structure.cell().volume() / group.centring().size(), shortest(structure), strengths.length,
                Arrays.stream(strengths).filter(s -> s > 0.01 * strongest).count(), multiplicities);
    }

    private static double strength(Reflection reflection) {
        return reflection.multiplicity() * reflection.fSquared() * FACTOR.at(Math.asin(WAVELENGTH / (2 * reflection.d())));
    }

    private static double shortest(CrystalStructure structure) {
        double[] metric = structure.cell().metric();
        double shortest = Double.MAX_VALUE;
        for (Site site : structure.sites()) {
            for (Site atom : structure.expanded()) {
                for (int n = 0; n < 27; n++) {
                    double squared = UnitCell.squaredLength(metric, atom.x() - site.x() + n / 9 - 1, atom.y() - site.y() + n / 3 % 3 - 1,
                            atom.z() - site.z() + n % 3 - 1);
                    shortest = squared > 1e-4 ? Math.min(shortest, squared) : shortest;
                }
            }
        }
        return Math.sqrt(shortest);
    }
}
