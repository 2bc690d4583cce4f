// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values under one name: one, or one a row of a loop. They are cut out of the file's text when somebody asks for them. */
final class CifColumn {

    static final CifColumn ABSENT = new CifColumn(0, 0, row -> null);
    private static final CifValue MISSING = new CifValue("", 0);

    private final int loop;
    private final int size;
    private final IntFunction<CifValue> values;

    /** @param loop the line on which the loop begins, from 1 */
    CifColumn(int loop, int size, IntFunction<CifValue> values) {
        this.loop = loop;
        this.size = size;
        this.values = values;
    }

    /** A name with one value, outside of all loops. */
    static CifColumn of(CifValue value) {
        return new CifColumn(0, 1, row -> value);
    }

    /** The line on which its loop begins; 0 if it stands outside of all loops. */
    int loop() {
        return loop;
    }

    int size() {
        return size;
    }

    /** The value of a row; a missing one where the column is absent or ends before. */
    CifValue get(int row) {
        return row < size ? values.apply(row) : MISSING;
    }

    Stream<CifValue> values() {
        return IntStream.range(0, size).mapToObj(values);
    }

    Optional<CifValue> first() {
        return values().filter(value -> !value.isMissing()).findFirst();
    }
}
