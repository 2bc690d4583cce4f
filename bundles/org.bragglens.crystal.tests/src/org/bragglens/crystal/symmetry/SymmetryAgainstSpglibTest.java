// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.bragglens.base.Seeds;
import org.bragglens.crystal.Displacement;
import org.bragglens.crystal.Elements;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.UnitCell;
import org.bragglens.testing.ReferenceTool;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The symmetry that is found in computed crystals against that of an independent program with the same tolerance. */
class SymmetryAgainstSpglibTest {

    private static final String SCRIPT = """
            import numpy, spglib
            for line in open('%s'):
                basis, kinds, atoms = line.split(';')
                basis = numpy.array(basis.split(), float).reshape(3, 3).T
                found = spglib.get_symmetry_dataset((basis, numpy.array(atoms.split(), float).reshape(-1, 3),
                    [int(k) for k in kinds.split()]), symprec=0.01)
                print(0 if found is None else found['number'])
            """;
    private record Row(String id, Disguise crystal) {
    }

    @TempDir
    Path folder;

    @Test
    void computedCrystalsHaveTheSameNumberInThePrimitiveAndInARandomCell() throws IOException {
        check(200);
    }

    /** Takes about a minute; runs where the environment variable {@code BRAGGLENS_NIGHTLY} is set. */
    @Test
    @Tag("nightly")
    void twoThousandComputedCrystalsHaveTheSameNumberInThePrimitiveAndInARandomCell() throws IOException {
        Assumptions.assumeTrue(System.getenv("BRAGGLENS_NIGHTLY") != null, "BRAGGLENS_NIGHTLY is not set");
        check(2000);
    }

    private void check(int crystals) throws IOException {
        List<String> lines = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        SymmetryFinder finder = SymmetryFinder.usual();
        RandomGenerator random = Seeds.generator(1608);
        long nanos = 0;
        for (Row row : sample(crystals)) {
            for (Disguise disguise : List.of(row.crystal(), row.crystal().onOtherBasis(random))) {
                long start = System.nanoTime();
                FoundSymmetry symmetry = finder.find(disguise.cell(), disguise.atoms());
                nanos += System.nanoTime() - start;
                found.add(symmetry.spaceGroup().number());
                lines.add(line(disguise));
                names.add(row.id());
                assertTrue(symmetry.largestShift() <= 2 * SymmetryFinder.USUAL_TOLERANCE, row.id() + " moved by " + symmetry.largestShift());
            }
        }
        Path file = folder.resolve("crystals.txt");
        Files.write(file, lines, StandardCharsets.UTF_8);
        List<Integer> expected = ReferenceTool.python("spglib", "python3-spglib", SCRIPT.formatted(file)).lines().map(Integer::valueOf)
                .toList();
        assertEquals(found.size(), expected.size());
        List<String> others = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(expected.get(i))) {
                others.add(names.get(i) + (i % 2 == 0 ? "" : " transformed") + ": " + found.get(i) + ", spglib " + expected.get(i));
            }
        }
        System.out.printf(Locale.ROOT, "%d of %d crystals have the number of spglib; %.0f a second%n%s%n", found.size() - others.size(),
                found.size(), found.size() / (nanos / 1e9), String.join("\n", others));
        assertTrue(others.size() <= found.size() / 500, others.toString());
    }

    private static List<Row> sample(int crystals) throws IOException {
        List<String> rows;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(
                SharedData.require("structures/materials-project/mp_core.tsv.gz"))), StandardCharsets.UTF_8))) {
            rows = reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
        List<Row> sample = new ArrayList<>();
        for (int i = 0; i < crystals; i++) {
            String[] columns = rows.get((int) ((long) i * rows.size() / crystals)).split("\t");
            double[] c = Arrays.stream(columns[6].split(" ")).mapToDouble(Double::parseDouble).toArray();
            List<Site> atoms = Arrays.stream(columns[7].split(";")).map(site -> site.strip().split(" "))
                    .map(s -> new Site(s[0], s[0], Double.parseDouble(s[1]), Double.parseDouble(s[2]), Double.parseDouble(s[3]), 1,
                            Displacement.UNKNOWN)).toList();
            sample.add(new Row(columns[0], new Disguise(new UnitCell(c[0], c[1], c[2], c[3], c[4], c[5]), atoms)));
        }
        return sample;
    }

    private static String line(Disguise crystal) {
        return Arrays.stream(crystal.cell().basis()).mapToObj(Double::toString).collect(Collectors.joining(" ")) + ';'
                + crystal.atoms().stream().map(a -> String.valueOf(Elements.atomicNumber(a.element()))).collect(Collectors.joining(" ")) + ';'
                + crystal.atoms().stream().map(a -> a.x() + " " + a.y() + " " + a.z()).collect(Collectors.joining(" "));
    }
}
