// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.eclipse.january.dataset.Dataset;

/** Learns nothing: its models answer what they are told to. */
public abstract class UntrainedEngine implements LearningEngine {

    /**
     * What a model answers.
     *
     * @param inputs [samples, …]
     * @param seed   of a draw; 0 for none
     * @return [samples, width of the model's targets]
     */
    protected abstract Dataset answers(Dataset inputs, ModelDescription model, long seed);

    @Override
    public final String id() {
        return "untrained";
    }

    @Override
    public final List<NetworkType> networks() {
        return List.of();
    }

    @Override
    public final Optional<ModelFile> train(TrainingPlan plan, SampleSource training, SampleSource validation, TrainingListener listener,
            TrainingControl control) {
        ModelDescription description = plan.description();
        return Optional.of(new ModelFile(description.trained(id(), plan.network(), description.training(), Map.of(), List.of()),
                List.of(), ""));
    }

    @Override
    public final Model open(ModelFile file) {
        return new Model() {

            @Override
            public ModelDescription description() {
                return file.description();
            }

            @Override
            public Dataset predict(Dataset inputs) {
                return draw(inputs, 0);
            }

            @Override
            public Dataset draw(Dataset inputs, long seed) {
                return answers(inputs, file.description(), seed);
            }

            @Override
            public Dataset activationMap(Dataset input, int target) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }
}
