// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.List;
import java.util.Map;

import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.bragglens.learning.model.ModelFile;
import org.bragglens.learning.patterns.Classifier;
import org.bragglens.learning.patterns.PatternInput;
import org.bragglens.learning.patterns.PatternTask;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;

import com.google.gson.JsonObject;

/**
 * A model of fixed answers, so that the viewer's model is tested without an engine. Its map rises from −1 to 1 for the first class,
 * and is turned for the others.
 */
final class FakeModel implements Model {

    private final double[] probabilities;
    private final Runnable onClose;

    /** @param onClose told when it is closed */
    FakeModel(Runnable onClose, double... probabilities) {
        this.onClose = onClose;
        this.probabilities = probabilities;
    }

    static Classifier classifier(double... probabilities) {
        FakeModel model = new FakeModel(() -> { }, probabilities);
        return new Classifier(new ModelFile(model.description(), List.of(), "abc"), model);
    }

    @Override
    public ModelDescription description() {
        PatternInput input = PatternInput.standard();
        return new ModelDescription("fake", PatternTask.CRYSTAL_SYSTEM.id(), List.of(input.grid().points()),
                PatternTask.CRYSTAL_SYSTEM.targets(),
                "fake", "fake", input.toJson(), new JsonObject(), Map.of(), List.of(), "");
    }

    @Override
    public Dataset predict(Dataset inputs) {
        int n = inputs.getShape()[0];
        double[] all = new double[n * probabilities.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = probabilities[i % probabilities.length];
        }
        return DatasetFactory.createFromObject(all, n, probabilities.length);
    }

    @Override
    public Dataset activationMap(Dataset input, int target) {
        int n = input.getSize();
        double[] map = new double[n];
        for (int i = 0; i < n; i++) {
            map[i] = (target == 0 ? 1 : -1) * (2.0 * i / (n - 1) - 1);
        }
        return DatasetFactory.createFromObject(map);
    }

    @Override
    public void close() {
        onClose.run();
    }
}
