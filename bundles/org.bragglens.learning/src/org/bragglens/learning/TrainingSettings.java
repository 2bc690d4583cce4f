// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning;

import org.bragglens.base.settings.Setting;

/** How long and how fast a network learns. */
public record TrainingSettings(
        @Setting(label = "Epochs", initial = "100", min = 1, max = 100000,
                help = "Passes over the training set at the most; every pass augments afresh.") int epochs,
        @Setting(label = "Time limit", unit = "min", initial = "0", min = 0, max = 100000,
                help = "Training ends, and the learning rate has fallen, after this time; 0 means no limit.") double minutes,
        @Setting(label = "Batch size", initial = "128", min = 1, max = 8192, help = "Samples a step.") int batch,
        @Setting(label = "Learning rate", initial = "0.001", min = 1e-7, max = 1, help = "Largest step size of Adam.",
                source = "Kingma and Ba 2015, arXiv:1412.6980") double learningRate,
        @Setting(label = "Learning-rate schedule", initial = "cosine",
                help = "Constant, or a short warm-up and then half a cosine down to zero at the end of the epochs or the time.",
                source = "Loshchilov and Hutter 2017, arXiv:1608.03983") Schedule schedule,
        @Setting(label = "Patience", unit = "epochs", initial = "20", min = 1, max = 100000,
                help = "Training stops after so many epochs without a better validation loss; the best weights are kept.") int patience,
        @Setting(label = "Seed", initial = "1", help = "Same seed, same weights.") long seed) {

    /** How the learning rate changes. */
    public enum Schedule {
        CONSTANT, COSINE
    }
}
