// SPDX-License-Identifier: EPL-2.0
package org.bragglens.augment;

import java.util.ArrayList;
import java.util.List;

import org.bragglens.augment.internal.BuiltIn;
import org.bragglens.augment.internal.BuiltInType.Standard;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.base.recipe.RecipeBook;
import org.bragglens.base.recipe.RecipeStep;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All kinds of augmentation that somebody offers, and the recipes that are made of them. An OSGi service. */
@Component(service = AugmentationCatalog.class)
public final class AugmentationCatalog extends RecipeBook<AugmentationType<?>> {

    /** What a recipe's {@code format} is, by which a file of one is told. */
    public static final String FORMAT = "bragglens-recipe";

    @Activate
    public AugmentationCatalog(@Reference List<AugmentationType<?>> types) {
        super(types, FORMAT, Chance.SEEDED);
    }

    /** The built-in kinds alone, for use without OSGi. */
    public static AugmentationCatalog standard() {
        return new AugmentationCatalog(List.copyOf(BuiltIn.types()));
    }

    /**
     * What the shipped model is trained with: every built-in step that a laboratory or beamline pattern calls for, at its defaults. Lattice
     * scaling is listed and switched off: it is for libraries whose cells are all of one size.
     */
    @Override
    public Recipe standardRecipe() {
        return new Recipe(1, BuiltIn.types().stream().filter(t -> t.standard() != Standard.ABSENT)
                .map(t -> newStep(t.id()).withEnabled(t.standard() == Standard.ON)).toList());
    }

    public RecipeRunner runner(Recipe recipe) {
        List<Augmentation> steps = new ArrayList<>();
        for (RecipeStep step : recipe.steps()) {
            steps.add(step.enabled() ? create(type(step.type()), step.settings()) : null);
        }
        return new RecipeRunner(recipe.seed(), steps);
    }

    // the catalog holds steps of every kind; a step's settings are always of its own type's record
    @SuppressWarnings("unchecked")
    private static <S extends Record> Augmentation create(AugmentationType<S> type, Record settings) {
        return type.create((S) settings);
    }
}
