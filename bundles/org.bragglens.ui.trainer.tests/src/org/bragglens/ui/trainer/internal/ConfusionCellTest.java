// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class ConfusionCellTest {

    @Test
    void theFirstCellIsWhereItBegins() {
        assertEquals(new ConfusionCell(0, 0), ConfusionCell.moved(Optional.empty(), 1, 0, 3));
    }

    @Test
    void arrowsGoNoFurtherThanTheMatrix() {
        Optional<ConfusionCell> middle = Optional.of(new ConfusionCell(1, 1));
        assertEquals(new ConfusionCell(2, 1), ConfusionCell.moved(middle, 1, 0, 3));
        assertEquals(new ConfusionCell(1, 0), ConfusionCell.moved(middle, 0, -1, 3));
        assertEquals(new ConfusionCell(1, 1), ConfusionCell.moved(middle, 1, 1, 2));
        assertEquals(new ConfusionCell(0, 0), ConfusionCell.moved(Optional.of(new ConfusionCell(0, 0)), -1, -1, 1));
    }
}
