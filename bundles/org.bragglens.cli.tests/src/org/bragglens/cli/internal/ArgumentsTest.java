// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void comeFromTheEnvironmentAsTheyWereTyped() {
        assertArrayEquals(new String[] {"classify", "-data", "", "a b"},
                Arguments.of(Map.of("BRAGGLENS_ARGC", "4", "BRAGGLENS_ARG_0", "classify", "BRAGGLENS_ARG_1", "-data", "BRAGGLENS_ARG_2",
                "", "BRAGGLENS_ARG_3", "a b"),
                        new String[] {"other"}));
        assertArrayEquals(new String[0], Arguments.of(Map.of("BRAGGLENS_ARGC", "0"), new String[] {"other"}));
    }

    @Test
    void comeFromTheApplicationWithoutTheScript() {
        assertArrayEquals(new String[] {"info"}, Arguments.of(Map.of(), new String[] {"info"}));
        assertArrayEquals(new String[] {"info"}, Arguments.of(Map.of("BRAGGLENS_ARGC", "many"), new String[] {"info"}));
    }
}
