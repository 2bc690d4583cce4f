// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

import org.bragglens.base.recipe.Recipe;
import org.bragglens.diffuse.section.Section;
import org.bragglens.diffuse.section.SectionCatalog;
import org.bragglens.diffuse.section.SectionContext;
import org.bragglens.ui.diffuse.session.OpenSection.Rows;
import org.bragglens.ui.work.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The section in hand, how it is prepared for models and what they said of it: what the views of diffuse scattering share. An OSGi service
 * that needs no window; every method may be called from any thread, and listeners are told on the thread of the caller.
 */
@Component(service = DiffuseSession.class)
public final class DiffuseSession {

    /** More than a screen of notices tells nobody anything. */
    private static final int MOST_NOTICES = 20;

    private final Listeners listeners = new Listeners();
    private final AtomicLong lastId = new AtomicLong();
    private final RememberedPreparation remembered;
    private DiffuseState state;
    private Rows rows = Rows.H;
    private SectionContext context = SectionContext.USUAL;

    @Activate
    public DiffuseSession(@Reference SectionCatalog catalog) {
        this(catalog, new WorkspaceMemory());
    }

    /** @param memory keeps how sections are prepared */
    public DiffuseSession(SectionCatalog catalog, Memory memory) {
        remembered = new RememberedPreparation(catalog, memory);
        state = DiffuseState.empty(remembered.recall());
    }

    public synchronized DiffuseState state() {
        return state;
    }

    /** What the rows of a section that is opened next are taken for. */
    public synchronized Rows rows() {
        return rows;
    }

    /** The grid of the models that would be asked, and their training images: what a preview is prepared for. */
    public synchronized SectionContext context() {
        return context;
    }

    /** Tells which models would be asked. */
    public void setContext(SectionContext other) {
        synchronized (this) {
            context = other;
        }
        listeners.fire();
    }

    /** Adds a listener; running the result takes it away again. */
    public Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /**
     * Opens a section in place of the one before.
     *
     * @param stored as it is stored: its rows are what {@link #rows} says
     */
    public void open(Optional<Path> file, Section stored) {
        put(OpenSection.of(lastId.incrementAndGet(), file, stored, rows()), Optional.empty());
    }

    /** Says what the rows of stored sections are, also of the one that is open: exchanging those of a large one takes its time. */
    public void setRows(Rows other) {
        Optional<OpenSection> open;
        synchronized (this) {
            rows = other;
            open = state.section();
        }
        // told in any case: a button may show the rows where no section is open
        listeners.fire();
        open.filter(o -> o.rows() != other).ifPresent(o -> put(o.withRows(lastId.incrementAndGet(), other), open));
    }

    /**
     * Takes a section in hand, with the rows that are wanted by then. Others are not kept waiting while rows and columns are exchanged.
     *
     * @param before what it takes the place of, if that is still in hand; empty for whatever is
     */
    private void put(OpenSection fresh, Optional<OpenSection> before) {
        OpenSection next = fresh;
        while (!tookInHand(next, before)) {
            next = next.withRows(lastId.incrementAndGet(), rows());
        }
        listeners.fire();
    }

    /** False where other rows are wanted. */
    private synchronized boolean tookInHand(OpenSection fresh, Optional<OpenSection> before) {
        if (before.isPresent() && state.section().orElse(null) != before.get()) {
            return true;
        }
        if (fresh.rows() != rows) {
            return false;
        }
        state = state.withSection(fresh);
        return true;
    }

    /** Sections are prepared with another recipe from here on, also after another start. */
    public void setRecipe(Recipe recipe) {
        prepare(p -> p.with(recipe));
    }

    /** Says whether models are shown prepared sections, or sections as they were opened; also after another start. */
    public void setPrepared(boolean isUsed) {
        prepare(p -> p.withUsed(isUsed));
    }

    private void prepare(UnaryOperator<PreparationChoice> change) {
        synchronized (this) {
            PreparationChoice other = change.apply(state.preparation());
            if (other.equals(state.preparation())) {
                return;
            }
            state = state.withPreparation(other);
            remembered.keep(other);
        }
        listeners.fire();
    }

    /** Tells what models said. */
    public void setInterpreted(Interpreted interpreted) {
        update(s -> s.withInterpreted(Optional.of(interpreted)));
    }

    /**
     * Tells what a search found from an answer on. It is not kept where the models have been asked again since.
     *
     * @param start the interpretation that the search began with, perhaps with other answers refined since
     */
    public void setRefined(Interpreted start, Interpreted.Answer refined) {
        update(s -> s.interpreted().filter(i -> i.section() == start.section() && i.hasFirstAnswersOf(start))
                .map(i -> s.withInterpreted(Optional.of(i.with(refined)))).orElse(s));
    }

    /** Something went wrong: one line for people. */
    public void report(String notice) {
        update(s -> {
            List<String> notices = new ArrayList<>(s.notices());
            notices.add(notice);
            return s.withNotices(notices.subList(Math.max(0, notices.size() - MOST_NOTICES), notices.size()));
        });
    }

    public void dismissNotices() {
        update(s -> s.withNotices(List.of()));
    }

    private void update(UnaryOperator<DiffuseState> change) {
        synchronized (this) {
            state = change.apply(state);
        }
        listeners.fire();
    }
}
