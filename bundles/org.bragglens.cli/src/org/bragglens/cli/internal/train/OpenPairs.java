// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.pairs.TrainingPairs;
import org.bragglens.learning.disorder.DisorderPairs;
import org.bragglens.learning.disorder.PairSource;

/** Files of pairs as long as a training reads them. */
record OpenPairs(List<TrainingPairs> files, List<PairSource> sources) implements AutoCloseable {

    /**
     * @param span that they shall have; empty for any
     * @throws IOException in one line for people
     */
    static OpenPairs of(List<Path> files, Optional<Integer> span) throws IOException {
        OpenPairs all = new OpenPairs(new ArrayList<>(), new ArrayList<>());
        try {
            for (Path file : files) {
                TrainingPairs opened = TrainingPairs.open(file);
                all.files.add(opened);
                if (span.isPresent() && opened.span() != span.get()) {
                    throw new InputException(file.toString(), "", "its encodings have span " + opened.span() + ", not " + span.get(),
                            "give other pairs or another --span");
                }
                all.sources.add(new PairSource(file.getFileName().toString(), DisorderPairs.of(opened)));
            }
            return all;
        } catch (IOException | RuntimeException e) {
            all.close();
            throw e;
        }
    }

    boolean areAllMeasured() {
        return files.stream().allMatch(TrainingPairs::isMeasured);
    }

    boolean areSomeMeasured() {
        return files.stream().anyMatch(TrainingPairs::isMeasured);
    }

    @Override
    public void close() throws IOException {
        for (TrainingPairs file : files) {
            file.close();
        }
    }
}
