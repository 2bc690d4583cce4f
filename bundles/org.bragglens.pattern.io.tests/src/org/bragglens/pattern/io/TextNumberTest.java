// SPDX-License-Identifier: EPL-2.0
package org.bragglens.pattern.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class TextNumberTest {

    @Test
    void readsWhatInstrumentsWrite() {
        assertEquals(10.02, TextNumber.value("10.02"));
        assertEquals(10.02, TextNumber.value("10,02"));
        assertEquals(-3, TextNumber.value("-3"));
        assertEquals(0.5, TextNumber.value("+.5"));
        assertEquals(5, TextNumber.value("5."));
        assertEquals(218.63813, TextNumber.value("218.63813E0"));
        assertEquals(6.62e-3, TextNumber.value("6.62D-3"));
        assertEquals(6.62e-3, TextNumber.value("6.62d-3"));
        assertEquals(2.434518099, TextNumber.value("2.434518099E+00"));
    }

    @Test
    void knowsWhatIsNoNumber() {
        for (String token : List.of("", ".", "-", "e5", "1e", "1e+", "1.2.3", "1,2,3", "10,", ",5", "0x10", "1f", "NaN", "Infinity", "12a",
                "1 2", "١")) {
            assertFalse(TextNumber.is(token), token);
        }
    }

    @Test
    void knowsTheWordsForANumberThatIsMissing() {
        for (String token : List.of("", "NaN", "-nan", "+inf", "Infinity", "N/A", "-", "****")) {
            assertTrue(TextNumber.isMissing(token), token);
            assertTrue(Double.isNaN(TextNumber.value(token)), token);
        }
        assertFalse(TextNumber.isMissing("counts"));
    }
}
