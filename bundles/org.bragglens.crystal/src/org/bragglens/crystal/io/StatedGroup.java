// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bragglens.crystal.SpaceGroup;

/**
 * The space group that a block names by its Hall symbol, its Hermann-Mauguin symbol or its number, the first of them that is understood.
 *
 * @param group  what is named
 * @param source what it is named by, for notes
 * @param line   where
 * @param fixed  whether the name leaves no choice of axes or origin
 */
record StatedGroup(SpaceGroup group, String source, int line, boolean fixed) {

    private static final String[] HALL = {"space_group_name_hall", "symmetry_space_group_name_hall", "space_group_hall_symbol",
        "symmetry_space_group_hall"};
    private static final String[] HERMANN_MAUGUIN = {"space_group_name_h-m_alt", "symmetry_space_group_name_h-m",
        "symmetry_space_group_name_h-m_alt", "space_group_name_h-m", "space_group_name_h-m_full", "symmetry_space_group_name_h-m_full",
        "space_group_name_h-m_ref", "symmetry_space_group_name", "space_group_name"};
    private static final String[] NUMBER = {"space_group_it_number", "symmetry_int_tables_number", "symmetry_space_group_it_number",
        "symmetry_it_number", "space_group_int_tables_number", "symmetry_intl_tables_number", "space_group_number",
        "symmetry_group_it_number"};
    private static final String[] SUPERSPACE = {"space_group_ssg_name", "space_group_ssg_name_it"};
    private static final String[] MAGNETIC_NUMBER = {"space_group_magn_number_bns"};

    /** Empty if the block names none, or none that is known. */
    static Optional<StatedGroup> of(CifBlock block, Notes notes) {
        Optional<StatedGroup> hall = read(block, notes, SpaceGroup::ofHallSymbol, true, HALL).filter(s -> s.group().number() != 0);
        Optional<StatedGroup> symbol = read(block, notes, StatedGroup::ofSymbol, false, HERMANN_MAUGUIN);
        Optional<StatedGroup> number = read(block, notes, StatedGroup::ofNumber, false, NUMBER);
        Optional<StatedGroup> other = read(block, notes, text -> SpaceGroup.ofSymbol(text.replaceAll("\\(.*", "")), false, SUPERSPACE)
                .or(() -> read(block, notes, text -> ofNumber(text.replaceAll("\\..*", "")), false, MAGNETIC_NUMBER));
        List<StatedGroup> all = List.of(hall, symbol, number, other).stream().flatMap(Optional::stream).toList();
        all.stream().skip(1).filter(s -> s.group().number() != all.getFirst().group().number()).findFirst()
                .ifPresent(s -> notes.add("Line " + all.getFirst().line() + " names space group " + all.getFirst().group().number()
                        + " and line " + s.line() + " number " + s.group().number() + "; the first was taken."));
        return all.stream().findFirst();
    }

    /** What the block says of its space group, understood or not. */
    static Optional<CifValue> written(CifBlock block) {
        return Stream.of(HALL, HERMANN_MAUGUIN, NUMBER, SUPERSPACE, MAGNETIC_NUMBER).flatMap(names -> block.value(names).stream())
                .findFirst();
    }

    private static Optional<StatedGroup> read(CifBlock block, Notes notes, Function<String, SpaceGroup> reading, boolean fixed,
            String... names) {
        for (String name : names) {
            Optional<CifValue> value = block.value(name);
            if (value.isPresent()) {
                try {
                    String text = value.get().text();
                    boolean choice = text.matches(".*:\\s*\\w[\\w-]*\\s*|.*[a-z0-9/)\\s][SZHR]\\s*");
                    return Optional.of(new StatedGroup(reading.apply(text), text, value.get().line(), fixed || choice));
                } catch (IllegalArgumentException e) {
                    notes.add("The space group " + FaultyLine.quoted(value.get().text()) + " is unknown and was not used.");
                }
            }
        }
        return Optional.empty();
    }

    /** A change of axes or origin behind the symbol is no part of it: {@code P 42/m m c (a,b+1/2,c)}. */
    private static SpaceGroup ofSymbol(String text) {
        int bracket = text.indexOf('(');
        try {
            return SpaceGroup.ofSymbol(text);
        } catch (IllegalArgumentException e) {
            if (bracket > 0 && text.indexOf(',', bracket) > 0) {
                return SpaceGroup.ofSymbol(text.substring(0, bracket));
            }
            throw e;
        }
    }

    private static SpaceGroup ofNumber(String text) {
        double number = CifNumber.parse("the space-group number", text, 0);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException("a space-group number is a whole number");
        }
        return SpaceGroup.ofNumber((int) number);
    }
}
