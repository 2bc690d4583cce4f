// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.Optional;

/**
 * A cell of a confusion matrix that somebody looks at.
 *
 * @param row    of the matrix as it is shown, from 0
 * @param column of the matrix as it is shown, from 0
 */
record ConfusionCell(int row, int column) {

    /**
     * The cell beside one, no further than the matrix goes; its first cell where there was none.
     *
     * @param down    rows
     * @param right   columns
     * @param classes rows and columns of the matrix, at least 1
     */
    static ConfusionCell moved(Optional<ConfusionCell> from, int down, int right, int classes) {
        return from.map(c -> new ConfusionCell(Math.clamp(c.row + down, 0, classes - 1), Math.clamp(c.column + right, 0, classes - 1)))
                .orElse(new ConfusionCell(0, 0));
    }
}
