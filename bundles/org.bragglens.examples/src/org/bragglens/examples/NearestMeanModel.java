// SPDX-License-Identifier: EPL-2.0
package org.bragglens.examples;

import org.bragglens.learning.model.Model;
import org.bragglens.learning.model.ModelDescription;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.FloatDataset;

/**
 * Scores are −|x − mean|², turned into probabilities by softmax.
 *
 * @param means [class][point], row-major
 */
record NearestMeanModel(ModelDescription description, float[] means) implements Model {

    @Override
    public Dataset predict(Dataset inputs) {
        int n = inputs.getShapeRef()[0];
        int classes = description.targets().width();
        int points = means.length / classes;
        float[] x = ((FloatDataset) inputs.cast(FloatDataset.class)).getData();
        float[] answers = new float[n * classes];
        for (int row = 0; row < n; row++) {
            double[] scores = new double[classes];
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                for (int i = 0; i < points; i++) {
                    double difference = x[row * points + i] - means[k * points + i];
                    scores[k] -= difference * difference;
                }
                best = Math.max(best, scores[k]);
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                scores[k] = Math.exp(scores[k] - best);
                sum += scores[k];
            }
            for (int k = 0; k < classes; k++) {
                answers[row * classes + k] = (float) (scores[k] / sum);
            }
        }
        return DatasetFactory.createFromObject(FloatDataset.class, answers, n, classes);
    }

    /** The score is a sum over points, so each point's share of it is known exactly; times the number of points, its mean is the score. */
    @Override
    public Dataset activationMap(Dataset input, int target) {
        int points = means.length / description.targets().width();
        float[] map = ((FloatDataset) input.cast(FloatDataset.class)).getData().clone();
        for (int i = 0; i < points; i++) {
            float difference = map[i] - means[target * points + i];
            map[i] = -difference * difference * points;
        }
        return DatasetFactory.createFromObject(FloatDataset.class, map, input.getShape());
    }

    @Override
    public void close() {
    }
}
