// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.io.CifReader;
import org.bragglens.pattern.PeakList;
import org.bragglens.pattern.PeakProfile;
import org.bragglens.pattern.Radiation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Test;

/**
 * Calculated lines lie on measured ones. What a measurement leaves open is fitted in steps: the zero of the angle with the sample's
 * displacement, then the cell parameters that the symmetry leaves free. With the environment variable BRAGGLENS_TABLES set to a folder, the
 * table of docs/science/against-nature.md is written there.
 */
class AgainstNatureTest {

    private static final String XRED = "measured/xred/monophase/";
    private static final String ASCII = "measured/formats/ascii/";
    /** sin of half the angle at which nacl01.dat was measured. */
    private static final double SINE = 0.08896;
    private static final Radiation COPPER = XrayTube.CU.doublet(Origin.OPTION);

    /** Patterns in which the lines of the CIF are not found one by one, and why. */
    private static final Map<String, String> OTHERS = Map.of(
            "C", "the CIF is one of graphite nitrate (c = 33.45 Å), the pattern one of graphite",
            "RuO2", "no tetragonal cell has these lines: 310 and 301 lie lower, 220 higher than a and c allow",
            "Tb2BaCoO5", "the CIF is one of BaTbCo₂O₅.₅",
            "Ti-bcc", "lines are 4° wide",
            "WO3", "strong lines overlap; 200 lies 0.2° lower than in the CIF's cell",
            "ZnS", "lines are 1.7° wide: two stand alone");

    private static final Map<String, String> REMARKS = Map.of(
            "CdS", "measured in steps of 0.12°", "MnS", "measured in steps of 0.12°", "PbSe", "measured in steps of 0.12°",
            "CeO2 (Pilatus 1M)", "λ = 0.4066 Å; a = 5.41165 Å; rings of a flat detector",
            "NaCl (nacl01)", "energy-dispersive: angle fitted; as 2θ at 1 Å");

    /**
     * One pattern and what it shows.
     *
     * @param angle turns what the file has for its points into 2θ
     * @param flat  whether a flat sample may lie off the axis of a diffractometer
     */
    private record Sample(String name, Path pattern, CrystalStructure crystal, Radiation radiation, DoubleUnaryOperator angle,
            boolean flat) {
    }

    /** Root mean squares in degrees: as it is, after zero and displacement, after the cell too; largest change of a cell parameter. */
    private record Result(String name, String group, int wanted, int found, double zero, double plain, double shifted, double refined,
            double largest, double cell) {
    }

