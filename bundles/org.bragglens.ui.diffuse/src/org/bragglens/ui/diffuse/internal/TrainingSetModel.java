// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.bragglens.diffuse.pairs.AcceptedPair;
import org.bragglens.diffuse.pairs.AcceptedPairs;
import org.bragglens.learning.disorder.Acceptance;
import org.bragglens.ui.diffuse.internal.Correlations.Origin;
import org.bragglens.ui.diffuse.session.Interpreted;
import org.bragglens.ui.diffuse.session.Memory;
import org.bragglens.ui.diffuse.session.WorkspaceMemory;
import org.bragglens.ui.work.JobExecutor;
import org.bragglens.ui.work.Listeners;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sends accepted interpretations to a file of training pairs, without a window. The file is remembered. What is sent is what is shown: the
 * section as the models saw it, the lattice, and the correlations that this lattice has. A service: what becomes of a pair is known also
 * where the view was closed meanwhile, and two windows do not write at once. Any thread may call; listeners are told on whatever thread
 * something has changed.
 */
@Component(service = TrainingSetModel.class)
public final class TrainingSetModel {

    private static final String FILE = "acceptedPairs";

    private final CorrelationsModel correlations;
    private final Memory memory;
    private final Executor background;
    private final Clock clock;
    private final String program;
    private final Listeners listeners = new Listeners();
    private boolean busy;
    private boolean failed;
    private String status = "";

    @Activate
    public TrainingSetModel(@Reference CorrelationsModel correlations) {
        this(correlations, new WorkspaceMemory(), new JobExecutor("Send to training set"), Clock.systemUTC(), program());
    }

    /**
     * @param memory     keeps which file it is
     * @param background writes the file
     * @param program    that does it, with its version
     */
    TrainingSetModel(CorrelationsModel correlations, Memory memory, Executor background, Clock clock, String program) {
        this.correlations = correlations;
        this.memory = memory;
        this.background = background;
        this.clock = clock;
        this.program = program;
    }

    Runnable onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** The file that grows; empty until somebody has chosen one. */
    Optional<Path> file() {
        String remembered = memory.get(FILE);
        try {
            return remembered.isBlank() ? Optional.empty() : Optional.of(Path.of(remembered));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    void setFile(Path file) {
        memory.put(FILE, file.toAbsolutePath().toString());
        say(false, "");
    }

    /** What became of the last one, or what went wrong: one line. */
    synchronized String status() {
        return status;
    }

    synchronized boolean isFailed() {
        return failed;
    }

    /** What keeps something from being sent, in words; empty if nothing does. */
    String obstacle() {
        synchronized (this) {
            if (busy) {
                return "It is being written";
            }
        }
        if (correlations.correlations().interpreted().isEmpty()) {
            return "Interpret a section first";
        }
        return shown().isEmpty() ? "The lattice is being made" : "";
    }

    /** @param replace give an image that is in the file already the new label, instead of refusing it */
    void send(boolean replace) {
        Optional<Path> file = file();
        Optional<Made> shown = shown();
        synchronized (this) {
            if (!obstacle().isEmpty() || file.isEmpty() || shown.isEmpty()) {
                return;
            }
            busy = true;
        }
        say(false, "Writing " + file.get().getFileName());
        background.execute(() -> write(file.get(), shown.get(), replace));
    }

    /** The lattice that is shown: while a slider is moved, that of a moment ago. */
    private Optional<Made> shown() {
        Correlations now = correlations.correlations();
        return correlations.made().filter(m -> m.of().interpreted().equals(now.interpreted()));
    }

    private void write(Path file, Made made, boolean replace) {
        try {
            AcceptedPairs.Added added = AcceptedPairs.add(file, pair(made), made.of().simulation(), replace, program);
            done(false, (added.replaced() ? "New label of pair " : "Sent as pair ") + (added.index() + 1) + " of " + added.size() + " in "
                    + file.getFileName());
        } catch (IOException | IllegalArgumentException e) {
            done(true, e.getMessage());
        } catch (RuntimeException | Error e) {
            done(true, "It could not be written: " + e);
            throw e;
        }
    }

    private AcceptedPair pair(Made made) {
        Interpreted interpreted = made.of().interpreted().orElseThrow();
        return Acceptance.of(interpreted.section(), interpreted.origin().name(), made.sample(),
                made.of().answer().map(a -> a.interpretation().models()).orElse(List.of()), made.of().origin() == Origin.REFINED,
                clock.instant());
    }

    private static String program() {
        Version version = FrameworkUtil.getBundle(TrainingSetModel.class).getVersion();
        return "BraggLens " + version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private void done(boolean isFailed, String words) {
        synchronized (this) {
            busy = false;
        }
        say(isFailed, words);
    }

    private void say(boolean isFailed, String words) {
        synchronized (this) {
            failed = isFailed;
            status = words;
        }
        listeners.fire();
    }
}
