// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bragglens.base.InputException;
import org.bragglens.learning.EpochReport;
import org.bragglens.learning.dl4j.network.Graph;
import org.bragglens.learning.dl4j.network.LearnerState;
import org.bragglens.learning.model.ModelArchive;
import org.bragglens.learning.model.SafeTensors;
import org.bragglens.learning.model.Tensor;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * A training between two epochs: everything that the next epoch depends on. A file of the model file's kind with the entries
 * {@code state.json}, {@code weights.safetensors}, {@code moments.safetensors} (of Adam) and {@code best.safetensors}.
 *
 * @param progress what was done
 * @param learner  the network as it stands
 * @param best     the weights with the lowest validation loss
 */
record Checkpoint(Progress progress, LearnerState learner, List<Tensor> best) {

    private static final String STATE = "state.json";
    private static final String WEIGHTS = "weights.safetensors";
    private static final String MOMENTS = "moments.safetensors";
    private static final String BEST = "best.safetensors";
    private static final int FORMAT = 1;

    /**
     * What was done.
     *
     * @param format      of the file
     * @param fingerprint of the plan, see {@link Fingerprint}
     * @param steps       of the optimizer
     * @param seconds     in all runs so far
     * @param history     finished epochs
     */
    record Progress(int format, String fingerprint, long steps, double seconds, List<EpochReport> history) {

        static Progress of(String fingerprint, long steps, double seconds, List<EpochReport> history) {
            return new Progress(FORMAT, fingerprint, steps, seconds, List.copyOf(history));
        }
    }

    void write(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Gson gson = new GsonBuilder().serializeSpecialFloatingPointValues().create();
        entries.put(STATE, gson.toJson(progress).getBytes(StandardCharsets.UTF_8));
        entries.put(WEIGHTS, SafeTensors.encode(learner.weights()));
        entries.put(MOMENTS, SafeTensors.encode(learner.moments()));
        entries.put(BEST, SafeTensors.encode(best));
        ModelArchive.write(file, entries);
    }

    /** @throws IOException in one line, if the file is damaged or belongs to another training */
    static Checkpoint read(Path path, String fingerprint, Graph graph) throws IOException {
        long most = 16L * graph.trainableSize() + (4L << 20);
        ModelArchive archive = ModelArchive.read(path, Map.of(STATE, 16L << 20, WEIGHTS, most, MOMENTS, most, BEST, most));
        String file = archive.file();
        Progress progress;
        try {
            progress = new Gson().fromJson(new String(archive.entry(STATE), StandardCharsets.UTF_8), Progress.class);
        } catch (JsonParseException e) {
            throw new InputException(file, STATE, "it is not a training's state", "delete the checkpoint to begin anew", e);
        }
        if (progress == null || progress.format != FORMAT || progress.history == null || progress.history.contains(null)) {
            throw new InputException(file, STATE, "it is not a training's state", "delete the checkpoint to begin anew");
        }
        if (!fingerprint.equals(progress.fingerprint)) {
            throw new InputException(file, "", "it belongs to a training with another network, other settings or other data",
                    "give the settings it was begun with, or delete it to begin anew");
        }
        List<Tensor> weights = tensors(archive, WEIGHTS);
        List<Tensor> best = tensors(archive, BEST);
        TensorCheck.check(graph, weights, file);
        TensorCheck.check(graph, best, file);
        List<Tensor> moments = tensors(archive, MOMENTS);
        if (moments.size() != 2 || moments.stream().anyMatch(moment -> moment.data().length != graph.trainableSize())) {
            throw new InputException(file, MOMENTS, "they do not fit the network", "delete the checkpoint to begin anew");
        }
        return new Checkpoint(progress, new LearnerState(weights, moments, progress.steps), best);
    }

    private static List<Tensor> tensors(ModelArchive archive, String entry) throws IOException {
        return new ArrayList<>(SafeTensors.decode(archive.entry(entry), archive.file(), entry));
    }
}
