// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.augment.internal;

import java.util.Optional;
import java.util.concurrent.Executor;

import org.bragglens.augment.AugmentationCatalog;
import org.bragglens.base.recipe.Recipe;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.ui.work.Latest;
import org.bragglens.ui.work.Listeners;

/**
 * The preview of a recipe, without a window: computed in the background, always of the newest edit. Any thread may call; listeners are
 * told on the background's.
 */
final class PreviewModel {

    static final int MOST_COPIES = 20;

    private final AugmentationCatalog catalog;
    private final Listeners listeners = new Listeners();
    private final Latest<Preview.Request, Preview> work;
    private Recipe recipe;
    private Optional<DiffractionPattern> pattern = Optional.empty();
    private int copies = 5;
    private boolean raised;
    private Optional<Preview> latest = Optional.empty();
    /** Belongs to the background, which is where it is made. */
    private SampleCrystal sample;

    PreviewModel(AugmentationCatalog catalog, Recipe recipe, Executor background) {
        this.catalog = catalog;
        this.recipe = recipe;
        this.work = new Latest<>(background, this::compute, (request, preview) -> publish(preview));
        request();
    }

    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** The newest preview that is finished; empty before the first one. */
    synchronized Optional<Preview> latest() {
        return latest;
    }

    void setRecipe(Recipe newRecipe) {
        synchronized (this) {
            if (newRecipe.equals(recipe)) {
                return;
            }
            recipe = newRecipe;
        }
        request();
    }

    /** @param newPattern to be augmented; empty for the sample crystal */
    void setPattern(Optional<DiffractionPattern> newPattern) {
        synchronized (this) {
            if (newPattern.equals(pattern)) {
                return;
            }
            pattern = newPattern;
        }
        request();
    }

    /** @param number of augmented curves, 1 to {@value #MOST_COPIES} */
    void setCopies(int number) {
        synchronized (this) {
            copies = Math.clamp(number, 1, MOST_COPIES);
        }
        request();
    }

    void setRaised(boolean newRaised) {
        synchronized (this) {
            raised = newRaised;
        }
        request();
    }

    void dispose() {
        work.forget();
    }

    private synchronized void request() {
        // within the lock, so that the newest edit is also the last that is asked for
        work.submit(new Preview.Request(recipe, pattern, copies, raised, System.nanoTime()));
    }

    private Preview compute(Preview.Request request) {
        if (sample == null) {
            sample = new SampleCrystal();
        }
        return Preview.of(request, catalog, sample);
    }

    private void publish(Preview preview) {
        synchronized (this) {
            latest = Optional.of(preview);
        }
        listeners.fire();
    }
}