    @Test
    void calculatedLinesLieOnMeasuredOnes() throws IOException {
        List<Result> results = new ArrayList<>();
        for (Sample sample : samples()) {
            results.add(compare(sample));
        }
        String folder = System.getenv("BRAGGLENS_TABLES");
        if (folder != null) {
            Files.writeString(Path.of(folder, "against-nature.txt"), table(results));
        }
        for (Result result : results.stream().filter(r -> !OTHERS.containsKey(r.name)).toList()) {
            assertTrue(result.found >= 3, result.toString());
            assertTrue(result.found >= 0.5 * result.wanted, result.toString());
            assertTrue(result.refined < 0.05, result.toString());
        }
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String kind : List.of("UnderThreeElements", "AboveThreeElements")) {
            try (Stream<Path> folders = Files.list(SharedData.require(XRED + kind))) {
                for (Path folder : folders.sorted().toList()) {
                    samples.add(new Sample(folder.getFileName().toString(), only(folder, ".csv"),
                            CifReader.read(only(folder, ".cif")).getFirst(), COPPER, x -> x, true));
                }
            }
        }
        samples.add(new Sample("BiFeO3", SharedData.require(ASCII + "BiFeO3.xy"),
                CifReader.read(SharedData.require(ASCII + "BiFeO3.cif")).getFirst(), COPPER, x -> x, true));
        CrystalStructure ceria = Crystals.of("CeO2", Crystals.cubic(5.41165), SpaceGroup.ofNumber(225), Crystals.site("Ce", 0, 0, 0),
                Crystals.site("O", 0.25, 0.25, 0.25));
        samples.add(new Sample("CeO2 (Pilatus 1M)", SharedData.require(ASCII + "CeO2_Pilatus1M.xy"), ceria,
                Radiation.of(0.4066, Origin.FILE), x -> x, false));
        // its lines lie at energies, not at angles: sinθ of the fixed detector is that at which they fit best
        DoubleUnaryOperator angle = energy -> Math.toDegrees(2 * Math.asin(energy * SINE / Radiation.wavelengthOfEnergy(1)));
        samples.add(new Sample("NaCl (nacl01)", SharedData.require(ASCII + "nacl01.dat"), Crystals.salt(), Radiation.of(1, Origin.OPTION),
                angle, false));
        return samples;
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    private static Result compare(Sample sample) throws IOException {
        MeasuredLines lines = new MeasuredLines(sample.pattern, sample.crystal, sample.radiation, sample.angle);
        List<MeasuredLines.Found> found = lines.found;
        double[] shifts = found.stream().mapToDouble(MeasuredLines.Found::shift).toArray();
        double[] zero = found.stream().mapToDouble(f -> 1).toArray();
        double[] displacement = found.stream().mapToDouble(f -> Math.cos(Math.toRadians(f.twoTheta() / 2))).toArray();
        double[][] instrument = sample.flat ? new double[][] {zero, displacement} : new double[][] {zero};
        double[] fitted = LeastSquares.solve(instrument, shifts);
        // as many unknowns as lines would fit anything
        boolean enough = found.size() > instrument.length;
        double[] shifted = enough ? LeastSquares.rest(instrument, fitted, shifts) : new double[] {Double.NaN};
        PeakList peaks = Reflections.peaks(sample.crystal, 3, sample.radiation, PeakProfile.LABORATORY);
        List<double[]> columns = new ArrayList<>(List.of(instrument));
        for (double[] mode : peaks.strainModes()) {
            columns.add(found.stream().mapToDouble(f -> moved(f, peaks.metric(), mode)).toArray());
        }
        double[][] all = columns.toArray(new double[0][]);
        double[][] usable = found.size() > all.length ? all : instrument;
        double[] refinement = LeastSquares.solve(usable, shifts);
        double[] refined = LeastSquares.rest(usable, refinement, shifts);
        double cell = 0;
        for (int i = instrument.length; i < refinement.length; i++) {
            cell = Math.max(cell, Math.abs(refinement[i]));
        }
        double largest = 0;
        for (double rest : refined) {
            largest = enough ? Math.max(largest, Math.abs(rest)) : Double.NaN;
        }
        return new Result(sample.name, sample.crystal.spaceGroup().shortSymbol(), lines.wanted, found.size(), Arrays.stream(fitted).sum(),
                LeastSquares.rootMeanSquare(shifts), LeastSquares.rootMeanSquare(shifted), LeastSquares.rootMeanSquare(refined), largest,
                usable == all ? cell : Double.NaN);
    }

    /** Degrees of 2θ by which a line moves for a strain of 1 along a mode: d(2θ) = tanθ dG/G. */
    private static double moved(MeasuredLines.Found line, double[] metric, double[] mode) {
        double theta = Math.toRadians(line.twoTheta() / 2);
        return Math.toDegrees(Math.tan(theta)) * form(mode, line) / form(metric, line);
    }

    private static double form(double[] g, MeasuredLines.Found f) {
        return f.h() * f.h() * g[0] + f.k() * f.k() * g[1] + f.l() * f.l() * g[2]
                + 2 * (f.k() * f.l() * g[3] + f.h() * f.l() * g[4] + f.h() * f.k() * g[5]);
    }

    private static String table(List<Result> results) {
        StringBuilder text = new StringBuilder("| pattern | space group | lines found / looked for | as calculated | zero and displacement | "
                + "cell too | largest rest | change of the cell | remark |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        for (Result r : results) {
            text.append(String.format(Locale.ROOT, "| %s | %s | %d / %d | %s | %s | %s | %s | %s | %s |%n", r.name, r.group, r.found, r.wanted,
                    degrees(r.plain), degrees(r.shifted), degrees(Double.isNaN(r.cell) ? Double.NaN : r.refined), degrees(r.largest),
                    Double.isNaN(r.cell) ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * r.cell),
                    REMARKS.getOrDefault(r.name, OTHERS.getOrDefault(r.name, ""))));
        }
        return text.toString();
    }

    private static String degrees(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
