// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal.preparation;

import java.util.Optional;
import java.util.concurrent.Executor;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.OpenSection;
import org.bragglens.ui.work.Latest;
import org.bragglens.ui.work.Listeners;

/**
 * What the session's recipe makes of its section, without a window: computed in the background, always of the newest edit and of the
 * section in hand. Models are not asked about this, but about what is made of the section when they are. Any thread may call; listeners are
 * told on the background's, or on that of the caller.
 */
final class PreparationModel {

    private final DiffuseSession session;
    private final Listeners listeners = new Listeners();
    private final Latest<Prepared.Request, Prepared> work;
    private final Runnable leaveSession;
    private Recipe recipe;
    private Optional<OpenSection> section = Optional.empty();
    private SectionContext context;
    private Optional<Prepared> latest = Optional.empty();

    PreparationModel(SectionCatalog catalog, DiffuseSession session, Executor background) {
        this.session = session;
        this.recipe = session.state().preparation().recipe();
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

    /** Whether models are shown prepared sections. */
    boolean used() {
        return session.state().preparation().used();
    }

    void setUsed(boolean isUsed) {
        session.setPrepared(isUsed);
    }

    /** What sections are prepared with. */
    Recipe recipe() {
        return session.state().preparation().recipe();
    }

    void setRecipe(Recipe other) {
        session.setRecipe(other);
    }

    /** The recipe stays in use. */
    void dispose() {
        leaveSession.run();
        work.forget();
    }

    private void follow() {
        synchronized (this) {
            // read within the lock: of two threads that tell of a change neither goes back behind the other
            Optional<OpenSection> open = session.state().section();
            Recipe newest = session.state().preparation().recipe();
            SectionContext wanted = session.context();
            boolean same = open.map(OpenSection::id).equals(section.map(OpenSection::id));
            if (!same || !wanted.equals(context) || !newest.equals(recipe)) {
                section = open;
                recipe = newest;
                context = wanted;
                latest = same ? latest : Optional.empty();
                request();
            }
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
        listeners.fire();
    }
}
