// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;

import org.junit.jupiter.api.Test;

class InputExceptionTest {

    @Test
    void saysFilePlaceReasonAndRemedyInOneLine() {
        assertEquals("a.xy, line 12: is no number; remove it", new InputException("a.xy", "line 12", "is no number", "remove it")
                .getMessage());
        assertEquals("a.xy: is empty", new InputException("a.xy", "", "is empty", "").getMessage());
    }

    @Test
    void hostileTextBreaksNeitherLineNorTerminal() {
        assertEquals("a.xy: 'x [31mred y'", new InputException("a.xy", "", "'x\u001b[31mred\r\n\0y'", "").getMessage());
    }

    @Test
    void canBeSaidOfAnotherName() {
        IOException cause = new IOException("disk");
        InputException first = new InputException("/tmp/x", "line 3", "is bad", "mend it", cause);
        InputException named = first.in("data/x");
        assertEquals("data/x, line 3: is bad; mend it", named.getMessage());
        assertSame(first, named.getCause());
        assertSame(cause, first.getCause());
    }
}
