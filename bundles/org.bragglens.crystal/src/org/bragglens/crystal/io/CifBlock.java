// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rcsb.cif.model.Block;
import org.rcsb.cif.model.Category;
import org.rcsb.cif.model.Column;

/**
 * The values of one data block by their names in lower case: {@code _cell_length_a} and {@code _cell.length_a} are both
 * {@code cell_length_a}. A value that is {@code ?} or {@code .} is missing.
 */
final class CifBlock {

    private final String header;
    private final Map<String, Column<?>> columns = new HashMap<>();
    private final Map<String, List<String>> read = new HashMap<>();

    CifBlock(Block block) {
        header = block.getBlockHeader() == null ? "" : block.getBlockHeader().strip();
        for (Map.Entry<String, Category> category : block.getCategories().entrySet()) {
            for (Map.Entry<String, Column<?>> column : category.getValue().getColumns().entrySet()) {
                String name = column.getKey().isEmpty() ? category.getKey() : category.getKey() + "_" + column.getKey();
                columns.putIfAbsent(name.toLowerCase(Locale.ROOT), column.getValue());
            }
        }
    }

    String header() {
        return header;
    }

    /** Whether there is a value under one of the names. */
    boolean has(String... names) {
        return value(names).isPresent();
    }

    /** The first value under the first of the names that has one. */
    Optional<String> value(String... names) {
        for (String name : names) {
            for (String value : column(name)) {
                if (!value.isEmpty()) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    /** All values under a name, an empty text for each that is missing; empty if there is no such name. */
    List<String> column(String name) {
        // whoever goes through the rows asks again for each of them
        return read.computeIfAbsent(name, this::read);
    }

    private List<String> read(String name) {
        Column<?> column = columns.get(name);
        if (column == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>(column.getRowCount());
        for (int i = 0; i < column.getRowCount(); i++) {
            String value = column.getStringData(i).strip();
            values.add(value.equals("?") || value.equals(".") ? "" : value);
        }
        return Collections.unmodifiableList(values);
    }
}
