// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.bragglens.ui.diffuse.internal.Correlations.Origin;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.work.Latest;
import org.bragglens.ui.work.Listeners;

/**
 * The interpretations by models of several spans, one below the other; that of the span whose correlations the sliders hold shows what they
 * say as soon as they are moved away from what the models say.
 */
final class RowsModel {

    private final CorrelationsModel correlations;
    private final Listeners listeners = new Listeners();
    private final Latest<Interpreted, List<InterpretationRow>> drawing;
    private final Runnable leaveSession;
    private final Runnable leaveCorrelations;
    private Optional<Interpreted> drawn = Optional.empty();
    private List<InterpretationRow> rows = List.of();

    /** @param background makes pictures of what models say */
    RowsModel(DiffuseSession session, CorrelationsModel correlations, Executor background) {
        this.correlations = correlations;
        drawing = new Latest<>(background, i -> i.answers().stream().map(a -> InterpretationRow.of(i, a)).toList(), this::drew);
        leaveSession = session.onChange(() -> follow(session));
        leaveCorrelations = correlations.onChange(listeners::fire);
        follow(session);
    }

    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** From the smallest span on. */
    List<InterpretationRow> rows() {
        List<InterpretationRow> all;
        synchronized (this) {
            all = new ArrayList<>(rows);
        }
        if (all.isEmpty()) {
            // sliders need no model
            return correlations.made().map(InterpretationRow::of).stream().toList();
        }
        Correlations now = correlations.correlations();
        correlations.made().filter(m -> m.of().interpreted().equals(now.interpreted())).filter(m -> isMoved(now, m, all))
                .ifPresent(m -> all.replaceAll(r -> r.span() == m.of().wanted().span() ? InterpretationRow.of(m) : r));
        return all;
    }

    /** The span whose row the sliders belong to. */
    int chosenSpan() {
        return correlations.correlations().wanted().span();
    }

    void dispose() {
        leaveSession.run();
        leaveCorrelations.run();
        drawing.forget();
    }

    /** Whether the sliders, or the lattice's seed, were moved away from what the row shows by itself. */
    private static boolean isMoved(Correlations now, Made made, List<InterpretationRow> rows) {
        boolean own = now.origin() == Origin.OWN || made.of().seed() != Correlations.FIRST_SEED;
        return own || rows.stream().anyMatch(r -> r.span() == now.wanted().span() && r.origin() != now.origin());
    }

    /** Reads and asks within the lock: of two threads that tell of a change the one that knows more is also the one that asks last. */
    private synchronized void follow(DiffuseSession session) {
        Optional<Interpreted> newest = session.state().interpreted();
        if (newest.isPresent() && newest.get() != drawn.orElse(null)) {
            drawn = newest;
            drawing.submit(newest.get());
        }
    }

    private void drew(Interpreted asked, List<InterpretationRow> result) {
        synchronized (this) {
            rows = result;
        }
        listeners.fire();
    }
}
