// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bragglens.base.InputException;
import org.bragglens.learning.TargetSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionJsonTest {

    private static final String GOOD = DescriptionJson.write(Models.small().description());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format": 1                | "format": 2         | it has format 2, and this version reads format 1; use a newer version
            "format": 1                | "format": "1"       | format must be a whole number of 0 or more
            "format": 1                | "form": 1           | format must be a whole number of 0 or more
            "crystal-system-1"         | 7                   | id must be a text
            "task": "crystal-system"   | "task": null        | task must be a text
            2048                       | -1                  | inputShape must be a whole number of 0 or more
            2048                       | 0                   | inputShape must hold numbers of 1 or more
            2048                       | 2048.5              | inputShape must be a whole number
            2048                       | 1e300               | inputShape must be a whole number
            2048                       | 1,1,1,1,1,1,1,1,1   | inputShape must be a list of at most 8 entries
            "type": "classes"          | "type": "java.util.HashMap" | the type of its targets is unknown
            "cubic"                    | "hexagonal"         | targets need distinct names
            "cubic"                    | {}                  | names must be a list of texts
            "metrics": {               | "metrics": [], "m": { | metrics must be an object
            "history": [               | "history": {}, "h": [ | history must be a list of at most 100000 entries
            "epoch": 1                 | "epoch": true       | epoch must be a whole number
            "best": true               | "best": 1           | best must be true or false
            1.8,                       | NaN,                | it is not valid JSON
            "input": {                 | "input": [], "i": { | input must be an object
            "format": 1                | 'format': 1         | it is not valid JSON
            """)
    void everyLieIsNamed(String old, String replacement, String expected) {
        assertTrue(GOOD.contains(old), old);
        assertRefused(GOOD.replace(old, replacement), expected);
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertRefused("", "it must be one JSON object");
        assertRefused("[]", "it must be one JSON object");
        assertRefused("{} {}", "it is not valid JSON");
        assertRefused("null", "it must be one JSON object");
        assertRefused("[".repeat(100_000), "it is not valid JSON");
        assertRefused(GOOD.substring(0, GOOD.length() / 2), "it is not valid JSON");
    }

    @Test
    void keysOfLaterVersionsAreIgnored() throws InputException {
        ModelDescription read = DescriptionJson.read("f", GOOD.replace("\"format\": 1,", "\"format\": 1, \"colour\": \"blue\","), "card");
        assertEquals("crystal-system-1", read.id());
        assertEquals("card", read.card());
    }

    @Test
    void vectorsAreVectors() throws InputException {
        ModelDescription read = DescriptionJson.read("f", GOOD.replace("\"classes\"", "\"vector\""), "");
        assertEquals(new TargetSpace.Vector(Models.small().description().targets().names()), read.targets());
    }

    private static void assertRefused(String json, String expected) {
        InputException error = assertThrows(InputException.class, () -> DescriptionJson.read("m.braggmodel", json, ""));
        assertTrue(error.getMessage().startsWith("m.braggmodel, model.json"), error.getMessage());
        assertTrue(error.getMessage().contains(expected), error.getMessage());
    }
}
