// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bragglens.crystal.CrystalStructure;
import org.bragglens.crystal.CrystalSystem;
import org.bragglens.crystal.Elements;
import org.bragglens.crystal.Site;
import org.bragglens.crystal.SpaceGroup;
import org.bragglens.crystal.UnitCell;

/** Counts what {@link CrystalStatistics} are fitted to, structure by structure, and keeps none of them. */
final class LibraryFit {

    private static final int FEWEST = 100;
    /** A group with so many structures counts as much as its crystal system when its mean size is estimated. */
    private static final double GROUP_PRIOR = 10;

    private int structures;
    private final double[] groupCounts = new double[GroupTable.GROUPS];
    private final double[] logSum = new double[GroupTable.GROUPS];
    private final double[] logSquares = new double[GroupTable.GROUPS];
    private final double[][] kinds = new double[ElementTable.SIZE_CLASSES][ElementTable.MOST_KINDS];
    /** By atomic number: sum of shares, structures, structures in each crystal system. */
    private final Map<Integer, double[]> sharesAndCounts = new TreeMap<>();
    private final Map<Long, Integer> together = new TreeMap<>();
    private final List<VolumeFit.Row> volumes = new ArrayList<>();
    private final ContactFit contacts = new ContactFit();
    private final PositionFit positions = new PositionFit();
    private final Map<LatticeKind, List<double[]>> shapes = new EnumMap<>(LatticeKind.class);

    void add(CrystalStructure structure) {
        SpaceGroup group = structure.spaceGroup();
        if (group.number() == 0) {
            return;
        }
        List<Site> atoms = structure.expandedModuloCentring();
        if (atoms.size() > SyntheticSettings.MOST_ATOMS) {
            return;
        }
        structures++;
        int n = group.number() - 1;
        double logarithm = Math.log(atoms.size());
        groupCounts[n]++;
        logSum[n] += logarithm;
        logSquares[n] += logarithm * logarithm;
        int[] elements = atoms.stream().mapToInt(site -> Elements.atomicNumber(site.element())).sorted().toArray();
        addElements(elements, group.system().ordinal());
        volumes.add(new VolumeFit.Row(elements, structure.cell().volume() / group.centring().size()));
        contacts.add(structure);
        // a group known by number alone says nothing about the axes
        boolean standard = group.hallNumber() > 0 && isStandard(group.setting());
        if (group.hallNumber() > 0) {
            positions.add(structure, atoms.size());
        }
        if (standard) {
            LatticeKind kind = LatticeKind.of(group);
            shapes.computeIfAbsent(kind, k -> new ArrayList<>()).add(kind.shape(structure.cell()));
        }
    }

    private void addElements(int[] elements, int system) {
        int[] distinct = Arrays.stream(elements).distinct().toArray();
        kinds[ElementTable.sizeClass(elements.length)][Math.min(distinct.length, ElementTable.MOST_KINDS) - 1]++;
        for (int element : distinct) {
            double[] sum = sharesAndCounts.computeIfAbsent(element, e -> new double[9]);
            sum[0] += Arrays.stream(elements).filter(e -> e == element).count() * (double) distinct.length / elements.length;
            sum[1]++;
            sum[2 + system]++;
            for (int other : distinct) {
                if (other >= element) {
                    together.merge(1000L * element + other, 1, Integer::sum);
                }
            }
        }
    }

    CrystalStatistics.Parts result(String source) {
        if (structures < FEWEST) {
            throw new IllegalArgumentException("statistics need at least " + FEWEST + " structures, not " + structures);
        }
        return new CrystalStatistics.Parts(source, structures, groups(), elements(), positions.result(), shapes());
    }

    private GroupTable groups() {
        double[] sums = new double[7];
        double[] counts = new double[7];
        double[] within = new double[7];
        for (int n = 0; n < GroupTable.GROUPS; n++) {
            int system = CrystalSystem.ofSpaceGroup(n + 1).ordinal();
            sums[system] += logSum[n];
            counts[system] += groupCounts[n];
            within[system] += groupCounts[n] == 0 ? 0 : logSquares[n] - logSum[n] * logSum[n] / groupCounts[n];
        }
        double overall = Arrays.stream(sums).sum() / structures;
        double[] means = new double[GroupTable.GROUPS];
        for (int n = 0; n < GroupTable.GROUPS; n++) {
            int system = CrystalSystem.ofSpaceGroup(n + 1).ordinal();
            double prior = (sums[system] + overall) / (counts[system] + 1);
            means[n] = Numbers.rounded((logSum[n] + GROUP_PRIOR * prior) / (groupCounts[n] + GROUP_PRIOR));
        }
        double[] spread = new double[7];
        for (int system = 0; system < 7; system++) {
            spread[system] = Numbers.rounded(Math.sqrt((within[system] + 0.5) / (counts[system] + 1)));
        }
        return new GroupTable(groupCounts.clone(), means, spread);
    }

    private ElementTable elements() {
        int[] numbers = sharesAndCounts.keySet().stream().mapToInt(Integer::intValue).toArray();
        int n = numbers.length;
        double[] counts = new double[n];
        double[] shares = new double[n];
        double[][] bySystem = new double[7][n];
        int[] pairs = new int[n * (n + 1) / 2];
        for (int i = 0; i < n; i++) {
            double[] sum = sharesAndCounts.get(numbers[i]);
            counts[i] = sum[1];
            for (int system = 0; system < 7; system++) {
                bySystem[system][i] = sum[2 + system];
            }
            // as if five more structures had equal shares
            shares[i] = Numbers.rounded((sum[0] + 5) / (sum[1] + 5));
            for (int j = i; j < n; j++) {
                pairs[Numbers.pair(i, j, n)] = together.getOrDefault(1000L * numbers[i] + numbers[j], 0);
            }
        }
        VolumeFit.Result volume = VolumeFit.of(volumes, numbers);
        return new ElementTable(Arrays.stream(numbers).mapToObj(Elements::symbol).toList(), counts, bySystem, shares,
                Numbers.rounded(volume.volumes()), Numbers.rounded(volume.spread()), pairs, Numbers.rounded(contacts.of(numbers)), kinds);
    }

    private ShapeTable shapes() {
        Map<String, double[][]> mixtures = new TreeMap<>();
        for (LatticeKind kind : LatticeKind.values()) {
            if (kind.parameters() > 0) {
                mixtures.put(kind.name(), MixtureFit.of(shapes.getOrDefault(kind, List.of()), kind.resolution(),
                        kind.shape(new UnitCell(1, 1, 1, 90, 90, kind.parameters() == 1 ? 120 : 90))));
            }
        }
        return new ShapeTable(mixtures);
    }

    private static boolean isStandard(String setting) {
        return switch (setting) {
            case "", "1", "2", "b", "b1", "H" -> true;
            default -> false;
        };
    }
}
