// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.util.List;
import java.util.Map;

import org.bragglens.learning.EpochReport;
import org.bragglens.learning.TargetSpace;

import com.google.gson.JsonObject;

/** A small model with everything that a model may have. */
final class Models {

    private Models() {
    }

    static ModelFile small() {
        JsonObject input = new JsonObject();
        input.addProperty("grid", "q 0.4 5.5175 2048");
        JsonObject training = new JsonObject();
        training.addProperty("structures", "Über-Sammlung \"A\" <&>");
        List<EpochReport> history = List.of(new EpochReport(1, 1.9, 0.2, 1.8, 0.25, 1e-3, 12.5, true),
                new EpochReport(2, 1.5, Double.NaN, 1.85, Double.NaN, 5e-4, 25, false));
        ModelDescription description = new ModelDescription("crystal-system-1", "crystal-system", List.of(2048),
                new TargetSpace.Classes(List.of("cubic", "hexagonal")), "dl4j", "residual", input, training,
                Map.of("validation.accuracy", 0.25, "validation.loss", 1.8, "epochs", 2.0), history, "# Kristallsysteme\n\nα, β, γ\n");
        float[] weight = { 1, -2, 3.5f, 0, -0f, 1e-30f };
        return new ModelFile(description, List.of(new Tensor("conv.weight", new int[] { 2, 1, 1, 3 }, weight),
                new Tensor("scale", new int[0], new float[] { 7 }), new Tensor("none", new int[] { 0, 4 }, new float[0]),
                new Tensor("dense.bias", new int[] { 2 }, new float[] { 0.1f, Float.MAX_VALUE })), "");
    }
}
