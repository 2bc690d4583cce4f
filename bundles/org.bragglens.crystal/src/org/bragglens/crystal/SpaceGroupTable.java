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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The 530 settings of {@code space-groups.tsv}, found by number, by symbol and by operations. */
final class SpaceGroupTable {

    private static final class Holder {
        static final SpaceGroupTable TABLE = new SpaceGroupTable();
    }

    /** A minus before the lattice letter, an axis behind a number, a quarter translation or a shift of the origin. */
    private static final Pattern HALL_MARK = Pattern.compile("^\\s*-|[1-6][abcnd]*[xyzuvw'\"*=]|\\(\\s*-?\\d+\\s+-?\\d+\\s+-?\\d+\\s*\\)");
    /** C -1, I 1 and so on: Hermann-Mauguin symbols of cells that are tabulated nowhere. */
    private static final Pattern CENTRED_TRICLINIC = Pattern.compile("\\s*([A-CFI])[\\s_]*(-?)1\\s*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SYMBOL = 100;
    private static final int LONGEST_QUOTE = 40;

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

    /** Point group and, behind a caret, the number among the space groups of that point group in the order of the tables. */
    String schoenflies(int number) {
        PointGroup point = standard(number).pointGroup();
        int index = 1;
        while (index < number && standard(number - index).pointGroup() == point) {
            index++;
        }
        return point.schoenflies() + "^" + index;
    }

    List<SpaceGroup> sameExtinction(PointGroup laueClass, String symbol) {
        return settings.stream().filter(g -> g.laueClass() == laueClass && g.extinctionSymbol().equals(symbol)).toList();
    }

    SpaceGroup named(String symbol) {
        if (symbol.length() > LONGEST_SYMBOL) {
            throw new IllegalArgumentException("'" + oneLine(symbol) + "' is no space-group symbol: it is too long");
        }
        return symbols.find(symbol)
                .or(() -> SchoenfliesSymbol.canonical(symbol).flatMap(this::ofSchoenflies))
                .or(() -> ofHall(symbol))
                .orElseThrow(() -> new IllegalArgumentException("'" + oneLine(symbol) + "' is no space-group symbol"));
    }

    private Optional<SpaceGroup> ofSchoenflies(String symbol) {
        return standard.values().stream().filter(group -> group.schoenflies().equals(symbol)).findFirst();
    }

    /** Only what has a mark of a Hall symbol and means a tabulated group: many a mistyped symbol could be one. */
    private Optional<SpaceGroup> ofHall(String symbol) {
        Matcher triclinic = CENTRED_TRICLINIC.matcher(symbol);
        if (triclinic.matches()) {
            return Optional.of(SpaceGroup.ofHallSymbol(triclinic.group(2) + triclinic.group(1) + " 1"));
        }
        if (!HALL_MARK.matcher(symbol).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(identified(OperationGroup.generatedBy(HallSymbol.generators(symbol)))).filter(g -> g.number() != 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String oneLine(String symbol) {
        String text = symbol.strip().replaceAll("\\s+", " ");
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    SpaceGroup identified(OperationGroup group) {
        SpaceGroup tabulated = byOperations.get(new HashSet<>(group.all()));
        return tabulated != null ? tabulated : OriginSearch.sameBut(group, settings).map(found -> shifted(found, group))
                .orElseGet(() -> new SpaceGroup(unnamed(group), group, null));
    }

    private static SpaceGroup shifted(OriginSearch.Found found, OperationGroup group) {
        SpaceGroup setting = found.setting();
        return new SpaceGroup(new SpaceGroupNames(setting.number(), 0, setting.setting(), "", setting.symbol(), setting.shortSymbol()),
                group, setting.fromStandard().plus(found.shift()[0], found.shift()[1], found.shift()[2]));
    }

    /** A centred triclinic cell is tabulated nowhere, but there are only two groups that it can be. */
    private SpaceGroupNames unnamed(OperationGroup group) {
        if (PointGroup.of(group.representatives()).system() != CrystalSystem.TRICLINIC) {
            return SpaceGroupNames.UNKNOWN;
        }
        return setting(group.representatives().size()).names().ofUntabulated();
    }

    private void add(String line) {
        String[] row = line.split("\t", -1);
        int hallNumber = Integer.parseInt(row[0]);
        int number = Integer.parseInt(row[1]);
        String setting = row[2];
        String choice = setting.startsWith("1") || setting.startsWith("2") ? " :" + setting.charAt(0)
                : setting.equals("H") || setting.equals("R") ? " :" + setting : "";
        SpaceGroup group = new SpaceGroup(new SpaceGroupNames(number, hallNumber, setting, row[3], row[4] + choice,
                SpaceGroupSymbols.shortened(number, row[4])), OperationGroup.generatedBy(HallSymbol.generators(row[3])),
                CoordinateTriplet.parse(row.length > 7 ? row[7] : "x,y,z"));
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
