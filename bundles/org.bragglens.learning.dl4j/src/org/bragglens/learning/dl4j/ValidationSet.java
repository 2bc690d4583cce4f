// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.dl4j.network.Objective;
import org.bragglens.learning.dl4j.network.Predictor;
import org.bragglens.learning.dl4j.network.Score;

/** The validation samples, always those of epoch 0, kept in memory after their first use if they are not too many. */
final class ValidationSet implements AutoCloseable {

    /** Samples that one thread answers at a time. */
    static final int SHARE = 32;
    /** Numbers that are kept, at most: 256 MB. */
    private static final long MAX_KEPT = 64L << 20;

    private final SampleSource source;
    private final Predictor predictor;
    private final Objective objective;
    private final BatchSupply supply;
    private final boolean keep;
    private List<Batch> kept = List.of();

    ValidationSet(SampleSource source, Predictor predictor, Objective objective, int threads) {
        this.source = source;
        this.predictor = predictor;
        this.objective = objective;
        supply = new BatchSupply(source, predictor.capacity(), threads);
        keep = (long) source.size() * source.inputSize() <= MAX_KEPT;
    }

    /** Empty if the training was stopped meanwhile. */
    Optional<Score> score(TrainingControl control) {
        Score total = Score.NONE;
        if (!kept.isEmpty()) {
            for (Batch batch : kept) {
                if (control.isStopped()) {
                    return Optional.empty();
                }
                total = total.plus(score(batch));
            }
            return Optional.of(total);
        }
        List<Batch> seen = new ArrayList<>();
        try (BatchSupply.Epoch batches = supply.epoch(0, IntStream.range(0, source.size()).toArray())) {
            for (Optional<Batch> batch = batches.next(control); batch.isPresent(); batch = batches.next(control)) {
                total = total.plus(score(batch.get()));
                if (keep) {
                    seen.add(batch.get());
                } else {
                    supply.giveBack(batch.get());
                }
            }
        }
        if (control.isStopped()) {
            return Optional.empty();
        }
        kept = seen;
        return Optional.of(total);
    }

    private Score score(Batch batch) {
        return objective.score(predictor.scores(batch.inputs(), batch.size()), batch.targets(), source.targets().width(), batch.size());
    }

    @Override
    public void close() {
        supply.close();
        predictor.close();
    }
}
