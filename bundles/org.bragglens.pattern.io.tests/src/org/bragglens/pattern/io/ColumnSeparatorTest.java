// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class ColumnSeparatorTest {

    @Test
    void tellsDecimalCommasFromSeparators() {
        assertSplit(ColumnSeparator.COMMA, "10,455", "10", "455");
        assertSplit(ColumnSeparator.COMMA, "10.02,31.5", "10.02", "31.5");
        assertSplit(ColumnSeparator.COMMA, "10.0, 179.0", "10.0", "179.0");
        assertSplit(ColumnSeparator.BLANK, "10,02 31,5", "10,02", "31,5");
        assertSplit(ColumnSeparator.BLANK, "10,02\t31,5", "10,02", "31,5");
        assertSplit(ColumnSeparator.SEMICOLON, "10,02;31,5", "10,02", "31,5");
        assertSplit(ColumnSeparator.SEMICOLON, "10.02 ; 31.5;", "10.02", "31.5");
        assertSplit(ColumnSeparator.COMMA, "\"10.02\",\"31.5\"", "10.02", "31.5");
    }

    @Test
    void treatsAnyBlanksAlike() {
        assertSplit(ColumnSeparator.BLANK, "  3.000     297     13.2", "3.000", "297", "13.2");
        assertSplit(ColumnSeparator.BLANK, "10 56\t", "10", "56");
    }

    @Test
    void findsNoneInWordsAndLoneNumbers() {
        for (String line : List.of("angle,intensity", "2048", "Sample 12", "10.5", "data_NaCl", "1 2 x")) {
            assertEquals(Optional.empty(), ColumnSeparator.of(line), line);
        }
    }

    private static void assertSplit(ColumnSeparator expected, String line, String... columns) {
        assertEquals(Optional.of(expected), ColumnSeparator.of(line), line);
        assertEquals(List.of(columns), expected.split(line), line);
    }
}
