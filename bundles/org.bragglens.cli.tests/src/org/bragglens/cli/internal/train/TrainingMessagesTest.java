// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.bragglens.cli.internal.Console;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TrainingProgress;
import org.junit.jupiter.api.Test;

class TrainingMessagesTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final TrainingMessages messages = new TrainingMessages(new Console(new ByteArrayOutputStream(), err, false, Duration.ZERO),
            100);

    @Test
    void showsWhereItIsHowFastAndHowLong() {
        messages.progress(new TrainingProgress(3, 500, 1000, 1.25, 1234.6, 0.02, 200));
        assertEquals("epoch 3 of at most 100, 2 %: loss 1.2500; 1,235 samples/s, 3 min 20 s left\n", said());
        messages.epoch(new EpochReport(3, 1.2, 0.456, 1.3, 0.421, 0.001, 61, true));
        assertTrue(said().endsWith("epoch 3: loss 1.2000, accuracy 45.6 %; validation loss 1.3000, accuracy 42.1 % (best so far); "
                + "1 min 01 s"
                + "; 1,235 samples/s, 3 min 20 s left\n"), said());
    }

    @Test
    void saysNothingOfAPaceThatItDoesNotKnow() {
        messages.progress(new TrainingProgress(1, 1, 1000, 2, 0, 0, Double.NaN));
        assertEquals("", said());
        messages.epoch(new EpochReport(1, 1.2, 0.456, 1.3, 0.421, 0.001, 7300, false));
        assertTrue(said().endsWith("42.1 %; 2 h 01 min\n"), said());
    }

    @Test
    void countersAreProgressAndNotALineEach() {
        TrainingMessages messages = new TrainingMessages(new Console(new ByteArrayOutputStream(), err, false), 100);
        for (int i = 1; i <= 33; i++) {
            messages.status("reading structures: " + i + ",000");
        }
        messages.status("30,000 structures for training");
        assertEquals("reading structures: 1,000\n30,000 structures for training\n", said());
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
