// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings by the symbols under which files know them. */
final class SpaceGroupSymbols {

    /** A choice behind the symbol: {@code :1}, {@code :H}, {@code :b1}, or a capital that ICSD appends (S and Z for origins 1 and 2). */
    private static final Pattern CHOICE = Pattern.compile("^(.*?[a-z0-9/)\\s])\\s*(?::\\s*([A-Za-z0-9-]+)|([SZHR]))$");

    private final Map<String, List<SpaceGroup>> settings = new HashMap<>();

    /** Adds a setting under its symbols; full and older ones may be empty, older ones may be several with a semicolon between them. */
    void add(SpaceGroup group, String symbol, String full, String older) {
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

    /** The number of the setting that {@code symbol} names; empty if there is none. */
    Optional<Integer> find(String symbol) {
        String text = symbol.replaceAll("['\"]", "").strip();
        String choice = "";
        Matcher matcher = CHOICE.matcher(text);
        if (matcher.matches()) {
            text = matcher.group(1);
            choice = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        }
        List<SpaceGroup> candidates = settings.getOrDefault(key(text), List.of());
        return choose(candidates, switch (choice.toUpperCase(Locale.ROOT)) {
            case "S" -> "1";
            case "Z" -> "2";
            case "H", "R" -> choice.toUpperCase(Locale.ROOT);
            default -> choice;
        }).map(SpaceGroup::hallNumber);
    }

    private static Optional<SpaceGroup> choose(List<SpaceGroup> candidates, String choice) {
        if (!choice.isEmpty()) {
            Optional<SpaceGroup> chosen = candidates.stream().filter(g -> g.setting().startsWith(choice)).findFirst();
            // a choice where the group leaves none is harmless: R-3m:H has one, P6:H has not
            return chosen.isPresent() ? chosen : choose(candidates, "");
        }
        for (String preferred : List.of("2", "H", "b", "c", "a")) {
            for (SpaceGroup candidate : candidates) {
                if (candidate.setting().startsWith(preferred) && !candidate.setting().startsWith("cab") && !candidate.setting()
                        .startsWith("ba-c")
                        && !candidate.setting().startsWith("bca") && !candidate.setting().startsWith("a-cb")) {
                    return Optional.of(candidate);
                }
            }
        }
        return candidates.stream().findFirst();
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
            List<SpaceGroup> known = settings.computeIfAbsent(key(symbol), k -> new ArrayList<>());
            if (!known.contains(group)) {
                known.add(group);
            }
        }
    }

    private static String key(String symbol) {
        return symbol.replaceAll("[\\s_()~]", "").toLowerCase(Locale.ROOT);
    }
}
