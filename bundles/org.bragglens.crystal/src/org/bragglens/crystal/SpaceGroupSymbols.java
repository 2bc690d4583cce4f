// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings by the Hermann-Mauguin symbols under which files know them. */
final class SpaceGroupSymbols {

    /** A setting under one of its symbols, with the blanks of the tables. */
    private record Named(String symbol, SpaceGroup group) {
    }

    private final Map<String, List<Named>> settings = new HashMap<>();
    private final List<SpaceGroup> all = new ArrayList<>();
    private final Map<String, SpaceGroup> byHall = new HashMap<>();

    /** Adds a setting under its symbols; full and older ones may be empty, older ones may be several with a semicolon between them. */
    void add(SpaceGroup group, String symbol, String full, String older) {
        all.add(group);
        byHall.putIfAbsent(hallKey(group.hallSymbol()), group);
        put(symbol, group);
        put(full, group);
        for (String one : older.split(";")) {
            put(one, group);
        }
        if (group.system() == CrystalSystem.MONOCLINIC) {
            put(withoutOnes(symbol), group);
        }
        if (group.system() == CrystalSystem.CUBIC && symbol.contains("-3")) {
            // before 1983: F m 3 m
            put(symbol.replace("-3", "3"), group);
        }
        if (group.setting().equals("H")) {
            // macromolecular files: H 3 2 for R 3 2 in hexagonal axes
            put("H" + symbol.substring(1), group);
        }
    }

    /** The setting that {@code symbol} names; empty if there is none. */
    Optional<SpaceGroup> find(String symbol) {
        List<SymbolReading> readings = SymbolReading.of(symbol);
        // P 4 2 is the Hall symbol of P 4 2 2, although without blanks it is P 42
        return readings.getFirst().text().contains(" ") ? hermannMauguin(readings, true).or(() -> hall(symbol))
                .or(() -> hermannMauguin(readings, false)) : hermannMauguin(readings, false);
    }

    private Optional<SpaceGroup> hermannMauguin(List<SymbolReading> readings, boolean sameBlanks) {
        for (SymbolReading reading : readings) {
            List<SpaceGroup> candidates = settings.getOrDefault(reading.key(), List.of()).stream()
                    .filter(named -> sameBlanks ? reading.text().equals(named.symbol().toLowerCase(Locale.ROOT))
                            : reading.hasScrewAxesOf(named.symbol()))
                    .map(Named::group).distinct().toList();
            if (!candidates.isEmpty()) {
                return Optional.of(choose(candidates, reading.choice()));
            }
        }
        return Optional.empty();
    }

    private Optional<SpaceGroup> hall(String symbol) {
        return Optional.ofNullable(byHall.get(hallKey(symbol)));
    }

    private static String hallKey(String symbol) {
        return symbol.strip().replaceAll("[\\s_]+", " ").replace('=', '"').toLowerCase(Locale.ROOT);
    }

    private SpaceGroup choose(List<SpaceGroup> candidates, String choice) {
        SpaceGroup usual = candidates.stream().min(Comparator.comparingInt(SpaceGroupSymbols::rank)).orElseThrow();
        if (choice.isEmpty()) {
            return usual;
        }
        // P 21/c with cell choice 2 is P 1 21/n 1; a choice where the group leaves none is harmless: R -3 m :H has one, P 6 :H has not
        return Stream.concat(candidates.stream().filter(g -> g.setting().startsWith(choice)),
                all.stream().filter(g -> g.number() == usual.number() && g.setting().equals(choice))).findFirst().orElse(usual);
    }

    /** What a symbol means that leaves a choice open: origin 2, hexagonal axes, unique axis b before c before a. */
    private static int rank(SpaceGroup group) {
        String setting = group.setting();
        if (group.system() == CrystalSystem.MONOCLINIC) {
            boolean turned = setting.startsWith("-");
            return 2 * "bca".indexOf(setting.charAt(turned ? 1 : 0)) + (turned ? 1 : 0);
        }
        return setting.isEmpty() || setting.startsWith("2") || setting.equals("H") ? 0 : 1;
    }

    /** The short symbol for people: no blanks, a screw axis with an underscore, the ones of monoclinic symbols left out. */
    static String shortened(int number, String symbol) {
        String text = CrystalSystem.ofSpaceGroup(number) == CrystalSystem.MONOCLINIC ? withoutOnes(symbol) : symbol;
        return text.replaceAll("(?<= )([2346])([1-5])", "$1_$2").replace(" ", "");
    }

    private static String withoutOnes(String symbol) {
        return symbol.replace(" 1", "");
    }

    private void put(String symbol, SpaceGroup group) {
        if (!symbol.isEmpty()) {
            settings.computeIfAbsent(SymbolReading.key(symbol), k -> new ArrayList<>()).add(new Named(symbol, group));
        }
    }
}
