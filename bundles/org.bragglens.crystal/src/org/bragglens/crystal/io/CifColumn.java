// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.List;
import java.util.Optional;

/** The values under one name: one, or one a row of a loop. */
final class CifColumn {

    static final CifColumn ABSENT = new CifColumn(List.of());
    private static final CifValue MISSING = new CifValue("", 0);

    private final List<CifValue> values;

    CifColumn(List<CifValue> values) {
        this.values = values;
    }

    int size() {
        return values.size();
    }

    /** The value of a row; a missing one where the column is absent or ends before. */
    CifValue get(int row) {
        return row < values.size() ? values.get(row) : MISSING;
    }

    List<CifValue> values() {
        return values;
    }

    Optional<CifValue> first() {
        return values.stream().filter(value -> !value.isMissing()).findFirst();
    }
}
