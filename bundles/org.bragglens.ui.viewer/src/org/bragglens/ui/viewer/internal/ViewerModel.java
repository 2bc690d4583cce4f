// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.IndexedLine;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.ui.plot.IntensityScale;
import org.bragglens.ui.plot.PlotContent;
import org.bragglens.ui.session.OpenPattern;
import org.bragglens.ui.session.Session;
import org.bragglens.ui.session.SessionState;
import org.bragglens.ui.viewer.internal.Drawing.Tickmarks;
import org.bragglens.ui.viewer.internal.Question.Reply;
import org.bragglens.ui.work.Latest;
import org.bragglens.ui.work.Listeners;

/**
 * What the pattern viewer shows, without a window: follows the session, draws and asks in the background, and tells its listeners on
 * whatever thread something has changed. Any thread may call.
 */
final class ViewerModel {

    /**
     * What is shown.
     *
     * @param axis       of the plot's content
     * @param wavelength of the selected pattern in Å; NaN if it is unknown
     * @param plot       the plot's content
     */
    record Picture(PatternAxis axis, double wavelength, PlotContent plot) {
    }

    private final Session session;
    private final Listeners listeners = new Listeners();
    private final Latest<Question, Reply> asking;
    private final Latest<Drawing, PlotContent> drawing;
    private final Latest<Indexing, Map<Long, List<IndexedLine>>> indexing;
    private final Runnable leave;

    /** As it was when it was followed last: what is drawn, asked and replied belongs together. */
    private SessionState state = SessionState.EMPTY;
    private PatternAxis wantedAxis = PatternAxis.TWO_THETA;
    private IntensityScale scale = IntensityScale.LINEAR;
    private boolean normalised;
    private Tickmarks ticks = Tickmarks.WITH_CURVES;
    private Optional<String> label = Optional.empty();
    private Question question = new Question(Optional.empty(), Optional.empty(), Optional.empty());
    private Reply reply = Reply.without(new Answer.NoPattern());
    private Indexing indexed = Indexing.NONE;
    private Map<Long, List<IndexedLine>> lines = Map.of();
    private Drawing drawn;
    private Picture picture;

    /**
     * @param askers  runs the model
     * @param drawers computes curves and lines
     */
    ViewerModel(Session session, Classifying classifying, Executor askers, Executor drawers) {
        this.session = session;
        this.asking = new Latest<>(askers, q -> q.ask(classifying), this::replied);
        this.drawing = new Latest<>(drawers, Drawing::content, this::drew);
        this.indexing = new Latest<>(drawers, Indexing::lines, this::indexed);
        this.picture = new Picture(wantedAxis, Double.NaN, drawing().content());
        this.leave = session.onChange(this::follow);
        follow();
    }

    /** No longer follows the session. */
    void dispose() {
        leave.run();
        asking.forget();
        drawing.forget();
        indexing.forget();
    }

    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    synchronized Picture picture() {
        return picture;
    }

    synchronized Answer answer() {
        return reply.answer();
    }

    /** The class whose activation map is shown. */
    synchronized Optional<String> mapLabel() {
        return reply.label();
    }

    synchronized IntensityScale scale() {
        return scale;
    }

    synchronized boolean isNormalised() {
        return normalised;
    }

    synchronized Tickmarks ticks() {
        return ticks;
    }

    /** Whether any open pattern knows the lines of its crystal. */
    synchronized boolean hasStructures() {
        return state.patterns().stream().anyMatch(p -> p.pattern().lines().isPresent());
    }

    /** The axis that is shown or will be in a moment. */
    synchronized PatternAxis axis() {
        return AxisSwitch.possible(wantedAxis, selected());
    }

    /** Why an axis cannot be chosen now; axes that can are not in the map. */
    Map<PatternAxis, String> obstacles() {
        return AxisSwitch.obstacles(selected());
    }

    void setAxis(PatternAxis axis) {
        synchronized (this) {
            wantedAxis = axis;
        }
        redraw();
    }

    void setScale(IntensityScale newScale) {
        synchronized (this) {
            scale = newScale;
        }
        redraw();
    }

    void setNormalised(boolean newNormalised) {
        synchronized (this) {
            normalised = newNormalised;
        }
        redraw();
    }

    void setTicks(Tickmarks newTicks) {
        synchronized (this) {
            ticks = newTicks;
        }
        redraw();
    }

    /** Shows the activation map of another class; empty for the most probable one. */
    void setMapLabel(Optional<String> newLabel) {
        synchronized (this) {
            label = newLabel;
        }
        follow();
    }

    private synchronized Optional<DiffractionPattern> selected() {
        return state.selectedPattern().map(OpenPattern::pattern);
    }

    private void follow() {
        synchronized (this) {
            state = session.state();
            Question next = new Question(state.selectedPattern().map(OpenPattern::pattern), state.model(), label);
            if (!next.isAboutTheSameAs(question)) {
                // the map of a class that was chosen for one pattern says little of the next
                label = Optional.empty();
                next = new Question(next.pattern(), next.model(), label);
                reply = Reply.without(next.beforehand());
            }
            if (!next.equals(question)) {
                question = next;
                // within the lock, so that of two threads the one that knows more is also the one that asks last
                asking.submit(next);
            }
        }
        redraw();
    }

    private void replied(Question asked, Reply answer) {
        synchronized (this) {
            if (!asked.equals(question)) {
                return;
            }
            reply = answer;
        }
        redraw();
    }

    private void indexed(Indexing wanted, Map<Long, List<IndexedLine>> found) {
        synchronized (this) {
            if (!wanted.equals(indexed)) {
                return;
            }
            lines = found;
        }
        redraw();
    }

    private void redraw() {
        synchronized (this) {
            Indexing wanted = ticks == Tickmarks.NONE ? Indexing.NONE : Indexing.of(state.visible());
            if (!wanted.equals(indexed)) {
                indexed = wanted;
                // ticks that are there already stay until the new ones are known
                indexing.submit(wanted);
            }
            Drawing next = drawing();
            if (!next.equals(drawn)) {
                drawn = next;
                drawing.submit(next);
            }
        }
        listeners.fire();
    }

    private Drawing drawing() {
        return new Drawing(state.visible(), state.selectedPattern(), axis(), scale, normalised, ticks, lines, reply);
    }

    private void drew(Drawing what, PlotContent content) {
        synchronized (this) {
            double wavelength = what.selected().map(s -> s.pattern().radiation().wavelength()).orElse(Double.NaN);
            picture = new Picture(what.axis(), wavelength, content);
        }
        listeners.fire();
    }
}
