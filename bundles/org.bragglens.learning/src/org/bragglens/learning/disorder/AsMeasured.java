// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.io.UncheckedIOException;
import java.util.Optional;

import org.bragglens.base.InputException;
import org.bragglens.base.Seeds;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.diffuse.measuring.Measuring;
import org.bragglens.diffuse.measuring.MeasuringCatalog;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.diffuse.section.SectionPreparation;
import org.bragglens.diffuse.section.SectionStepType;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;

import com.google.gson.JsonObject;

/**
 * Simulated images as they would be measured and then prepared: what a network learns from that is to read measured sections. A recipe with
 * chance says what measuring does to an image, and a recipe for sections prepares what was measured, as it prepares a real section. It
 * travels with the model, below {@code training}.
 */
public final class AsMeasured {

    /** Key below {@code training} of a model's description. */
    public static final String KEY = "asMeasured";
    private static final String PREPARATION = "preparation";

    /** How often an image is drawn before the recipes are at fault and not chance, where the preparation cannot work on it. */
    private static final int ATTEMPTS = 8;
    /** Of images that are asked about: the same for all models, so that these can be compared. */
    private static final long EVALUATION = Seeds.step("disorder as measured evaluation");

    private final double share;
    private final JsonObject measuringRecipe;
    private final JsonObject preparationRecipe;
    private final Measuring measuring;
    private final SectionPreparation preparation;

    private AsMeasured(double share, JsonObject measuringRecipe, JsonObject preparationRecipe, Measuring measuring,
            SectionPreparation preparation) {
        this.share = share;
        this.measuringRecipe = measuringRecipe;
        this.preparationRecipe = preparationRecipe;
        this.measuring = measuring;
        this.preparation = preparation;
    }

    /**
     * @param measuring   what measuring does to an image; its seed decides what is drawn
     * @param preparation the recipe that measured sections are prepared by; simulated images lie on the grid already
     * @param share       of the samples that a network learns from, above 0 and up to 1; the others are shown as they were simulated
     * @throws IllegalArgumentException with a message for people, if a recipe cannot be used
     */
    public static AsMeasured of(MeasuringCatalog catalog, Recipe measuring, SectionCatalog sections, Recipe preparation, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of images as measured must lie above 0 and not above 1, not " + share);
        }
        for (int i = 0; i < preparation.steps().size(); i++) {
            RecipeStep step = preparation.steps().get(i);
            SectionStepType<?> type = sections.type(step.type());
            if (step.enabled() && type.movesPoints()) {
                throw new IllegalArgumentException("step " + (i + 1) + " (" + type.label() + ") of the preparation moves points, and images"
                        + " that are learned from lie on the grid already: leave it out");
            }
        }
        return new AsMeasured(share, catalog.toTree(measuring), sections.toTree(preparation), catalog.measuring(measuring),
                sections.preparation(preparation));
    }

    /**
     * What a model's description says; empty for models that learned from images as they were simulated.
     *
     * @throws IllegalArgumentException with a message for people, if that cannot be used here, such as a step that nobody offers
     */
    static Optional<AsMeasured> of(JsonObject training, MeasuringCatalog catalog, SectionCatalog sections) {
        if (!training.has(KEY)) {
            return Optional.empty();
        }
        try {
            JsonObject json = training.getAsJsonObject(KEY);
            return Optional.of(of(catalog, catalog.fromTree(json.getAsJsonObject("measuring")), sections,
                    sections.fromTree(json.getAsJsonObject(PREPARATION)), json.get("share").getAsDouble()));
        } catch (NullPointerException | ClassCastException | IllegalStateException | UnsupportedOperationException
                | NumberFormatException e) {
            throw new IllegalArgumentException("the model does not say how the images were measured that it learned from", e);
        }
    }

    /** The recipe that a model's description says; empty where it says none. */
    static Optional<JsonObject> preparation(JsonObject training) {
        return training.get(KEY) instanceof JsonObject json && json.get(PREPARATION) instanceof JsonObject recipe ? Optional.of(recipe)
                : Optional.empty();
    }

    /** {@code {"share": 0.5, "measuring": {recipe}, "preparation": {recipe}}}. */
    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("share", share);
        json.add("measuring", measuringRecipe);
        json.add(PREPARATION, preparationRecipe);
        return json;
    }

    /** Of the samples that a network learns from. */
    public double share() {
        return share;
    }

    /** The same for images that a model is asked about: all of them, and whatever its seed, the same ones as any other model. */
    AsMeasured asked() {
        return new AsMeasured(1, measuringRecipe, preparationRecipe, measuring.withSeed(EVALUATION), preparation);
    }

    /**
     * A new image, prepared, with an intensity at every point.
     *
     * @param image points² intensities, [h][k] row by row
     * @param path  the same one gives the same image
     * @throws UncheckedIOException in one line for people, if the preparation makes nothing of it that a model reads
     */
    float[] image(float[] image, int points, double extent, long... path) {
        SectionContext context = new SectionContext(points, extent, Optional.empty());
        for (int attempt = 1;; attempt++) {
            long place = Seeds.derive(attempt, path);
            DoubleDataset measured = DatasetFactory.createFromObject(DoubleDataset.class, new double[image.length], points, points);
            float[] drawn = measuring.apply(image, points, extent, place);
            for (int i = 0; i < drawn.length; i++) {
                measured.getData()[i] = drawn[i];
            }
            measured.setName("a simulated image as it would be measured");
            try {
                double[] prepared = preparation.prepare(Section.of(measured), context).intensities().getData();
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = (float) prepared[i];
                }
                return drawn;
            } catch (InputException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
