// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StepWordsTest {

    private final Steps book = new Steps();

    @Test
    void settingsAreToldInOneLineWithTheirUnits() {
        assertEquals("width 2 mm, count 3", StepWords.summary(book.type("bend").settings(), new Steps.Settings(2, 3)));
        assertEquals("width 0.25 mm, count 9", StepWords.summary(book.type("bend").settings(), new Steps.Settings(0.25, 9)));
    }
}
