// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.learning.TrainingPlan;
import org.bragglens.learning.TrainingSettings;
import org.bragglens.learning.dl4j.network.NetworkDefinition;
import org.bragglens.learning.model.ModelDescription;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

class FingerprintTest {

    private static final Bumps SAMPLES = Bumps.classes(1, 30, 200);

    @Test
    void durationMayChangeWhatIsLearnedMayNot() {
        String once = of("lib", 3, 0, 7, 0.001);
        assertEquals(once, of("lib", 30, 5, 99, 0.001));
        assertNotEquals(once, of("lib", 3, 0, 7, 0.002));
        assertNotEquals(once, of("other", 3, 0, 7, 0.001));
    }

    private static String of(String structures, int epochs, double minutes, int patience, double rate) {
        TrainingSettings settings = new TrainingSettings(epochs, minutes, 16, rate, TrainingSettings.Schedule.COSINE, patience, 1);
        JsonObject training = new JsonObject();
        training.addProperty("structures", structures);
        training.add("settings", SettingsType.of(TrainingSettings.class).toJson(settings));
        ModelDescription description = new ModelDescription("bumps", "bumps", List.of(200), Bumps.CLASSES, "", "", new JsonObject(), training, Map.of(),
                List.of(), "");
        return Fingerprint.of(new TrainingPlan("all-convolutional", settings, description, Optional.empty(), false),
                NetworkDefinition.standard("all-convolutional"), SAMPLES, SAMPLES);
    }
}
