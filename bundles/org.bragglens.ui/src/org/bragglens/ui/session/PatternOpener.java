// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.bragglens.base.InputException;
import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.io.PatternFiles;
import org.bragglens.ui.open.FileOpener;
import org.bragglens.ui.open.ViewPlace;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens pattern files into the {@link Session} while the window stays alive. An OSGi service. */
@Component(service = {PatternOpener.class, FileOpener.class})
public final class PatternOpener implements FileOpener {

    private static final ViewPlace PLACE = new ViewPlace("org.bragglens.ui.viewer.view", "org.bragglens.rcp.perspective");

    private final PatternFiles files;
    private final Session session;
    private final ISchedulingRule oneAtATime = new ISchedulingRule() {

        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    };

    @Activate
    public PatternOpener(@Reference PatternFiles files, @Reference Session session) {
        this.files = files;
        this.session = session;
    }

    @Override
    public String kind() {
        return "patterns, structures";
    }

    @Override
    public List<String> extensions() {
        return files.extensions();
    }

    @Override
    public boolean takesOthers() {
        return true;
    }

    @Override
    public ViewPlace place() {
        return PLACE;
    }

    /** What cannot be opened becomes a notice of the session. */
    @Override
    public Job open(List<Path> paths) {
        Job job = Job.create("Opening patterns", (ICoreRunnable) monitor -> {
            SubMonitor progress = SubMonitor.convert(monitor, paths.size());
            read(paths, () -> {
                progress.worked(1);
                return progress.isCanceled();
            });
        });
        job.setPriority(Job.SHORT);
        // one after the other, in the order of asking
        job.setRule(oneAtATime);
        job.schedule();
        return job;
    }

    /**
     * Shows a file that is selected elsewhere in the workbench, if it is a pattern's; other files are nobody's fault and pass silently.
     * Reads in the calling thread.
     */
    public void follow(Path path) {
        if (files.extensions().contains(extension(path))) {
            List<DiffractionPattern> patterns;
            try {
                patterns = files.read(path);
            } catch (IOException e) {
                patterns = List.of();
            }
            session.follow(Optional.of(path), patterns);
        }
    }

    /**
     * Opens files, and those in folders, in the calling thread.
     *
     * @param afterEach told after each file; the rest is left out when it answers true
     */
    void read(List<Path> paths, BooleanSupplier afterEach) {
        Deque<Path> waiting = new ArrayDeque<>(paths);
        try {
            while (!waiting.isEmpty()) {
                session.opening(waiting.stream().map(Path::toString).toList());
                Path path = waiting.poll();
                try {
                    if (Files.isDirectory(path)) {
                        filesIn(path).reversed().forEach(waiting::push);
                        continue;
                    }
                    session.open(path, files.read(path));
                } catch (IOException e) {
                    session.report(e.getMessage());
                } catch (RuntimeException e) {
                    // a reader that somebody has added may break; the other files are no worse for it
                    session.report(path + ": cannot be read: " + e);
                }
                if (afterEach.getAsBoolean()) {
                    return;
                }
            }
        } finally {
            session.opening(List.of());
        }
    }

    /** The files of a folder that some reader claims by their name, sorted; folders in it are left alone. */
    private List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> found = entries.filter(f -> files.extensions().contains(extension(f)) && Files.isRegularFile(f)).sorted().toList();
            if (found.isEmpty()) {
                throw new InputException(folder.toString(), "", "there is no pattern file in it", "open a file or another folder");
            }
            return found;
        }
    }

    private static String extension(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
