// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import java.util.Optional;
import java.util.concurrent.Executor;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.OpenSection;
import org.bragglens.ui.work.Latest;
import org.bragglens.ui.work.Listeners;

/**
 * The preparation of the session's section, without a window: computed in the background, always of the newest edit and of the section in
 * hand. Any thread may call; listeners are told on the background's, or on that of the caller.
 */
final class PreparationModel {

    private final DiffuseSession session;
    private final Listeners listeners = new Listeners();
    private final Latest<Prepared.Request, Prepared> work;
    private final Runnable leaveSession;
    /** What the session is told is told in the order in which it came about. */
    private final Object telling = new Object();
    private Recipe recipe;
    private Optional<OpenSection> section = Optional.empty();
    private SectionContext context;
    private boolean used;
    private Optional<Prepared> latest = Optional.empty();

    /** @param recipe to begin with */
    PreparationModel(SectionCatalog catalog, DiffuseSession session, Recipe recipe, Executor background) {
        this.session = session;
        this.recipe = recipe;
        this.context = session.context();
        this.work = new Latest<>(background, request -> Prepared.of(request, catalog), (request, prepared) -> finished(prepared));
        leaveSession = session.onChange(this::follow);
        follow();
    }

    /** Adds a listener; running the result takes it away again. */
    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** The newest preparation of the section in hand that is finished; empty before the first one and if no section is open. */
    synchronized Optional<Prepared> latest() {
        return latest;
    }

    /** Whether no section is open. */
    synchronized boolean isEmpty() {
        return section.isEmpty();
    }

    /** Whether models are shown the prepared section. */
    synchronized boolean used() {
        return used;
    }

    /** Shows models the prepared section, or the section as it is. */
    void setUsed(boolean newUsed) {
        synchronized (this) {
            used = newUsed;
        }
        tell();
        listeners.fire();
    }

    void setRecipe(Recipe newRecipe) {
        synchronized (this) {
            if (newRecipe.equals(recipe)) {
                return;
            }
            recipe = newRecipe;
            request();
        }
    }

    /** Models are shown the section as it is from here on: nobody could see how it is prepared. */
    void dispose() {
        leaveSession.run();
        work.forget();
        setUsed(false);
    }

    private void follow() {
        synchronized (this) {
            // read within the lock: of two threads that tell of a change neither goes back behind the other
            Optional<OpenSection> open = session.state().section();
            SectionContext wanted = session.context();
            boolean same = open.map(OpenSection::id).equals(section.map(OpenSection::id));
            if (same && wanted.equals(context)) {
                return;
            }
            section = open;
            context = wanted;
            latest = same ? latest : Optional.empty();
            request();
        }
        listeners.fire();
    }

    /** Called with the lock held, so that the newest edit is also the last that is asked for. */
    private void request() {
        section.ifPresent(s -> work.submit(new Prepared.Request(s, recipe, context)));
    }

    private void finished(Prepared prepared) {
        synchronized (this) {
            if (section.isEmpty() || section.get().id() != prepared.request().section().id()) {
                return;
            }
            latest = Optional.of(prepared);
        }
        tell();
        listeners.fire();
    }

    private void tell() {
        synchronized (telling) {
            Optional<Long> id;
            Optional<Section> result;
            synchronized (this) {
                id = section.map(OpenSection::id);
                result = used ? latest.flatMap(Prepared::result) : Optional.empty();
            }
            id.ifPresent(i -> session.setPrepared(i, result));
        }
    }
}
