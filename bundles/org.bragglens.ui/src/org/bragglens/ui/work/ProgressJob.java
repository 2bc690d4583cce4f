// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;

/** Long work that the workbench shows with its progress, and that can be stopped there too. */
public final class ProgressJob extends Job {

    private static final int TICKS = 1000;

    private final Consumer<DoubleConsumer> work;
    private final Runnable stop;
    private volatile boolean begun;

    /**
     * @param name what the workbench calls it
     * @param work takes who hears of the progress, from 0 to 1
     * @param stop asked for when the workbench cancels the job, also before it began; the work ends by itself soon after
     */
    public ProgressJob(String name, Consumer<DoubleConsumer> work, Runnable stop) {
        super(name);
        this.work = work;
        this.stop = stop;
        setPriority(LONG);
        // a job that is cancelled while it waits is never run, and whoever waits for its work would wait for ever
        addJobChangeListener(IJobChangeListener.onDone(e -> {
            if (!begun) {
                stop.run();
            }
        }));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        begun = true;
        monitor.beginTask("", TICKS);
        int[] done = {0};
        work.accept(fraction -> {
            int now = (int) Math.round(fraction * TICKS);
            monitor.worked(now - done[0]);
            done[0] = now;
        });
        monitor.done();
        return Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        stop.run();
    }
}
