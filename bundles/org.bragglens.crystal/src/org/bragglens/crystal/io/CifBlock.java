// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of one data block by their names in lower case, underscores for dots: {@code _cell_length_a} and {@code _cell.length_a} are
 * both {@code cell_length_a}. Where a name is given more than once, the first value counts.
 */
final class CifBlock {

    private final String header;
    private final int line;
    private final Notes notes = new Notes();
    private final Map<String, CifColumn> columns = new HashMap<>();
    private final Map<String, FaultyLine> faults = new HashMap<>();

    CifBlock(String header, int line) {
        this.header = header;
        this.line = line;
    }

    /** What follows {@code data_}; may be empty. */
    String header() {
        return header;
    }

    /** Where the block begins. */
    int line() {
        return line;
    }

    /** What was odd about its writing. */
    Notes notes() {
        return notes;
    }

    /** How many names it has. */
    int size() {
        return columns.size() + faults.size();
    }

    void put(String name, CifColumn column) {
        CifColumn known = columns.putIfAbsent(name, column);
        Optional<CifValue> again = column.first();
        if (known == null || again.isEmpty()) {
            return;
        }
        Optional<CifValue> first = known.first();
        if (first.isEmpty()) {
            columns.put(name, column);
        } else if (!first.get().text().equals(again.get().text()) || known.size() != column.size()) {
            notes.add("_" + name + " is given in line " + first.get().line() + " and again in line " + again.get().line()
                    + "; the first was used.");
        }
    }

    /** Remembers that a column cannot be read; nobody hears of it who does not ask for the column. */
    void putFault(String name, FaultyLine fault) {
        faults.putIfAbsent(name, fault);
    }

    /** Whether there is a value under one of the names. */
    boolean has(String... names) {
        return value(names).isPresent();
    }

    /** The first value under the first of the names that has one. */
    Optional<CifValue> value(String... names) {
        for (String name : names) {
            Optional<CifValue> value = column(name).first();
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** The value's text, or an empty one. */
    String text(String... names) {
        return value(names).map(CifValue::text).orElse("");
    }

    /**
     * The column of the first of the names that is there; an empty one if none is.
     *
     * @throws FaultyLine if its loop cannot be read
     */
    CifColumn column(String... names) {
        for (String name : names) {
            CifColumn column = columns.get(name);
            if (column != null) {
                return column;
            }
            if (faults.containsKey(name)) {
                throw faults.get(name);
            }
        }
        return CifColumn.ABSENT;
    }

    /** Whether a name begins so. */
    boolean mentions(String beginning) {
        return Stream.concat(columns.keySet().stream(), faults.keySet().stream()).anyMatch(name -> name.startsWith(beginning));
    }
}
