// SPDX-License-Identifier: EPL-2.0
package org.bragglens.examples;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.learning.LearningEngine;
import org.bragglens.learning.NetworkType;
import org.bragglens.learning.SampleSource;
import org.bragglens.learning.TrainingControl;
import org.bragglens.learning.TrainingListener;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.model.Tensor;
import org.osgi.service.component.annotations.Component;

import com.google.gson.JsonObject;

/** An engine: it remembers the mean input of every class and answers with the class whose mean is most alike. */
@Component
public final class NearestMeanEngine implements LearningEngine {

    private static final String ID = "examples";
    private static final NetworkType NETWORK = new NetworkType("nearest-mean", "Nearest mean", "Compares with the mean of every class.", "");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<NetworkType> networks() {
        return List.of(NETWORK);
    }

    @Override
    public Optional<ModelFile> train(TrainingPlan plan, SampleSource training, SampleSource validation, TrainingListener listener,
            TrainingControl control) {
        int points = training.inputSize();
        int classes = training.targets().width();
        float[] means = new float[classes * points];
        float[] counts = new float[classes];
        float[] input = new float[points];
        float[] target = new float[classes];
        for (int item = 0; item < training.size() && !control.isStopped(); item++) {
            training.sample(0, item, input, target);
            for (int k = 0; k < classes; k++) {
                if (target[k] == 1) {
                    counts[k]++;
                    for (int i = 0; i < points; i++) {
                        means[k * points + i] += (input[i] - means[k * points + i]) / counts[k];
                    }
                }
            }
        }
        if (control.isCancelled()) {
            return Optional.empty();
        }
        ModelDescription description = plan.description().trained(ID, NETWORK.id(), new JsonObject(), Map.of(), List.of());
        return Optional.of(new ModelFile(description, List.of(new Tensor("means", new int[] {classes, points}, means)), ""));
    }

    @Override
    public Model open(ModelFile file) throws IOException {
        ModelDescription description = file.description();
        int points = description.inputShape().stream().reduce(1, Math::multiplyExact);
        int classes = description.targets().width();
        if (file.weights().size() != 1 || file.weights().getFirst().data().length != classes * points) {
            throw new InputException("model", "", "its weights are not the means of " + classes + " classes", "choose another model");
        }
        return new NearestMeanModel(description, file.weights().getFirst().data());
    }
}
