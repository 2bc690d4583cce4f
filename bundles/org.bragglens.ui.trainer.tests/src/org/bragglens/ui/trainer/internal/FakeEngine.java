// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.learning.EpochReport;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingProgress;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.model.Tensor;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;

import com.google.gson.JsonObject;

/** An engine whose network always gives the last class, so that the trainer's model is tested without numbers being crunched. */
final class FakeEngine implements LearningEngine {

    /** Runs in the middle of every epoch. */
    private final Runnable meanwhile;
    TrainingPlan plan;

    FakeEngine(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public List<NetworkType> networks() {
        return List.of(new NetworkType("constant", "Constant", "Answers always the same", ""));
    }

    @Override
    public Optional<ModelFile> train(TrainingPlan given, SampleSource training, SampleSource validation, TrainingListener listener,
            TrainingControl control) {
        plan = given;
        for (int epoch = 1; epoch <= given.settings().epochs() && !control.isStopped(); epoch++) {
            listener.progress(new TrainingProgress(epoch, 1, 2, 1.5, 1234, (epoch - 0.5) / given.settings().epochs(), 75));
            meanwhile.run();
            listener.epoch(new EpochReport(epoch, 2.0 / epoch, 0.3, 2.1 / epoch, 0.25, 1e-3, epoch, true));
        }
        if (control.isCancelled()) {
            return Optional.empty();
        }
        return Optional.of(new ModelFile(given.description().trained("fake", "constant", new JsonObject(), Map.of(), List.of()),
                List.of(new Tensor("w", new int[] {1}, new float[] {1})), ""));
    }

    @Override
    public Model open(ModelFile file) {
        return new Model() {

            @Override
            public ModelDescription description() {
                return file.description();
            }

            @Override
            public Dataset predict(Dataset inputs) {
                int classes = file.description().targets().width();
                int n = inputs.getShape()[0];
                double[] all = new double[n * classes];
                for (int i = 0; i < n; i++) {
                    all[(i + 1) * classes - 1] = 1;
                }
                return DatasetFactory.createFromObject(all, n, classes);
            }

            @Override
            public Dataset activationMap(Dataset input, int target) {
                return DatasetFactory.zeros(input.getSize());
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
