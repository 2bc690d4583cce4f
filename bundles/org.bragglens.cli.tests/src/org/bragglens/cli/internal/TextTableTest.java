// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void alignsColumnsAndEndsLinesWithoutBlanks() {
        TextTable table = new TextTable("name", ">n", "note");
        assertTrue(table.isEmpty());
        table.add("2θ", "5", "");
        table.add("longer", "120", "x\ny");
        assertEquals("name      n  note\n2θ        5\nlonger  120  x y\n", table.toString());
        assertThrows(IllegalArgumentException.class, () -> table.add("one"));
    }
}
