// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.bragglens.base.recipe.RecipeStep;
import org.bragglens.cli.internal.Console;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.learning.disorder.DisorderModel;

import com.google.gson.JsonObject;

/** Says where images are prepared otherwise than those that a model learned from, as far as both are known. */
final class LearnedPreparation {

    private final SectionCatalog catalog;
    private final Optional<JsonObject> recipe;

    /** @param recipe that images are prepared by; empty if they are taken as they are */
    LearnedPreparation(SectionCatalog catalog, Optional<JsonObject> recipe) {
        this.catalog = catalog;
        this.recipe = recipe;
    }

    /** A line for each difference, at most one for each model. */
    List<String> remarks(List<DisorderModel> models) {
        List<String> remarks = new ArrayList<>();
        if (recipe.isEmpty()) {
            remark(remarks, models, m -> m.preparation().isPresent(), "learned from images as measured and prepared, and these are taken "
                    + "as they are: right if they were prepared before, else give --prepare");
        } else {
            remark(remarks, models, DisorderModel::hasLearnedAsSimulated, "learned from images as they were simulated: what "
                    + "measuring and preparing do to an image is no part of its standard errors");
            remark(remarks, models, m -> m.preparation().isPresent() && !steps(m.preparation().get()).equals(steps(recipe.get())),
                    "learned from images prepared by another recipe than these");
        }
        return remarks;
    }

    private static void remark(List<String> remarks, List<DisorderModel> models, Predicate<DisorderModel> which, String what) {
        List<String> names = models.stream().filter(which).map(m -> Console.oneLine(m.description().id())).distinct().toList();
        if (!names.isEmpty()) {
            remarks.add(String.join(", ", names) + " " + what);
        }
    }

    /** Without those that bring a section onto the grid, where simulated images lie; empty if steps are not known here. */
    private List<RecipeStep> steps(JsonObject tree) {
        try {
            return catalog.fromTree(tree).steps().stream().filter(s -> s.enabled() && !catalog.type(s.type()).movesPoints()).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
