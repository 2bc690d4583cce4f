// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

import org.bragglens.diffuse.Encoding;
import org.bragglens.ui.diffuse.internal.Correlations.Origin;
import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.diffuse.session.Interpreted.Answer;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Latest;
import org.bragglens.ui.work.Listeners;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The sliders without a window: which correlations they hold, and the lattice that was made of them last. They begin with what models say,
 * and begin anew when models are asked again; what somebody has set stays when a search ends. A service, as several views show it. Any
 * thread may call; listeners are told on whatever thread something has changed.
 */
@Component(service = CorrelationsModel.class)
public final class CorrelationsModel {

    private static final int FIRST_SPAN = 3;

    private final DiffuseSession session;
    private final Listeners listeners = new Listeners();
    private final Latest<Correlations, Made> making;
    private final Maker maker = new Maker();
    private final Runnable leaveSession;
    private Correlations correlations = Correlations.none(FIRST_SPAN);
    private Optional<Made> made = Optional.empty();

    @Activate
    public CorrelationsModel(@Reference DiffuseSession session) {
        this(session, new JobExecutor("Make a lattice"));
    }

    /** @param background makes lattices */
    CorrelationsModel(DiffuseSession session, Executor background) {
        this.session = session;
        making = new Latest<>(background, maker::make, (asked, result) -> made(result));
        leaveSession = session.onChange(this::follow);
        follow();
    }

    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** What the sliders say. */
    synchronized Correlations correlations() {
        return correlations;
    }

    /** The newest lattice; while another one is made it is that of what the sliders said before. Empty before the first. */
    synchronized Optional<Made> made() {
        return made;
    }

    /** A slider was moved. The nearest of −1 and 1 is taken for what lies beyond. */
    void set(int u, int v, double value) {
        change(c -> c.with(u, v, value));
    }

    /** Back to what models or the search say, and to the first lattice of it; nothing changes where they say nothing. */
    void reset(Origin origin) {
        change(c -> c.answer().map(Answer::interpretation).map(i -> c.with(origin == Origin.REFINED ? i.best().encoding() : i.encoding())
                .withSeed(Correlations.FIRST_SEED)).orElse(c));
    }

    /** No order. */
    void clear() {
        change(c -> c.with(Encoding.of(c.wanted().span(), new double[c.wanted().numbers().length])));
    }

    /** Another lattice with the same correlations. */
    void anotherSeed() {
        change(c -> c.withSeed(c.seed() + 1));
    }

    /** Begins with the answer of models of another span; with no order at all where there is none. */
    void chooseSpan(int span) {
        change(c -> c.wanted().span() == span ? c
                : c.interpreted().flatMap(i -> i.answer(span).map(a -> Correlations.of(i, a))).orElseGet(() -> Correlations.none(span)));
    }

    @Deactivate
    void dispose() {
        leaveSession.run();
        making.forget();
    }

    /** Takes up what models have said since. */
    private void follow() {
        // read where it is taken up: what another thread has read meanwhile is newer
        change(c -> session.state().interpreted().filter(newest -> newest != c.interpreted().orElse(null)).map(newest -> follow(c, newest))
                .orElse(c));
    }

    private static Correlations follow(Correlations before, Interpreted newest) {
        Answer answer = newest.answer(before.wanted().span()).orElseGet(() -> newest.answers().getLast());
        boolean searched = before.interpreted().filter(newest::hasFirstAnswersOf).isPresent();
        Correlations fresh = Correlations.of(newest, answer);
        return searched && before.origin() == Origin.OWN ? fresh.with(before.wanted()).withSeed(before.seed()) : fresh;
    }

    private void change(UnaryOperator<Correlations> change) {
        synchronized (this) {
            Correlations now = change.apply(correlations);
            if (now == correlations && made.isPresent()) {
                return;
            }
            correlations = now;
            // within the lock, so that what was set last is also what is made last
            making.submit(now);
        }
        listeners.fire();
    }

    private void made(Made newest) {
        synchronized (this) {
            made = Optional.of(newest);
        }
        listeners.fire();
    }
}
