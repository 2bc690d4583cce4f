// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The 530 settings of {@code space-groups.tsv}, found by number, by symbol and by operations. */
final class SpaceGroupTable {

    private static final class Holder {
        static final SpaceGroupTable TABLE = new SpaceGroupTable();
    }

    private final List<SpaceGroup> settings = new ArrayList<>();
    private final Map<Integer, SpaceGroup> standard = new HashMap<>();
    private final Map<Set<SymmetryOperation>, SpaceGroup> byOperations = new HashMap<>();
    private final SpaceGroupSymbols symbols = new SpaceGroupSymbols();

    private SpaceGroupTable() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SpaceGroupTable.class.getResourceAsStream("space-groups.tsv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SpaceGroupTable get() {
        return Holder.TABLE;
    }

    SpaceGroup setting(int hallNumber) {
        if (hallNumber < 1 || hallNumber > settings.size()) {
            throw new IllegalArgumentException("settings have numbers from 1 to " + settings.size() + ", not " + hallNumber);
        }
        return settings.get(hallNumber - 1);
    }

    SpaceGroup standard(int number) {
        return standard.get(number);
    }

    SpaceGroup named(String symbol) {
        return symbols.find(symbol).map(this::setting).orElseGet(() -> {
            try {
                return identified(OperationGroup.generatedBy(HallSymbol.generators(symbol)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + symbol.strip() + "' is no space-group symbol", e);
            }
        });
    }

    SpaceGroup identified(OperationGroup group) {
        SpaceGroup tabulated = byOperations.get(new HashSet<>(group.all()));
        return tabulated != null ? tabulated : OriginSearch.sameBut(group, settings)
                .map(found -> new SpaceGroup(new SpaceGroupNames(found.number(), 0, found.setting(), "", found.symbol(),
                        found.shortSymbol()), group))
                .orElseGet(() -> new SpaceGroup(unnamed(group), group));
    }

    /** A centred triclinic cell is tabulated nowhere, but there are only two groups that it can be. */
    private SpaceGroupNames unnamed(OperationGroup group) {
        if (PointGroups.system(group.representatives()) != CrystalSystem.TRICLINIC) {
            return SpaceGroupNames.UNKNOWN;
        }
        SpaceGroup primitive = setting(group.representatives().size());
        return new SpaceGroupNames(primitive.number(), 0, "", "", primitive.symbol(), primitive.shortSymbol());
    }

    private void add(String line) {
        String[] row = line.split("\t", -1);
        int hallNumber = Integer.parseInt(row[0]);
        int number = Integer.parseInt(row[1]);
        String setting = row[2];
        String choice = setting.startsWith("1") || setting.startsWith("2") ? " :" + setting.charAt(0)
                : setting.equals("H") || setting.equals("R") ? " :" + setting : "";
        SpaceGroup group = new SpaceGroup(new SpaceGroupNames(number, hallNumber, setting, row[3], row[4] + choice,
                SpaceGroupSymbols.shortened(number, row[4])), OperationGroup.generatedBy(HallSymbol.generators(row[3])));
        settings.add(group);
        // some settings of group 68 have the same operations: the first one stands for them
        byOperations.putIfAbsent(new HashSet<>(group.operations()), group);
        if (isStandard(setting)) {
            standard.put(number, group);
        }
        symbols.add(group, row[4], row.length > 5 ? row[5] : "", row.length > 6 ? row[6] : "");
    }

    private static boolean isStandard(String setting) {
        return switch (setting) {
            case "", "b", "b1", "2", "H" -> true;
            default -> false;
        };
    }
}
